import { daysBetween } from '../../chinese/working-days.ts';
import type { IsoDate } from '../../document/document.ts';
import { type DaySeen, isDay, type PaperDate, type Period, periodsOf } from './dates.ts';
import { withoutTitles } from './names.ts';
import { beside, isSigned, type Paper } from './paper.ts';

/** What is asked for in the time that a sentence tells of. A notice may print the whole draft, which has times of its own. */
const ASKED = /意见|建议|反馈|公示|征集|征询|来信|来函|电子邮件|邮箱/u;
const OWN = /施行|有效期|实施期|申报|开工|完工|禁止|缴纳/u;
/** The offices are asked by letter, at another time. */
const INTERNAL = /(?:各|市级|县级|区级)(?:有关|相关)?(?:部门|单位|区县|县区)|(?:有关|相关)部门|书面征求|会签/u;
const PUBLIC = /公开|社会|公众|公示|公告|通告|启事|征集/u;
const NOTICE = /公告|通告|启事|通知|公示|征求意见(?!稿)|征集/u;
/** A letter to offices, an invitation need not tell of the period. */
const BEARS_PERIOD = /公告|通告|公示|征集|启事|征求意见(?!稿)/u;
const CALLS = /公开征求|公开征集|征求社会|征求公众|公示/u;
/** The head of a notice and its first sentences. */
const OPENING = 400;
/** What became of the comments is written down after they came. */
const AFTERWARDS = /采纳|汇总|反馈情况|说明|报告|处理|台账|统计|截图/u;
/** A notice may be signed some days before it is published. */
const AHEAD = 15;

/** What a paper says of the first and last day of a consultation. */
export function consultationSeen(paper: Paper, from: IsoDate | null, to: IsoDate | null): DaySeen {
  const periods = periodsOf(paper.source.text, paper.dates).filter((period) => isAsked(paper, period));
  if (periods.length > 0) {
    const wrong = periods.map((period) => wrongSide(period, from, to));
    return wrong.includes(null) ? 'agrees' : (wrong[0] ?? 'agrees');
  }
  return noticeSeen(paper, from ?? to ?? '', to);
}

function isAsked({ source, head, titles }: Paper, { from, to }: Period): boolean {
  const [first, last] = [from ?? to, to ?? from];
  if (!first || !last) return false;
  const { before, behind } = beside(source, { start: first.start, end: last.end }, 60);
  const sentence = withoutTitles(before + behind, titles);
  // 时间：3月1日至3月31日 stands in a line of its own.
  const labelled = /(?:时间|期限|期间)[^，。；\n]{0,4}$/u.test(before);
  if (OWN.test(sentence) || (INTERNAL.test(sentence) && !/公开|社会|公众/u.test(sentence))) return false;
  return (ASKED.test(sentence) || labelled) && PUBLIC.test(head + sentence);
}

function wrongSide({ from, to, before }: Period, first: IsoDate | null, last: IsoDate | null): PaperDate | null {
  if (from !== null && first !== null && !isDay(from, first)) return from;
  if (to === null || last === null || isDay(to, last)) return null;
  const eve = before && to.iso !== null && daysBetween(last, to.iso) === 1;
  return eve ? null : to;
}

/** A notice that does not tell of the period: it is not signed after the consultation began, nor long before. */
function noticeSeen(paper: Paper, from: IsoDate, to: IsoDate | null): DaySeen {
  if (!NOTICE.test(paper.head) || AFTERWARDS.test(paper.head)) return 'agrees';
  if (paper.dates.some((date) => isDay(date, from) || (to !== null && isDay(date, to)))) return 'agrees';
  const signed = paper.dates.filter((date) => isSigned(paper, date) && date.iso !== null);
  const fits = signed.some(({ iso }) => {
    const passed = daysBetween(iso as IsoDate, from);
    return passed >= 0 && passed <= AHEAD;
  });
  if (fits) return 'agrees';
  const last = signed.at(-1);
  if (last && CALLS.test(paper.source.text.slice(0, OPENING))) return last;
  return BEARS_PERIOD.test(paper.head) ? 'silent' : 'agrees';
}
