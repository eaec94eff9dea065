import { posix } from 'node:path';
import { HefaError } from '../../errors.ts';
import type { Placed } from '../../source/container.ts';
import { readBytes } from '../../source/read.ts';
import type { Reading } from '../../source/reading.ts';
import type { Exhibit } from '../dossier.ts';
import type { ToldStep } from '../record.ts';

/** The folder in which officers lay the papers of a submission. */
const PAPERS = '送审材料';

/** More documents than a file of procedure ever has: a record is no list of a disk. */
const MOST = 200;

/** The documents that a record names: beside it, or in the folder of papers beside it. Each is opened once. */
export async function gather(
  steps: readonly ToldStep[],
  { container, path }: Placed,
  reading: Reading,
): Promise<ReadonlyMap<string, Exhibit>> {
  const names = new Set(steps.flatMap(({ entries }) => entries.flatMap(({ files }) => files)));
  const exhibits = new Map<string, Exhibit>();
  const folder = posix.dirname(path);
  for (const name of [...names].slice(0, MOST)) exhibits.set(name, await open(name, container, folder, reading));
  for (const name of [...names].slice(MOST)) exhibits.set(name, { status: 'unread', text: TOO_MANY });
  return exhibits;
}

const TOO_MANY = { zh: `程序记录写明的材料超过 ${MOST} 份`, en: `the record names more than ${MOST} documents` };

async function open(name: string, container: Placed['container'], folder: string, reading: Reading): Promise<Exhibit> {
  const inner = name.trim().replaceAll('\\', '/');
  try {
    for (const path of [posix.join(folder, inner), posix.join(folder, PAPERS, inner)]) {
      const bytes = await container.read(path);
      if (bytes === null) continue;
      if (bytes.length === 0) return { status: 'empty' };
      return await read(name, bytes, reading);
    }
    return { status: 'missing' };
  } catch (error) {
    if (!(error instanceof HefaError)) throw error;
    return error.code === 'empty' ? { status: 'empty' } : { status: 'unread', text: error.text };
  }
}

async function read(name: string, bytes: Uint8Array, reading: Reading): Promise<Exhibit> {
  const source = await readBytes({ name, bytes }, reading);
  const lost = source.troubles.find(({ loses }) => loses);
  return lost ? { status: 'unread', text: lost.text } : { status: 'read', source };
}
