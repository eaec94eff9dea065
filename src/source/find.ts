import { stat } from 'node:fs/promises';
import { posix, resolve, sep } from 'node:path';
import { HefaError } from '../errors.ts';
import type { IgnorePatterns } from './ignored.ts';
import type { Entry, Ground } from './walk.ts';

/**
 * Why a file that was come upon is not checked as a draft. A `link` is a symbolic one below a folder: it may lead in circles.
 * A `lock` is what Word lays beside a document while it is open: ~$草案.docx. `ignored`: a .hefaignore, a .gitignore or hefa.yaml says so.
 * `hidden`: a draft whose name begins with a dot.
 */
export type SkipReason =
  | 'unknown-kind'
  | 'dossier'
  | 'evidence'
  | 'configuration'
  | 'link'
  | 'lock'
  | 'ignored'
  | 'hidden';

export interface Skipped {
  /** That of an ignored folder ends with `/`: it stands for all that lies in it. */
  readonly path: string;
  readonly reason: SkipReason;
  /** Of what is ignored, and of a paper: the file that says so. */
  readonly by?: string;
}

export interface Found {
  /** Files to check, with `/` on every system, in the order of their code units; each once. */
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

/**
 * Kinds of files that drafts are written in. Those that are not read (.ceb, .uot) are tried too, so that a report says which of them was
 * not checked, and what to do; a zip may hold a whole submission. A file that is named by itself is tried whatever its name.
 */
const DRAFT =
  /\.(?:md|markdown|txt|docx|doc|docm|dot|dotx|wps|wpt|pdf|ofd|ceb|rtf|odt|uot|html?|xhtml|mht|mhtml|zip)$/i;
const LOCK = /^(?:~\$|\.~)/;

/**
 * Files of paths, folders and patterns (`drafts/*.md`). A path that exists is taken as it stands, even if it looks like a
 * pattern: 通知[2026]3号(征求意见稿).docx is an ordinary name. What is ignored is passed over, unless it is named by itself.
 *
 * @param cwd where relative paths begin; the working folder if left out
 * @param ignore patterns besides those of ignore files
 * @throws HefaError not-found where a named path does not exist, no-match where a pattern or all inputs together give no draft,
 *   unreadable where a folder cannot be entered
 */
export async function findFiles(
  inputs: readonly string[],
  cwd = '.',
  ignore: readonly IgnorePatterns[] = [],
): Promise<Found> {
  const files = new Set<string>();
  const passed = new Map<string, Skipped>();
  for (const input of inputs) {
    for (const entry of await entries(input, { cwd, ignore })) {
      if (isOfNobody(entry)) continue;
      const reason = whyNot(entry);
      if (reason === null) files.add(entry.path);
      else passed.set(entry.path, skippedAs(reason, entry));
    }
  }
  for (const path of files) passed.delete(path);
  const skipped = [...passed.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  // A folder may hold nothing but records, which are checked by themselves.
  if (files.size === 0 && !skipped.some(({ reason }) => reason === 'dossier')) throw noMatch(inputs, skipped);
  return { files: [...files].sort(), skipped };
}

function skippedAs(reason: SkipReason, { path, ignoredBy }: Entry): Skipped {
  return ignoredBy === null ? { path, reason } : { path, reason, by: ignoredBy };
}

/** A path as it is shown: with `/` on every system. */
export function shown(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

async function entries(input: string, ground: Ground): Promise<readonly Entry[]> {
  const path = posix.normalize(shown(input));
  const found = await stat(resolve(ground.cwd, input)).catch(() => null);
  if (found !== null && !found.isDirectory()) return [{ path, named: true, link: false, ignoredBy: null }];
  if (found === null && !/[*?[{(]/.test(path)) throw notFound(path);
  // Loaded only here: one file named by its path needs no walking.
  const { walk } = await import('./walk.ts');
  const matched = await walk(path, found !== null, ground);
  if (found === null && matched.length === 0) throw /[*?{]/.test(path) ? noMatch([input], []) : notFound(path);
  return matched;
}

/** Evidence, dossiers and our own configuration are never drafts, not even by name: a shell names all files of `*`. */
export function neverDraft(path: string): SkipReason | null {
  const parts = shown(path).split('/');
  const name = parts.pop() as string;
  if (parts.includes('送审材料')) return 'evidence';
  if (isRecordName(name)) return 'dossier';
  if (LOCK.test(name)) return 'lock';
  return /^hefa[^/]*\.ya?ml$/i.test(name) ? 'configuration' : null;
}

/** 草案.dossier.yaml, dossier.yaml: a record of procedure. Notepad saves it as 草案.dossier.yaml.txt. */
export function isRecordName(path: string): boolean {
  return /(?:^|[./])dossier\.ya?ml(?:\.txt)?$/i.test(path);
}

/** Why a file that was come upon by its name alone, a member of a zip, is no draft; null where it may be one. */
export function whyNoDraft(path: string): SkipReason | null {
  return neverDraft(path) ?? (DRAFT.test(path) ? null : 'unknown-kind');
}

/** A link to a file is read as the file itself; one to a folder bears no extension, or is found to be a folder by its reader. */
function whyNot({ path, named, link, isNoFile, ignoredBy }: Entry): SkipReason | null {
  if (ignoredBy !== null) return 'ignored';
  if (isNoFile === true) return 'unknown-kind';
  const reason = neverDraft(path);
  if (reason === null && !named && isHidden(path)) return 'hidden';
  if (reason !== null || named || DRAFT.test(path)) return reason;
  return link ? 'link' : 'unknown-kind';
}

/** .gitignore, .DS_Store: nobody looks for drafts in them, and every folder has some. */
function isOfNobody({ path, named }: Entry): boolean {
  return !named && isHidden(path) && !DRAFT.test(path) && !LOCK.test(posix.basename(path));
}

function isHidden(path: string): boolean {
  return posix.basename(path).startsWith('.');
}

function notFound(path: string): HefaError {
  return new HefaError('not-found', {
    zh: `找不到 ${path}；请检查路径是否正确`,
    en: `${path} does not exist; check the path`,
  });
}

function noMatch(inputs: readonly string[], skipped: readonly Skipped[]): HefaError {
  const names = inputs.map(shown).join('、');
  const others = skipped.filter(({ reason }) => reason !== 'ignored').length;
  const ignored = skipped.length - others;
  const zh = [others && `跳过 ${others} 个其他文件`, ignored && `${ignored} 项${IGNORED.zh}`]
    .filter(Boolean)
    .join('，');
  const en = [others && `${others} other files were skipped`, ignored && `${ignored} ${IGNORED.en}`].filter(Boolean);
  return new HefaError('no-match', {
    zh: `${names} 中没有可检查的文稿${zh && `（${zh}）`}；能读取 Word、WPS、PDF、OFD、RTF、ODT、网页、.md、.txt`,
    en: `there is no draft to check in ${names}${en.length > 0 ? ` (${en.join(', ')})` : ''}; Word, WPS, PDF, OFD, RTF, ODT, web pages, .md and .txt are read`,
  });
}

const IGNORED = {
  zh: '被 .hefaignore、.gitignore 或 hefa.yaml 忽略，要检查请直接写出文件名',
  en: 'ignored by .hefaignore, .gitignore or hefa.yaml: name a file to check it',
};
