import { stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { HefaError } from '../errors.ts';
import type { Reader } from '../pool/reader.ts';
import { findFiles, neverDraft, shown } from '../source/find.ts';
import type { NamedBytes } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import type { FoundPath, Input, Inputs } from './input.ts';
import type { Session } from './session.ts';

/** The name of standard input where none is given. */
export const STDIN = '<stdin>';

/** All that the line names, each file once, in the order of their paths; standard input first. */
export async function findInputs(
  paths: readonly string[],
  stdin: { readonly asked: boolean; readonly name: string },
  session: Session,
): Promise<Inputs> {
  const cwd = session.io.cwd();
  const found = await Promise.all(paths.filter((path) => path !== '-').map((path) => findPath(path, cwd)));
  const files = new Map(found.flatMap((one) => one.files).map((path) => [resolve(cwd, path), path]));
  const packed = found.flatMap((one) => one.packed ?? []);
  const drafts = [...[...files].map(([file, path]) => ({ path, file })), ...packed].sort(byPath);
  const asked = paths.includes('-') || stdin.asked;
  return {
    inputs: asked ? [{ path: stdin.name, file: null }, ...drafts] : drafts,
    skipped: found.flatMap((one) => one.skipped).filter((one) => !files.has(resolve(cwd, one.path))),
    missing: found.flatMap((one) => one.missing),
  };
}

const byPath = (a: Input, b: Input) => (a.path < b.path ? -1 : 1);

/** What one word of the line stands for. A folder or pattern without any draft is missing too. */
async function findPath(path: string, cwd: string): Promise<FoundPath> {
  // The walk through folders is spared for a file that is named by itself.
  if (await isFile(resolve(cwd, path))) {
    const members = /\.zip$/i.test(path) ? await (await import('./zip-inputs.ts')).membersOf(path, cwd) : null;
    return members ?? named(shown(path));
  }
  try {
    return { ...(await findFiles([path], isAbsolute(path) ? undefined : cwd)), missing: [] };
  } catch (error) {
    if (!(error instanceof HefaError)) throw error;
    return { files: [], skipped: [], missing: [error.text] };
  }
}

/** A shell names all files of `*`, dossiers and evidence among them. */
function named(path: string): FoundPath {
  const reason = neverDraft(path);
  return reason ? { files: [], skipped: [{ path, reason }], missing: [] } : { files: [path], skipped: [], missing: [] };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (there) => there.isFile(),
    () => false,
  );
}

/** The one input of a command that takes one. */
export function inputOf(path: string, stdinName: string, { io }: Session): Input {
  return path === '-' ? { path: stdinName, file: null } : { path, file: resolve(io.cwd(), path) };
}

export async function readInput({ path, file, unpack }: Input, reader: Reader, session: Session): Promise<Source> {
  const packed = unpack ? { name: path, bytes: unpack() } : null;
  const source = await reader.read(packed ?? file ?? (await readStdin(path, session)));
  return { ...source, path };
}

async function readStdin(name: string, { io }: Session): Promise<NamedBytes> {
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return { name, bytes: Buffer.concat(chunks), unnamed: name === STDIN };
}
