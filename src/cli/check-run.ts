import { summarise } from '../reports/run.ts';
import type { CheckWords } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import { type CheckOptions, optionsOf } from './options.ts';
import { writeOutputs } from './outputs.ts';
import { placeReports } from './place-reports.ts';
import type { Session } from './session.ts';
import { atBench, type Prospect, prospectOf, surveyOf } from './survey.ts';
import { tellSkipped, tellTroubles } from './troubles.ts';
import type { Round } from './watch.ts';

/** `hefa check`: once, or again and again while a draft is edited. */
export async function checkPaths(paths: readonly string[], words: CheckWords, session: Session): Promise<number> {
  const round = () => checkOnce(paths, words, session);
  if (!words.watch) return (await round()).code;
  return (await import('./watch.ts')).watchDrafts(round, session);
}

/** All inputs through one door, one run, its reports, one exit code. */
async function checkOnce(paths: readonly string[], words: CheckWords, session: Session): Promise<Round> {
  const options = optionsOf(words, session);
  return atBench(options, words, session, async (bench) => {
    const prospect = await prospectOf(paths, options, bench, session);
    const { inputs } = prospect;
    if (inputs.length === 0) return { code: 2, drafts: inputs };
    return { code: await checkInputs(paths, prospect, { options, words }, session), drafts: inputs };
  });
}

async function checkInputs(
  paths: readonly string[],
  prospect: Prospect,
  asked: { readonly options: CheckOptions; readonly words: CheckWords },
  session: Session,
): Promise<number> {
  const { options } = asked;
  const { inputs, skipped, missing } = prospect;
  const reports = await placeReports(options.plan, inputs, session);
  const { run, defects, stale } = await surveyOf(paths, prospect, asked, session);
  tellTroubles(run.files, options, session);
  tellSkipped(skipped, options, session);
  for (const text of stale) session.complain(text);
  const failed = await writeOutputs(reports, run, inputs, options, session);
  return exitCode(missing.length + defects + failed > 0, summarise(run.files), options, stale.length);
}
