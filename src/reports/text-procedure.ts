import type { Bilingual } from '../errors.ts';
import type { EvidenceFact, PointFact, StepFact } from '../facts/facts.ts';
import { RECORD_KINDS } from '../facts/procedure.ts';
import { inWords } from '../facts/registry.ts';
import { toldOf } from '../findings/record.ts';
import type { CheckedFile } from '../findings/result.ts';
import { type StepStatus, type TimelineStep, timelineOf } from '../findings/timeline.ts';
import type { Page } from './page.ts';
import { oneLine, printable } from './sanitise.ts';
import { stepWords } from './words.ts';

export const STATUS_WORDS: Readonly<Record<StepStatus, Bilingual | null>> = {
  stated: null,
  recorded: null,
  evidenced: { zh: '材料未见矛盾', en: 'evidence does not contradict' },
  contradicted: { zh: '材料有问题', en: 'evidence at fault' },
  unchecked: { zh: '材料未能检查', en: 'evidence not checked' },
  missing: { zh: '未见', en: 'not found' },
};

/**
 * How the document was made, as far as anybody says: each step with what is told of it, gaps too, and which record was used.
 * On one line where little is told, else a line a step. Nothing where no steps are asked for and none are told.
 */
export function procedureLines(file: CheckedFile, page: Page): string[] {
  const steps = timelineOf(file);
  if (steps.length === 0) return [];
  if (!steps.some(({ evidence }) => evidence.some(({ name }) => name !== null))) {
    const words = page.series(steps.map((step) => stepLine(step, page))) + page.aside(recordWords(file, page));
    return page.labelled('procedure', [{ text: words }], '  ');
  }
  return [
    ...page.labelled('procedure', [{ text: recordWords(file, page) }], '  '),
    ...steps.flatMap((step) => page.under([{ text: stepLine(step, page) + evidenceWords(step, page) }], '  ', false)),
  ];
}

function stepLine({ step, fact, points, status }: TimelineStep, page: Page): string {
  const told = fact === null ? null : page.say(dayless(fact) && points.length > 0 ? pointWords(points) : toldOf(fact));
  const word = STATUS_WORDS[status];
  const item = fact?.item ? oneLine(`（${fact.item}）`) : '';
  const words = told ?? (word ? page.say(word) : '');
  return page.say({ zh: `${step}${item} ${words}`, en: `${page.say(stepWords(step))}${item} ${words}` });
}

/** A case, or training over a year, has no day of its own. */
function dayless({ from, to, source }: StepFact): boolean {
  return source === 'dossier' && from === null && to === null;
}

function pointWords(points: readonly PointFact[]): Bilingual {
  const said = points.filter(({ point, item, words }) => words !== item || point !== '编号');
  const words = said.map(({ point, words: own }) => `${point}${oneLine(own ?? '')}`);
  return { zh: words.join('，'), en: words.join(', ') };
}

/** What was seen of each document; that all agree is said once. */
function evidenceWords({ evidence, status }: TimelineStep, page: Page): string {
  const word = STATUS_WORDS[status];
  if (word === null || evidence.length === 0) return '';
  const wrong = evidence.filter(({ state }) => state !== 'agrees' && state !== 'claimed');
  return page.aside(wrong.length === 0 ? page.say(word) : page.series(wrong.map((one) => seenWords(one, page))));
}

export function seenWords(fact: EvidenceFact, page: Page): string {
  const state = inWords(fact, 'state');
  const name = oneLine(printable(fact.name ?? ''));
  return page.say({ zh: `${name}${state?.zh}`, en: `${name} ${state?.en}` });
}

export function recordWords({ record, source, about }: CheckedFile, page: Page): string {
  if (record === null) return page.say({ zh: '没有程序记录', en: 'there is no record of procedure' });
  if (about.record !== 'document') return page.say(RECORD_KINDS[about.record]);
  const own = { zh: '文件头', en: 'the head of the file' };
  const name = record === source.path ? page.say(own) : oneLine(printable(record));
  return page.say({ zh: `程序记录：${name}`, en: `record: ${name}` });
}
