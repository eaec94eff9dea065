import { recordFacts } from '../../src/dossier/facts.ts';
import { dossierOf, recordOf } from '../../src/dossier/read.ts';
import type { ProcedureRecord } from '../../src/dossier/record.ts';
import { recordSchema } from '../../src/dossier/schema.ts';
import type { EvidenceFact, Fact, PointFact, RecordKind } from '../../src/facts/facts.ts';
import { readSource } from '../../src/source/read.ts';
import { type Reading, readYaml } from '../../src/yaml/read.ts';

/* Records of procedure as an officer writes them. */

const ASOF = '2026-11-23';

function reading(text: string, kind: RecordKind = 'document'): Promise<Reading<ProcedureRecord>> {
  return readYaml({ path: '办法.dossier.yaml', text }, recordSchema(kind));
}

export async function recordIn(text: string, kind: RecordKind = 'document'): Promise<ProcedureRecord> {
  const { value, mistakes } = await reading(text, kind);
  if (mistakes) throw new Error(mistakes.map(({ line, problem }) => `${line} ${problem.zh}`).join('\n'));
  return value;
}

/** 1:7 “上周”不是日期 → 集体讨论: the place, what is wrong up to the first 。or ，, and the nearest known word. */
export async function mistakesIn(text: string, kind: RecordKind = 'document'): Promise<string[]> {
  const { mistakes } = await reading(text, kind);
  return (mistakes ?? []).map(({ line, column, problem, nearest }) => {
    const near = nearest === null ? '' : ` → ${nearest}`;
    return `${line}:${column} ${problem.zh.split(/[。，；]/u)[0]}${near}`;
  });
}

/** What a record of any kind tells, its papers not looked for. */
export async function factsIn(text: string): Promise<readonly Fact[]> {
  const found = { path: '办法.dossier.yaml', text };
  const draft = await readSource({ name: '办法.md', bytes: new TextEncoder().encode('# 某市停车管理办法\n') });
  const dossier = (await recordOf(found)) ?? (await dossierOf(found, draft));
  return recordFacts(dossier, { asOf: ASOF, titles: null });
}

/** 公开征求意见/渠道=public, and with its case 复议案件/决定=told（1号）. */
export const pointsIn = async (text: string): Promise<string[]> =>
  (await factsIn(text))
    .filter((fact): fact is PointFact => fact.fact === 'point')
    .map(({ step, point, state, item }) => `${step}/${point}=${state}${item === null ? '' : `（${item}）`}`);

export const evidenceIn = async (text: string): Promise<string[]> =>
  (await factsIn(text))
    .filter((fact): fact is EvidenceFact => fact.fact === 'evidence')
    .map(({ step, state, name }) => [step, state, name].filter(Boolean).join(' '));
