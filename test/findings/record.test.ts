import { expect, test } from 'vitest';
import type { Fact, Spot } from '../../src/facts/facts.ts';
import { entriesOf } from '../../src/findings/record.ts';
import { evidenceFact, pointFact, stepFact } from '../support/procedure.ts';
import { caseOf, documentOf } from './cases.ts';

const theCase = caseOf(await documentOf('某办法\n第一条 甲。\n'), [], { dossier: true });
const at = (path: string, line: number): Spot => {
  return { path, start: { line, column: 1, offset: 0 }, end: { line, column: 3, offset: 2 } };
};
const RECORD = at('草案.dossier.yaml', 7);

/** 草案.dossier.yaml:7 合法性审核 …: where a finding leads, and what stands there. */
function related(fact: Fact, language: 'zh' | 'en' = 'zh'): string[] {
  return entriesOf([fact], theCase).map(({ path, clause, spot, message }) =>
    [`${path}:${spot?.start.line ?? '-'}`, clause, message[language]].join(' '),
  );
}

test.each<[string, Fact, string[], string[]]>([
  [
    'a step',
    stepFact('公开征求意见', '2026-03-01', { to: '2026-03-31', spot: RECORD }),
    ['草案.dossier.yaml:7 公开征求意见 2026-03-01至2026-03-31'],
    ['草案.dossier.yaml:7 公开征求意见 2026-03-01 to 2026-03-31'],
  ],
  [
    'a step of a record without places',
    stepFact('集体讨论', null),
    ['草案.dossier.yaml:- 集体讨论 未写明日期'],
    ['草案.dossier.yaml:- 集体讨论 without a date'],
  ],
  [
    'a point of a case',
    pointFact('复议案件', '类型', { item: '1号', words: '重大', spot: RECORD }),
    ['草案.dossier.yaml:7 复议案件（1号） 类型：重大'],
    ['草案.dossier.yaml:7 复议案件（1号） kind (类型): 重大'],
  ],
  [
    'a point that is untold',
    pointFact('集体讨论', '会议', { state: 'untold', spot: RECORD }),
    ['草案.dossier.yaml:7 集体讨论 会议：未写明'],
    ['草案.dossier.yaml:7 集体讨论 meeting (会议): not told'],
  ],
  [
    'a paper that says otherwise: both places',
    evidenceFact('合法性审核', {
      state: 'conclusion-differs',
      name: '意见书.docx',
      said: '合法',
      found: '建议修改',
      spot: RECORD,
      seen: at('意见书.docx', 3),
    }),
    ['草案.dossier.yaml:7 合法性审核 意见书.docx：合法', '意见书.docx:3 合法性审核 建议修改'],
    ['草案.dossier.yaml:7 合法性审核 意见书.docx: 合法', '意见书.docx:3 合法性审核 建议修改'],
  ],
  [
    'a paper that is not there',
    evidenceFact('合法性审核', { state: 'missing', name: '意见书.docx', spot: RECORD }),
    ['草案.dossier.yaml:7 合法性审核 意见书.docx'],
    ['草案.dossier.yaml:7 合法性审核 意见书.docx'],
  ],
  [
    'no paper at all',
    evidenceFact('集体讨论', { state: 'claimed', spot: RECORD }),
    ['草案.dossier.yaml:7 集体讨论 仅有声明，没有材料'],
    ['草案.dossier.yaml:7 集体讨论 is claimed only'],
  ],
])('%s', (_, fact, zh, en) => {
  expect(related(fact)).toEqual(zh);
  expect(related(fact, 'en')).toEqual(en);
});

test('facts that are none of a record lead nowhere', () => {
  expect(entriesOf([theCase.about], theCase)).toEqual([]);
});
