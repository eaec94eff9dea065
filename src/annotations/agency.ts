import type { Document, Sentence } from '../document/document.ts';
import type { AgencyFact } from '../facts/facts.ts';
import type { OrganFound } from '../law/organs.ts';
import type { WholeAnnotator } from './annotator.ts';
import { dayMade } from './day-made.ts';

/** The last character of nearly every name: a sentence without one need not be read. */
const ENDINGS = /[局部委会办厅室站所队心构门]/u;

/** 原市卫生局, 前身为…; 原则上由市卫生局 is none. */
const FORMER = /(?:原(?!则|有|告|因|件|来|始|审|值|价|料)|前身为?|曾经?|时任)[\p{Script=Han}]{0,4}$/u;
/** 2008年3月市卫生局: an event of its time. */
const DATED = /(?:19|20)\d\d年[^，。；]{0,20}$/u;
/** 建设部令第…号, 农业部《…》, 国税局公告, 卫生局关于…的: who made an instrument bears the name of its day. */
const MAKER =
  /^(?:等[^，。；《]{0,20})?(?:令|公告|文件|第\d+号|《|关于|[\p{Script=Han}]{0,6}[〔[（(](?:19|20)\d\d|[^，。；《]{0,12}(?:发布|印发|颁布|公布|下发|制定)(?:的|《|了))/u;

/** Names that others begin or end with: 交通建设局 is no 建设局, 水务和林业局 no 林业局; 财政局和规划局 are two. */
const SHORT = 5;
const BEFORE_SHORT =
  /(?:^|[市区县州省旗盟级镇乡属\P{Script=Han}由向到经报与及或各在是为归对给按照据请送的该和]|政府)$/u;
const JOINED = /(?<![局委部厅办会处所站])[和与及]$/u;

/** Organs by names that they bear no more, each told once for each way in which it is spoken of. */
export const agency: WholeAnnotator = {
  name: 'agency',
  makes: ['agency'],
  needs: [],
  annotate({ document, law, isOut }) {
    const found = new Map<string, AgencyFact>();
    for (const sentence of document.sentences) {
      if (!ENDINGS.test(sentence.text)) continue;
      for (const match of law.organs.find(sentence.text)) {
        const role = roleOf(match, sentence.text);
        if (role === null) continue;
        const key = `${role} ${match.name}`;
        const known = found.get(key);
        if (known) found.set(key, { ...known, times: String(Number(known.times) + 1) });
        else found.set(key, factOf(match, role, sentence, madeAt(match.organ.year, document, isOut)));
      }
    }
    return [...found.values()];
  },
};

/** null where it is no name of an organ here: part of a longer one, of a title, a signature. */
function roleOf({ start, end, name }: OrganFound, text: string): AgencyFact['role'] | null {
  const [before, behind] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 30)];
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return null;
  // A line that holds nothing else is a signature.
  if (start <= 6 && (behind === '' || behind === '。')) return null;
  if (name.length <= SHORT && (!BEFORE_SHORT.test(before) || JOINED.test(before))) return null;
  if (MAKER.test(behind)) return 'maker';
  return FORMER.test(before) || DATED.test(before) ? 'past' : 'acts';
}

function factOf(
  { start, end, name, organ }: OrganFound,
  role: AgencyFact['role'],
  sentence: Sentence,
  made: AgencyFact['made'],
): AgencyFact {
  const { successor, year, certainty } = organ;
  const place = { span: sentence.spanOf(start, end) };
  const about = { name, successor, year: String(year), certainty, role, made, times: '1' };
  return { fact: 'agency', place, sentence, at: { start, end }, ...about };
}

/** A city may have followed a year later. */
function madeAt(year: number, document: Document, isOut: boolean): AgencyFact['made'] {
  const day = dayMade(document);
  if (day !== null) return Number(day.slice(0, 4)) <= year + 1 ? 'before' : 'after';
  return isOut ? 'unknown' : 'after';
}
