import { parseNumeral } from '../chinese/numerals.ts';
import type { IsoDate } from '../document/document.ts';
import type { DateFact } from '../facts/facts.ts';
import { type Annotator, matches } from './annotator.ts';

/** 2016年3月1日, 二〇一二年五月二十二日. */
const DATE = /([\d零〇○一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日/gu;

/** 自发布之日起施行, 自印发之日起30日后施行; 有效期五年: no day of the calendar stands there. */
const UNDATED: readonly (readonly [DateFact['kind'], RegExp])[] = [
  [
    'effective',
    /自?(?:发布|公布|颁布|印发|下发|发文|签发|印制|通过)之日起?(?:满?[\d一二三四五六七八九十]{1,3}(?:个?工作)?[日天]后)?(?:正式)?(?:施行|实施|执行|生效)/gu,
  ],
  ['expires', /有效期(?:限)?(?:为|是)?[\d一二三四五两]{1,2}年/gu],
];

/** 自2016年3月1日起施行; 有效期至2021年2月28日. */
export const effectiveDate: Annotator = {
  name: 'date',
  makes: ['date'],
  needs: [],
  cues: ['年', '之日起', '有效期'],
  annotate(sentence) {
    const facts: DateFact[] = [];
    for (const [kind, pattern] of UNDATED) {
      for (const match of matches(pattern, sentence.text)) {
        const at = { start: match.index, end: match.index + match[0].length };
        facts.push({
          fact: 'date',
          kind,
          date: null,
          sentence,
          at,
          place: { span: sentence.spanOf(at.start, at.end) },
        });
      }
    }
    for (const match of matches(DATE, sentence.text)) {
      const at = { start: match.index, end: match.index + match[0].length };
      const kind = kindOf(sentence.text, at.start, at.end);
      facts.push({
        fact: 'date',
        kind,
        date: toIso(match),
        sentence,
        at,
        place: { span: sentence.spanOf(at.start, at.end) },
      });
    }
    return facts;
  },
};

function kindOf(text: string, start: number, end: number): DateFact['kind'] {
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(end, end + 10);
  if (/自$/u.test(before) && /^起?(?:正式)?(?:施行|实施|执行|生效)/u.test(behind)) return 'effective';
  if (/(?:有效期(?:至|到)|施行至|执行至|实施至|截止)$/u.test(before)) return 'expires';
  return 'other';
}

function toIso(match: RegExpExecArray): IsoDate | null {
  const [year, month, day] = [match[1], match[2], match[3]].map((words) => parseNumeral(words ?? ''));
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
