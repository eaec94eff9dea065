import type { Draft } from '../pool/message.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { defective, type Seated } from './judge.ts';
import { Progress } from './progress.ts';
import type { Session } from './session.ts';

/** The entries of all drafts, in the order of their paths, and on how many hefa itself failed. */
export async function entriesOf(inputs: readonly Seated[], session: Session) {
  const entries: (Entry | Unread)[] = [];
  const progress = new Progress(session, inputs.length);
  let [defects, before] = [0, 0];
  for (const { path, troubles } of inputs) if (troubles) entries.push({ status: 'unchecked', path, troubles });
  const drafts = inputs.filter(({ troubles }) => troubles === undefined);
  for (const seat of new Set(drafts.map((one) => one.seat))) {
    const own = drafts.filter((one) => one.seat === seat);
    const watch = {
      done: (count: number) => progress.at(before + count),
      failed: ({ path }: Draft, error: unknown) => {
        defects += 1;
        return defective(path, error, session);
      },
    };
    await seat.checker.enterAll(own, watch, (entry) => entries.push(entry));
    before += own.length;
  }
  progress.clear();
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), defects };
}
