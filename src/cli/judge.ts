import type { FileResult } from '../findings/result.ts';
import type { Checker } from '../pool/checker.ts';
import { reportDefect } from './defect.ts';
import type { Input } from './input.ts';
import { Progress } from './progress.ts';
import type { Session } from './session.ts';

export interface Judged {
  readonly files: readonly FileResult[];
  /** Files on which hefa itself failed. */
  readonly defects: number;
}

/** All inputs in their order; a file that cannot be read stops no other. */
export async function judgeAll(inputs: readonly Input[], checker: Checker, session: Session): Promise<Judged> {
  const drafts = inputs.filter(({ troubles }) => troubles === undefined);
  const progress = new Progress(session, drafts.length);
  let defects = 0;
  progress.at(0);
  const results = await checker.checkAll(drafts, {
    done: (count) => progress.at(count),
    failed: ({ path }, error) => {
      defects += 1;
      return defective(path, error, session);
    },
  });
  progress.clear();
  const judged = results.values();
  const files = inputs.map(({ path, troubles }): FileResult => {
    return troubles ? { status: 'unchecked', path, troubles, coverage: null } : (judged.next().value as FileResult);
  });
  return { files, defects };
}

/** A defect on one file is told at once, with its stack; the others go on, and the exit code is 2. */
function defective(path: string, error: unknown, session: Session): FileResult {
  reportDefect(error, session);
  const text = { zh: 'hefa 检查此文件时出现内部错误', en: 'hefa failed on this file with an internal error' };
  return { status: 'unchecked', path, troubles: [{ code: 'internal', text, loses: true }], coverage: null };
}
