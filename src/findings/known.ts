import { posix } from 'node:path';
import type { Known } from '../config/known.ts';
import { titleOfAnyStage } from '../dossier/titles.ts';
import type { Finding } from './finding.ts';
import type { CheckedFile } from './result.ts';

/** A checked file where it lies: absolute, with `/`. */
export interface Located {
  readonly file: CheckedFile;
  readonly path: string;
}

/** What only the disk and the line know of files that are written down. */
export interface Surroundings {
  /** Whether there is no such file any more. */
  isGone(path: string): boolean;
  /** Whether it would have been met, were it there: then nothing that it holds is overlooked. */
  isInScope(path: string): boolean;
}

/** By which tie a finding is taken for one that was written down, from the firmest on. */
export type Tie = 'path' | 'title' | 'moved';
export const TIES: readonly Tie[] = ['path', 'title', 'moved'];

/**
 * Whether a finding is one that was written down. The same words in the same file are; a later stage of a draft has another file and the
 * same title; a file that was renamed is gone from its place. A copy beside the original is another document, with findings of its own.
 */
export function isTied(
  tie: Tie,
  finding: Finding,
  { file, path }: Located,
  known: Known,
  around: Surroundings,
): boolean {
  if (finding.fingerprint !== known.fingerprint || finding.rule.id !== known.rule) return false;
  if (tie === 'path') return known.file === path;
  const isGone = around.isGone(known.file);
  // What is missing has no words: it is missing in a hundred documents alike.
  const isNear = isGone || posix.dirname(known.file) === posix.dirname(path);
  if (tie === 'title') return (finding.quote !== null || isNear) && sameTitle(file.document.title, known.title);
  // Another title is another document, and of two without any only the words can tell.
  const tells = known.title !== null || finding.quote !== null;
  return isGone && tells && file.document.title === known.title;
}

/** 通知, 管理办法 alone are in every office. */
const SHORTEST = 6;

function sameTitle(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const bare = titleOfAnyStage(one);
  return bare.length >= SHORTEST && bare === titleOfAnyStage(other);
}

/** Whether one that nothing matched is out of date, and was not merely left out of this run. */
export function isStale(known: Known, files: readonly Located[], around: Surroundings): boolean {
  const own = files.find(({ path }) => path === known.file);
  // Of a part that was not read nobody knows.
  if (own) return own.file.status === 'checked' && !own.file.leftOut.some(({ rule }) => rule === known.rule);
  return around.isGone(known.file) && around.isInScope(known.file);
}

/** The open findings of a file as they are written down. */
export function knownOf({ file, path }: Located): readonly Known[] {
  const { title } = file.document;
  return file.findings.map(({ fingerprint, rule, clause, quote }) => ({
    fingerprint,
    rule: rule.id,
    file: path,
    title,
    clause,
    quote,
  }));
}
