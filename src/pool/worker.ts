import { HefaError } from '../errors.ts';
import { readBytes } from '../source/read.ts';
import type { ReadReply, ReadTask } from './message.ts';

/** Runs in a worker thread: reads the bytes of one file. */
export default async function read({ name, bytes, reading }: ReadTask): Promise<ReadReply> {
  try {
    const source = await readBytes({ name, bytes }, reading);
    return { source: { ...source, map: source.map.data } };
  } catch (error) {
    if (error instanceof HefaError) return { error: { code: error.code, text: error.text } };
    throw error;
  }
}
