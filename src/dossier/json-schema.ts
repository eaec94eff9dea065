import { z } from 'zod';
import type { RecordKind } from '../facts/facts.ts';
import { KIND_NAMES, KINDS } from './heads.ts';
import { recordSchema } from './schema.ts';

/* Only the build comes here: editors read the file that it writes. */

type Json = { readonly [key: string]: unknown };

/** The JSON schema of a record: that of its kind, which the record tells itself; one of a document where it tells none. */
export function dossierJsonSchema(): Json {
  const kinds = ['decision', 'annual', 'document'] as const;
  const union = z.union(kinds.map(recordSchema) as unknown as [z.ZodType, z.ZodType, z.ZodType]);
  const { $schema, $defs, anyOf } = z.toJSONSchema(union, { io: 'input', reused: 'ref' }) as Json;
  const [decision, annual, document] = anyOf as [Json, Json, Json];
  return {
    $schema,
    title: '程序记录',
    description: 'hefa 的程序记录（文件名.dossier.yaml、dossier.yaml）',
    type: 'object',
    properties: Object.fromEntries(KIND_NAMES.map((name) => [name, { enum: [...KINDS.keys(), null] }])),
    if: says('decision'),
    // biome-ignore lint/suspicious/noThenProperty: JSON schema calls it so
    then: decision,
    // biome-ignore lint/suspicious/noThenProperty: JSON schema calls it so
    else: { if: says('annual'), then: annual, else: document },
    $defs,
  };
}

function says(kind: RecordKind): Json {
  const words = [...KINDS].flatMap(([word, one]) => (one === kind ? [word] : []));
  return { anyOf: KIND_NAMES.map((name) => ({ properties: { [name]: { enum: words } }, required: [name] })) };
}
