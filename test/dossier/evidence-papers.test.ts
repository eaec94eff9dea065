import { describe, expect, test } from 'vitest';
import { recordFacts } from '../../src/dossier/facts.ts';
import { dossierOf, withEvidence } from '../../src/dossier/read.ts';
import type { EvidenceFact } from '../../src/facts/facts.ts';
import { readSource } from '../../src/source/read.ts';
import { defaultReading } from '../../src/source/reading.ts';
import { PAPERS, type PaperCase, TITLE } from './papers.ts';

/** What is seen of a paper that a record names for a step. */
async function seen(step: string, text: string): Promise<readonly EvidenceFact[]> {
  const bytes = new TextEncoder().encode(text);
  const draft = await readSource({ name: '草案.txt', bytes: new TextEncoder().encode(TITLE) });
  const container = {
    names: async () => ['材料.txt'],
    read: async (path: string) => (path === '材料.txt' ? bytes : null),
  };
  const record = await dossierOf({ path: '草案.dossier.yaml', text: step }, draft);
  const dossier = await withEvidence(record, { container, path: '草案.txt' }, defaultReading);
  const facts = recordFacts(dossier, { asOf: '2026-11-23', titles: [TITLE] });
  return facts.filter((fact): fact is EvidenceFact => fact.fact === 'evidence');
}

const states = async (step: string, text: string) => (await seen(step, text)).map(({ state }) => state);

describe('a paper that is true to its step', () => {
  test.each(PAPERS.map((one): [string, PaperCase] => [one.name, one]))('%s', async (_, { step, text }) => {
    expect(await states(step, text)).toEqual(['agrees']);
  });
});

const CHANGED = PAPERS.flatMap(({ name, step, text, changes }) =>
  changes.map(([from, to, state]) => [`${name}: ${from} → ${to}`, step, text, from, to, state] as const),
);

describe('one fact is another', () => {
  test.each(CHANGED)('%s', async (_, step, text, from, to, state) => {
    expect(text).toContain(from);
    expect(await states(step, text.replaceAll(from, to))).toEqual([state]);
  });
});
