import { loadLaw } from '../law/load.ts';
import { makeRun, summarise } from '../reports/run.ts';
import type { CheckWords } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import { findInputs } from './inputs.ts';
import { judgeAll } from './judge.ts';
import { nothingToCheck } from './nothing-to-check.ts';
import { optionsOf } from './options.ts';
import { protectInputs, writeOutputs } from './outputs.ts';
import { rulesFor } from './rules.ts';
import type { Session } from './session.ts';
import { tellSkipped, tellTroubles } from './troubles.ts';

/** `hefa check`: all inputs through one door, one run, its reports, one exit code. */
export async function checkPaths(paths: readonly string[], words: CheckWords, session: Session): Promise<number> {
  const options = optionsOf(words, session);
  const { rules, leftOut } = await rulesFor(options.only, options.rulesFolder, session.io.cwd());
  const { inputs, skipped, missing } = await findInputs(paths, options.stdin, session);
  for (const text of missing) session.complain(text);
  if (inputs.length === 0 && missing.length > 0) return 2;
  if (inputs.length === 0) throw nothingToCheck(skipped);
  protectInputs(
    options.plan,
    inputs.map((input) => input.zip ?? input.path),
    session.io.cwd(),
  );
  const law = loadLaw();
  const { files, defects } = await judgeAll(inputs, { ...options, rules, law, session });
  const run = makeRun(files, { asOf: options.asOf, rules, law, skipped, options: { ...options, leftOut } });
  tellTroubles(files, options, session);
  tellSkipped(skipped, options, session);
  await writeOutputs(options.plan, run, options, session);
  return exitCode(missing.length + defects > 0, summarise(files), options);
}
