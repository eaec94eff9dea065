import { createHash } from 'node:crypto';
import { HefaError } from '../../errors.ts';
import type { Container, Placed } from '../../source/container.ts';

/** What a check saw beside its draft: a file that it asked for, or the names in a folder, with their digest; null: nothing was there. */
interface Look {
  readonly kind: 'read' | 'names';
  readonly path: string;
  readonly seen: string | null;
}

/** All that a check saw beside its draft. While that stays as it was, so do the record of procedure and its evidence. */
export type Trace = readonly Look[];

/** The same place; whatever is asked of it is noted. */
export function traced({ container, path }: Placed, looks: Look[]): Placed {
  const noting: Container = {
    names: (folder) => noted(() => container.names(folder), digestOfNames, { kind: 'names', path: folder }, looks),
    read: (file) => noted(() => container.read(file), digestOfBytes, { kind: 'read', path: file }, looks),
  };
  return { container: noting, path };
}

/** Whether all is as it was seen. */
export async function holds(trace: Trace, { container }: Placed): Promise<boolean> {
  for (const { kind, path, seen } of trace) {
    const looks: Look[] = [];
    const { container: again } = traced({ container, path }, looks);
    try {
      await (kind === 'read' ? again.read(path) : again.names(path));
    } catch (error) {
      if (!(error instanceof HefaError)) throw error;
    }
    if (looks[0]?.seen !== seen) return false;
  }
  return true;
}

async function noted<T>(
  ask: () => Promise<T>,
  digest: (answer: T) => string | null,
  look: Omit<Look, 'seen'>,
  looks: Look[],
): Promise<T> {
  try {
    const answer = await ask();
    looks.push({ ...look, seen: digest(answer) });
    return answer;
  } catch (error) {
    if (error instanceof HefaError) looks.push({ ...look, seen: `error ${error.code}` });
    throw error;
  }
}

function digestOfBytes(bytes: Uint8Array | null): string | null {
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

function digestOfNames(names: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...names].sort()))
    .digest('hex');
}
