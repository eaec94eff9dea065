import { HefaError } from '../errors.ts';
import { loadLaw } from '../law/load.ts';
import { makeRun, summarise } from '../reports/run.ts';
import type { CheckWords } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import { findInputs } from './inputs.ts';
import { judgeAll } from './judge.ts';
import { optionsOf } from './options.ts';
import { protectInputs, writeOutputs } from './outputs.ts';
import { rulesFor } from './rules.ts';
import type { Session } from './session.ts';
import { tellTroubles } from './troubles.ts';

/** `hefa check`: all inputs through one door, one run, its reports, one exit code. */
export async function checkPaths(paths: readonly string[], words: CheckWords, session: Session): Promise<number> {
  const options = optionsOf(words, session);
  const rules = await rulesFor(options.only, options.rulesFolder, session.io.cwd());
  const { inputs, skipped, missing } = await findInputs(paths, options.stdin, session);
  for (const text of missing) session.complain(text);
  if (inputs.length === 0 && missing.length > 0) return 2;
  if (inputs.length === 0) throw nothingToCheck();
  protectInputs(
    options.plan,
    inputs.map((input) => input.path),
    session.io.cwd(),
  );
  const law = loadLaw();
  const { files, defects } = await judgeAll(inputs, { ...options, rules, law, session });
  const run = makeRun(files, { asOf: options.asOf, rules, law, skipped, options });
  tellTroubles(files, options, session);
  await writeOutputs(options.plan, run, options, session);
  return exitCode(missing.length + defects > 0, summarise(files), options);
}

function nothingToCheck(): HefaError {
  return new HefaError('no-match', {
    zh: '没有指明要检查的文件；请写出文件、文件夹或通配符，如 hefa check 草案.docx',
    en: 'no file to check; name files, folders or globs, as in hefa check draft.docx',
  });
}
