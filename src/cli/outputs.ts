import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Bilingual, HefaError } from '../errors.ts';
import type { Draft, Origin } from '../pool/message.ts';
import { PLAIN } from '../reports/palette.ts';
import type { Run } from '../reports/run.ts';
import { columnsOf, paletteFor } from './colour.ts';
import type { Session } from './session.ts';
import { badOption, choice } from './values.ts';

const FORMATS = ['text', 'json'] as const;

/** One report, and the file that it goes to; null is stdout. */
export interface Planned {
  readonly format: (typeof FORMATS)[number];
  readonly file: string | null;
}

/** What `--format` and `-o` ask for. Only one report can go to stdout, and only one into a file. */
export function planOutputs(formats: readonly string[], output: string | undefined): readonly Planned[] {
  const asked = (formats.length > 0 ? formats : ['text']).map(planned);
  const free = asked.filter((one) => one.file === null);
  if (free.length > 1)
    throw badOption(
      '两种格式都要写到标准输出；请给其中一种指定文件，如 --format json=out.json',
      'two formats both go to standard output; name a file for one of them, as --format json=out.json',
    );
  if (output !== undefined && free.length === 0)
    throw badOption('每种格式都已指定文件，-o 没有可写的报告', 'every format has its own file; nothing is left for -o');
  const plan = asked.map((one) => (one.file === null && output !== undefined ? { ...one, file: output } : one));
  const files = plan.map((one) => one.file).filter((file) => file !== null);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw badOption(`两份报告都要写入 ${twice}`, `two reports both go to ${twice}`);
  return plan;
}

function planned(text: string): Planned {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const file = equals < 0 ? null : text.slice(equals + 1);
  if (file === '') throw badOption(`--format ${text} 缺少文件名`, `--format ${text} names no file`);
  return { format: choice('--format', name, FORMATS), file };
}

/** A report must never take the place of the draft that it is about. */
export function protectInputs(plan: readonly Planned[], inputs: readonly Draft[], cwd: string): void {
  const drafts = new Set(inputs.map(({ path, origin }) => fileOf(origin) ?? resolve(cwd, path)));
  for (const { file } of plan) {
    if (file !== null && drafts.has(resolve(cwd, file)))
      throw badOption(`报告不能覆盖被检查的文件 ${file}`, `a report must not overwrite ${file}, which is checked`);
  }
}

/** The file on disk that an input is taken from. */
function fileOf(origin: Origin): string | null {
  if ('zip' in origin) return origin.zip;
  return 'file' in origin ? origin.file : null;
}

export interface WriteOptions {
  readonly colour: boolean;
  readonly verbose: boolean;
}

export async function writeOutputs(plan: readonly Planned[], run: Run, options: WriteOptions, session: Session) {
  for (const one of plan) {
    const text = await render(one, run, options, session);
    if (one.file === null) session.print(text);
    else await save(resolve(session.io.cwd(), one.file), one.file, text);
  }
}

async function render({ format, file }: Planned, run: Run, options: WriteOptions, { io, language }: Session) {
  if (format === 'json') return (await import('../reports/json.ts')).jsonReport(run, { language });
  const { textReport } = await import('../reports/text.ts');
  const palette = file === null ? await paletteFor(io.stdout, io, options.colour) : PLAIN;
  const width = file === null ? columnsOf(io.stdout) : 80;
  return textReport(run, { language, palette, width, verbose: options.verbose });
}

async function save(path: string, shown: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const { zh, en } = NOT_WRITTEN[code] ?? {
      zh: `请检查文件夹和权限（${code}）`,
      en: `check the folder and its permissions (${code})`,
    };
    throw new HefaError(
      'bad-option',
      { zh: `报告无法写入 ${shown}：${zh}`, en: `the report cannot be written to ${shown}: ${en}` },
      { cause: error },
    );
  }
}

const NO_FOLDER: Bilingual = {
  zh: '其文件夹不存在，也无法建立；请先建立文件夹，或换一个位置',
  en: 'its folder does not exist and cannot be made; make the folder first, or choose another place',
};
const FORBIDDEN: Bilingual = {
  zh: '没有写入的权限；请换一个位置',
  en: 'writing there is not permitted; choose another place',
};

const NOT_WRITTEN: Readonly<Record<string, Bilingual>> = {
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: { zh: '这是一个文件夹；请写明文件名', en: 'this is a folder; give the name of a file' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  ENOSPC: { zh: '磁盘已满；请先腾出空间', en: 'the disk is full; make room first' },
};
