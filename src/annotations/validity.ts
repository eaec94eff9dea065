import type { Document } from '../document/document.ts';
import type { Place } from '../facts/facts.ts';
import type { Span } from '../source/source.ts';
import type { WholeAnnotator } from './annotator.ts';

const TRIAL = /试行|暂行/u;
/** 暂行规定实施细则 and 关于贯彻《…暂行办法》的意见 name another document as provisional. */
const OTHERS =
  /(?:贯彻|执行|落实|实施|修改|废止|解读|延长|继续|停止)[^《》]{0,4}《?[^《》]{0,40}(?:试行|暂行)|(?:试行|暂行)(?:[）)]?》|(?:办法|规定|细则|条例|规则|意见)》?)的?(?:若干|具体|有关|配套|实施|补充|贯彻){0,2}(?:问题的)?(?:细则|意见|方案|解读|说明|规定|办法)/u;

const ANNUAL = /(?:19|20)\d{2}(?:[—－–~-]?(?:19|20)?\d{2})?\s?(?:学)?年度?(?!修订|修正|版)|春季|秋季/u;

/** Whether the document says from when it holds, and until when. */
export const validity: WholeAnnotator = {
  name: 'validity',
  makes: ['validity'],
  needs: ['date'],
  annotate(context) {
    const { document } = context;
    const [trial, annual] = [isTitledTrial(document), isTitledAnnual(document)];
    const dates = context.inOrder().filter((fact) => fact.fact === 'date');
    const begins = dates.findLast(({ kind }) => kind === 'effective');
    const ends = dates.some(({ kind }) => kind === 'expires');
    const shared = { fact: 'validity', trial, annual, sentence: null, at: null } as const;
    return [
      { ...shared, of: 'begins', stated: begins !== undefined, place: { absent: '施行日期' } },
      // One looks for the end where the text says when it begins.
      { ...shared, of: 'ends', stated: ends, place: { absent: '有效期', ...nearOf(begins?.place) } },
    ];
  },
};

function nearOf(place: Place | undefined): { near?: Span } {
  return place && 'span' in place ? { near: place.span } : {};
}

/** Does its title call it 试行 or 暂行? */
export function isTitledTrial(document: Document): boolean {
  return titlesOf(document).some((title) => TRIAL.test(title) && !OTHERS.test(title));
}

/** Does its title name the year that it is about? */
export function isTitledAnnual(document: Document): boolean {
  return titlesOf(document).some((title) => ANNUAL.test(title));
}

function titlesOf({ title, inner }: Document): string[] {
  const inside = inner.filter(({ node }) => node.kind === 'inner').map((one) => one.title);
  return [title, ...inside].filter((one) => one !== null);
}
