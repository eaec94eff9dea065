import type { IsoDate } from '../../document/document.ts';
import type { Fact } from '../../facts/facts.ts';
import type { Breach, Gap, Measure, Shape } from './shape.ts';

interface Options {
  /** The last day, 11-30, in the year of the record or in the next. */
  readonly by: string;
  readonly inNextYear: boolean;
  /** Where the words leave the last day open (每年12月前), the last that they can mean. */
  readonly latest?: string;
  /** What is missing where nothing is selected and the day has passed. Without it only lateness is judged. */
  readonly absent?: string;
}

/** What a year asks for must be there when its last day has passed, and not later than that day. */
export const deadline: Shape = {
  options: (z) => {
    const day = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
    return z.strictObject({
      by: day,
      inNextYear: z.boolean().default(false),
      latest: day.optional(),
      absent: z.string().min(1).optional(),
    });
  },
  facts: ['step', 'point'],
  showsFact: true,
  words: ['absent', 'due'],
  judge(facts, options, measure) {
    const own = options as unknown as Options;
    return own.absent === undefined ? lateIn(facts, own, measure) : missing(facts, own.absent, own, measure);
  },
};

function missing(facts: readonly Fact[], absent: string, options: Options, { asOf, day }: Measure): (Breach | Gap)[] {
  if (facts.length > 0) return [];
  const due = dueOf(options.latest ?? options.by, options, day);
  if (due !== null && asOf <= due) return [notDue(absent, due)];
  const words = { absent: same(absent), ...(due !== null && { due: same(due) }) };
  return [{ place: { absent }, facts: [], words }];
}

function lateIn(facts: readonly Fact[], options: Options, { day }: Measure): (Breach | Gap)[] {
  const [due, latest] = [options.by, options.latest ?? options.by].map((one) => dueOf(one, options, day));
  if (!due || !latest) return facts.some((fact) => dateOf(fact) !== null) ? [NO_YEAR] : [];
  return facts.flatMap((fact): (Breach | Gap)[] => {
    const date = dateOf(fact);
    if (date === null || date <= due) return [];
    if (date <= latest) return [doubtful(date, due, latest)];
    return [{ place: fact.place, facts: [fact], words: { due: same(latest) } }];
  });
}

function dueOf(day: string, { inNextYear }: Options, year: IsoDate | null): IsoDate | null {
  return year === null ? null : `${Number(year.slice(0, 4)) + (inNextYear ? 1 : 0)}-${day}`;
}

function dateOf(fact: Fact): IsoDate | null {
  if (fact.fact === 'step') return fact.to ?? fact.from;
  return fact.fact === 'point' ? fact.date : null;
}

const NO_YEAR: Gap = {
  unjudged: {
    zh: '程序记录没有写明年度，无法判断是否逾期',
    en: 'the record does not tell its year, so that nobody can say whether it is late',
  },
};

const same = (words: string) => ({ zh: words, en: words });

function notDue(absent: string, due: IsoDate): Gap {
  return {
    unjudged: { zh: `“${absent}”截至${due}尚未到期`, en: `${absent} is not due before ${due}` },
  };
}

function doubtful(date: IsoDate, due: IsoDate, latest: IsoDate): Gap {
  return {
    unjudged: {
      zh: `${date}晚于${due}、不晚于${latest}，是否逾期取决于如何理解期限`,
      en: `${date} is after ${due} and not after ${latest}: whether it is late depends on how the time limit is read`,
    },
  };
}
