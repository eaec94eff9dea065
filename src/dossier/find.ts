import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { HefaError } from '../errors.ts';
import { decode } from '../source/decode.ts';
import type { YamlText } from '../yaml/read.ts';

/** A record that was found beside a draft, and how it was found. */
export interface FoundRecord extends YamlText {
  readonly kind: 'sidecar' | 'folder';
}

/** A PDF or a page beside a draft is evidence as often as a draft. ~$草案.docx is no draft: Word lays it beside one that is open. */
const DRAFT = /^(?!~\$).*\.(?:md|markdown|txt|docx?|docm|wps|odt|rtf)$/i;

/** NAME.dossier.yaml beside the draft; null where there is none. `file` is a path on disk, `shown` the same as it is shown. */
export async function findSidecar(file: string, shown: string): Promise<FoundRecord | null> {
  const name = `${basename(file, extname(file))}.dossier.yaml`;
  return found('sidecar', join(dirname(file), name), besides(shown, name));
}

/** dossier.yaml in the folder of the draft; whether it belongs to this draft its reader decides. */
export async function findInFolder(file: string, shown: string): Promise<FoundRecord | null> {
  return found('folder', join(dirname(file), 'dossier.yaml'), besides(shown, 'dossier.yaml'));
}

/** How many drafts lie in the folder of a file. */
export async function draftsBeside(file: string): Promise<number> {
  return (await readdir(dirname(file))).filter((name) => DRAFT.test(name)).length;
}

async function found(kind: FoundRecord['kind'], file: string, path: string): Promise<FoundRecord | null> {
  try {
    return { kind, path, text: decode(await readFile(file)).text };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    if (error instanceof HefaError && error.code === 'empty') return { kind, path, text: '' };
    throw error;
  }
}

function besides(shown: string, name: string): string {
  const slash = shown.lastIndexOf('/');
  return slash < 0 ? name : `${shown.slice(0, slash)}/${name}`;
}
