import { createHash } from 'node:crypto';

/** Another set of rules is another digest: reports with the same one were made by the same rules. */
export function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
