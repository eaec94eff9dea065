import { stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { Draft, Origin } from '../pool/message.ts';
import type { Planned } from './plan.ts';
import { type DocumentFormat, type FormatName, formatOf, isBytes } from './report-formats.ts';
import { pathsFor } from './report-names.ts';
import type { Session } from './session.ts';
import { badOption } from './values.ts';

/** A report with its files: one, or one a draft in their order; null is stdout. */
export interface PlacedReport {
  readonly format: FormatName;
  readonly files: readonly (string | null)[];
}

/**
 * Where all reports go, before anything is checked.
 *
 * @throws HefaError bad-option where a report has no place, two have the same, or one would take the place of a draft
 */
export async function placeReports(
  plan: readonly Planned[],
  drafts: readonly Draft[],
  { io }: Session,
): Promise<readonly PlacedReport[]> {
  const placed: PlacedReport[] = [];
  for (const one of plan) placed.push({ format: one.format, files: await filesOf(one, drafts, io.cwd()) });
  for (const { format, files } of placed) if (io.stdout.isTTY && files.includes(null)) forbidBytes(format);
  forbidTwice(placed, io.cwd());
  await protectInputs(placed, drafts, io.cwd());
  return placed;
}

async function filesOf({ format, file }: Planned, drafts: readonly Draft[], cwd: string): Promise<(string | null)[]> {
  const made = formatOf(format);
  if (made.per === 'document') return filesOfDocuments(format, made, file, drafts, cwd);
  if (file?.includes('{name}'))
    throw badOption(
      `${format} 是全部文件的一份报告，文件名中不能有 {name}`,
      `${format} is one report about all files; its file cannot have {name} in it`,
    );
  if (file !== null && made.endings.length > 0) checkEnding(format, made.endings, file);
  return [file];
}

async function filesOfDocuments(
  name: FormatName,
  format: DocumentFormat,
  file: string | null,
  drafts: readonly Draft[],
  cwd: string,
): Promise<(string | null)[]> {
  const pattern = file === null ? null : await patternOf(name, format, file, cwd);
  if (pattern?.includes('{name}'))
    return pathsFor(
      pattern,
      drafts.map(({ path }) => path),
    );
  if (drafts.length > 1)
    throw badOption(
      `${name} 每份文稿生成一个文件；请指定文件夹（${name}=输出/）或带 {name} 的文件名（${name}=输出/{name}${format.endings[0]}）`,
      `${name} makes one file per draft; name a folder (${name}=out/) or a file with {name} in it (${name}=out/{name}${format.endings[0]})`,
    );
  return [pattern];
}

/** A folder takes files that are named by their drafts; one draft may have a file that is named by itself. */
async function patternOf(name: FormatName, { endings, suffix }: DocumentFormat, file: string, cwd: string) {
  const path = file.replaceAll(sep, '/');
  const isFolder = path.endsWith('/') || (await isThere(resolve(cwd, path)));
  if (isFolder) return `${path.replace(/\/+$/, '')}/{name}-${suffix}${endings[0]}`;
  if (/\.[A-Za-z]{1,5}$/.test(path)) return checkEnding(name, endings, path);
  return path.endsWith('{name}') ? path + endings[0] : `${path}/{name}-${suffix}${endings[0]}`;
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function checkEnding(name: FormatName, endings: readonly string[], file: string): string {
  if (endings.includes(endingOf(file))) return file;
  throw badOption(
    `${name} 不能写成 ${file}；文件名应以 ${endings.join('、')} 结尾，文件夹应以 / 结尾`,
    `${name} cannot be written as ${file}; the name of its file ends in ${endings.join(', ')}, that of a folder in /`,
  );
}

/** The ending of a file, as `.docx`. */
export function endingOf(file: string): string {
  return extname(file).toLowerCase();
}

/** A terminal shows bytes as rubbish, and may obey them. */
function forbidBytes(name: FormatName): void {
  const [ending = ''] = formatOf(name).endings;
  if (!isBytes(ending)) return;
  throw badOption(
    `${name} 不是文字，不能显示在屏幕上；请指定文件，如 ${name}=输出${ending}`,
    `${name} is no text and cannot be shown on a screen; name a file, as ${name}=out${ending}`,
  );
}

function forbidTwice(placed: readonly PlacedReport[], cwd: string): void {
  const seen = new Set<string>();
  for (const file of placed.flatMap(({ files }) => files)) {
    if (file === null) continue;
    const path = resolve(cwd, file).normalize('NFC').toLowerCase();
    if (seen.has(path)) throw badOption(`两份报告都要写入 ${file}`, `two reports both go to ${file}`);
    seen.add(path);
  }
}

/** A report must never take the place of a draft, under whatever name: by a link, or in other letters. */
async function protectInputs(placed: readonly PlacedReport[], drafts: readonly Draft[], cwd: string): Promise<void> {
  const inputs = drafts.map(({ path, origin }) => fileOf(origin) ?? resolve(cwd, path));
  const ids = new Set([...inputs, ...(await Promise.all(inputs.map(idOf)))]);
  for (const file of placed.flatMap(({ files }) => files)) {
    if (file === null) continue;
    const path = resolve(cwd, file);
    if (ids.has(path) || ids.has((await idOf(path)) ?? ''))
      throw badOption(`报告不能覆盖被检查的文件 ${file}`, `a report must not overwrite ${file}, which is checked`);
  }
}

/** The file on disk that an input is taken from. */
function fileOf(origin: Origin): string | null {
  if ('zip' in origin) return origin.zip;
  return 'file' in origin ? (origin.file ?? null) : null;
}

/** What tells a file from all others; null where there is none. */
async function idOf(path: string): Promise<string | null> {
  return stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => null,
  );
}
