import type { Draft } from '../pool/message.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { defective, jobOf, type Seated } from './judge.ts';
import { Progress } from './progress.ts';
import type { Session } from './session.ts';

/** The entries of all drafts, in the order of their paths, and on how many hefa itself failed. */
export async function entriesOf(inputs: readonly Seated[], session: Session) {
  const entries: (Entry | Unread)[] = [];
  const defects = await eachEntry(inputs, session, (entry) => entries.push(entry));
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), defects };
}

/** Hands out each entry as soon as it is there. On how many drafts hefa itself failed. */
export async function eachEntry(
  inputs: readonly Seated[],
  session: Session,
  onEntry: (entry: Entry | Unread) => void,
): Promise<number> {
  const progress = new Progress(session, inputs.length);
  let defects = 0;
  for (const { path, troubles } of inputs) if (troubles) onEntry({ status: 'unchecked', path, troubles });
  const watch = {
    done: (count: number) => progress.at(count),
    failed: ({ path }: Draft, error: unknown) => {
      defects += 1;
      return defective(path, error, session);
    },
  };
  const drafts = inputs.filter(({ troubles }) => troubles === undefined);
  await drafts[0]?.seat.checker.enterAll(drafts.map(jobOf), watch, onEntry);
  progress.clear();
  return defects;
}
