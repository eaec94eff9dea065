import { stat } from 'node:fs/promises';
import { posix, resolve, sep } from 'node:path';
import { HefaError } from '../errors.ts';

/**
 * Why a file that was come upon is not checked as a draft. A `link` is a symbolic one below a folder: it may lead in circles.
 * A `lock` is what Word lays beside a document while it is open: ~$草案.docx.
 */
export type SkipReason = 'unknown-kind' | 'dossier' | 'evidence' | 'configuration' | 'link' | 'lock';

export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
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
const NEVER_ENTERED = ['**/node_modules/**', '**/.*/**', '**/.*'];

/**
 * Files of paths, folders and patterns (`drafts/*.md`). A path that exists is taken as it stands, even if it looks like a
 * pattern: 通知[2026]3号(征求意见稿).docx is an ordinary name.
 *
 * @param cwd where relative paths begin; the working folder if left out
 * @throws HefaError not-found where a named path does not exist, no-match where a pattern or all inputs together give no draft,
 *   unreadable where a folder cannot be entered
 */
export async function findFiles(inputs: readonly string[], cwd = '.'): Promise<Found> {
  const files = new Set<string>();
  const skipped = new Map<string, SkipReason>();
  for (const input of inputs) {
    for (const entry of await entries(input, cwd)) {
      const reason = whyNot(entry);
      if (reason === null) files.add(entry.path);
      else skipped.set(entry.path, reason);
    }
  }
  for (const path of files) skipped.delete(path);
  // A folder may hold nothing but records, which are checked by themselves.
  if (files.size === 0 && ![...skipped.values()].includes('dossier')) throw noMatch(inputs, skipped.size);
  return {
    files: [...files].sort(),
    skipped: [...skipped].map(([path, reason]) => ({ path, reason })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** A path as it is shown: with `/` on every system. */
export function shown(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

interface Entry {
  readonly path: string;
  readonly named: boolean;
  readonly link: boolean;
}

async function entries(input: string, cwd: string): Promise<readonly Entry[]> {
  const path = posix.normalize(shown(input));
  const found = await stat(resolve(cwd, input)).catch(() => null);
  if (found !== null && !found.isDirectory()) return [{ path, named: true, link: false }];
  if (found !== null) return walk(path, true, cwd);
  const matched = /[*?[{(]/.test(path) ? await walk(path, false, cwd) : [];
  if (matched.length === 0) throw /[*?{]/.test(path) ? noMatch([input], 0) : notFound(path);
  return matched;
}

/** Loaded only here: one file named by its path needs no walking. */
async function walk(path: string, isFolder: boolean, cwd: string): Promise<Entry[]> {
  const { default: fastGlob } = await import('fast-glob');
  const folder = path.replace(/\/$/, '');
  const prefix = !isFolder || folder === '.' ? '' : `${fastGlob.escapePath(folder)}/`;
  try {
    const found = await fastGlob(isFolder ? `${prefix}**/*` : path, {
      cwd,
      ignore: NEVER_ENTERED.map((pattern) => prefix + pattern),
      followSymbolicLinks: false,
      objectMode: true,
      onlyFiles: false,
    });
    // A shell hands over the folders that g/* names, and each is walked; a ** at the end reaches into them by itself.
    const folders = isFolder || /\*\*(?:\/\*)?$/.test(path) ? [] : found.filter(({ dirent }) => dirent.isDirectory());
    const inside = await Promise.all(folders.map(({ path: name }) => walk(name, true, cwd)));
    const files = found
      .filter(({ dirent }) => !dirent.isDirectory())
      .map(({ path: name, dirent }) => ({ path: name, named: false, link: dirent.isSymbolicLink() }));
    return [...files, ...inside.flat()];
  } catch (error) {
    throw noEntry(path, error);
  }
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
function whyNot({ path, named, link }: Entry): SkipReason | null {
  const reason = neverDraft(path);
  if (reason !== null || named || DRAFT.test(path)) return reason;
  return link ? 'link' : 'unknown-kind';
}

function notFound(path: string): HefaError {
  return new HefaError('not-found', {
    zh: `找不到 ${path}；请检查路径是否正确`,
    en: `${path} does not exist; check the path`,
  });
}

function noMatch(inputs: readonly string[], skipped: number): HefaError {
  const names = inputs.map(shown).join('、');
  const zh = skipped === 0 ? '' : `（跳过 ${skipped} 个其他文件）`;
  const en = skipped === 0 ? '' : ` (${skipped} other files were skipped)`;
  return new HefaError('no-match', {
    zh: `${names} 中没有可检查的文稿${zh}；能读取 Word、WPS、PDF、OFD、RTF、ODT、网页、.md、.txt`,
    en: `there is no draft to check in ${names}${en}; Word, WPS, PDF, OFD, RTF, ODT, web pages, .md and .txt are read`,
  });
}

function noEntry(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const text = {
    zh: `无法读取文件夹 ${path}（${error.message}）；请检查权限`,
    en: `the folder ${path} cannot be read (${error.message}); check its permissions`,
  };
  return new HefaError('unreadable', text, { cause: error });
}
