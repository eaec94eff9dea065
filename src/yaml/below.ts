import type { z } from 'zod';
import { explain } from './explain.ts';
import { type Refuser, refuse } from './issue.ts';

/** Holds a part of the value, which stands at `path`, against a schema of its own, and refuses whatever it refuses. */
export function refuseBelow(context: Refuser, path: readonly PropertyKey[], schema: z.ZodType, value: unknown): void {
  const outcome = schema.safeParse(value, { reportInput: true });
  const has = (below: readonly PropertyKey[]): boolean => below.reduce(step, value) !== undefined;
  for (const issue of outcome.error?.issues ?? []) {
    for (const one of explain(issue, schema, has)) {
      refuse(context, [...path, ...one.path], one.problem, { key: one.key, nearest: one.nearest });
    }
  }
}

function step(at: unknown, key: PropertyKey): unknown {
  return typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
}
