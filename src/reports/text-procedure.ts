import type { Step, StepFact } from '../facts/facts.ts';
import { REGISTRY } from '../facts/registry.ts';
import { toldOf } from '../findings/record.ts';
import type { CheckedFile } from '../findings/result.ts';
import type { Page } from './page.ts';
import { oneLine, printable } from './sanitise.ts';
import { stepWords } from './words.ts';

const STEPS = Object.keys(REGISTRY.step.step) as Step[];

/**
 * How the document was made, as far as anybody says: each step with what is told of it, gaps too, and which record was used.
 * Nothing where no steps are asked for.
 */
export function procedureLines(file: CheckedFile, page: Page): string[] {
  if (file.about.level !== '规范性文件' || !file.about.affectsPublic) return [];
  const steps = STEPS.map((step) => stepLine(step, file.steps, page));
  const words = page.series(steps) + page.aside(recordWords(file, page));
  return page.labelled('procedure', [{ text: words }], '  ');
}

function stepLine(step: Step, told: readonly StepFact[], page: Page): string {
  const own = told.filter((fact) => fact.step === step).map((fact) => page.say(toldOf(fact)));
  const words = own.length === 0 ? page.say({ zh: '未见', en: 'not found' }) : page.list([...new Set(own)]);
  return page.say({ zh: `${step} ${words}`, en: `${page.say(stepWords(step))} ${words}` });
}

function recordWords({ record, source }: CheckedFile, page: Page): string {
  if (record === null) return page.say({ zh: '没有程序记录', en: 'there is no record of procedure' });
  const own = { zh: '文件头', en: 'the head of the file' };
  const name = record === source.path ? page.say(own) : oneLine(printable(record));
  return page.say({ zh: `程序记录：${name}`, en: `record: ${name}` });
}
