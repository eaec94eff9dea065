import { matches } from '../chinese/matches.ts';
import { parseNumeral } from '../chinese/numerals.ts';
import type { Node, Sentence } from '../document/document.ts';
import type { ReferenceFact } from '../facts/facts.ts';
import type { Annotator } from './annotator.ts';
import type { Context } from './context.ts';
import type { Frame } from './frames.ts';
import { attachments } from './references/attachments.ts';
import { ARTICLES, ITEMS, make, N, PARAGRAPHS, part, piecesOf } from './references/clause.ts';

const NORM =
  '(?:实施|暂行|试行|管理|若干|补充)*(?:办法|规定|细则|条例|意见|通知|方案|规则|决定|规程|标准|制度|措施|公告|通告|指引|程序|规范|章程)';
/** 本办法第五条, 本《细则》第三章 */
const OWN = new RegExp(`本《?${NORM}》?(?:的)?(?:(${ARTICLES})|第(${N})章)`, 'gu');
/** 违反第十条规定, 按照第十二条、第十三条办理: bare articles of this document, where nothing else is named before them. */
const BARE = new RegExp(
  `(?<=^|[，；：。、“（(]|违反|依照|按照|根据|依据|符合|适用|参照|除|属于|有|与|按|在)(${ARTICLES})`,
  'gu',
);
/** 本条第二款, 本条第（三）项, 本条第一款第（二）项, 本款第（三）项 */
const HERE = new RegExp(`本[条款](${PARAGRAPHS})?(${ITEMS})?`, 'gu');
const BEFORE = /(?<![以目之提此日先])前(?:(一|两|二|三)?款(?![项式物])|条(?![件约目形例款]))/gu;
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
    const references = frame.amends
      ? []
      : [...own(sentence, context), ...bare(sentence, context), ...here(sentence, frame)];
    return [...references, ...attachments(sentence, context)].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  },
};

function* own(sentence: Sentence, context: Context): Generator<ReferenceFact> {
  for (const match of matches(OWN, sentence.text)) {
    const frame = context.frames.of(sentence);
    if (frame.articles.length === 0 || isQuoted(sentence.text, match.index)) continue;
    if (match[1]) yield* piecesOf(match[1], match.index + match[0].length - match[1].length, sentence, frame);
    else yield* chapter(match[2] ?? '', match, sentence, frame);
  }
}

function* bare(sentence: Sentence, context: Context): Generator<ReferenceFact> {
  const frame = context.frames.of(sentence);
  if (frame.articles.length === 0) return;
  const leads = context.leadsOf(sentence).map((lead) => lead.text);
  for (const match of matches(BARE, sentence.text)) {
    const before = sentence.text.slice(0, match.index);
    if (OTHER.test(before) || leads.some((lead) => OTHER.test(lead)) || new RegExp(`本${NORM}`, 'u').test(before))
      continue;
    if (isQuoted(sentence.text, match.index)) continue;
    yield* piecesOf(match[1] ?? '', match.index, sentence, frame);
  }
}

function* chapter(numeral: string, match: RegExpExecArray, sentence: Sentence, frame: Frame): Generator<ReferenceFact> {
  const number = parseNumeral(numeral);
  if (number === null || frame.chapters.length === 0) return;
  const resolves = frame.numbered.hasChapter(number);
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
    else yield previous(article, match, sentence, frame);
  }
}

/**
 * 前款 needs a 款 before it. Where 款 have run together, each sentence of the block may be one; in an item it may be any, and so it
 * counts as there.
 */
function previous(article: Node, match: RegExpExecArray, sentence: Sentence, frame: Frame): ReferenceFact {
  const wanted = match[1] ? (parseNumeral(match[1]) ?? 1) : 1;
  const at = { start: match.index, end: match.index + match[0].length };
  const paragraph = ancestor(sentence.leaf, 'paragraph');
  const index = paragraph ? frame.numbered.clauses(article).paragraphs.indexOf(paragraph) : 0;
  const inBlock = sentence.index - (sentence.leaf.sentences[0]?.index ?? sentence.index);
  const resolves = ancestor(sentence.leaf, 'item') !== null || index + inBlock >= wanted;
  return make('paragraph', resolves, index === 0 ? '本款为该条第一款' : `之前只有${index}款`, at, sentence);
}

/** Inside “…” stands the text of another document. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.split('“').length > before.split('”').length;
}

function ancestor(node: Node, kind: Node['kind']): Node | null {
  for (let at: Node | null = node; at; at = at.parent) if (at.kind === kind) return at;
  return null;
}
