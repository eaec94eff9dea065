import { readFileSync } from 'node:fs';
import { HefaError } from '../errors.ts';
import type { Known } from './known.ts';
import { absolute, asRecorded } from './suppressions.ts';

/** As the file has it: `file` from its own folder. */
type Entry = Known;

const VERSION = 1;

/** The known findings of a file. @throws HefaError bad-baseline, not-found */
export function loadBaseline(path: string): readonly Known[] {
  const entries = parsed(path, textOf(path));
  return entries.map((entry) => ({ ...entry, file: absolute(path, entry.file) }));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const zh = `无法读取基线 ${path}；请检查路径，或用 hefa baseline create 建立`;
    const en = `the baseline ${path} cannot be read; check the path, or make one with hefa baseline create`;
    throw new HefaError('not-found', { zh, en }, { cause: error });
  }
}

function parsed(path: string, text: string): readonly Entry[] {
  try {
    const { version, findings } = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (version === VERSION && Array.isArray(findings) && findings.every(isEntry)) return findings;
  } catch (error) {
    throw broken(path, error);
  }
  throw broken(path);
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Record<keyof Entry, unknown>> | null;
  const isText = (one: unknown) => typeof one === 'string';
  const isTextOrNull = (one: unknown) => one === null || isText(one);
  return (
    typeof entry === 'object' &&
    entry !== null &&
    [entry.fingerprint, entry.rule, entry.file].every(isText) &&
    [entry.title, entry.clause, entry.quote].every(isTextOrNull)
  );
}

function broken(path: string, cause?: unknown): HefaError {
  const text = {
    zh: `基线 ${path} 不是 hefa 写的基线（第 ${VERSION} 版），或者已损坏（合并冲突？）；请恢复，或者删去后用 hefa baseline create 重新建立`,
    en: `${path} is no baseline of hefa (version ${VERSION}), or is damaged (a merge conflict?); restore it, or delete it and make it anew with hefa baseline create`,
  };
  return new HefaError('bad-baseline', text, { cause });
}

/** The file of a baseline: one finding a line, in a stable order, so that git merges and shows it well. */
export function renderBaseline(path: string, entries: readonly Known[]): string {
  const lines = entries
    .map(({ fingerprint, rule, file, title, clause, quote }) =>
      JSON.stringify({ file: asRecorded(path, file), rule, clause, quote, title, fingerprint }),
    )
    .sort();
  return `{ "version": ${VERSION}, "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}] }\n`;
}
