import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import type { Known } from '../config/known.ts';
import { knownOf, type Located } from '../findings/known.ts';
import type { Draft } from '../pool/message.ts';
import { whyNoDraft } from '../source/find.ts';
import { Commit } from './git.ts';
import { judgeAll, type Seated } from './judge.ts';
import type { Session } from './session.ts';

/** A draft with what was found in it now. */
export interface Present {
  readonly input: Seated;
  readonly located: Located;
}

interface Then extends Present {
  /** Where it lay in the commit. */
  readonly old: string;
}

/**
 * What was to be found in the drafts of today as they stood in a commit, by the rules of today. Each is checked as it stood there: git
 * does not see every change of what a check reads (links, records not yet added, standard input), and nothing may pass as known.
 *
 * @throws HefaError git
 */
export async function findingsAt(
  name: string,
  present: readonly Present[],
  session: Session,
): Promise<readonly Known[]> {
  const cwd = session.io.cwd();
  const commit = await Commit.named(name, cwd);
  const [there, changes] = [await commit.files(), await commit.changes()];
  const renamed = new Map(changes.flatMap(({ old, next }) => (old !== null && next !== null ? [[next, old]] : [])));
  const then = present.flatMap((one): Then[] => {
    const path = commit.pathOf(resolve(cwd, fileOf(one.input)));
    const old = path === null ? undefined : (renamed.get(path) ?? path);
    return old !== undefined && there.has(old) ? [{ ...one, old }] : [];
  });
  const gone = await goneFrom(present, then, changes, commit);
  return checkThen([...then, ...gone], commit, there, session);
}

/**
 * Drafts that the commit has and the folder has not: git knows a file that was moved and rewritten for another one. What was found in
 * them is what a new draft of the same title or the same words brings along.
 */
async function goneFrom(
  present: readonly Present[],
  then: readonly Then[],
  changes: Awaited<ReturnType<Commit['changes']>>,
  commit: Commit,
): Promise<readonly Then[]> {
  const come = present.find((one) => !then.some(({ input }) => input === one.input));
  if (!come) return [];
  const deleted = changes.flatMap(({ old, next }) => (old !== null && next === null ? [old] : []));
  const root = await commit.root();
  return deleted
    .filter((path) => whyNoDraft(path) === null)
    .map((old) => {
      const path = posix.join(root, old);
      const input = { path: old, origin: { file: path }, seat: come.input.seat };
      return { old, input, located: { ...come.located, path } };
    });
}

async function checkThen(
  then: readonly Then[],
  commit: Commit,
  there: ReadonlySet<string>,
  session: Session,
): Promise<readonly Known[]> {
  if (then.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'hefa-since-'));
  try {
    const homes = new Set(then.map(({ old }) => posix.dirname(old)));
    const wanted = [...there].filter((path) => [...homes].some((home) => lies(path, home)));
    await commit.extract(wanted, folder);
    const drafts = then.map(
      ({ old, input }): Seated => ({ ...atOf(input, join(folder, 'tree', old)), seat: input.seat }),
    );
    const { files } = await judgeAll(drafts, session);
    return files.flatMap((file, at) => {
      const path = then[at]?.located.path ?? '';
      return file.status === 'unchecked' ? [] : knownOf({ file, path });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same draft, or member of a zip, at another place. */
function atOf({ path, origin }: Draft, file: string): Draft {
  return 'zip' in origin ? { path, origin: { zip: file, member: origin.member } } : { path, origin: { file } };
}

function fileOf({ path, origin }: Draft): string {
  return 'zip' in origin ? origin.zip : (origin.file ?? path);
}

function lies(path: string, folder: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`);
}
