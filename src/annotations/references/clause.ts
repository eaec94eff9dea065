import { matches } from '../../chinese/matches.ts';
import { parseNumeral } from '../../chinese/numerals.ts';
import type { Node, Sentence } from '../../document/document.ts';
import type { ReferenceFact } from '../../facts/facts.ts';
import type { Span } from '../../source/source.ts';
import type { Frame } from '../frames.ts';

export const N = '[零〇一二三四五六七八九十百\\d]{1,6}';
/** 第（三）项, 第三项, 第（三）、（五）项, 第（三）至（六）项 */
export const ITEMS = `第?[（(]?${N}[）)]?(?:[、和及或至—-]第?[（(]${N}[）)]){0,6}项`;
/** 第二款, 第二、三款 */
export const PARAGRAPHS = `第${N}(?:[、和及或至]第?${N}){0,4}款`;
const ARTICLE = `第${N}条(?:之[一二三四五六七八九十])?(?:${PARAGRAPHS})?(?:${ITEMS})?`;
export const ARTICLES = `${ARTICLE}(?:(?:、|和|及|以及|或者?|至|到)${ARTICLE}){0,8}`;

const PIECE = new RegExp(`第(${N})条(?:之([一二三四五六七八九十]))?(${PARAGRAPHS})?(${ITEMS})?`, 'gu');

export function* piecesOf(words: string, offset: number, sentence: Sentence, frame: Frame): Generator<ReferenceFact> {
  for (const match of matches(PIECE, words)) {
    const [whole, article = '', sub, paragraph, items] = match;
    const at = { start: offset + match.index, end: offset + match.index + whole.length };
    const node = articleOf(frame, article, sub);
    if (node === undefined) continue;
    const there = sub === undefined ? `末条为${frame.articles.at(-1)?.label?.text}` : `没有第${article}条之${sub}`;
    if (node === null) yield make('article', false, there, at, sentence);
    else yield part(node, paragraph, items, at, sentence, frame) ?? make('article', true, whole, at, sentence);
  }
}

/**
 * The article of that number; null where the document ends before it. Undefined where it cannot be told: a number that is missing in
 * the middle is a matter of the numbering.
 */
function articleOf(frame: Frame, numeral: string, sub: string | undefined): Node | null | undefined {
  const number = parseNumeral(numeral);
  if (number === null) return undefined;
  const found = frame.numbered.article(number, sub === undefined ? null : parseNumeral(sub));
  if (found) return found;
  // 第五条之一, where there is a 第五条 alone.
  if (sub !== undefined && frame.numbered.article(number, null)) return null;
  return number > frame.numbered.last ? null : undefined;
}

/** 第二款, 第（三）项 of an article; null where it names neither. */
export function part(
  article: Node,
  paragraph: string | undefined,
  items: string | undefined,
  at: Span,
  sentence: Sentence,
  frame: Frame,
): ReferenceFact | null {
  const { paragraphs, lastItems } = frame.numbered.clauses(article);
  const index = paragraph === undefined ? null : Math.max(...numbersIn(paragraph));
  if (index !== null && index > paragraphs.length) {
    // Where 款 have run together in the whole document, they cannot be counted.
    if (!frame.numbered.isDivided) return null;
    return make('paragraph', false, `该条共${paragraphs.length}款`, at, sentence);
  }
  if (items === undefined) return index === null ? null : make('paragraph', true, '', at, sentence);
  const last = index === null ? Math.max(0, ...lastItems.slice(0, MOST)) : (lastItems[index - 1] ?? 0);
  if (last === 0) return isListless(article) ? make('item', false, '该处没有分项', at, sentence) : null;
  return make('item', Math.max(...numbersIn(items)) <= last, `列至第${last}项`, at, sentence);
}

/** No honest article has more 款, and none hides its items behind so many. */
const MOST = 50;
const LIST_SIGN = /[（(][一二三四五六七八九十\d][）)]|[一二三]是|\d[.、．)）]|[①②]|：$|[；;]/u;

/** Neither （一） nor 一是: an article whose items the reader did not recognise has them all the same. */
function isListless(article: Node): boolean {
  const leaves = article.children.slice(0, MOST).flatMap(({ children }) => children.slice(0, MOST));
  return !leaves.some(({ sentences }) => sentences.slice(0, MOST).some(({ text }) => LIST_SIGN.test(text)));
}

const NUMERALS = new RegExp(N, 'gu');

function numbersIn(words: string): number[] {
  return matches(NUMERALS, words).map(([numeral]) => parseNumeral(numeral) ?? 0);
}

export function make(
  of: ReferenceFact['of'],
  resolves: boolean,
  there: string,
  at: Span,
  sentence: Sentence,
): ReferenceFact {
  const words = sentence.text.slice(at.start, at.end);
  return {
    fact: 'reference',
    of,
    words,
    resolves,
    there,
    sentence,
    at,
    place: { span: sentence.spanOf(at.start, at.end) },
  };
}
