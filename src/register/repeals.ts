import { matches } from '../chinese/matches.ts';
import type { Document, Sentence } from '../document/document.ts';
import type { Named } from './entry.ts';
import { Listing } from './listing.ts';
import { notedAt } from './noted.ts';
import { type Mention, mentionsIn } from './titles.ts';

const ENDS = '(?:废止|停止(?:执行|施行|实施|使用)|失效|作废|不再(?:执行|施行|实施|适用|有效)|终止(?:执行|实施))';
/** 《…》同时废止; but no paper that 失效, no act that 被废止, no 废止的 documents, and nothing that is only to be proposed. */
const ENDED = new RegExp(
  `(?<!被|是否|如|若|需要?|应当|(?<!相)应|可以|建议|拟|修改或者?|修改、|届满后?|期满后?|自动|或|不)${ENDS}(?!的|后|之?日|前|之|时|情形|或者|决定|工作|建议|意见|目录|程序)`,
  'gu',
);
/** 废止《…》、《…》; 决定停止执行《…》. */
const ENDS_WHAT_FOLLOWS =
  /(?:^|决定|予以|将|，|；|：|（[一二三四五六七八九十]+）)(?:废止|停止执行|宣布失效)(?=《|[^，。；：《]{0,16}《)/u;
/** Only some of it: 《…》第五条, 《…》中有关收费的规定, 《…》附件2. */
const PART =
  /^(?:（[^）]*）)?(?:的?第[^条，]{1,8}[条章节款项]|(?:中|内|里)|(?:的|有关|关于)?[^，《》]{0,24}(?:规定|条款|内容|部分|附件\d*)(?!》))/u;

/** The documents that this one repeals: by a clause of its own, or because it is a decision that lists them. */
export function repealsOf(document: Document): Named[] {
  const listing = new Listing(document);
  return distinct(document.sentences.flatMap((sentence) => named(sentence, document, listing)));
}

function named(sentence: Sentence, document: Document, listing: Listing): Named[] {
  const listed = listing.read(sentence);
  const found = sentence.text.includes('《') || sentence.text.includes('号') ? spoken(sentence.text) : [];
  const all = found.length > 0 ? found : listed;
  return all.map(({ title, number, whole, start, end }) => ({
    ...notedAt(sentence.spanOf(start, end), document),
    title,
    number,
    whole,
  }));
}

type Ended = Mention & { readonly whole: boolean };

/** What a sentence repeals in words. */
function spoken(text: string): Ended[] {
  const mentions = mentionsIn(text);
  if (mentions.length === 0) return [];
  const ahead = ENDS_WHAT_FOLLOWS.exec(text);
  if (ahead) return behind(text, ahead.index, mentions);
  return matches(ENDED, text).flatMap(({ index }) => before(text, index, mentions));
}

/** 废止《A》、《B》: what stands behind the word up to the end of the sentence part. */
function behind(text: string, from: number, mentions: readonly Mention[]): Ended[] {
  const length = text.slice(from).search(/[；。]/u);
  const to = length < 0 ? text.length : from + length;
  return mentions
    .filter(({ start, end }) => start >= from && end <= to)
    .map((mention) => ({ ...mention, whole: !PART.test(text.slice(mention.end, to)) }));
}

/** 《A》（号）、《B》同时废止: what stands before the word in its clause, and in the clauses that only go on naming. */
function before(text: string, verb: number, mentions: readonly Mention[]): Ended[] {
  const from = startOfList(text, verb, mentions);
  const meant = mentions.filter(({ start, end }) => start >= from && end <= verb);
  return meant.map((mention, at) => {
    const to = meant[at + 1]?.start ?? verb;
    return { ...mention, whole: !PART.test(text.slice(mention.end, to)) };
  });
}

/** Where the names begin that a word behind them takes together. */
function startOfList(text: string, verb: number, mentions: readonly Mention[]): number {
  let from = clauseStart(text, verb, mentions);
  while (from > 0 && text[from - 1] === '，') {
    const start = clauseStart(text, from - 1, mentions);
    const clause = text.slice(start, from - 1);
    const isName = mentions.some((one) => one.start >= start && one.end >= from - 4 && one.end <= from - 1);
    if (!isName || /[自从]\d{4}年|施行|实施/u.test(clause.replace(/《.*》/u, ''))) break;
    from = start;
  }
  return from;
}

/** The mark before a place that ends a clause; marks inside a title or behind a number end none. */
function clauseStart(text: string, at: number, mentions: readonly Mention[]): number {
  for (let start = at - 1; start >= 0; start--) {
    const isInside = mentions.some((one) => one.start <= start && start < one.end);
    if (!isInside && /[，；。：]/u.test(text[start] as string)) return start + 1;
  }
  return 0;
}

/** A text that holds its page three times repeals once. */
function distinct(all: readonly Named[]): Named[] {
  const seen = new Map<string, Named>();
  for (const one of all) {
    const key = `${one.title}|${one.number}|${one.whole}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
