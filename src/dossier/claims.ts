import { basename } from 'node:path';
import type { RecordKind } from '../facts/facts.ts';
import { readYaml, type YamlText } from '../yaml/read.ts';
import { STEP_KEYS } from './front-matter-keys.ts';
import { HEADS, KIND_NAMES, KINDS } from './heads.ts';
import { LAYOUTS } from './layouts.ts';
import { filesListed, filesNamed } from './paths.ts';

/** What a record claims of the files around it: of what kind it is, which draft it belongs to, and which papers are its evidence. */
export interface Claims {
  readonly kind: RecordKind;
  /** The draft that it names; null where it names none. */
  readonly file: string | null;
  readonly evidence: readonly string[];
}

/** With what lies around it. */
export type PlacedClaims = Claims & { readonly hasDraft: boolean };

const DRAFT_KEYS = [...(HEADS.document.file?.names ?? []), '送审稿', 'draft'];

/** Whose every word names a file. */
const FILE_KEYS: ReadonlySet<string> = new Set(
  Object.values(LAYOUTS)
    .flatMap(({ steps }) => steps.flatMap(({ entries }) => entries))
    .flatMap(({ holds, names }) => (holds === 'files' ? names : [])),
);

type Values = Readonly<Record<string, unknown>>;

/** Read leniently: mistakes are told when the record is checked, with its draft or by itself. What cannot be read claims nothing. */
export async function claimsOf(record: YamlText): Promise<Claims> {
  const value = await valuesOf(record);
  const one = (names: readonly string[]): string | null => {
    const found = names.map((name) => value[name]).find((words) => typeof words === 'string');
    return found === undefined ? null : String(found);
  };
  const file = one(HEADS.document.file?.names ?? []);
  return {
    kind: KINDS.get(one(KIND_NAMES) ?? '') ?? 'document',
    file: file === null ? null : basename(file),
    evidence: [...new Set(filesIn(value))],
  };
}

/** Of a front matter only what it tells of procedure is a claim: other keys of it may name pictures and attachments. */
export async function claimsOfHead(head: YamlText): Promise<Claims> {
  const value = await valuesOf(head);
  const told = STEP_KEYS.flatMap((key) => filesIn(value[key], key));
  return { kind: 'document', file: basename(head.path), evidence: [...new Set(told)] };
}

async function valuesOf(record: YamlText): Promise<Values> {
  const { z } = await import('zod');
  return (await readYaml(record, z.record(z.string(), z.unknown()))).value ?? {};
}

/** Every value that names a file, but for those that name the draft itself. */
function filesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const names = FILE_KEYS.has(key) ? filesListed(value) : filesNamed(value);
    return names.map((name) => name.trim().replaceAll('\\', '/'));
  }
  if (Array.isArray(value)) return value.flatMap((one) => filesIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => (DRAFT_KEYS.includes(inner) ? [] : filesIn(one, inner)));
}
