import { FORMAT_NAMES, type FormatName } from './report-formats.ts';
import { badOption, choice } from './values.ts';

/** One report that was asked for, and where it goes: a file, or a folder or pattern of files; null is stdout. */
export interface Planned<F extends string = FormatName> {
  readonly format: F;
  readonly file: string | null;
}

/** What `--format` and `-o` ask for; `-` is stdout. Only one report can go to stdout. */
export function planOutputs(formats: readonly string[], output: string | undefined): readonly Planned[] {
  return planFor(FORMAT_NAMES, formats, output);
}

/** The same for a command with formats of its own, among which is `text`. */
export function planFor<F extends string>(
  known: readonly F[],
  formats: readonly string[],
  output: string | undefined,
): readonly Planned<F>[] {
  const asked = (formats.length > 0 ? formats : ['text']).map((text) => planned(known, text));
  const free = asked.filter((one) => one.file === null);
  if (free.length > 1)
    throw badOption(
      '两种格式都要写到标准输出；请给其中一种指定文件，如 --format json=out.json',
      'two formats both go to standard output; name a file for one of them, as --format json=out.json',
    );
  if (output !== undefined && free.length === 0)
    throw badOption('每种格式都已指定文件，-o 没有可写的报告', 'every format has its own file; nothing is left for -o');
  const file = output === '-' ? undefined : output;
  return asked.map((one) => (one.file === null && file !== undefined ? { ...one, file } : one));
}

function planned<F extends string>(known: readonly F[], text: string): Planned<F> {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const file = equals < 0 ? '-' : text.slice(equals + 1);
  if (file === '') throw badOption(`--format ${text} 缺少文件名`, `--format ${text} names no file`);
  return { format: choice('--format', name, known), file: file === '-' ? null : file };
}
