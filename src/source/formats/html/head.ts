import type { Line } from './outline.ts';
import { numberIn } from './signs.ts';
import type { Survey } from './survey.ts';

/**
 * The lines `kept` of a document, with title and number that stand on the page above its text where the text does not repeat them:
 * the title first, the number under it.
 */
export function withHead(lines: readonly Line[], survey: Survey, kept: readonly number[], pageTitle: string): Line[] {
  const [before] = survey.firmEdges({ start: kept[0] ?? 0, end: lines.length });
  const head = kept.filter((at) => at < before);
  const begun = head.map((at) => survey.looks[at]?.bare ?? '').join('');
  const inText = new Set(kept);
  const above = Array.from({ length: before }, (_, at) => at).filter((at) => !inText.has(at));
  const title = titleAmong(above, lines, survey, pageTitle).filter((at) => !holds(begun, survey.looks[at]?.bare ?? ''));
  const body = kept.map((at) => lines[at] as Line);
  const number = numberAmong(above, survey);
  if (number !== null && !begun.includes(number)) {
    const lastOfTitle = head.findLastIndex((at) => survey.looks[at]?.isTitle === true);
    body.splice(lastOfTitle + 1, 0, plainLine(number));
  }
  return [...title.map((at) => ({ ...(lines[at] as Line), cell: null })), ...body];
}

/** Brackets of either width are the same. */
function holds(text: string, title: string): boolean {
  const folded = (words: string): string => words.replace(/[（(]/g, '(').replace(/[)）]/g, ')');
  return folded(text).includes(folded(title));
}

/** The lines of the likeliest title; none if nothing looks like one. */
function titleAmong(above: readonly number[], lines: readonly Line[], survey: Survey, pageTitle: string): number[] {
  let best: number | null = null;
  let most = 1;
  for (const at of above) {
    const score = likelihood(at, lines, survey, pageTitle);
    if (score >= most) [best, most] = [at, score];
  }
  if (best === null) return [];
  const level = lines[best]?.heading ?? null;
  const isSame = (at: number): boolean =>
    at === best || (level !== null && lines[at]?.heading === level && isPlain(at, survey));
  return above.filter((at) => Math.abs(at - (best as number)) <= 2 && isSame(at));
}

function isPlain(at: number, survey: Survey): boolean {
  const look = survey.looks[at];
  return look !== undefined && !look.isFurniture && !look.isField && !look.isLink && !look.isProse;
}

function likelihood(at: number, lines: readonly Line[], survey: Survey, pageTitle: string): number {
  const look = survey.looks[at];
  if (look === undefined || !isPlain(at, survey) || survey.isFurniture(at) || look.bare.length < 6) return 0;
  const level = lines[at]?.heading ?? null;
  const named = pageTitle.replace(/\s+/g, '').includes(look.bare) ? 2 : 0;
  return (look.isTitle ? 2 : 0) + named + (level === null ? 0 : level <= 2 ? 2 : 1);
}

function numberAmong(above: readonly number[], survey: Survey): string | null {
  for (const at of above) {
    const bare = survey.looks[at]?.bare ?? '';
    const number = bare.length <= 60 ? numberIn(bare) : null;
    if (number !== null) return number;
  }
  return null;
}

function plainLine(text: string): Line {
  return { text, label: 0, linked: 0, heading: null, isItem: false, isNote: false, cell: null };
}
