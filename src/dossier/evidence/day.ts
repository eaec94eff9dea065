import { daysBetween } from '../../chinese/working-days.ts';
import type { IsoDate } from '../../document/document.ts';
import type { StepFact } from '../../facts/facts.ts';
import { BEARING, type Bearing, bears } from './bearing.ts';
import { consultationSeen } from './consultation.ts';
import { type DaySeen, isDay, type PaperDate } from './dates.ts';
import { beside, isSigned, type Paper } from './paper.ts';

/** Whether a paper bears the day of its step. */
export function daySeen(paper: Paper, { step, from, to }: StepFact): DaySeen {
  const day = from ?? to;
  if (day === null) return 'agrees';
  if (step === '公开征求意见' || step === '公众参与') return consultationSeen(paper, from, to);
  const bearing = BEARING[step];
  if (!bearing || !bears(bearing, paper.head)) return 'agrees';
  // A paper that names the day anywhere does not speak against it.
  if (paper.dates.some((date) => isDay(date, day) || (to !== null && isDay(date, to)))) return 'agrees';
  return eventOf(paper, bearing) ?? signatureOf(paper, bearing, day);
}

/** 2026年4月20日，市长主持召开…; 会议时间：4月20日. */
function eventOf(paper: Paper, { label, act }: Bearing): PaperDate | null {
  const isEvent = (date: PaperDate): boolean => {
    const { before, behind } = beside(paper.source, date, 40);
    return !CITED.test(before) && (label?.test(before.trimEnd()) || act?.test(behind)) === true;
  };
  return label || act ? (paper.dates.find(isEvent) ?? null) : null;
}

/** Another meeting, to which the paper refers. */
const CITED = /根据|按照|依据|传达|贯彻|落实|学习/u;

/** The last date under a paper, where no step of its kind is signed so early or so late. What may be signed at any time shows nothing. */
function signatureOf(paper: Paper, { earlier, later }: Bearing, day: IsoDate): DaySeen {
  const signed = paper.dates.filter((date) => isSigned(paper, date));
  const fits = ({ iso }: PaperDate, [before, after]: readonly [number, number]): boolean => {
    if (iso === null) return true;
    const passed = daysBetween(day, iso);
    return passed < 0 ? -passed <= before : passed <= after;
  };
  const last = signed.at(-1);
  if (last && !signed.some((date) => fits(date, [earlier, later]))) return last;
  return signed.some((date) => fits(date, [finite(earlier), finite(later)])) ? 'agrees' : 'silent';
}

function finite(days: number): number {
  return Number.isFinite(days) ? days : -1;
}
