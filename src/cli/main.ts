import { HefaError } from '../errors.ts';
import { reportDefect } from './defect.ts';
import type { Io } from './io.ts';
import { configuredLanguage } from './own-language.ts';
import { dispatch } from './program.ts';
import { languageOf, Session } from './session.ts';

/**
 * The command line. Resolves to the exit code and never throws: 0 nothing found, 1 findings, 2 the work could not be done,
 * 3 some input is unchecked, 130 Ctrl-C.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const asked = languageOf(argv);
  let session = new Session(io, asked ?? 'zh');
  const interrupted = () => io.exit?.(130);
  io.once?.('SIGINT', interrupted);
  try {
    if (asked === null) session = new Session(io, await configuredLanguage(argv, io.cwd()));
    return await dispatch(argv, session);
  } catch (error) {
    return failed(error, session);
  } finally {
    io.off?.('SIGINT', interrupted);
  }
}

function failed(error: unknown, session: Session): number {
  if (error instanceof HefaError) session.complain(error.text);
  else reportDefect(error, session);
  return 2;
}
