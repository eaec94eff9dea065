import { type CheckOptions, check } from '../check.ts';
import { checkRecord } from '../check-record.ts';
import type { PlacedClaims } from '../dossier/claims.ts';
import { claimsIn, claimsInHead } from '../dossier/find.ts';
import { readDossier, recordOf, withEvidence } from '../dossier/read.ts';
import { HefaError } from '../errors.ts';
import type { CheckedDocument, FileResult } from '../findings/result.ts';
import type { Entry, Unread } from '../register/entry.ts';
import type { ZipContainer } from '../source/container/zipped.ts';
import { onDisk, type Placed } from '../source/container.ts';
import { isRecordName } from '../source/find.ts';
import type { Limits } from '../source/limits.ts';
import { loadBytes, readBytes } from '../source/read.ts';
import type { Reading } from '../source/reading.ts';
import type { Source, Trouble } from '../source/source.ts';
import type { Recollection } from './cache/recollection.ts';
import type { Draft, Listing, Origin } from './message.ts';

/* What is done with one draft, in a worker or without one. */

/** @throws HefaError with one sentence for each way in which a file cannot be read */
export async function readDraft({ path, origin }: Draft, reading: Reading): Promise<Source> {
  const source = await readBytes(await bytesOf(path, origin, reading.limits), reading);
  return { ...source, path };
}

/** The bytes of a draft, once more. @throws HefaError */
export async function loadDraft({ path, origin }: Draft, limits: Limits): Promise<Uint8Array> {
  return (await bytesOf(path, origin, limits)).bytes;
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
export async function checkDraft(
  draft: Draft,
  reading: Reading,
  options: CheckOptions,
  recollection: Recollection | null = null,
): Promise<CheckedDocument | FileResult> {
  let source: Source | null = null;
  try {
    source = recollection?.source() ?? (await readDraft(draft, reading));
    const there = await placeOf(draft.origin, reading.limits);
    const placed = there && recollection ? recollection.around(there) : there;
    if (isRecordName(draft.path)) return await checkAlone(source, placed, reading, options);
    return check(source, await readDossier(source, placed, reading), options, draft.known ?? {}, recollection?.reader);
  } catch (error) {
    if (!(error instanceof HefaError)) throw error;
    const troubles = [...(source?.troubles ?? []), { code: error.code, text: error.text, loses: true }];
    return { status: 'unchecked', path: draft.path, troubles, coverage: source?.coverage ?? null };
  }
}

/** The same, of which a collection keeps what it needs: the text stays behind. */
export async function enterDraft(
  draft: Draft,
  reading: Reading,
  options: CheckOptions,
  recollection: Recollection | null = null,
): Promise<Entry | Unread> {
  const [file, { enter }] = await Promise.all([
    checkDraft(draft, reading, options, recollection),
    // Only a collection needs it.
    import('../register/enter.ts'),
  ]);
  if ('facts' in file) return enter(file, draft.known ?? null);
  if (file.status === 'unchecked') return { path: file.path, status: file.status, troubles: file.troubles };
  return { path: draft.path, status: 'unchecked', troubles: [RECORD] };
}

const RECORD: Trouble = {
  code: 'not-a-document',
  text: { zh: '这是程序记录，不是文件', en: 'this is a record of procedure, no document' },
  loses: true,
};

/** A record that no draft is checked with. */
async function checkAlone(
  source: Source,
  placed: Placed | null,
  reading: Reading,
  options: CheckOptions,
): Promise<FileResult> {
  const dossier = await recordOf({ path: source.path, text: source.text });
  if (dossier === null) throw orphan();
  return checkRecord(placed ? await withEvidence(dossier, placed, reading) : dossier, source, options);
}

function orphan(): HefaError {
  return new HefaError('no-match', {
    zh: '这是一份规范性文件的程序记录，旁边没有它所属的草案；请把草案放在同一文件夹，或者用“文件”写明草案的文件名',
    en: 'this is the record of a draft, and the draft is not beside it; put the draft into the same folder, or name it with 文件 (file)',
  });
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
  const container = await containerOf(zip, limits);
  if (container.isDocument) return null;
  const members = container.members.flatMap(({ path, isArchive }) => (isArchive ? [] : [path]));
  const claims = new Map<string, PlacedClaims>();
  for (const path of members.filter(isRecordName)) {
    const found = await claimsIn(container, path);
    if (found) claims.set(path, found);
  }
  for (const path of members.filter((one) => /\.(?:md|markdown)$/i.test(one))) {
    const found = await claimsInHead(container, path);
    if (found) claims.set(path, found);
  }
  return { members, troubles: container.troubles, claims };
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
