import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { sarifReport } from '../../src/reports/sarif/sarif.ts';
import { CHINESE, CLEAN, HOSTILE_TEXT, RICH } from './rich-run.ts';
import { absent, both, checked, found, run } from './runs.ts';

const ROOT = '/home/用户/库';
const log = (what = RICH): Log => JSON.parse(sarifReport(what, { ...CHINESE, root: ROOT }));
const only = (what = RICH) => log(what).runs[0] as Log['runs'][number];
const results = (what = RICH) => only(what).results as Result[];
const addresses = (what = RICH) => only(what).artifacts?.map(({ location }) => location?.uri);

const SCHEMA = new URL('../../../shared/schemas/sarif-schema-2.1.0.json', import.meta.url);

describe.skipIf(!existsSync(SCHEMA))('the published schema (skipped where ../shared is not there)', () => {
  test.each([
    ['a run with everything in it', RICH],
    ['a clean run', CLEAN],
    ['no file at all', run([])],
  ])('accepts %s', (_, what) => {
    const { $schema, id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    const uri = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
    const ajv = new Ajv({ strict: false, formats: { uri, 'uri-reference': uri, 'date-time': true } });
    const validate = ajv.compile(schema);
    expect(validate(log(what)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...log(what), version: '2' })).toBe(false);
  });
});

test('regions: four numbers, offset and length, and the very slice of the file', () => {
  const region = results()[2]?.locations?.[0]?.physicalLocation?.region;
  expect(region).toMatchObject({ startLine: 2, startColumn: 7, endLine: 3, charOffset: 14 });
  const { charOffset = 0, charLength = 0 } = region ?? {};
  const slice = HOSTILE_TEXT.slice(charOffset, charOffset + charLength);
  expect(region?.snippet?.text).toBe(slice.replace('\ud800', '\ufffd'));
  expect(slice).toContain(']]>');
});

test('markup of the file counts, and stands in the snippet', () => {
  const marked = results().find((one) => one.locations?.[0]?.physicalLocation?.artifactLocation?.uri?.startsWith('b/'));
  expect(marked?.locations?.[0]?.physicalLocation?.region).toMatchObject({
    startLine: 1,
    startColumn: 9,
    charOffset: 8,
    snippet: { text: '处罚款' },
  });
});

test('a PDF has no lines: no region, but page and words', () => {
  const found = results().filter((one) =>
    one.locations?.[0]?.physicalLocation?.artifactLocation?.uri?.includes('.pdf'),
  );
  expect(found).toHaveLength(2);
  for (const one of found) expect(one.locations?.[0]?.physicalLocation?.region).toBeUndefined();
  expect(found[1]?.properties).toMatchObject({ page: 2, quote: '罚款。' });
  expect(found[1]?.message.text).toMatch(/^第二条（第 2 页）：/);
});

test('what is absent lies in the file, at the step that is missing; its record is related', () => {
  const [one] = results(run([checked('甲。', { findings: [absent('公开征求意见')] })]));
  expect(one?.locations?.[0]?.physicalLocation?.region).toBeUndefined();
  expect(one?.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName).toBe('缺：公开征求意见');
  const related = results().find(({ relatedLocations }) => relatedLocations)?.relatedLocations ?? [];
  expect(related.map(({ physicalLocation }) => physicalLocation?.region?.startLine)).toEqual([3, undefined, 1]);
  expect(related[0]?.physicalLocation?.artifactLocation?.uri).toBe('%E8%AE%B0%E5%BD%95%201.yaml');
});

