import { parseNumeral, toNumeral } from '../chinese/numerals.ts';
import type { Node, Sentence } from '../document/document.ts';
import type { ReferenceFact } from '../facts/facts.ts';
import { type Annotator, matches } from './annotator.ts';
import { attachmentsOf } from './attachments.ts';
import type { Context } from './context.ts';
import type { Frame } from './frames.ts';

const N = '[零〇一二三四五六七八九十百\\d]{1,6}';
/** 第（三）项, 第三项, 第（三）、（五）项, 第（三）至（六）项 */
const ITEMS = `第?[（(]?${N}[）)]?(?:[、和及或至—-]第?[（(]${N}[）)]){0,6}项`;
/** 第二款, 第二、三款 */
const PARAGRAPHS = `第${N}(?:[、和及或至]第?${N}){0,4}款`;
const ARTICLE = `第${N}条(?:之[一二三四五六七八九十])?(?:${PARAGRAPHS})?(?:${ITEMS})?`;
const ARTICLES = `${ARTICLE}(?:(?:、|和|及|以及|或者?|至|到)${ARTICLE}){0,8}`;
const NORM =
  '(?:实施|暂行|试行|管理|若干|补充)*(?:办法|规定|细则|条例|意见|通知|方案|规则|决定|规程|标准|制度|措施|公告|通告|指引|程序|规范|章程)';
/** 本办法第五条, 本《细则》第三章 */
const OWN = new RegExp(`本《?${NORM}》?(?:的)?(?:(${ARTICLES})|第(${N})章)`, 'gu');
/** 违反第十条规定, 按照第十二条、第十三条办理: bare articles of this document, where nothing else is named before them. */
const BARE = new RegExp(`(?<=^|[，；：。、“（(]|违反|依照|按照|根据|依据|符合|适用|参照|除|属于|有|与|按|在)(${ARTICLES})`, 'gu');
/** 本条第二款, 本条第（三）项, 本条第一款第（二）项, 本款第（三）项 */
const HERE = new RegExp(`本[条款](${PARAGRAPHS})?(${ITEMS})?`, 'gu');
const BEFORE = /前(一|两|二|三)?款|(?<![以目之])前条/gu;
const ATTACHMENT = /附件\s?([一二三四五六七八九十]{1,3}|\d{1,2})(?![\d.．年月日、]|号文)/gu;
/** What names another document: 《城乡规划法》第五条、第六条; 城乡规划法第五条 */
const OTHER = /《|[法例令]|号|合同|协议|该(?:办法|规定|细则)|原(?:办法|规定)/u;

/** References of a document to its own articles, 款, 项, chapters and attachments, and whether they are there. */
export const reference: Annotator = {
  name: 'reference',
  makes: ['reference'],
  needs: [],
  cues: ['条', '款', '章', '附件'],
  annotate(sentence, context) {
    const frame = context.frames.of(sentence);
    // A decision that amends has clauses of the amended text in it; a quotation has those of any.
    const references = frame.amends ? [] : [...own(sentence, context), ...bare(sentence, context), ...here(sentence, frame)];
    return [...references, ...attachments(sentence, context)].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  },
};

function* own(sentence: Sentence, context: Context): Generator<ReferenceFact> {
  for (const match of matches(OWN, sentence.text)) {
    const frame = articlesFrame(sentence, context);
    if (!frame || isQuoted(sentence.text, match.index)) continue;
    if (match[1]) yield* piecesOf(match[1], match.index + match[0].length - match[1].length, sentence, frame);
    else yield* chapter(match[2] ?? '', match, sentence, frame);
  }
}

/** The document that has articles: the one around the sentence, or the only one that the notice around it prints. */
function articlesFrame(sentence: Sentence, { frames }: Context): Frame | null {
  const around = frames.of(sentence);
  if (around.articles.length > 0) return around;
  return null;
}

function* bare(sentence: Sentence, context: Context): Generator<ReferenceFact> {
  const frame = context.frames.of(sentence);
  if (frame.articles.length === 0) return;
  const leads = context.leadsOf(sentence).map((lead) => lead.text);
  for (const match of matches(BARE, sentence.text)) {
    const before = sentence.text.slice(0, match.index);
    if (OTHER.test(before) || leads.some((lead) => OTHER.test(lead)) || new RegExp(`本${NORM}`, 'u').test(before)) continue;
    if (isQuoted(sentence.text, match.index)) continue;
    yield* piecesOf(match[1] ?? '', match.index, sentence, frame);
  }
}

const PIECE = new RegExp(`第(${N})条(?:之([一二三四五六七八九十]))?(${PARAGRAPHS})?(${ITEMS})?`, 'gu');

