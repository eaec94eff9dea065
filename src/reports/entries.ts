import type { Place } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { CheckedFile } from '../findings/result.ts';
import type { Source } from '../source/source.ts';
import { head, middle } from './excerpt.ts';
import { rangeOf } from './json.ts';
import type { Page } from './page.ts';
import { pathOf, type Run } from './run.ts';
import { oneLine, printable } from './sanitise.ts';
import type { JsonRange } from './schema.ts';
import { allFindings, type Stated } from './stated.ts';
import { position } from './text-findings.ts';
import { type Prints, uniqueFingerprints } from './unique-fingerprints.ts';

/** A finding as the formats for machines tell it. */
export interface Entry extends Stated, Prints {
  readonly file: CheckedFile;
  readonly path: string;
  /** Clause first, one line: 第十二条第二款：「处罚款」…. */
  readonly message: string;
  /** Lines and columns of the file; null for an absence, and where the file has no lines (Word, PDF). */
  readonly range: JsonRange | null;
}

/** Most characters of a message: a draft may hold a sentence of a whole page. */
const MESSAGE = 600;

/** Everything that was found, open or decided, in the order of paths and texts. */
export function entriesOf(run: Run, page: Page): readonly Entry[] {
  const prints = uniqueFingerprints(run);
  return run.files.flatMap((file) => {
    if (file.status === 'unchecked') return [];
    return allFindings(file, run).map((stated) => ({
      ...stated,
      ...(prints.get(stated.finding) as Prints),
      file,
      path: pathOf(file),
      message: messageOf(stated.finding, file, page),
      range: lineRange(stated.finding.place, file.source),
    }));
  });
}

/** True where a position counts lines that an editor shows; what is extracted from Word or PDF has lines of ours only. */
export function hasLines({ map: { data } }: Source): boolean {
  return data.kind === 'identity' || data.kind === 'pieces';
}

/** The decoded file, in which positions count. */
export function fileText({ text, map: { data } }: Source): string {
  return data.kind === 'pieces' ? data.file : text;
}

/** Where a place lies in the lines of the file; null where it has no words, or the file no lines. */
export function lineRange(place: Place, source: Source): JsonRange | null {
  return 'span' in place && hasLines(source) ? rangeOf(source, place.span) : null;
}

function messageOf(finding: Finding, file: CheckedFile, page: Page): string {
  const where = innerWords(finding, file) + oneLine(finding.clause ?? '');
  const leaf = hasLines(file.source) ? '' : position(finding, file, page);
  const address = `${where}${leaf}`.trim();
  const words = middle(messageWithWords(finding, page), MESSAGE);
  return address === '' ? words : page.say({ zh: `${address}：${words}`, en: `${address}: ${words}` });
}

/** The inner document that a clause lies in, unless the file is called by its title. */
export function innerWords({ inner }: Finding, { document }: CheckedFile): string {
  return inner === null || inner === document.title ? '' : `《${oneLine(inner)}》`;
}

function messageWithWords({ message, quote }: Finding, page: Page): string {
  const text = page.say(message);
  return oneLine(quote === null || text.includes(quote) ? text : `「${head(oneLine(quote), 60)}」${text}`);
}

/** What stands before the words of a suppressed finding, where a format has no place of its own for that. */
export function suppressedPrefix({ suppressed }: Stated, page: Page): string {
  if (suppressed === null) return '';
  const reason = oneLine(suppressed.reason);
  return page.say({ zh: `（已豁免：${reason}）`, en: `(suppressed: ${reason}) ` });
}

/** Why a finding does not count, who answers for that, and until when. */
export function justification({ suppressed }: Stated, page: Page): string {
  if (suppressed === null) return '';
  const { reason, approver, expires, basis } = suppressed;
  const parts = [
    oneLine(reason),
    basis && page.say({ zh: `依据：${oneLine(basis)}`, en: `on the basis of ${oneLine(basis)}` }),
    approver && page.say({ zh: `批准：${oneLine(approver)}`, en: `approved by ${oneLine(approver)}` }),
    expires && page.say({ zh: `有效期至 ${expires}`, en: `until ${expires}` }),
  ];
  return page.series(parts.filter((part) => part !== null && part !== '') as string[]);
}

/** A path as a value of a format: what no text may hold is shown. */
export function shownPath(path: string): string {
  return printable(path);
}

/** What belongs to each path, in its order. */
export function byPath<T extends { readonly path: string }>(all: readonly T[]): (path: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.path);
    if (group) group.push(one);
    else groups.set(one.path, [one]);
  }
  return (path) => groups.get(path) ?? [];
}
