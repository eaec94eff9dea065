import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OpinionSentence } from './opinion.ts';

/** The opinion as the build compiled it; undefined where hefa runs from its sources. */
const compiled = ['./opinion.json', '../opinion.json'].map((path) => new URL(path, import.meta.url)).find(existsSync);

/** All sentences of the opinion, in their order. */
export async function loadOpinion(): Promise<readonly OpinionSentence[]> {
  if (compiled) return JSON.parse(readFileSync(compiled, 'utf8')) as readonly OpinionSentence[];
  const source = fileURLToPath(new URL('../../rules/data/opinion.yaml', import.meta.url));
  return (await import('./opinion-text.ts')).readOpinion(source);
}
