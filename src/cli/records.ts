import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { PlacedClaims } from '../dossier/claims.ts';
import { claimsIn, claimsInHead, sidecarsOf } from '../dossier/find.ts';
import { onDisk } from '../source/container.ts';
import { isRecordName, type Skipped } from '../source/find.ts';

/** Files that were come upon, as paths that are shown: drafts, and what is none. */
interface Sorted {
  readonly drafts: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** What records claim of the files around them, by their paths. */
export type AllClaims = ReadonlyMap<string, PlacedClaims>;

/** The claims of the records on disk: of the files that were passed over, and of the front matters of drafts that do not lie alone. */
export async function claimsOnDisk({ drafts, skipped }: Sorted, cwd: string): Promise<AllClaims> {
  const claims = new Map<string, PlacedClaims>();
  for (const { path, reason } of skipped) {
    // A record that is ignored still is that of its draft, and its papers are no drafts.
    if (reason !== 'dossier' && !(reason === 'ignored' && isRecordName(path))) continue;
    const { container, path: name } = onDisk(resolve(cwd, path));
    // What lies in a zip was sorted there.
    const found = await claimsIn(container, name);
    if (found) claims.set(path, found);
  }
  for (const path of withHeads(drafts)) {
    const file = resolve(cwd, path);
    if (!beginsAsHead(file)) continue;
    const { container, path: name } = onDisk(file);
    const found = await claimsInHead(container, name);
    if (found) claims.set(path, found);
  }
  return claims;
}

/** Drafts that may have a front matter, and others beside them, which it may name. */
function withHeads(drafts: readonly string[]): readonly string[] {
  const beside = new Map<string, number>();
  for (const path of drafts) beside.set(posix.dirname(path), (beside.get(posix.dirname(path)) ?? 0) + 1);
  return drafts.filter((path) => /\.(?:md|markdown)$/i.test(path) && (beside.get(posix.dirname(path)) ?? 0) > 1);
}

/** Of thousands of drafts only those are read twice whose first line is that of a front matter, in whatever encoding. */
function beginsAsHead(file: string): boolean {
  // A pipe has no beginning that could be looked at twice.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const head = Buffer.alloc(64);
  return /^[\s\0\ufeff\xef\xbb\xbf\xff\xfe]*-\0?-\0?-/u.test(head.toString('latin1', 0, readInto(head, file)));
}

/** How many bytes were read; none where it may not be read. */
function readInto(head: Buffer, file: string): number {
  try {
    const handle = openSync(file, 'r');
    try {
      return readSync(handle, head, 0, head.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch {
    return 0;
  }
}

/**
 * Papers that a record names are no drafts; a record that belongs to no draft is checked by itself. A draft takes no other out of the
 * check that the line names: whoever writes the one does not decide about the other.
 */
export function sortRecords({ drafts, skipped }: Sorted, claims: AllClaims, named: ReadonlySet<string>): Sorted {
  if (claims.size === 0) return { drafts, skipped };
  const papers = papersOf(claims, named);
  const ignored = new Set(skipped.flatMap(({ path, reason }) => (reason === 'ignored' ? [path] : [])));
  const alone = [...claims].flatMap(([path, { kind, hasDraft }]) =>
    ignored.has(path) || (kind === 'document' && hasDraft) ? [] : [path],
  );
  return {
    drafts: [...drafts.filter((path) => !papers.has(path)), ...alone],
    skipped: [
      ...skipped.filter(({ path }) => !alone.includes(path)),
      ...drafts.flatMap((path): Skipped[] => {
        const by = papers.get(path);
        return by === undefined ? [] : [{ path, reason: 'evidence', by }];
      }),
    ],
  };
}

/** The files that are papers, and the record that says so. */
function papersOf(claims: AllClaims, named: ReadonlySet<string>): ReadonlyMap<string, string> {
  const drafts = new Set([...claims].flatMap(([record, { file }]) => (file === null ? [] : [beside(record, file)])));
  const papers = new Map<string, string>();
  for (const [record, { evidence }] of claims) {
    for (const path of evidence.map((name) => beside(record, name))) {
      // A draft with a record of its own, or which a record names as its draft, is a draft whatever others say of it.
      if (drafts.has(path) || hasRecord(path, claims)) continue;
      if (isRecordName(record) || !named.has(path)) papers.set(path, record);
    }
  }
  return papers;
}

function beside(record: string, name: string): string {
  return posix.join(posix.dirname(record), name);
}

function hasRecord(path: string, claims: AllClaims): boolean {
  return sidecarsOf(path).some((name) => claims.has(beside(path, name)));
}
