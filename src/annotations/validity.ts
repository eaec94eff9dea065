import type { ValidityFact } from '../facts/facts.ts';
import type { WholeAnnotator } from './annotator.ts';

const TRIAL = /试行|暂行/u;
/** 暂行规定实施细则 and 关于贯彻《…暂行办法》的意见 name another document as provisional. */
const OTHERS =
  /(?:贯彻|执行|落实|实施|修改|废止|解读|延长|继续|停止)[^《》]{0,4}《?[^《》]{0,40}(?:试行|暂行)|(?:试行|暂行)(?:[）)]?》|(?:办法|规定|细则|条例|规则|意见)》?)的?(?:若干|具体|有关|配套|实施|补充|贯彻){0,2}(?:问题的)?(?:细则|意见|方案|解读|说明|规定|办法)/u;

/** Whether a document that calls itself 试行 or 暂行 says how long it holds. */
export const validity: WholeAnnotator = {
  name: 'validity',
  makes: ['validity'],
  needs: ['date'],
  annotate(context) {
    const { document } = context;
    const titles = [document.title, ...document.inner.filter(({ node }) => node.kind === 'inner').map(({ title }) => title)];
    const title = titles.find((one) => one !== null && TRIAL.test(one) && !OTHERS.test(one)) ?? null;
    const dates = context.inOrder().filter((fact) => fact.fact === 'date');
    const fact: ValidityFact = {
      fact: 'validity',
      trial: title !== null,
      limited: dates.some(({ kind }) => kind === 'expires'),
      // What is missing has no words; one looks for it where the document says when it comes into force.
      place: { absent: '有效期', ...nearOf(dates.findLast(({ kind }) => kind === 'effective')?.place) },
      sentence: null,
      at: null,
    };
    return [fact];
  },
};

function nearOf(place: ValidityFact['place'] | undefined): { near?: { start: number; end: number } } {
  return place && 'span' in place ? { near: place.span } : {};
}
