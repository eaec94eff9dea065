import { workerData } from 'node:worker_threads';
import { HefaError } from '../errors.ts';
import { loadLaw } from '../law/load.ts';
import { isPlain } from '../source/read.ts';
import { Recollection } from './cache/recollection.ts';
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
  const { draft, reading, recall } = task;
  const recollection = recall ? new Recollection(recall.layer, 'bytes' in draft.origin && isPlain(draft.origin)) : null;
  const made =
    task.kind === 'enter'
      ? { entry: await enterDraft(draft, reading, options, recollection) }
      : { file: plainFile(await checkDraft(draft, reading, options, recollection)) };
  const { status } = made.entry ?? made.file;
  return recollection === null || status === 'unchecked' ? made : { ...made, memo: recollection.memo() };
}
