import { describe, expect, test } from 'vitest';
import type { DocumentFact, EvidenceState } from '../../src/facts/facts.ts';
import type { ProcedureFact } from '../../src/findings/result.ts';
import { type StepStatus, timelineOf } from '../../src/findings/timeline.ts';
import { absent, checked } from '../reports/runs.ts';
import { evidenceFact, pointFact, stepFact } from '../support/procedure.ts';

const PRIVATE: Partial<DocumentFact> = { affectsPublic: false };

/** 合法性审核 recorded: each step, its case and its status. */
function timeline(facts: readonly ProcedureFact[], about: Partial<DocumentFact> = PRIVATE, missing: string[] = []) {
  const file = checked('第一条 甲。', { facts, about, findings: missing.map((step) => absent(step)) });
  return timelineOf(file).map(({ step, fact, status }) => [step, fact?.item, status].filter(Boolean).join(' '));
}

describe('how a step stands', () => {
  const review = stepFact('合法性审核', '2026-04-02');
  const papers = (...states: EvidenceState[]) => states.map((state) => evidenceFact('合法性审核', { state }));

  test('as the text states it', () => {
    const told = stepFact('集体讨论', null, { source: 'text' });
    expect(timeline([told])).toEqual(['集体讨论 stated']);
    expect(timeline([told, evidenceFact('集体讨论', { state: 'agrees' })])).toEqual(['集体讨论 stated']);
  });

  test.each<[EvidenceState[], StepStatus]>([
    [[], 'recorded'],
    [['claimed'], 'recorded'],
    [['agrees'], 'evidenced'],
    [['agrees', 'agrees'], 'evidenced'],
    [['undated'], 'recorded'],
    [['undated', 'agrees'], 'evidenced'],
    [['undated', 'unread'], 'unchecked'],
    [['undated', 'missing'], 'contradicted'],
    [['missing'], 'contradicted'],
    [['empty'], 'contradicted'],
    [['other-draft'], 'contradicted'],
    [['date-differs'], 'contradicted'],
    [['conclusion-differs'], 'contradicted'],
    [['agrees', 'missing'], 'contradicted'],
    [['unread'], 'unchecked'],
    [['agrees', 'unread'], 'unchecked'],
  ])('papers that are %j: %s', (states, status) => {
    expect(timeline([review, ...papers(...states)])).toEqual([`合法性审核 ${status}`]);
  });

  test('by the papers of its own step only', () => {
    const meeting = stepFact('集体讨论', '2026-04-20');
    expect(timeline([review, meeting, ...papers('agrees')])).toEqual(['合法性审核 evidenced', '集体讨论 recorded']);
  });

  test('by the papers of its own case only', () => {
    const cases = ['1号', '第2件'].map((item) => stepFact('诉讼案件', '2026-05-06', { item }));
    const paper = evidenceFact('诉讼案件', { item: '第2件', state: 'missing' });
    expect(timeline([...cases, paper], { record: 'annual' })).toEqual([
      '诉讼案件 1号 recorded',
      '诉讼案件 第2件 contradicted',
    ]);
  });
});

test('steps stand in the order in which they are taken, each as often as it was', () => {
  const facts = [
    stepFact('公布', '2026-05-01'),
    stepFact('合法性审核', '2026-04-02'),
    stepFact('合法性审核', '2026-04-12'),
    stepFact('评估论证', '2026-01-10'),
  ];
  expect(timeline(facts)).toEqual(['评估论证 recorded', '合法性审核 recorded', '合法性审核 recorded', '公布 recorded']);
});

test('a step has what is told of it, and not what is untold', () => {
  const points = [
    pointFact('集体讨论', '会议', { words: '局务会' }),
    pointFact('集体讨论', '不同意见', { state: 'untold' }),
    pointFact('公布', '渠道', { words: '公报' }),
  ];
  const file = checked('甲', { facts: [stepFact('集体讨论', '2026-04-20'), ...points], about: PRIVATE });
  expect(timelineOf(file)[0]?.points).toEqual([points[0]]);
});

describe('gaps', () => {
  const ALL = ['公开征求意见 missing', '合法性审核 missing', '集体讨论 missing'];
  test.each<[string, Partial<DocumentFact>, string[]]>([
    ['a document that affects the public needs three steps', {}, ALL],
    ['one that does not needs none', PRIVATE, []],
    ['a 规章 is none of ours', { level: '规章' }, []],
    ['a decision has its own', { record: 'decision' }, []],
    ['and so has a year', { record: 'annual' }, []],
  ])('%s', (_, about, expected) => {
    expect(timeline([], about)).toEqual(expected);
  });

  test('stand among the steps that were taken', () => {
    expect(timeline([stepFact('合法性审核', '2026-04-02'), stepFact('公布', null)], {})).toEqual([
      '公开征求意见 missing',
      '合法性审核 recorded',
      '集体讨论 missing',
      '公布 recorded',
    ]);
  });

  test('are what rules miss, where it is a step', () => {
    expect(timeline([], PRIVATE, ['备案', '投诉渠道'])).toEqual(['备案 missing']);
    expect(timeline([stepFact('备案', '2026-05-09')], PRIVATE, ['备案'])).toEqual(['备案 recorded']);
  });
});
