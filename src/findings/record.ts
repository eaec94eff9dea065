import { addressOf } from '../document/address.ts';
import type { Bilingual } from '../errors.ts';
import type { Fact, StepFact } from '../facts/facts.ts';
import { inWords } from '../facts/registry.ts';
import type { Case } from './binding.ts';
import type { Related } from './finding.ts';

/** Where the record tells of the steps that a finding is about, and what it tells. */
export function entriesOf(facts: readonly Fact[], { record, document }: Case): Related[] {
  const steps = facts.filter((fact): fact is StepFact => fact.fact === 'step');
  return steps.map((step) => {
    const { place } = step;
    const told = 'span' in place;
    const path = (told ? null : record) ?? document.source.path;
    return { path, place, clause: told ? addressOf(place.span.start, document) : step.step, message: toldOf(step) };
  });
}

/** What is told of a step: 2026-06-01至2026-06-30; 2026-07-10，结论：不合法. */
export function toldOf(step: StepFact): Bilingual {
  const days = daysOf(step);
  const conclusion = inWords(step, 'conclusion');
  if (conclusion === null) return days;
  return { zh: `${days.zh}，结论：${conclusion.zh}`, en: `${days.en}, conclusion: ${conclusion.en}` };
}

function daysOf({ from, to, source }: StepFact): Bilingual {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null)
    return source === 'text' ? { zh: '正文写明', en: 'told by the text' } : { zh: '未写明日期', en: 'without a date' };
  return first === last ? { zh: first, en: first } : { zh: `${first}至${last}`, en: `${first} to ${last}` };
}
