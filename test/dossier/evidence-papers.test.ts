import { describe, expect, test } from 'vitest';
import { recordFacts } from '../../src/dossier/facts.ts';
import { dossierOf, withEvidence } from '../../src/dossier/read.ts';
import type { EvidenceFact } from '../../src/facts/facts.ts';
import { readSource } from '../../src/source/read.ts';
import { defaultReading } from '../../src/source/reading.ts';
import { PAPERS, type PaperCase, TITLE } from './papers.ts';

/** What is seen of a paper that a record names for a step, of a draft of this title. */
async function seen(step: string, text: string, title: string): Promise<readonly EvidenceFact[]> {
  const bytes = new TextEncoder().encode(text);
  const draft = await readSource({ name: '草案.txt', bytes: new TextEncoder().encode(title) });
  const container = {
    names: async () => ['材料.txt'],
    read: async (path: string) => (path === '材料.txt' ? bytes : null),
  };
  const record = await dossierOf({ path: '草案.dossier.yaml', text: step }, draft);
  const dossier = await withEvidence(record, { container, path: '草案.txt' }, defaultReading);
  const facts = recordFacts(dossier, { asOf: '2026-11-23', titles: [title] });
  return facts.filter((fact): fact is EvidenceFact => fact.fact === 'evidence');
}

const CHANGED = PAPERS.flatMap(({ name, step, text, changes }) =>
  changes.map(([from, to, state]) => [`${name}: ${from} → ${to}`, step, text, from, to, state] as const),
);

test('papers that are true to their step and do not bear its day are few', () => {
  expect(PAPERS.filter((one) => one.seen === 'undated').length).toBeLessThanOrEqual(2);
});

/** What a draft is about must not decide what a paper of its file is taken for: words that name other papers, in its title. */
const SUBJECT = '共享电动车停放';
describe.each([SUBJECT, '违法建设处理报告和权责清单目录', '公开征求意见采纳情况和公平竞争请示申请台账'])(
  'of a draft about %s',
  (subject) => {
    const under = (words: string): string => words.replaceAll(SUBJECT, subject);
    const states = async (step: string, text: string) =>
      (await seen(step, under(text), under(TITLE))).map(({ state }) => state);

    describe('a paper that is true to its step', () => {
      test.each(PAPERS.map((one): [string, PaperCase] => [one.name, one]))(
        '%s',
        async (_, { step, text, seen: state = 'agrees' }) => {
          expect(await states(step, text)).toEqual([state]);
        },
      );
    });

    describe('one fact is another', () => {
      test.each(CHANGED)('%s', async (_, step, text, from, to, state) => {
        expect(text).toContain(from);
        expect(await states(step, text.replaceAll(from, to))).toEqual([state]);
      });
    });
  },
);
