import { matches } from '../chinese/matches.ts';
import { parseNumeral } from '../chinese/numerals.ts';
import type { Sentence } from '../document/document.ts';
import type { CitationFact } from '../facts/facts.ts';
import type { Annotator } from './annotator.ts';
import type { Context } from './context.ts';
import { dayMade } from './day-made.ts';

/** Words that make what follows the basis of what is ordered. */
const BASIS_WORDS = ['依照', '依据', '根据', '按照', '遵照', '参照', '适用', '执行', '依', '按'] as const;

/** 《…》 that name a paper, not a norm: 《施工许可证》, 《责令改正通知书》. */
const PAPERS = /(?:证|书|表|单|函|册|卡|票|簿|合同|协议|报|刊|名单|目录表|通行证|承诺)(?:[（(][^）)]*[）)])?$/u;

const ARTICLE =
  '第[零〇一二三四五六七八九十百千\\d]+条(?:之[一二三四五六七八九十])?(?:第?[零〇一二三四五六七八九十百\\d]+款)?(?:第?[（(]?[零〇一二三四五六七八九十百\\d]+[）)]?项)?';
const ARTICLES = `${ARTICLE}(?:(?:、|和|及|或者|至|到)${ARTICLE})*`;
const NORMS = '办法|规定|细则|条例|意见|通知|方案|规则|决定|规程|标准|制度|措施|公告|通告|指引|程序|规范|章程';

/** 《中华人民共和国行政处罚法》（1996年通过）第二十三条. A number may stand in brackets behind the title. */
const TITLED = new RegExp(`《([^《》]*(?:《[^《》]*》[^《》]*)*)》(?:（([^（）]{2,40})）)?(?:的?(${ARTICLES}))?`, 'gu');

/** 深府办〔1986〕411号, 国务院令第663号, 省政府令第279号. */
const NUMBERED =
  /(?:[\p{Script=Han}]{1,12}[〔[（(](?:19|20)\d\d[〕\]）)]第?\d{1,5}号|(?:国务院|省政府|市政府|政府|部|总局|委员会|主席)[\p{Script=Han}]{0,3}令第?\d{1,4}号|国务院第\d{1,4}号令)/gu;

/** 依据城乡规划法等法律法规: a law named without title marks. Only after a word that makes it a basis, so that 办法 and 方法 stay out. */
const BARE = new RegExp(
  `(?:依照|依据|根据|按照|违反)(?:国家|我国)?((?:中华人民共和国)?[\\p{Script=Han}]{2,14}?(?:法|条例))(?![律规院定人则案])(?:[和、及]([\\p{Script=Han}]{2,14}?(?:法|条例))(?![律规院定人则案]))?(?:等[\\p{Script=Han}、]{0,8})?(?:的?(${ARTICLES}))?`,
  'gu',
);

/** 本办法第五条, 本规定, 前款, 本条第二款. */
const SELF = new RegExp(
  `(?:本(?:实施|暂行|试行|管理)?(?:${NORMS})(?:${ARTICLES})?|(?:前|上)(?:款|条|两款|项|述(?:条款|标准)?规定)|本(?:条|款|项)(?:第[一二三四五六七八九十]+[款项])?|(?<![》法例》定\\d])${ARTICLES})`,
  'gu',
);

/** 依法, 按照国家有关规定, 法律、法规的规定. */
const GENERAL = new RegExp(
  [
    '依法(?:依规|依纪)*',
    '依规(?:依法)?',
    '依纪依法',
    '(?:依照|依据|根据|按照|遵照|参照|按|依)(?:国家|国务院|中央|省|市|区|本市|本省|我市|我省|现行|上级|法律|法规|法定|相关|有关|政策|价格|收费|部门|行政|财政|主管|税收|物价|治安管理|公安|消防|环保|规划|土地|建设|城市|管理|企业|职工|基本|[、和及与的或者])*(?:规定|程序|法律法规|法律|法规|规章|权限|标准规定|政策|要求)',
    '(?:国家|省|市|本市|法律|法规|、)+(?:有关|相关|另有)?规定',
    '(?:有关|相关)(?:法律|法规|规章|规定|、|和|政策)+(?:的规定)?',
    '法律、?(?:行政)?法规(?:、规章)?(?:的|有关|相关)*规定',
    '从其规定',
    '(?:依照|依据|根据|按照)(?:同一规定|同法|该(?:法|条例|办法)(?=第|的?规定|处罚|予以|给予))',
    // 按照现行夜市管理法律法规
    '(?:依照|依据|根据|按照)[^，；。：《》本违]{0,12}(?:法律、?(?:行政)?法规)',
    // 按照建设工程报建的法定程序; 依照无照经营的有关法规
    '(?:依照|按照|按)[^，；。：《]{0,14}(?:法定程序|的有关(?:法律|法规|规定))',
    // 按物价部门核准的收费标准
    '按照?[^，；。]{0,12}(?:国家|省|物价|价格|发展改革|财政)[^，；。]{0,8}(?:核准|核定|批准|公布|规定|制定)的[^，；。]{0,6}标准',
  ].join('|'),
  'gu',
);

