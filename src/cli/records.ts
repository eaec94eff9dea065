import { posix, resolve } from 'node:path';
import type { PlacedClaims } from '../dossier/claims.ts';
import { claimsIn } from '../dossier/find.ts';
import { onDisk } from '../source/container.ts';
import type { Skipped } from '../source/find.ts';

/** Files that were come upon, as paths that are shown: drafts, and what is none. */
interface Sorted {
  readonly drafts: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** What records claim of the files around them, by their paths. */
export type AllClaims = ReadonlyMap<string, PlacedClaims>;

/** The claims of the records on disk among the files that were passed over. */
export async function claimsOnDisk(skipped: readonly Skipped[], cwd: string): Promise<AllClaims> {
  const claims = new Map<string, PlacedClaims>();
  for (const { path, reason } of skipped) {
    if (reason !== 'dossier') continue;
    const { container, path: name } = onDisk(resolve(cwd, path));
    const found = await claimsIn(container, name);
    if (found) claims.set(path, found);
  }
  return claims;
}

/** Papers that a record names are no drafts; a record that belongs to no draft is checked by itself. */
export function sortRecords({ drafts, skipped }: Sorted, claims: AllClaims): Sorted {
  if (claims.size === 0) return { drafts, skipped };
  const papers = new Set([...claims].flatMap(([record, { evidence }]) => evidence.map((name) => beside(record, name))));
  const named = new Set([...claims].flatMap(([record, { file }]) => (file === null ? [] : [beside(record, file)])));
  // A draft with a record of its own, or which a record names as its draft, is a draft whatever others say of it.
  const isPaper = (path: string) => papers.has(path) && !named.has(path) && !hasRecord(path, claims);
  const alone = [...claims].flatMap(([path, { kind, hasDraft }]) => (kind === 'document' && hasDraft ? [] : [path]));
  return {
    drafts: [...drafts.filter((path) => !isPaper(path)), ...alone],
    skipped: [
      ...skipped.filter(({ path }) => !alone.includes(path)),
      ...drafts.filter(isPaper).map((path): Skipped => ({ path, reason: 'evidence' })),
    ],
  };
}

function beside(record: string, name: string): string {
  return posix.join(posix.dirname(record), name);
}

function hasRecord(path: string, claims: AllClaims): boolean {
  const sidecar = beside(path, `${posix.parse(path).name}.dossier.yaml`);
  return claims.has(sidecar) || claims.has(`${sidecar}.txt`);
}
