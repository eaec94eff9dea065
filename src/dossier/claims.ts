import { basename } from 'node:path';
import type { RecordKind } from '../facts/facts.ts';
import { readYaml, type YamlText } from '../yaml/read.ts';
import { STEP_KEYS } from './front-matter-keys.ts';
import { HEADS, KIND_NAMES, KINDS } from './heads.ts';
import { filesNamed } from './paths.ts';

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
  const told = STEP_KEYS.flatMap((key) => filesIn(value[key]));
  return { kind: 'document', file: basename(head.path), evidence: [...new Set(told)] };
}

async function valuesOf(record: YamlText): Promise<Values> {
  const { z } = await import('zod');
  return (await readYaml(record, z.record(z.string(), z.unknown()))).value ?? {};
}

/** Every value that names a file, but for those that name the draft itself. */
function filesIn(value: unknown): string[] {
  if (typeof value === 'string') return filesNamed(value).map((name) => name.trim().replaceAll('\\', '/'));
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (DRAFT_KEYS.includes(key) ? [] : filesIn(inner)));
}
