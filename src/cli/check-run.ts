import { loadConfig } from '../config/load.ts';
import { loadLaw } from '../law/load.ts';
import { Checker } from '../pool/checker.ts';
import { makeRun, type RunParts, summarise } from '../reports/run.ts';
import type { CheckWords } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import type { Inputs } from './input.ts';
import { findInputs } from './inputs.ts';
import { judgeAll } from './judge.ts';
import { nothingToCheck } from './nothing-to-check.ts';
import { type CheckOptions, optionsOf } from './options.ts';
import { writeOutputs } from './outputs.ts';
import { placeReports } from './place-reports.ts';
import { profileFor } from './profile-choice.ts';
import { type ChosenRules, rulesFor } from './rule-choice.ts';
import type { Session } from './session.ts';
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
  const config = await loadConfig(session.io.cwd());
  const options = optionsOf(words, config.reader, session);
  const { rules, leftOut } = await rulesFor(options.only, options.rulesFolder, session.io.cwd(), config);
  const { asOf, stage, as, reading } = options;
  const profile = await profileFor(words.profile, config);
  const law = loadLaw();
  const checker = new Checker({ rules, law, asOf, stage, as, profile }, reading);
  try {
    const inputs = await findInputs(paths, options.stdin, session, (zip) => checker.list(zip));
    const parts = {
      asOf,
      profile: profile.name,
      rules,
      law,
      skipped: inputs.skipped,
      options,
    };
    const code = await checkInputs(inputs, checker, options, { ...parts, leftOut }, session);
    return { code, drafts: inputs.inputs };
  } finally {
    await checker.close();
  }
}

async function checkInputs(
  { inputs, skipped, missing }: Inputs,
  checker: Checker,
  options: CheckOptions,
  { leftOut, ...parts }: RunParts & Pick<ChosenRules, 'leftOut'>,
  session: Session,
): Promise<number> {
  for (const text of missing) session.complain(text);
  if (inputs.length === 0 && missing.length > 0) return 2;
  if (inputs.length === 0) throw nothingToCheck(skipped);
  const reports = await placeReports(options.plan, inputs, session);
  const { files: judged, defects } = await judgeAll(inputs, checker, session);
  const files = judged.map((file) => (file.status === 'unchecked' ? file : { ...file, leftOut }));
  tellTroubles(files, options, session);
  tellSkipped(skipped, options, session);
  const failed = await writeOutputs(reports, makeRun(files, parts), inputs, options, session);
  return exitCode(missing.length + defects + failed > 0, summarise(files), options);
}
