import { nearest } from '../yaml/nearest.ts';

/** The rules that somebody may have meant. The pack may be left out, and the name be cut short: no-penalty for opinion/no-penalty-creation. */
export function meantRules(id: string, ids: readonly string[]): readonly string[] {
  const whole = ids.filter((one) => one.endsWith(`/${id}`));
  if (whole.length > 0) return whole;
  const part = id === '' ? [] : ids.filter((one) => one.includes(id));
  if (part.length > 0) return part;
  const near = nearest(id, ids) ?? nearest(id, ids.map(nameOf));
  return ids.filter((one) => one === near || nameOf(one) === near);
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
