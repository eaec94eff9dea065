import type { IsoDate } from '../../document/document.ts';
import type { Fact, Step, StepFact } from '../../facts/facts.ts';
import { REGISTRY } from '../../facts/registry.ts';
import type { Breach, Gap, Shape } from './shape.ts';

const STEPS = Object.keys(REGISTRY.step.step) as [Step, ...Step[]];

/**
 * The steps that exist must follow one another as `order` lists them, each beginning on the day on which the one before
 * it ended, or later. Steps that stand in one group of `order` may come in any order among themselves.
 */
export const sequence: Shape = {
  options(z) {
    const step = z.enum(STEPS);
    return z.strictObject({ order: z.array(z.union([step, z.array(step).min(1)])).min(2) });
  },
  facts: ['step'],
  showsFact: false,
  words: ['earlier', 'later', 'earlierDate', 'laterDate'],
  judge(facts, options) {
    const steps = facts.filter((fact): fact is StepFact => fact.fact === 'step');
    return pairs(options.order as readonly (Step | readonly Step[])[]).flatMap(([earlier, later]) =>
      compare(
        steps.filter((fact) => fact.step === earlier),
        steps.filter((fact) => fact.step === later),
      ),
    );
  },
};

function pairs(order: readonly (Step | readonly Step[])[]): (readonly [Step, Step])[] {
  const groups = order.map((group) => (typeof group === 'string' ? [group] : group));
  return groups.flatMap((group, i) =>
    groups.slice(i + 1).flatMap((after) => group.flatMap((earlier) => after.map((later) => [earlier, later] as const))),
  );
}

/**
 * A step may have been taken twice (a review, and a second one after the draft was changed): the order is broken only
 * where no two of them stand in it. Of a period without its last day nobody knows when it ended, but not before it began.
 */
function compare(before: readonly StepFact[], after: readonly StepFact[]): readonly (Breach | Gap)[] {
  const [first, second] = [before[0], after[0]];
  if (!first || !second) return [];
  const end = earliest(before.map(({ to }) => to));
  const start = latest(after.map(({ from }) => from));
  if (end && start && end <= start) return [];
  const [atLeast, atMost] = [earliest(before.map(endOf)), latest(after.map(beginningOf))];
  if (!atLeast || !atMost) return [undated(first.step, second.step)];
  if (atLeast > atMost) return [reversed(first, second, atLeast, atMost)];
  const isOpen = before.some((fact) => fact.to === null && fact.from !== null);
  return [isOpen ? half(first.step, '结束') : half(second.step, '开始')];
}

const endOf = ({ from, to }: StepFact): IsoDate | null => to ?? from;
const beginningOf = ({ from, to }: StepFact): IsoDate | null => from ?? to;
const earliest = (days: readonly (IsoDate | null)[]): IsoDate | undefined => days.filter(isDate).sort()[0];
const latest = (days: readonly (IsoDate | null)[]): IsoDate | undefined => days.filter(isDate).sort().at(-1);

function reversed(first: StepFact, second: StepFact, end: IsoDate, start: IsoDate): Breach {
  return {
    place: { entries: [first.step, second.step] },
    facts: [first, second] satisfies readonly Fact[],
    words: {
      earlier: REGISTRY.step.step[first.step],
      later: REGISTRY.step.step[second.step],
      earlierDate: { zh: end, en: end },
      laterDate: { zh: start, en: start },
    },
  };
}

function undated(earlier: Step, later: Step): Gap {
  const names = REGISTRY.step.step;
  return {
    unjudged: {
      zh: `“${earlier}”“${later}”没有写明日期，无法判断先后`,
      en: `${names[earlier].en} and ${names[later].en} bear no dates, so that their order cannot be judged`,
    },
  };
}

function half(step: Step, point: '开始' | '结束'): Gap {
  const [name, day] = [REGISTRY.step.step[step], REGISTRY.point.point[point]];
  return {
    unjudged: {
      zh: `没有写明“${step}”的${day.zh}，无法判断先后`,
      en: `the ${day.en} of ${name.en} is not told, so that the order cannot be judged`,
    },
  };
}

function isDate(date: IsoDate | null): date is IsoDate {
  return date !== null;
}