/** In the order in which they take their words; each with a letter that no match is without. */
const FINDERS = [
  { letter: '《', find: titled },
  { letter: '号', find: numbered },
  { letter: '', find: bare },
  { letter: '', find: self },
  { letter: '', find: general },
] as const;

export const citation: Annotator = {
  name: 'citation',
  makes: ['citation'],
  needs: [],
  cues: ['《', '号', '法', '条例', '本', '前款', '前条', '条', '依', '按', '根据', '参照', '规定', '规'],
  annotate(sentence, context) {
    const found: CitationFact[] = [];
    const taken = (at: number): boolean => found.some((fact) => fact.at && fact.at.start <= at && at < fact.at.end);
    for (const { letter, find } of FINDERS) {
      if (!sentence.text.includes(letter)) continue;
      for (const fact of find(sentence, context)) if (fact.at && !taken(fact.at.start)) found.push(fact);
    }
    return found.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  },
};

function* titled(sentence: Sentence, context: Context): Generator<CitationFact> {
  for (const match of matches(TITLED, sentence.text)) {
    const title = match[1] ?? '';
    if (PAPERS.test(title)) continue;
    // （津政发〔2009〕21号，以下简称《规定》）
    const number = /^[^，,；;。]*号/u.exec(match[2] ?? '')?.[0] ?? null;
    const own = context.isOwnTitle(title);
    const full = context.fullTitle(title) ?? title;
    yield make(sentence, match, {
      form: own ? 'self' : 'named',
      title: full,
      number,
      article: match[3] ?? null,
      context,
    });
  }
}

function* numbered(sentence: Sentence, context: Context): Generator<CitationFact> {
  for (const match of matches(NUMBERED, sentence.text)) {
    // The letters of an organ run into the word before them: 按照临政发〔2019〕12号.
    const number = match[0].replace(
      /^.*(?:依照|依据|根据|按照|参照|执行|符合|违反|按|和|及|与|见|由|的|于|以|指|即)/u,
      '',
    );
    const index = match.index + match[0].length - number.length;
    yield make(sentence, { index, 0: number }, { form: 'named', title: null, number, article: null, context });
  }
}

function* bare(sentence: Sentence, context: Context): Generator<CitationFact> {
  for (const match of matches(BARE, sentence.text)) {
    const title = match[1] ?? '';
    if (/^(?:依|本|该|有关|相关|国家|法律|规定)/u.test(title)) continue;
    const start = match.index + match[0].indexOf(title);
    const words = sentence.text.slice(start, match.index + match[0].length);
    yield make(
      sentence,
      { index: start, 0: words },
      { form: 'named', title, number: null, article: match[3] ?? null, context },
    );
  }
}

function* self(sentence: Sentence, context: Context): Generator<CitationFact> {
  for (const match of matches(SELF, sentence.text)) {
    const article = /第.*条.*/u.exec(match[0])?.[0] ?? null;
    yield make(sentence, match, { form: 'self', title: null, number: null, article, context });
  }
}

function* general(sentence: Sentence, context: Context): Generator<CitationFact> {
  for (const match of matches(GENERAL, sentence.text)) {
    yield make(sentence, match, { form: 'general', title: null, number: null, article: null, context });
  }
}

interface Reading {
  readonly form: CitationFact['form'];
  readonly title: string | null;
  readonly number: string | null;
  readonly article: string | null;
  readonly context: Context;
}

