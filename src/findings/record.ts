import { addressOf } from '../document/address.ts';
import type { Bilingual } from '../errors.ts';
import type { EvidenceFact, Fact, PointFact, StepFact } from '../facts/facts.ts';
import { inWords, REGISTRY } from '../facts/registry.ts';
import type { Case } from './binding.ts';
import type { Related } from './finding.ts';

/** Where the record tells of what a finding is about, and what it tells; and where a document says otherwise. */
export function entriesOf(facts: readonly Fact[], theCase: Case): Related[] {
  return facts.flatMap((fact) => {
    if (fact.fact === 'step') return [entryOf(fact, toldOf(fact), theCase)];
    if (fact.fact === 'point') return [entryOf(fact, pointOf(fact), theCase)];
    return fact.fact === 'evidence' ? evidenceOf(fact, theCase) : [];
  });
}

function entryOf(fact: StepFact | PointFact | EvidenceFact, message: Bilingual, { record, document }: Case): Related {
  const { place, spot, step, item } = fact;
  if ('span' in place) {
    const clause = addressOf(place.span.start, document);
    return { path: document.source.path, place, clause, spot: null, message };
  }
  const clause = item === null ? step : `${step}（${item}）`;
  return { path: spot?.path ?? record ?? document.source.path, place, clause, spot, message };
}

function evidenceOf(fact: EvidenceFact, theCase: Case): Related[] {
  const { name, said, found, seen, place, step } = fact;
  const { zh, en } = name === null ? REGISTRY.evidence.state[fact.state] : { zh: name, en: name };
  const own = entryOf(fact, said === null ? { zh, en } : { zh: `${zh}：${said}`, en: `${en}: ${said}` }, theCase);
  if (seen === null || found === null) return [own];
  return [own, { path: seen.path, place, clause: step, spot: seen, message: { zh: found, en: found } }];
}

function pointOf({ point, words }: PointFact): Bilingual {
  const { en } = REGISTRY.point.point[point];
  return { zh: `${point}：${words ?? '未写明'}`, en: `${en} (${point}): ${words ?? 'not told'}` };
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
