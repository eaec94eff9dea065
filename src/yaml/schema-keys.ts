import type { z } from 'zod';

/** The keys that a schema knows at a path: of an object its own, of a union those of all its branches. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(descend(schema, path).flatMap((one) => Object.keys(shapeOf(one) ?? {})))];
}

function descend(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const [key, ...rest] = path;
  const here = unwrap(schema);
  if (key === undefined) return here;
  return here.flatMap((one) => {
    const below =
      typeof key === 'number' ? inner(one, 'element') : (shapeOf(one)?.[String(key)] ?? inner(one, 'valueType'));
    return below ? descend(below, rest) : [];
  });
}

/** Optional, nullable, default and transformed schemas hold the real one; a union holds several. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  const options = (schema.def as { options?: readonly z.ZodType[] }).options;
  if (options) return options.flatMap(unwrap);
  const held = inner(schema, 'innerType') ?? inner(schema, 'in');
  return held ? unwrap(held) : [schema];
}

function inner(schema: z.ZodType, name: 'innerType' | 'in' | 'element' | 'valueType'): z.ZodType | undefined {
  return (schema.def as unknown as Record<string, z.ZodType | undefined>)[name];
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  return (schema.def as { shape?: Readonly<Record<string, z.ZodType>> }).shape;
}
