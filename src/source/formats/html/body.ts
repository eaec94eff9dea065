import { withHead } from './head.ts';
import type { Line, Outline, Part } from './outline.ts';
import { Survey } from './survey.ts';

/** What of a page is the document. */
export interface Body {
  readonly lines: readonly Line[];
  /** The lines [start, end) of the page among which the document stands. */
  readonly start: number;
  readonly end: number;
  /** False where the document cannot be told from the rest; then all of the page is given. */
  readonly isCertain: boolean;
  /** Characters elsewhere on the page that are neither links nor furniture. */
  readonly leftOut: number;
  /** How much on the page looks like the text of a document. */
  readonly text: number;
  /** Whether there is a sentence, an article or the like anywhere. */
  readonly hasText: boolean;
}

/** So much of what looks like text on a page must stand in one part, for that to be the document. */
const SHARE = 0.8;

/** With fewer lines, a part is a single paragraph of the document. */
const FEWEST_LINES = 3;

/** So many characters behind the last sentence are more than a foot of the page: a form, a table. */
const LONG_TAIL = 300;

/**
 * Finds the document of a page: goes down into the part that holds nearly all of the text as long as nothing that belongs to a
 * document stays outside, leaves out what is furniture inside it, and fetches title and number if they stand above it.
 *
 * @param pageTitle what stands in `title`
 */
export function findBody(outline: Outline, pageTitle: string): Body {
  const survey = new Survey(outline);
  const part = survey.furniture === 0 ? outline.whole : narrowest(outline.whole, survey);
  const isWhole = part.end - part.start === outline.lines.length;
  const kept = trimmed(part, isWhole, survey);
  const { lines } = outline;
  const { hasText } = survey;
  const text = survey.weight(outline.whole);
  if (!isCertain(part, isWhole, kept, survey)) {
    return { lines, start: 0, end: lines.length, isCertain: false, leftOut: 0, text, hasText };
  }
  const document = withHead(lines, survey, kept, pageTitle);
  const leftOut = survey.plainBeside(new Set(kept), survey.firmEdges(part));
  return { lines: document, start: part.start, end: part.end, isCertain: true, leftOut, text, hasText };
}

function narrowest(whole: Part, survey: Survey): Part {
  const most = survey.weight(whole) * SHARE;
  let part = whole;
  for (;;) {
    const inner = part.parts.find((candidate) => survey.weight(candidate) >= most);
    if (inner === undefined || most === 0) return part;
    const isWide = inner.end - inner.start >= FEWEST_LINES;
    if (!isWide || survey.losesDocument(part, inner)) return part;
    part = inner;
  }
}

/**
 * The lines of the part without furniture. Among the text, links may be its own (a list of documents); before and behind it they
 * are none, nor is what speaks of the page; and what follows 上一篇 or 版权所有 is no text any more.
 */
function trimmed(part: Part, isWhole: boolean, survey: Survey): number[] {
  if (survey.furniture === 0) return Array.from(survey.looks, (_, at) => at);
  const [first, last] = survey.firmEdges(part);
  const kept: number[] = [];
  const lastFile = survey.looks.findLastIndex((look, at) => look.isFile && at < part.end);
  for (let at = part.start; at < part.end; at++) {
    const look = survey.looks[at];
    const isAmong = at >= first && at <= last;
    if (look === undefined || survey.isNamed(at) || (survey.isFurniture(at) && (isWhole || !isAmong))) continue;
    if (at > Math.max(last, lastFile) && look.isFurniture && survey.plainBehind(at, part.end) < LONG_TAIL) break;
    const isOutside = look.isFurniture || look.isLink || (at < first ? look.isField : look.isCredit);
    if (isAmong || !isOutside) kept.push(at);
  }
  return kept;
}

/** A page without any furniture is a document; otherwise there must be text that is firm, and hardly any furniture left in it. */
function isCertain(part: Part, isWhole: boolean, kept: readonly number[], survey: Survey): boolean {
  if (survey.furniture === 0) return true;
  const { looks } = survey;
  const [first, last] = survey.firmEdges(part);
  const isStray = (at: number): boolean => looks[at]?.isFurniture === true || looks[at]?.isLink === true;
  const strays = kept.filter((at) => isStray(at) && (isWhole || at < first || at > last)).length;
  const isText = kept.some((at) => looks[at]?.isFirm === true || looks[at]?.isProse === true);
  return isText && strays <= Math.max(3, kept.length * 0.15);
}
