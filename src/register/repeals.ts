import { addressOf } from '../document/address.ts';
import type { Document, Sentence } from '../document/document.ts';
import { titleKey } from '../document/titles.ts';
import type { Named } from './entry.ts';

/** 《…》（深府〔2006〕1号）, of which the number may be missing; or a number alone: 深府〔2006〕1号文. */
const NAMED =
  /《([^《》]*(?:[《〈][^《》〈〉]*[》〉][^《》]*)?)》(?:[（(]([^（）()]{0,20}[〔[（(﹝]?(?:19|20)\d\d[^（）()]{0,12}号)[^（）()]{0,8}[）)])?((?:第[零〇一二三四五六七八九十百千\d]+[条章款项][、和及至]?)*)|([\p{Script=Han}]{1,10}〔(?:19|20)\d\d〕\d{1,5}号)/gu;
/** What may stand between what is repealed and the verb; the verb must say that it ends now. */
const REPEALED =
  /^(?:等?(?:[\p{Script=Han}\d]{0,4}(?:个|件|份))?(?:文件|通知|规定|办法)?)?(?:[（(][^（）()]{0,30}[）)])?(?:从即日起|即日起|自[^，。；]{0,16}起|于[^，。；]{0,16}日|在本市|相应地?|均|也|亦)?(?:同时|即行|予以|自行|相应|一并|随之|自动|停止|立即)*(?:废止|失效|停止(?:执行|施行|实施|使用)|不再(?:执行|施行|实施|适用)|终止(?:执行|实施))(?!后|前|的|之|以前|以后|情况|工作|决定|等)/u;
const JOIN = /^(?:[、，和及与]|以及|等)*$/u;

/** 关于废止…的决定, 关于宣布失效一批…的通知: all that is listed in it ends, but for what is kept: 继续有效目录. */
const LIST_TITLE =
  /(?:废止|宣布失效|停止执行)(?!.{0,12}管理).{0,40}(?:决定|通知|公告|通告)|(?:决定|通知|公告)?废止.{0,20}目录/u;
const AMENDS =
  /关于(?:修改|修正|修订)[^《》]{0,10}《?([^《》]{4,80}?)》?(?:部分条款|有关条款|若干条款|第.{1,12}条)?(?:等[^，。]{0,10})?的(?:决定|通知|公告|补充通知)/u;

/** Documents that this one repeals: in a clause of its own (《…》同时废止), or as a whole list. */
export function repealedIn(document: Document): Named[] {
  const isList = LIST_TITLE.test(document.title ?? '') && !/继续有效|保留/u.test(document.title ?? '');
  const own = titleKey(document.title ?? '');
  return document.sentences.flatMap((sentence) => {
    if (!/[《〔]/u.test(sentence.text)) return [];
    const named = namesIn(sentence, document).filter(({ name }) => !PAPERS.test(name.title ?? ''));
    const ended = isList ? named.filter(({ at }) => !isAbout(sentence.text, at.start)) : endedOf(named, sentence.text);
    return ended.map(({ name }) => name).filter(({ title }) => title === null || titleKey(title) !== own);
  });
}

/** 根据《…》, 《…办法》已经…: in a decision that repeals, what is cited is not what ends. */
function isAbout(text: string, start: number): boolean {
  return /(?:根据|依照|按照|依据|贯彻|落实|执行)[^《》，。]{0,20}$/u.test(text.slice(0, start));
}

/** 《资格证明》同时废止: a paper, not a document. */
const PAPERS = /(?:证|证明|证书|书|表|单|函|册|卡|票|簿|合同|协议)$/u;

interface Found {
  readonly name: Named;
  readonly at: { readonly start: number; readonly end: number };
}

/** From the verb backwards: all titles that are joined to the one before it. */
function endedOf(named: readonly Found[], text: string): readonly Found[] {
  const ended: Found[] = [];
  for (let at = named.length - 1; at >= 0; at -= 1) {
    const one = named[at] as Found;
    const next = ended[0];
    const isJoined = next !== undefined && named[at + 1] === next && JOIN.test(text.slice(one.at.end, next.at.start));
    if (isJoined || REPEALED.test(text.slice(one.at.end, one.at.end + 60))) ended.unshift(one);
  }
  return ended;
}

function namesIn(sentence: Sentence, document: Document): Found[] {
  return [...sentence.text.matchAll(NAMED)].map((match) => {
    const [words, title, number, parts, alone] = match;
    const at = { start: match.index, end: match.index + words.length };
    const { start, end } = sentence.spanOf(at.start, at.end);
    const quote = document.source.text.slice(start, end).replace(/\s*\n\s*/gu, '');
    const name = {
      clause: addressOf(start, document),
      quote,
      title: title ?? null,
      number: number ?? alone ?? null,
      whole: !parts,
    };
    return { name, at };
  });
}

/** What a 关于修改《…》的决定 amends: known from its title. */
export function amendedIn({ title }: Document): Named[] {
  const amended = AMENDS.exec(title ?? '')?.[1];
  return title !== null && amended ? [{ clause: null, quote: title, title: amended, number: null, whole: false }] : [];
}