function* piecesOf(words: string, offset: number, sentence: Sentence, frame: Frame): Generator<ReferenceFact> {
  for (const match of matches(PIECE, words)) {
    const [whole, article = '', sub, paragraph, items] = match;
    const at = { start: offset + match.index, end: offset + match.index + whole.length };
    const node = articleOf(frame, article, sub);
    if (node === undefined) continue;
    if (node === null) yield make('article', false, `末条为${frame.articles.at(-1)?.label?.text}`, at, sentence);
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
  const found = frame.articles.find(
    ({ label }) => label?.number === number && (sub === undefined || label.sub === parseNumeral(sub)),
  );
  if (found) return found;
  return number > Math.max(...frame.articles.map(({ label }) => label?.number ?? 0)) ? null : undefined;
}

function* chapter(numeral: string, match: RegExpExecArray, sentence: Sentence, frame: Frame): Generator<ReferenceFact> {
  const number = parseNumeral(numeral);
  if (number === null || frame.chapters.length === 0) return;
  const resolves = frame.chapters.some(({ label }) => label?.number === number);
  const at = { start: match.index, end: match.index + match[0].length };
  yield make('chapter', resolves, `末章为${frame.chapters.at(-1)?.label?.text}`, at, sentence);
}

function* here(sentence: Sentence, frame: Frame): Generator<ReferenceFact> {
  const article = ancestor(sentence.leaf, 'article');
  if (!article) return;
  for (const match of matches(HERE, sentence.text)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (isQuoted(sentence.text, match.index)) continue;
    const fact = part(article, match[1], match[2], at, sentence, frame);
    if (fact) yield fact;
  }
  for (const match of matches(BEFORE, sentence.text)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (isQuoted(sentence.text, match.index)) continue;
    if (match[0] === '前条') yield make('article', frame.articles[0] !== article, '本条为第一条', at, sentence);
    else yield previous(article, match, sentence);
  }
}

/** 前款 needs a 款 before it. A text whose 款 have run together may still show them by its 。 */
function previous(article: Node, match: RegExpExecArray, sentence: Sentence): ReferenceFact {
  const wanted = match[1] ? (parseNumeral(match[1]) ?? 1) : 1;
  const at = { start: match.index, end: match.index + match[0].length };
  const paragraph = ancestor(sentence.leaf, 'paragraph');
  const index = paragraph ? paragraphsOf(article).indexOf(paragraph) : 0;
  const before = sentencesOf(article).filter((other) => other.index < sentence.index && other.leaf.kind === 'text').length;
  const isItem = ancestor(sentence.leaf, 'item') !== null;
  const resolves = isItem || Math.max(index, before) >= wanted;
  return make('paragraph', resolves, index === 0 ? '本款为该条第一款' : `之前只有${toNumeral(index)}款`, at, sentence);
}

/** 第二款, 第（三）项 of an article; null where it names neither. */
function part(
  article: Node,
  paragraph: string | undefined,
  items: string | undefined,
  at: { start: number; end: number },
  sentence: Sentence,
  frame: Frame,
): ReferenceFact | null {
  const paragraphs = paragraphsOf(article);
  const index = paragraph === undefined ? null : Math.max(...numbersIn(paragraph));
  if (index !== null && index > paragraphs.length) {
    // Where 款 have run together in the whole document, they cannot be counted.
    if (!isDivided(frame)) return null;
    return make('paragraph', false, `该条共${toNumeral(paragraphs.length)}款`, at, sentence);
  }
  if (items === undefined) return index === null ? null : make('paragraph', true, '', at, sentence);
  const holders = index === null ? paragraphs : [paragraphs[index - 1] as Node];
  const numbers = holders.flatMap((holder) => holder.children.flatMap(({ kind, label }) => (kind === 'item' && label ? [label.number] : [])));
  if (numbers.length === 0) return null;
  const last = Math.max(...numbers);
  return make('item', Math.max(...numbersIn(items)) <= last, `列至第（${toNumeral(last)}）项`, at, sentence);
}

function numbersIn(words: string): number[] {
  return [...words.matchAll(new RegExp(N, 'gu'))].map(([numeral]) => parseNumeral(numeral) ?? 0);
}

function isDivided(frame: Frame): boolean {
  return frame.articles.some((article) => paragraphsOf(article).length > 1);
}

function* attachments(sentence: Sentence, context: Context): Generator<ReferenceFact> {
  for (const match of matches(ATTACHMENT, sentence.text)) {
    const number = parseNumeral(match[1] ?? '');
    const last = number === null ? null : attachmentsOf(context.document);
    if (number === null || last === null || OTHER.test(sentence.text.slice(Math.max(0, match.index - 30), match.index))) continue;
    const at = { start: match.index, end: match.index + match[0].length };
    yield make('attachment', number <= last, `附件列至附件${last}`, at, sentence);
  }
}

function make(
  of: ReferenceFact['of'],
  resolves: boolean,
  there: string,
  at: { start: number; end: number },
  sentence: Sentence,
): ReferenceFact {
  const words = sentence.text.slice(at.start, at.end);
  return { fact: 'reference', of, words, resolves, there, sentence, at, place: { span: sentence.spanOf(at.start, at.end) } };
}

/** Inside “…” stands the text of another document. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.split('“').length > before.split('”').length;
}

function paragraphsOf(article: Node): readonly Node[] {
  return article.children.filter(({ kind }) => kind === 'paragraph');
}

function sentencesOf(node: Node): Sentence[] {
  return [...node.sentences, ...node.children.flatMap(sentencesOf)];
}

function ancestor(node: Node, kind: Node['kind']): Node | null {
  for (let at: Node | null = node; at; at = at.parent) if (at.kind === kind) return at;
  return null;
}
