import { only } from './drafts.ts';

/** What the provisions of a line are read as: matter and stance, of the matters asked for. */
export function provisionsIn(line: string, matters: readonly string[]): string[] {
  return only(`第一条　${line}`, 'provision')
    .filter(({ matter }) => matters.includes(matter))
    .map(({ matter, stance }) => `${matter} ${stance}`);
}
