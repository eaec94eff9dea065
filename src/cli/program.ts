import { Command, CommanderError } from 'commander';
import { LAW_AS_OF } from '../law/as-of.ts';
import { TOOL } from '../reports/tool.ts';
import { declareAudit } from './audit.ts';
import { declareBaseline } from './baseline.ts';
import { declareCheck } from './check.ts';
import type { Start } from './command-line.ts';
import { declareCompletion } from './completion.ts';
import { declareConfig } from './config.ts';
import { declareConvert } from './convert.ts';
import { declareCoverage } from './coverage.ts';
import { declareDiff } from './diff.ts';
import { declareExplain } from './explain.ts';
import { localise } from './help.ts';
import { declareImpact } from './impact.ts';
import { declareInit } from './init.ts';
import { declareInspect } from './inspect.ts';
import { declareLaw } from './law.ts';
import { declareMerge } from './merge.ts';
import { declareOutline } from './outline.ts';
import { declareProfiles } from './profiles.ts';
import { declareReview } from './review.ts';
import { declareRules } from './rules.ts';
import type { Session } from './session.ts';
import { slipIn } from './slips.ts';
import { declareSuppress } from './suppress.ts';
import { explainUsage } from './usage.ts';

/** Runs the command that the line names. Mistakes in the line are told with what to do, and end with 2. */
export async function dispatch(argv: readonly string[], session: Session): Promise<number> {
  let code = 0;
  const program = declare(session, async (work) => {
    code = await work(session);
  });
  const slip = slipIn(argv, program);
  if (slip) {
    session.complain(slip);
    return 2;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help that was asked for, and the version, are answers; help in place of a missing command is not.
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help') session.complain(explainUsage(error, argv, program));
    return 2;
  }
}

function declare(session: Session, start: Start): Command {
  const say = session.say.bind(session);
  const program = new Command('hefa')
    .description(
      say({ zh: '检查行政规范性文件草案是否合法', en: 'Checks draft administrative normative documents for legality' }),
    )
    .version(versionWords(session), '-V, --version', say({ zh: '显示版本', en: 'show the version' }));
  localise(program, session);
  declareCheck(program, session, start);
  declareReview(program, session, start);
  declareAudit(program, session, start);
  declareMerge(program, session, start);
  declareImpact(program, session, start);
  declareDiff(program, session, start);
  declareInit(program, session, start);
  declareOutline(program, session, start);
  declareInspect(program, session, start);
  declareConvert(program, session, start);
  declareRules(program, session, start);
  declareExplain(program, session, start);
  declareCoverage(program, session, start);
  declareLaw(program, session, start);
  declareProfiles(program, session, start);
  declareConfig(program, session, start);
  declareSuppress(program, session, start);
  declareBaseline(program, session, start);
  declareCompletion(program, session, start);
  return program;
}

/** Whose law it knows is as much a part of a release as its number. */
function versionWords(session: Session): string {
  return session.say({
    zh: `hefa ${TOOL.version}（法律数据截至 ${LAW_AS_OF}）`,
    en: `hefa ${TOOL.version} (law data of ${LAW_AS_OF})`,
  });
}
