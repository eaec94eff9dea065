import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Bilingual } from '../errors.ts';
import type { Skipped } from '../reports/run.ts';
import { type NamedBytes, readSource } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import type { Session } from './session.ts';

/** Something to check. `file` is where it lies on disk; null for standard input. */
export interface Input {
  readonly path: string;
  readonly file: string | null;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly skipped: readonly Skipped[];
  /** A sentence for each named path that does not exist or names nothing. */
  readonly missing: readonly Bilingual[];
}

/** All that the line names, each file once, in the order of their paths; standard input first. */
export async function findInputs(
  paths: readonly string[],
  stdin: { readonly asked: boolean; readonly name: string },
  session: Session,
): Promise<Inputs> {
  const inputs: Input[] = paths.includes('-') || stdin.asked ? [{ path: stdin.name, file: null }] : [];
  const missing: Bilingual[] = [];
  for (const path of paths.filter((one) => one !== '-')) {
    const file = resolve(session.io.cwd(), path);
    const there = await stat(file).catch(() => null);
    if (there) inputs.push({ path, file });
    else missing.push({ zh: `找不到 ${path}；请检查路径是否正确`, en: `${path} does not exist; check the path` });
  }
  return { inputs, skipped: [], missing };
}

/** The one input of a command that takes one. */
export function inputOf(path: string, stdinName: string, { io }: Session): Input {
  return path === '-' ? { path: stdinName, file: null } : { path, file: resolve(io.cwd(), path) };
}

export async function readInput({ path, file }: Input, session: Session): Promise<Source> {
  const source = await readSource(file ?? (await readStdin(path, session)));
  return { ...source, path };
}

async function readStdin(name: string, { io }: Session): Promise<NamedBytes> {
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return { name, bytes: Buffer.concat(chunks) };
}
