import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { jsonReport } from '../../src/reports/json.ts';
import type { Run } from '../../src/reports/run.ts';
import { type JsonReport, reportSchema } from '../../src/reports/schema.ts';
import { stepFact } from '../support/procedure.ts';
import { absent, both, checked, found, run, unchecked } from './runs.ts';

const TEXT = '第一条 为了规范管理，制定本办法。\r\n第二条 𠮷乱停的，处罚款。';
const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true }).compile(schema);
const parsed = (what: Run): JsonReport => JSON.parse(jsonReport(what, { language: 'zh' }));

const step = stepFact('公开征求意见', '2026-01-05', { to: '2026-02-05', evidence: '送审材料/公告.md' });

const FULL = run([
  checked(TEXT, {
    status: 'partial',
    source: {
      coverage: { unit: 'page', checked: 41, total: 43 },
      troubles: [{ code: 'encrypted', text: both('第 3 页已加密'), page: 3, loses: true }],
    },
    facts: [step],
    about: { dossier: true },
    findings: [
      found(TEXT, '处罚款', {
        clause: '第二条',
        inner: '内部办法',
        related: [
          {
            path: 'drafts/办法.md',
            place: { span: { start: 0, end: 3 } },
            clause: '第一条',
            spot: null,
            message: both('见此'),
          },
          { path: 'other.md', place: { span: { start: 0, end: 3 } }, clause: null, spot: null, message: both('另见') },
        ],
      }),
      absent('公开征求意见'),
    ],
    unjudged: [{ rule: 'opinion/x', reason: both('没有程序档案') }],
  }),
  unchecked('drafts/图片.md', '文件是二进制内容'),
]);

describe('the schema', () => {
  test('in schemas/ is as generated', () => {
    expect(schema).toEqual(z.toJSONSchema(reportSchema));
  });

  test('accepts a report with everything in it', () => {
    expect(validate(parsed(FULL)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each<[string, (report: JsonReport) => object]>([
    ['an unknown key', (report) => ({ ...report, extra: 1 })],
    ['a missing key', ({ summary, ...report }) => report],
    ['an unknown key in a finding', (report) => withFinding(report, { extra: 1 })],
    ['an unknown severity', (report) => withFinding(report, { severity: 'fatal' })],
    ['a line from 0', (report) => withFinding(report, { range: { start: { line: 0, column: 1, offset: 0 } } })],
  ])('refuses %s', (_, spoil) => {
    expect(validate(spoil(parsed(FULL)))).toBe(false);
  });
});

function withFinding(report: JsonReport, changes: object): object {
  const [file, ...files] = report.files;
  return { ...report, files: [{ ...file, findings: [{ ...file?.findings[0], ...changes }] }, ...files] };
}

test('keys stand in the order of the contract', () => {
  const report = parsed(FULL);
  expect(keys(report)).toEqual(keys(schema.properties));
  const file = schema.properties.files.items;
  for (const one of report.files) expect(keys(one)).toEqual(keys(file.properties));
  const finding = file.properties.findings.items;
  for (const one of report.files[0]?.findings ?? []) expect(keys(one)).toEqual(keys(finding.properties));
});

const keys = (value: object) => Object.keys(value);

test('places: lines and columns from 1, the end exclusive, UTF-16 units, as the words stand in the file', () => {
  const [penalty, missing] = parsed(FULL).files[0]?.findings ?? [];
  expect(penalty?.range).toEqual({
    start: { line: 2, column: 11, offset: 29 },
    end: { line: 2, column: 14, offset: 32 },
  });
  expect(TEXT.slice(29, 32)).toBe('处罚款');
  expect(penalty).toMatchObject({ quote: '处罚款', absent: null, clause: '第二条', inner: '内部办法' });
  expect(missing).toMatchObject({ range: null, quote: null, absent: '公开征求意见' });
});

test('a finding about entries of the record names nothing that is absent', () => {
  const place = { entries: ['合法性审核'] as const };
  const [finding] = parsed(run([checked(TEXT, { findings: [absent('', { place })] })])).files[0]?.findings ?? [];
  expect(finding).toMatchObject({ absent: null, quote: null, range: null });
});

test('a related place in the record or in a paper has the range that is known of it', () => {
  const spot = { path: 'x', start: { line: 3, column: 5, offset: 40 }, end: { line: 3, column: 9, offset: 44 } };
  const entry = { path: 'x', place: { entries: ['合法性审核'] as const }, clause: null, spot, message: both('') };
  const [finding] =
    parsed(run([checked(TEXT, { findings: [absent('', { related: [entry] })] })])).files[0]?.findings ?? [];
  expect(finding?.related[0]?.range).toEqual({ start: spot.start, end: spot.end });
});

test('a related place in another file has no range: its offsets mean nothing here', () => {
  const related = parsed(FULL).files[0]?.findings[0]?.related ?? [];
  expect(related.map(({ path, range }) => [path, range?.start.offset])).toEqual([
    ['drafts/办法.md', 0],
    ['other.md', undefined],
  ]);
});

const NOBODY_TELLS = { item: null, from: null, to: null, evidence: null, status: 'missing' };

test('the procedure: null when nothing is known; else by whom each step is told, and its gaps', () => {
  const procedure = (file: ReturnType<typeof checked>) => parsed(run([file])).files[0]?.procedure;
  expect(procedure(checked(TEXT))).toBeNull();
  expect(procedure(checked(TEXT, { about: { dossier: true, affectsPublic: false } }))).toEqual({
    kind: 'document',
    steps: [],
  });
  expect(procedure(checked(TEXT, { about: { dossier: true } }))?.steps).toEqual(
    ['公开征求意见', '合法性审核', '集体讨论'].map((name) => ({ ...NOBODY_TELLS, step: name })),
  );
  expect(procedure(checked(TEXT, { facts: [{ ...step, source: 'text' }] }))?.steps).toEqual([
    {
      step: '公开征求意见',
      item: null,
      from: '2026-01-05',
      to: '2026-02-05',
      evidence: '送审材料/公告.md',
      status: 'stated',
    },
    ...['合法性审核', '集体讨论'].map((name) => ({ ...NOBODY_TELLS, step: name })),
  ]);
});

test('an unchecked file has all keys, and counts as unchecked', () => {
  const report = parsed(FULL);
  expect(report.files[1]).toMatchObject({ status: 'unchecked', level: null, stage: null, structure: null });
  expect(report.files[1]?.troubles).toEqual([{ code: 'binary', message: '文件是二进制内容', page: null }]);
  expect(report.summary).toEqual({
    files: 2,
    unchecked: 1,
    partial: 1,
    error: 2,
    warning: 0,
    info: 0,
    suppressed: 0,
    unchanged: 0,
    skipped: 0,
  });
});

test('lone surrogates become U+FFFD, and control characters are escaped', () => {
  const file = checked('第一条 甲。', { document: { title: '\ud800题\u009b\u202e' } });
  const json = jsonReport(run([file]), { language: 'zh' });
  expect(JSON.parse(json).files[0].title).toBe('\ufffd题\u009b\u202e');
  expect(json).not.toMatch(/[\u007f-\u009f\u202e]|\\ud800/);
});

test('the same run gives the same bytes', () => {
  expect(jsonReport(FULL, { language: 'zh' })).toBe(jsonReport(FULL, { language: 'zh' }));
});
