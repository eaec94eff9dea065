import type { ZodType } from 'zod';
import type { Fact } from '../../facts/facts.ts';
import type { Zod } from './shape.ts';

/** Values of fields, any of which may stand there; all fields must agree. */
export type Where = Readonly<Record<string, readonly (string | boolean)[]>>;

export function whereOption(z: Zod): ZodType<Where> {
  const value = z.union([z.string().min(1), z.boolean()]);
  const values = z.union([value.transform((one) => [one]), z.array(value).min(1)]);
  return z.record(z.string(), values) as unknown as ZodType<Where>;
}

export function holds(fact: Fact, where: Where): boolean {
  return Object.entries(where).every(([name, values]) => values.includes(fieldOf(fact, name)));
}

function fieldOf(fact: Fact, name: string): string | boolean {
  return (fact as unknown as Readonly<Record<string, string | boolean>>)[name] ?? '';
}
