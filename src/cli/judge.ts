import type { FileResult, UncheckedFile } from '../findings/result.ts';
import type { Job } from '../pool/message.ts';
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
  let defects = 0;
  progress.at(0);
  const made = await drafts[0]?.seat.checker.checkAll(drafts.map(jobOf), {
    done: (count) => progress.at(count),
    failed: ({ path }, error) => {
      defects += 1;
      return defective(path, error, session);
    },
  });
  const results = new Map(drafts.map((draft, at) => [draft, withTerms(made?.[at] as FileResult, draft.seat)]));
  progress.clear();
  const files = inputs.map((input): FileResult => {
    const { path, troubles } = input;
    return troubles ? { status: 'unchecked', path, troubles, coverage: null } : (results.get(input) as FileResult);
  });
  return { files, defects };
}

export function jobOf(draft: Seated): Job {
  return { draft, terms: draft.seat.terms };
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
