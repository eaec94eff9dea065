import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import { HefaError } from '../errors.ts';
import type { Draft } from '../pool/message.ts';
import { type Found, findFiles, neverDraft, type Skipped, shown } from '../source/find.ts';
import type { IgnorePatterns } from '../source/ignored.ts';
import type { NamedBytes } from '../source/read.ts';
import type { FoundPath, Inputs, LookInto } from './input.ts';
import { claimsOnDisk, sortRecords } from './records.ts';
import type { Session } from './session.ts';

/** The name of standard input where none is given. */
export const STDIN = '<stdin>';

/** What the configurations of a folder and of those above it ignore. */
type IgnoreIn = (folder: string) => Promise<readonly IgnorePatterns[]>;

interface Place {
  readonly cwd: string;
  readonly ignoreIn: IgnoreIn;
}

/** All that the line names, each file once, in the order of their paths; standard input first. */
export async function findInputs(
  paths: readonly string[],
  stdin: { readonly asked: boolean; readonly name: string },
  session: Session,
  lookInto: LookInto,
  ignoreIn: IgnoreIn = async () => [],
): Promise<Inputs> {
  const cwd = session.io.cwd();
  const found: FoundPath[] = [];
  for (const path of paths) if (path !== '-') found.push(await findPath(path, { cwd, ignoreIn }, lookInto));
  const passed = found.flatMap((one) => one.skipped);
  const come = { drafts: found.flatMap((one) => one.files), skipped: passed };
  const alone = new Set(found.flatMap((one) => (one.isFile ? one.files : [])));
  const { drafts: own, skipped } = sortRecords(come, await claimsOnDisk(come, cwd), alone);
  const files = new Map(own.map((path) => [resolve(cwd, path), path]));
  const packed = new Map(found.flatMap((one) => one.packed ?? []).map((one) => [one.path, one]));
  const drafts = [...[...files].map(([file, path]) => ({ path, origin: { file } })), ...packed.values()].sort(byPath);
  const asked = paths.includes('-') || stdin.asked;
  return {
    inputs: asked ? [await draftOfStdin(stdin.name, session), ...drafts] : drafts,
    skipped: skipped.filter((one) => !files.has(resolve(cwd, one.path))).sort(byPath),
    missing: found.flatMap((one) => one.missing),
  };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1);

/** What one word of the line stands for. A folder or pattern without any draft is missing too. */
async function findPath(path: string, { cwd, ignoreIn }: Place, lookInto: LookInto): Promise<FoundPath> {
  // The walk through folders is spared for a file that is named by itself.
  if (await isFile(resolve(cwd, path))) return { ...(await named(shown(path), cwd, lookInto)), isFile: true };
  try {
    const top = await ignoreIn(resolve(cwd, path));
    const walked = await findFiles([path], isAbsolute(path) ? undefined : cwd, top);
    const found = await withoutIgnored(walked, top, { cwd, ignoreIn });
    return { ...(await opened({ ...found, missing: [] }, cwd, lookInto)) };
  } catch (error) {
    if (!(error instanceof HefaError)) throw error;
    return { files: [], skipped: [], missing: [error.text] };
  }
}

/** A folder below may have a configuration of its own, which is found only once its files are. */
async function withoutIgnored(found: Found, top: readonly IgnorePatterns[], { cwd, ignoreIn }: Place): Promise<Found> {
  const files: string[] = [];
  const skipped: Skipped[] = [...found.skipped];
  for (const path of found.files) {
    const file = resolve(cwd, path);
    const own = (await ignoreIn(dirname(file))).filter(({ from }) => !top.some((one) => one.from === from));
    const by =
      own.length === 0 ? null : new (await import('../source/ignored.ts')).IgnoreFiles(own).ignoring(file, false);
    if (by === null) files.push(path);
    else skipped.push({ path, reason: 'ignored', by });
  }
  return { files, skipped };
}

/** A shell names all files of `*`, dossiers and evidence among them. */
async function named(path: string, cwd: string, lookInto: LookInto): Promise<FoundPath> {
  const reason = neverDraft(path);
  if (reason) return { files: [], skipped: [{ path, reason }], missing: [] };
  const found = await opened({ files: [path], skipped: [], missing: [] }, cwd, lookInto);
  if (found.files.length + (found.packed?.length ?? 0) > 0) return found;
  const { noDraftIn } = await import('./zip-inputs.ts');
  return { ...found, missing: [noDraftIn(path)] };
}

/** With the drafts in its zips in place of the zips. */
async function opened(found: FoundPath, cwd: string, lookInto: LookInto): Promise<FoundPath> {
  const zips = found.files.filter((path) => /\.zip$/i.test(path));
  if (zips.length === 0) return found;
  const { membersOf } = await import('./zip-inputs.ts');
  const inside: FoundPath[] = [];
  for (const zip of zips) inside.push(await membersOf(zip, cwd, lookInto));
  return {
    files: [...found.files.filter((path) => !zips.includes(path)), ...inside.flatMap(({ files }) => files)],
    skipped: [...found.skipped, ...inside.flatMap(({ skipped }) => skipped)],
    missing: found.missing,
    packed: inside.flatMap(({ packed }) => packed ?? []),
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (there) => there.isFile(),
    () => false,
  );
}

/** The one input of a command that takes one. */
export async function inputOf(path: string, stdinName: string, session: Session): Promise<Draft> {
  return path === '-' ? draftOfStdin(stdinName, session) : { path, origin: { file: resolve(session.io.cwd(), path) } };
}

async function draftOfStdin(name: string, session: Session): Promise<Draft> {
  return { path: name, origin: await readStdin(name, session) };
}

async function readStdin(name: string, { io }: Session): Promise<NamedBytes> {
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return { name, bytes: Buffer.concat(chunks), unnamed: name === STDIN };
}
