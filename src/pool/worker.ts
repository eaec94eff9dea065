import { workerData } from 'node:worker_threads';
import { HefaError } from '../errors.ts';
import { loadLaw } from '../law/load.ts';
import type { Equipment, Reply, Task } from './message.ts';
import { plainFile, plainSource } from './plain.ts';
import { checkDraft, enterDraft, listZip, readDraft } from './work.ts';

/** The pool keeps the first place for itself. */
const equipment = (workerData as [unknown, Equipment | null])[1];
const law = loadLaw(equipment?.ownLaw);

/**
 * pdf.js rejects promises that nobody waits for where a tree of pages is broken, often when the next file is read already. Each file
 * has its own answer; what comes astray would end the worker, and be told of the wrong file.
 */
process.on('unhandledRejection', () => {});

/** Runs in a worker thread: one draft, or one zip. */
export default async function work(task: Task): Promise<Reply> {
  try {
    return await done(task);
  } catch (error) {
    if (error instanceof HefaError) return { refusal: { code: error.code, text: error.text } };
    throw error;
  }
}

async function done(task: Task): Promise<Reply> {
  if (task.kind === 'list') return { listing: await listZip(task.zip, task.reading.limits) };
  if (task.kind === 'read') return { source: plainSource(await readDraft(task.draft, task.reading)) };
  if (equipment === null) throw new Error('a worker without rules was asked to check');
  const options = { ...task.judging, rules: equipment.rules, law };
  if (task.kind === 'enter') return { entry: await enterDraft(task.draft, task.reading, options) };
  return { file: plainFile(await checkDraft(task.draft, task.reading, options)) };
}