function make(sentence: Sentence, match: { index: number; 0: string }, reading: Reading): CitationFact {
  const { form, title, number, article, context } = reading;
  const start = match.index;
  const end = start + match[0].length;
  return {
    fact: 'citation',
    place: { span: sentence.spanOf(start, end) },
    sentence,
    at: { start, end },
    form,
    title,
    number,
    article,
    rank: form === 'named' ? context.law.rankOf(title ?? '', number) : 'unknown',
    ...(form === 'named' && title !== null ? forceOf(title, sentence.text, { start, end }, context) : UNKNOWN_FORCE),
    ...(form === 'named' && title !== null && article !== null ? reachOf(title, article, context) : UNKNOWN_REACH),
    role: isBasis(sentence.text, start, match[0]) ? 'basis' : 'mention',
  };
}

/** 原《…条例》, 此前已依照《…》取得许可的: the text knows that it is past. */
const PAST_BEFORE = /(?:原|旧|当时的?|此前|之?前已?|以前已?|已经?)(?:中华人民共和国|依照|按照|根据|依据|适用|执行)*$/u;
/** 《…条例》废止后的遗留项目; 《A》、《B》同时废止; 《…》（已废止）. */
const PAST_BEHIND =
  /^[^，；。]{0,12}(?:废止|失效|(?:施行|实施|生效|修订)(?:以|之)?前|停止(?:执行|施行)|取代|替代)|(?:同时|即行|予以|自行|相应)(?:废止|失效)/u;

/** Was a law that ended on that day still in force when the document was made? Of an issued document without a day nobody knows. */
function repealedAt(ended: string | null, { document, isOut }: Context): CitationFact['status'] {
  const made = dayMade(document);
  if (made === null) return isOut ? 'repealed-undated' : 'repealed';
  return ended !== null && made < ended ? 'repealed-since' : 'repealed';
}

type Reach = Pick<CitationFact, 'beyond' | 'last'>;

const UNKNOWN_REACH: Reach = { beyond: false, last: null };

/** The number of an article. */
const NUMBER = /第([^第条款项]+)条/gu;

/** Held against the version in force when the document was made; of an issued document without a day nothing may be said. */
function reachOf(title: string, articles: string, { law, document, isOut }: Context): Reach {
  const day = dayMade(document);
  if (day === null && isOut) return UNKNOWN_REACH;
  const last = law.lastArticle(title, day);
  if (last === null) return UNKNOWN_REACH;
  const numbers = matches(NUMBER, articles).map(([, words = '']) => parseNumeral(words) ?? 0);
  return { beyond: numbers.some((number) => number > last), last: String(last) };
}

type Force = Pick<CitationFact, 'status' | 'repealedOn' | 'successor'>;

const UNKNOWN_FORCE: Force = { status: 'unknown', repealedOn: null, successor: null };

/** What the law data says of the whole title. A title that a later law bears again is that law. */
function forceOf(title: string, text: string, at: { start: number; end: number }, context: Context): Force {
  const { law } = context;
  const repeal = law.repealOf(title);
  if (repeal) {
    const before = text.slice(Math.max(0, at.start - 24), at.start);
    const isPast = PAST_BEFORE.test(before) || PAST_BEHIND.test(text.slice(at.end));
    const status = isPast ? 'former' : repealedAt(repeal.on, context);
    return { status, repealedOn: repeal.on, successor: repeal.successor };
  }
  const ending = law.endingOf(title);
  if (ending?.kind === 'renamed') return { status: 'renamed', repealedOn: ending.on, successor: ending.successor };
  const status = law.statute(title)?.status;
  return status === 'current' || status === 'not-yet-effective' ? { ...UNKNOWN_FORCE, status } : UNKNOWN_FORCE;
}

/**
 * 依照《A》、《B》和《C》 makes all three a basis: titles joined to the word by 、和与及 count. General forms bear the word
 * themselves (依法, 按照规定).
 */
function isBasis(text: string, start: number, words: string): boolean {
  // 未按规定缴存的: what was not done, not what is done.
  if (/[未不]$/u.test(text.slice(0, start))) return false;
  if (/^(?:依|按|根据|参照|遵照|从其)/u.test(words)) return true;
  const before = text
    .slice(Math.max(0, start - 60), start)
    .replace(
      /(?:《[^》]*》|（[^）]*）|第[^，。；、]{1,12}[条款项]|[、和与及或者以等]|中华人民共和国|国家|有关|相关|省|市|[\p{Script=Han}]{0,4}令第?\d*号?)+$/u,
      '',
    );
  if (BASIS_WORDS.some((word) => before.endsWith(word))) return true;
  // 按照国务院《某某条例》: whoever made the norm may stand between.
  return words.startsWith('《') && /(?:依照|依据|根据|按照)[^，；。：《》的]{1,14}$/u.test(text.slice(0, start));
}
