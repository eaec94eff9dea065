import type { Location, LogicalLocation, Region, Result } from 'sarif';
import type { Spot } from '../../facts/facts.ts';
import type { Finding, Related } from '../../findings/finding.ts';
import { type Entry, fileText, justification, lineRange } from '../entries.ts';
import type { Page } from '../page.ts';
import { oneLine } from '../sanitise.ts';
import type { JsonRange } from '../schema.ts';
import { address } from '../text-findings.ts';
import { LEVELS } from './rules.ts';
import { locationOf } from './uri.ts';

/** What all results of a run are made with. */
export interface Making {
  readonly page: Page;
  readonly root: string | null;
  /** Rule → its place in the list of rules; path → its place in the list of files. */
  readonly rules: ReadonlyMap<string, number>;
  readonly artifacts: ReadonlyMap<string, number>;
  /** Whether the run was held against a baseline: then every result says how it stands to it. */
  readonly isCompared: boolean;
}

export function resultOf(entry: Entry, making: Making): Result {
  const { finding, message, suppressed, baseline, unique, line } = entry;
  const { page, rules, isCompared } = making;
  const { rule } = finding;
  return {
    ruleId: rule.id,
    ruleIndex: rules.get(rule.id) as number,
    level: LEVELS[finding.severity],
    message: { text: message },
    locations: [locationOfEntry(entry, making)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => relatedLocation(related, id + 1, entry, making)),
    }),
    partialFingerprints: { primaryLocationLineHash: line, 'hefa/v1': unique },
    ...(suppressed && {
      suppressions: [
        { kind: 'external' as const, status: 'accepted' as const, justification: justification(entry, page) },
      ],
    }),
    // What somebody decided about was known before.
    ...(isCompared && { baselineState: baseline ?? 'unchanged' }),
    properties: propertiesOf(entry, page),
  };
}

/** A file without lines has no region: what we count in are lines that nobody sees. Its page or paragraph is told instead. */
function propertiesOf({ finding, file, range }: Entry, page: Page): Result['properties'] {
  const { place, quote, confidence, clause, inner, why, advice } = finding;
  const start = 'span' in place ? place.span.start : null;
  return {
    confidence,
    clause,
    inner,
    absent: 'absent' in place ? place.absent : null,
    page: start === null ? null : file.source.map.pageAt(start),
    paragraph: start === null ? null : file.source.map.paragraphAt(start),
    quote: range === null ? quote : null,
    why: oneLine(page.say(why)),
    advice: oneLine(page.say(advice)),
  };
}

function locationOfEntry({ path, range, file, finding }: Entry, { page, root, artifacts }: Making): Location {
  const region = range && regionOf(range, fileText(file.source));
  const logicalLocations = logicalOf(finding, page);
  return {
    physicalLocation: {
      artifactLocation: { ...locationOf(path, root), index: artifacts.get(path) as number },
      ...(region && { region }),
    },
    ...(logicalLocations.length > 0 && { logicalLocations }),
  };
}

/** The clause, or the step that is missing: what has no words lies in no clause. */
function logicalOf(finding: Finding, page: Page): LogicalLocation[] {
  const { clause, inner, place } = finding;
  const names = [inner && `《${oneLine(inner)}》`, clause && oneLine(clause)].filter((name) => name !== null);
  if (names.length > 0) return [{ name: names.at(-1) as string, fullyQualifiedName: names.join(''), kind: 'clause' }];
  return 'span' in place ? [] : [{ fullyQualifiedName: address(finding, page), kind: 'step' }];
}

function regionOf({ start, end }: JsonRange, text: string): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
    snippet: { text: text.slice(start.offset, end.offset) },
  };
}

/** Another place of the same file has a region like its own; one in a record has the lines that were read there, without their words. */
function relatedLocation(
  related: Related,
  id: number,
  { file, path }: Entry,
  { page, root, artifacts }: Making,
): Location {
  const { spot, clause } = related;
  const range = spot === null && related.path === path ? lineRange(related.place, file.source) : null;
  const region = range ? regionOf(range, fileText(file.source)) : spot && spotRegion(spot);
  const index = artifacts.get(related.path);
  return {
    id,
    message: { text: oneLine(page.say(related.message)) },
    physicalLocation: {
      artifactLocation: { ...locationOf(related.path, root), ...(index !== undefined && { index }) },
      ...(region && { region }),
    },
    ...(clause !== null && { logicalLocations: [{ fullyQualifiedName: oneLine(clause), kind: 'clause' }] }),
  };
}

/** Records and papers that are text have the lines that were read; those of Word have none that anybody sees. */
function spotRegion({ path, start, end }: Spot): Region | null {
  if (!/\.(?:md|markdown|txt|ya?ml)$/i.test(path)) return null;
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
