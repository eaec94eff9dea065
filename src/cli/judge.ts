import type { FileResult, UncheckedFile } from '../findings/result.ts';
import type { Draft } from '../pool/message.ts';
import type { Bench, Seat } from './bench.ts';
import { reportDefect } from './defect.ts';
import type { Input } from './input.ts';
import { Progress } from './progress.ts';
import type { Session } from './session.ts';

/** A draft at its seat. */
export interface Seated extends Input {
  readonly seat: Seat;
}

export interface Judged {
  readonly files: readonly FileResult[];
  /** Files on which hefa itself failed. */
  readonly defects: number;
}

export async function seated(inputs: readonly Input[], bench: Bench): Promise<readonly Seated[]> {
  const all: Seated[] = [];
  for (const input of inputs) all.push({ ...input, seat: await bench.seatFor(input) });
  return all;
}

/** All inputs in their order, each by its configuration; a file that cannot be read stops no other. */
export async function judgeAll(inputs: readonly Seated[], session: Session): Promise<Judged> {
  const drafts = inputs.filter(({ troubles }) => troubles === undefined);
  const progress = new Progress(session, drafts.length);
  const results = new Map<Draft, FileResult>();
  let [defects, before] = [0, 0];
  progress.at(0);
  for (const seat of new Set(drafts.map((one) => one.seat))) {
    const own = drafts.filter((one) => one.seat === seat);
    const made = await seat.checker.checkAll(own, {
      done: (count) => progress.at(before + count),
      failed: ({ path }, error) => {
        defects += 1;
        return defective(path, error, session);
      },
    });
    for (const [at, draft] of own.entries()) results.set(draft, withTerms(made[at] as FileResult, seat));
    before += own.length;
  }
  progress.clear();
  const files = inputs.map((input): FileResult => {
    const { path, troubles } = input;
    return troubles ? { status: 'unchecked', path, troubles, coverage: null } : (results.get(input) as FileResult);
  });
  return { files, defects };
}

/** With what was said of how it is judged. */
function withTerms(file: FileResult, { chosen, told }: Seat): FileResult {
  return file.status === 'unchecked' ? file : { ...file, leftOut: chosen.leftOut, told };
}

/** A defect on one file is told at once, with its stack; the others go on, and the exit code is 2. */
export function defective(path: string, error: unknown, session: Session): UncheckedFile {
  reportDefect(error, session);
  const text = { zh: 'hefa 检查此文件时出现内部错误', en: 'hefa failed on this file with an internal error' };
  return { status: 'unchecked', path, troubles: [{ code: 'internal', text, loses: true }], coverage: null };
}
