import { type CheckOptions, check } from '../check.ts';
import { readDossier } from '../dossier/read.ts';
import { HefaError } from '../errors.ts';
import type { FileResult } from '../findings/result.ts';
import type { ZipContainer } from '../source/container/zipped.ts';
import { onDisk, type Placed } from '../source/container.ts';
import type { Limits } from '../source/limits.ts';
import { loadBytes, readBytes } from '../source/read.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { Draft, Listing, Origin } from './message.ts';

/* What is done with one draft, in a worker or without one. */

/** @throws HefaError with one sentence for each way in which a file cannot be read */
export async function readDraft({ path, origin }: Draft, reading: Reading): Promise<Source> {
  const source = await readBytes(await bytesOf(path, origin, reading.limits), reading);
  return { ...source, path };
}

async function bytesOf(path: string, origin: Origin, limits: Limits) {
  if ('bytes' in origin) return loadBytes(origin, limits);
  if ('file' in origin) return loadBytes(origin.file, limits);
  const bytes = (await containerOf(origin.zip, limits)).bytesOf(origin.member);
  if (bytes === null) throw changed();
  return loadBytes({ name: path, bytes }, limits);
}

/** It was listed a moment ago. */
function changed(): HefaError {
  return new HefaError('damaged', {
    zh: '压缩包在检查过程中被改动，请重新检查',
    en: 'the archive was changed while it was read; check it again',
  });
}

/** What cannot be read or judged is unchecked, with its reason. Anything but a known error is thrown: it is a defect. */
export async function checkDraft(draft: Draft, reading: Reading, options: CheckOptions): Promise<FileResult> {
  let source: Source | null = null;
  try {
    source = await readDraft(draft, reading);
    const dossier = await readDossier(source, await placeOf(draft.origin, reading.limits));
    return check(source, dossier, options);
  } catch (error) {
    if (!(error instanceof HefaError)) throw error;
    const troubles = [...(source?.troubles ?? []), { code: error.code, text: error.text, loses: true }];
    return { status: 'unchecked', path: draft.path, troubles, coverage: source?.coverage ?? null };
  }
}

async function placeOf(origin: Origin, limits: Limits): Promise<Placed | null> {
  if ('zip' in origin) return { container: await containerOf(origin.zip, limits), path: origin.member };
  return origin.file === undefined ? null : onDisk(origin.file);
}

/**
 * The files in a zip of a whole submission, in their order; null where the zip is one office document.
 *
 * @throws HefaError damaged, too-large
 */
export async function listZip(zip: string, limits: Limits): Promise<Listing> {
  const { isDocument, members, troubles } = await containerOf(zip, limits);
  return isDocument ? null : { members: members.flatMap(({ path, isArchive }) => (isArchive ? [] : [path])), troubles };
}

/** The zip that was opened last: its drafts come one after the other. */
let last: { readonly zip: string; readonly container: Promise<ZipContainer> } | null = null;

function containerOf(zip: string, limits: Limits): Promise<ZipContainer> {
  if (last?.zip !== zip) last = { zip, container: open(zip, limits) };
  return last.container;
}

async function open(zip: string, limits: Limits): Promise<ZipContainer> {
  const { openZip } = await import('../source/container/zipped.ts');
  return openZip((await loadBytes(zip, limits)).bytes, limits);
}