test('addresses are encoded; what lies outside of the root is absolute', () => {
  expect(addresses()).toEqual([
    'file:///home/%E7%94%A8%E6%88%B7/%E5%A4%96%E9%9D%A2/%E4%B8%80%20%E4%BA%8C.md',
    'file:///%E7%BB%9D%E5%AF%B9/%E7%94%B2.md',
    '%3Cstdin%3E',
    'a%20b%25%23%3F%22%26%3C%3E%7C%3A%2C.md',
    'b/%E6%A0%87%E8%AE%B0.md',
    'c.zip/%E9%A1%B5.pdf',
    'd%EF%BF%BD%1B%0A.md',
    'e/%E5%9D%8F.docx',
  ]);
  const named = (path: string) => addresses(run([checked('甲', { source: { path } })]))?.[0];
  expect(named('C:/a b.md')).toBe('file:///C:/a%20b.md');
  expect(named('//server/共享/a.md')).toBe('file://server/%E5%85%B1%E4%BA%AB/a.md');
  expect(named('./x/../a:b.md')).toBe('a%3Ab.md');
});

test('decided findings stay, and say how they stand', () => {
  const [unchanged, suppressed, open] = results();
  expect(unchanged).toMatchObject({ baselineState: 'unchanged' });
  expect(suppressed?.suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: '上级|批准同意；依据：会议纪要3号；批准：张三；有效期至 2027-01-01',
    },
  ]);
  expect(open).toMatchObject({ baselineState: 'new' });
  expect(open).not.toHaveProperty('suppressions');
  expect(new Set(results().map(({ baselineState }) => baselineState))).toEqual(new Set(['new', 'unchanged']));
  const text = '第一条 处罚款。';
  const compared = results(run([checked(text, { findings: [found(text, '处罚款')] })]));
  expect(compared[0]).not.toHaveProperty('baselineState');
});

test('fingerprints are unique in the run, the first as it is', () => {
  const prints = results().map(({ partialFingerprints }) => partialFingerprints ?? {});
  for (const key of ['hefa/v1', 'primaryLocationLineHash'])
    expect(new Set(prints.map((one) => one[key])).size).toBe(prints.length);
  expect(prints.map((one) => one['hefa/v1']).filter((one) => one === '1'.repeat(64))).toHaveLength(1);
});

test('what was not read, asked for, judged or run is told', () => {
  const [invocation] = only().invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  const told = invocation?.toolExecutionNotifications?.map(({ descriptor, level }) => `${descriptor?.id} ${level}`);
  expect(told).toEqual([
    'hefa/remark note',
    'hefa/request warning',
    'hefa/unjudged note',
    'hefa/unjudged note',
    'hefa/partial warning',
    'hefa/unchecked error',
  ]);
  expect(invocation?.toolConfigurationNotifications?.[0]?.properties).toEqual({ rules: ['opinion/left'] });
  expect(only(CLEAN).invocations?.[0]?.executionSuccessful).toBe(true);
  const known = only().tool.driver.notifications?.map(({ id }) => id);
  for (const { descriptor } of invocation?.toolExecutionNotifications ?? [])
    expect(known?.[descriptor?.index as number]).toBe(descriptor?.id);
});

test('all rules that could run are listed, and each result finds its own', () => {
  const [rule] = results().map(({ ruleIndex = -1 }) => only().tool.driver.rules?.[ruleIndex]);
  expect(rule?.id).toBe('opinion/no-penalty-creation');
  expect(rule?.help?.markdown).toContain('> 除法律、法规、规章外，其他规范性文件不得设定行政处罚。');
  const { finding } = { finding: found('处罚款', '处罚款') };
  const rules = [
    { ...finding.rule, id: 'a/quiet', why: both('长'.repeat(2000)) },
    { ...finding.rule, id: 'a/off', status: 'off' as const },
  ];
  const listed = only(run([], { rules: { packs: [], digest: '', rules } })).tool.driver.rules;
  expect(listed?.map(({ id }) => id)).toEqual(['a/quiet']);
  expect(listed?.[0]?.fullDescription?.text).toHaveLength(1024);
});

test('the same run gives the same bytes, and no lone surrogate', () => {
  expect(sarifReport(RICH, CHINESE)).toBe(sarifReport(RICH, CHINESE));
  expect(sarifReport(RICH, CHINESE)).not.toMatch(/\\ud800|[\p{Surrogate}\u202e]/u);
});
