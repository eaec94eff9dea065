import type { Bilingual } from '../errors.ts';
import { LAW_AS_OF } from '../law/as-of.ts';
import type { Law } from '../law/law.ts';
import { makeRun, type Run } from '../reports/run.ts';
import { digestOf } from '../rules/digest.ts';
import { NATIONAL } from '../rules/profile.ts';
import { Bench } from './bench.ts';
import { cacheFor, notKeptWords, tallyWords } from './cache-choice.ts';
import type { CheckWords } from './command-line.ts';
import { Decisions } from './decisions.ts';
import type { Inputs } from './input.ts';
import { findInputs } from './inputs.ts';
import { judgeAll, type Seated, seated } from './judge.ts';
import { nothingToCheck } from './nothing-to-check.ts';
import type { CheckOptions } from './options.ts';
import type { Session } from './session.ts';

/** All that the line names, found and at its seat, before anything is checked. */
export interface Prospect {
  readonly inputs: readonly Seated[];
  readonly skipped: Inputs['skipped'];
  readonly missing: readonly Bilingual[];
}

/** All that the line names, checked and with all decisions. */
export interface Survey {
  readonly run: Run;
  readonly inputs: readonly Seated[];
  /** Files on which hefa itself failed. */
  readonly defects: number;
  readonly stale: readonly Bilingual[];
}

/** Does some work with a bench, and clears it away. */
export async function atBench<T>(
  options: CheckOptions,
  words: CheckWords,
  session: Session,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const cache = await cacheFor(words, session);
  const bench = new Bench(options, words, session, cache);
  try {
    return await work(bench);
  } finally {
    await bench.close();
    if (cache?.failure) session.complain(notKeptWords(cache.failure));
    if (cache && options.verbose) session.complain(tallyWords(cache.tally));
  }
}

/** @throws HefaError no-match where that is nothing, and nothing is missing either */
export async function prospectOf(
  paths: readonly string[],
  { stdin }: CheckOptions,
  bench: Bench,
  session: Session,
): Promise<Prospect> {
  const { inputs, skipped, missing } = await findInputs(
    paths,
    stdin,
    session,
    (zip) => bench.list(zip),
    (folder) => bench.configs.ignored(folder),
  );
  for (const text of missing) session.complain(text);
  if (inputs.length === 0 && missing.length === 0) throw nothingToCheck(skipped);
  return { inputs: await seated(inputs, bench), skipped, missing };
}

interface Asked {
  readonly options: CheckOptions;
  readonly words: CheckWords;
  /** Whether it is for a decision that is about to be recorded, whose file may not be there yet. */
  readonly isRecording?: boolean;
}

export async function surveyOf(
  paths: readonly string[],
  { inputs, skipped }: Prospect,
  { options, words, isRecording }: Asked,
  session: Session,
): Promise<Survey> {
  const { files: judged, defects } = await judgeAll(inputs, session);
  const cwd = session.io.cwd();
  const decisions = new Decisions(judged, inputs, paths, cwd);
  await decisions.wishes();
  await decisions.suppressions(options.asOf, isRecording);
  decisions.baseline(words.baseline, cwd);
  if (words.since !== undefined) await decisions.since(words.since, session);
  const { files, baseline, stale } = decisions.settled(judged);
  const run = makeRun(files, {
    ...partsOf(inputs, options),
    skipped,
    options: { only: options.only, baseline },
  });
  return { run, inputs, defects, stale };
}

/** By what a run was judged; with several configurations, by all of them. */
export function partsOf(inputs: readonly Seated[], { asOf }: CheckOptions) {
  const seats = [...new Set(inputs.map(({ seat }) => seat))];
  const sets = seats.map(({ chosen }) => chosen.rules);
  const rules = new Map(sets.flatMap((set) => set.rules.map((rule) => [rule.id, rule])));
  const digests = [...new Set(sets.map(({ digest }) => digest))].sort();
  return {
    asOf,
    law: lawOf(seats.map(({ law }) => law)),
    profile: [...new Set(seats.map(({ profile }) => profile.name))].sort().join('、') || NATIONAL.name,
    rules: {
      rules: [...rules.values()],
      packs: [...new Set(sets.flatMap(({ packs }) => packs))],
      digest: digests.length === 1 ? (digests[0] as string) : digestOf(digests),
    },
  };
}

/** Its digest loads the tables, which most reports do not ask for. */
function lawOf(laws: readonly Law[]): Run['law'] {
  const different = [...new Set(laws)];
  const [first] = different;
  if (first && different.length === 1) return first;
  return {
    asOf: LAW_AS_OF,
    get digest() {
      return digestOf(different.map(({ digest }) => digest).sort());
    },
  };
}
