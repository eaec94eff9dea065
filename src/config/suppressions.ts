import { existsSync, readFileSync } from 'node:fs';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import type { IsoDate } from '../document/document.ts';
import { HefaError } from '../errors.ts';
import { mistakesError } from '../yaml/mistake.ts';
import { readYaml } from '../yaml/read.ts';
import type { Known } from './known.ts';

/** Why a finding does not count, and who answers for that. */
export interface Suppressed {
  readonly reason: string;
  readonly approver: string | null;
  /** The last day on which it holds; null: until it is taken back. */
  readonly expires: IsoDate | null;
  /** On what law or decision it rests. */
  readonly basis: string | null;
}

/** A decision about a finding, as it was recorded. */
export interface Suppression extends Known, Suppressed {
  /** Where it was recorded, as `hefa.suppressions.yaml:12`. */
  readonly at: string;
}

/** What was recorded, and how to refuse an item of it. */
export interface Suppressions {
  readonly items: readonly Suppression[];
  /** A mistake that only those find who know the rules. */
  refuse(item: number, problem: HefaError['text']): HefaError;
}

/**
 * The decisions recorded in a file.
 *
 * @param mayBeMissing where the first decision is only about to be recorded
 * @throws HefaError bad-yaml with every mistake, each with its place; not-found
 */
export async function loadSuppressions(path: string, mayBeMissing = false): Promise<Suppressions> {
  if (mayBeMissing && !existsSync(path))
    return { items: [], refuse: (_, problem) => new HefaError('bad-yaml', problem) };
  const { suppressionsSchema } = await import('./suppressions-schema.ts');
  const reading = await readYaml({ path, text: textOf(path) }, suppressionsSchema);
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  const items = reading.value.suppressions.map((given, at): Suppression => {
    const { line } = reading.placeOf(['suppressions', at, 'fingerprint']).start;
    const { file, title = null, clause = null, quote = null, approver = null, expires = null, basis = null } = given;
    const { fingerprint, rule, reason } = given;
    const known = { fingerprint, rule, file: absolute(path, file), title, clause, quote };
    return { ...known, reason, approver, expires, basis, at: `${posix.basename(slashed(path))}:${line}` };
  });
  return {
    items,
    refuse: (item, problem) => mistakesError('bad-yaml', [reading.mistakeAt(['suppressions', item, 'rule'], problem)]),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const zh = `无法读取豁免记录 ${path}；请检查 hefa.yaml 中的 suppressions`;
    const en = `the suppressions ${path} cannot be read; check suppressions in hefa.yaml`;
    throw new HefaError('not-found', { zh, en }, { cause: error });
  }
}

/** A path of a record as it stands on this disk, with `/`. */
export function absolute(record: string, file: string): string {
  return slashed(resolve(dirname(record), file));
}

/** A file as it is written down in a record: from the folder of the record, with `/`. */
export function asRecorded(record: string, file: string): string {
  return slashed(relative(dirname(record), file));
}

/** A path with `/` on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
