import { posix } from 'node:path';
import { HefaError } from '../errors.ts';
import type { Container, Placed } from '../source/container.ts';
import { decode } from '../source/decode.ts';
import { readHead } from '../source/formats/markdown/front-matter.ts';
import type { YamlText } from '../yaml/read.ts';
import type { Claims, PlacedClaims } from './claims.ts';
import { unhidden } from './evidence/places.ts';
import { isBare } from './paths.ts';

/** A record that was found beside a draft, and how it was found. */
export interface FoundRecord extends YamlText {
  readonly kind: 'sidecar' | 'folder';
}

/** A PDF or a page beside a draft is evidence as often as a draft. ~$草案.docx is no draft: Word lays it beside one that is open. */
const DRAFT = /^(?!~\$).*\.(?:md|markdown|txt|docx?|docm|wps|odt|rtf)$/i;

/** NAME.dossier.yaml beside the draft; null where there is none. `shown` is the path of the draft as it is shown. */
export async function findSidecar(draft: Placed, shown: string): Promise<FoundRecord | null> {
  return firstOf('sidecar', draft, sidecarsOf(draft.path), shown);
}

/** dossier.yaml in the folder of the draft; whether it belongs to this draft its reader decides. */
export async function findInFolder(draft: Placed, shown: string): Promise<FoundRecord | null> {
  const names = ENDINGS.map((ending) => `dossier${ending}`);
  return firstOf('folder', draft, names, shown);
}

/** How many drafts lie in the folder of a draft, beside the papers that its record names. */
export async function draftsBeside({ container, path }: Placed, record: FoundRecord): Promise<number> {
  const { claimsOf } = await import('./claims.ts');
  const names = await container.names(folderOf(path));
  const papers = new Set(await filesThere((await claimsOf(record)).evidence, container, folderOf(path)));
  return names.filter((name) => DRAFT.test(name) && !papers.has(name)).length;
}

/** What a record claims of the files around it; null where it is not there. One that cannot be read claims nothing: its check tells why. */
export async function claimsIn(container: Container, path: string): Promise<PlacedClaims | null> {
  const text = await lenientText(container, path);
  if (text === null) return null;
  const { claimsOf } = await import('./claims.ts');
  const claims = await placedIn(container, await claimsOf({ path, text }), path);
  return { ...claims, hasDraft: hasDraft(path, claims, await container.names(folderOf(path))) };
}

/** What the front matter of a draft claims; null where it has none that tells of steps. */
export async function claimsInHead(container: Container, path: string): Promise<PlacedClaims | null> {
  const { frontMatter } = readHead((await lenientText(container, path)) ?? '');
  if (frontMatter === null) return null;
  const { claimsOfHead } = await import('./claims.ts');
  const claims = await placedIn(container, await claimsOfHead({ path, text: frontMatter.yaml }), path);
  return claims.evidence.length === 0 ? null : { ...claims, hasDraft: true };
}

async function placedIn(container: Container, claims: Claims, path: string): Promise<Claims> {
  return { ...claims, evidence: await filesThere(claims.evidence, container, folderOf(path)) };
}

/** The names of papers, those without their ending as the files that lie there are called. */
async function filesThere(names: readonly string[], container: Container, folder: string): Promise<readonly string[]> {
  const found = names.map(async (name) => {
    const own = posix.dirname(name) === '.' ? '' : posix.dirname(name);
    if (!isBare(name) || name.startsWith('/') || name.split('/').includes('..')) return [name];
    const whole = unhidden(posix.basename(name), await lenientNames(container, posix.join(folder, own)));
    return [name, ...whole.map((one) => posix.join(own, one))];
  });
  return (await Promise.all(found)).flat();
}

async function lenientNames(container: Container, folder: string): Promise<readonly string[]> {
  return container.names(folder).catch((error: unknown) => {
    if (error instanceof HefaError) return [];
    throw error;
  });
}

async function lenientText(container: Container, path: string): Promise<string | null> {
  try {
    const bytes = await container.read(path);
    return bytes && textOf(bytes);
  } catch (error) {
    if (error instanceof HefaError) return '';
    throw error;
  }
}

/** Whether the draft of a record lies beside it, among these names. */
function hasDraft(path: string, { file, evidence }: Claims, names: readonly string[]): boolean {
  if (file !== null) return names.includes(file);
  const own = posix.basename(path);
  const stem = own.replace(/\.?dossier\.ya?ml(?:\.txt)?$/i, '');
  if (stem === '') return names.some((name) => DRAFT.test(name) && !evidence.includes(name));
  return names.some((name) => name !== own && posix.parse(name).name === stem);
}

/** As a record may be called: .yml is the same, and Notepad puts .txt behind every name that it is given. */
const ENDINGS = ['.yaml', '.yaml.txt', '.yml', '.yml.txt'];

/** The names that the record of a draft may have, beside it. */
export function sidecarsOf(draft: string): readonly string[] {
  return ENDINGS.map((ending) => `${posix.parse(draft).name}.dossier${ending}`);
}

async function firstOf(
  kind: FoundRecord['kind'],
  draft: Placed,
  names: readonly string[],
  shown: string,
): Promise<FoundRecord | null> {
  for (const name of names) {
    const record = await found(kind, draft, name, shown);
    if (record) return record;
  }
  return null;
}

async function found(
  kind: FoundRecord['kind'],
  { container, path }: Placed,
  name: string,
  shown: string,
): Promise<FoundRecord | null> {
  const bytes = await container.read(posix.join(folderOf(path), name));
  return bytes && { kind, path: besides(shown, name), text: textOf(bytes) };
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

function textOf(bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch (error) {
    if (error instanceof HefaError && error.code === 'empty') return '';
    throw error;
  }
}

function besides(shown: string, name: string): string {
  const slash = shown.lastIndexOf('/');
  return slash < 0 ? name : `${shown.slice(0, slash)}/${name}`;
}
