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
 * where no two of them stand in it.
 */
function compare(before: readonly StepFact[], after: readonly StepFact[]): readonly (Breach | Gap)[] {
  const [first, second] = [before[0], after[0]];
  if (!first || !second) return [];
  const end = before
    .map((fact) => fact.to ?? fact.from)
    .filter(isDate)
    .sort()[0];
  const start = after
    .map((fact) => fact.from ?? fact.to)
    .filter(isDate)
    .sort()
    .at(-1);
  if (!end || !start) return [undated(first.step, second.step)];
  return end <= start ? [] : [reversed(first, second, end, start)];
}

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

function isDate(date: IsoDate | null): date is IsoDate {
  return date !== null;
}
