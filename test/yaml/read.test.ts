import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mistakesError, renderMistake } from '../../src/yaml/mistake.ts';
import { readYaml } from '../../src/yaml/read.ts';

const schema = z.strictObject({
  标题: z.string().min(1),
  severity: z.union([z.enum(['error', 'warning']), z.strictObject({ draft: z.enum(['error', 'warning']) })]),
  where: z.record(z.string(), z.strictObject({ kind: z.boolean() })).optional(),
  list: z
    .array(z.strictObject({ name: z.string() }))
    .min(1)
    .optional(),
  optional: z.strictObject({ deep: z.string().nullable().default(null) }).optional(),
});

const GOOD = '标题: 某规则\nseverity: error\n';

/** Where the mistakes of a text stand, and the word that each says may have been meant. */
async function mistakesIn(text: string, line?: number): Promise<string[]> {
  const reading = await readYaml({ path: 'a.yaml', text, ...(line && { line }) }, schema);
  return (reading.mistakes ?? []).map(
    (one) => `${one.line}:${one.column} ${one.problem.zh.split(/[。，（]/)[0]} ${one.nearest}`,
  );
}

describe('a mistake stands where it was made', () => {
  test.each<[string, string, string[]]>([
    ['an unknown key', `${GOOD}titel: x\n`, ['3:1 未知的键“titel” null']],
    [
      'a key that is nearly known',
      '标题: x\nsevrity: error\n',
      ['1:1 缺少“severity” null', '2:1 未知的键“sevrity” severity'],
    ],
    [
      'two letters that changed places',
      `${GOOD}where: { a: { knid: true, kind: true } }\n`,
      ['3:15 未知的键“knid” kind'],
    ],
    ['a value that is nearly known', '标题: x\nseverity: eror\n', ['2:11 不能写“eror” error']],
    [
      'a key in a branch of a union',
      '标题: x\nseverity: { draf: error, draft: error }\n',
      ['2:13 未知的键“draf” draft'],
    ],
    ['a value in a branch of a union', '标题: x\nseverity: { draft: eror }\n', ['2:20 不能写“eror” error']],
    ['a key below a record', `${GOOD}where:\n  a:\n    kind: true\n    knd: true\n`, ['6:5 未知的键“knd” kind']],
    ['a key in a list', `${GOOD}list:\n  - name: a\n  - nam: b\n`, ['5:5 缺少“name” null', '5:5 未知的键“nam” name']],
    ['a key below optional and default', `${GOOD}optional: { dep: x }\n`, ['3:13 未知的键“dep” deep']],
    ['an empty list', `${GOOD}list: []\n`, ['3:7 不能为空 null']],
    ['an empty value', '标题:\nseverity: error\n', ['1:4 此处应为文字 null']],
    ['a number for a text', '标题: 12\nseverity: error\n', ['1:5 此处应为文字 null']],
    ['a text for keys', '只有一句话\n', ['1:1 此处应为“键: 值” null']],
    ['nothing', '', ['1:1 此处应为“键: 值” null']],
    ['the same key twice', `${GOOD}标题: 又一次\n`, ['3:1 同一个键写了两次 null']],
    ['a tab as indent', '标题: x\nwhere:\n\ta: b\n', ['3:1 缩进不能用制表符 null']],
    ['a bracket left open', '标题: [x', ['1:7 缩进不对 null']],
    ['a quote left open', '标题: "x', ['1:7 缺少冒号、引号或括号 null']],
    ['a second document', `${GOOD}---\n标题: y\n`, ['3:1 一个文件只能有一份 YAML null']],
    ['no blank after the colon', '标题:某规则\nseverity: error\n', ['1:1 “标题”后面用半角冒号“:” null']],
    ['a full-width colon', `${GOOD}where：\n  a: { kind: true }\n`, ['3:1 “where”后面用半角冒号“:” null']],
    [
      'the same on the last line',
      `${GOOD}where:\n  a: { kind: true }\n  b:x # 说明\n`,
      ['5:3 “b”后面用半角冒号“:” null'],
    ],
    [
      'the same where nothing else stands',
      '标题: x\nseverity:\n  draft:error\n',
      ['3:3 “draft”后面用半角冒号“:” null'],
    ],
    ['lines below a value', '标题: x\n  severity: error\n  list: \n', ['1:5 “标题”后面已经写了内容 null']],
    ['a colon in a text', '标题: 甲: 乙\nseverity: error\n', ['1:5 内容里有冒号的 null']],
    ['a tag', '标题: !secret x\nseverity: error\n', ['1:5 不支持 ! 标记 null']],
    ['an alias to nothing', '标题: *x\nseverity: error\n', ['1:1 引用 null']],
  ])('%s', async (_, text, expected) => {
    expect(await mistakesIn(text)).toEqual(expected);
  });
});

test('all mistakes at once, in the order of the text', async () => {
  const text = 'severity: eror\nlist: []\nfoo: 1\n';
  expect(await mistakesIn(text)).toEqual([
    '1:1 缺少“标题” null',
    '1:11 不能写“eror” error',
    '2:7 不能为空 null',
    '3:1 未知的键“foo” null',
  ]);
});

test('a byte order mark and CRLF move nothing', async () => {
  expect(await mistakesIn('\uFEFF标题: x\r\nseverity: eror\r\n')).toEqual(['2:11 不能写“eror” error']);
});

test('a text that begins further down in its file has its lines there', async () => {
  expect(await mistakesIn('标题: x\nseverity: eror\n', 2)).toEqual(['3:11 不能写“eror” error']);
});

describe('what would blow up is refused', () => {
  test('an alias bomb', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i + 1}: &a${i + 1} [${Array(10)
          .fill(i ? `*a${i}` : 'x')
          .join(', ')}]`,
    );
    const before = performance.now();
    expect(await mistakesIn(rows.join('\n'))).toEqual(['1:1 引用 null']);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('a tower of brackets', async () => {
    const { mistakes } = await readYaml({ path: 'a.yaml', text: '['.repeat(100_000) }, schema);
    expect(mistakes?.length).toBeGreaterThan(0);
    expect(mistakesError('bad-yaml', mistakes ?? []).text.zh.length).toBeLessThan(10_000);
  });

  test('a file of megabytes', async () => {
    expect(await mistakesIn(`标题: ${'长'.repeat(1_000_001)}`)).toEqual(['1:1 文件过大 null']);
  });
});

test('a good text gives its value, and lets others point into it', async () => {
  const reading = await readYaml({ path: 'a.yaml', text: GOOD }, schema);
  expect(reading.value).toEqual({ 标题: '某规则', severity: 'error' });
  const mistake = reading.mistakes === null && reading.mistakeAt(['severity'], { zh: '不行', en: 'no' });
  expect(mistake).toMatchObject({ path: 'a.yaml', line: 2, column: 11 });
});

describe('rendering', () => {
  test('shows the line with its neighbours and a marker under the column, Han characters two wide', async () => {
    const { mistakes } = await readYaml(
      { path: '规则/a.yaml', text: '标题: x\nwhere: { 键: 1, 值: { kid: true } }\nseverity: error' },
      schema,
    );
    const last = mistakes?.at(-1);
    expect(last && renderMistake(last, 'en')).toBe(
      [
        '规则/a.yaml:2:21 Unknown key "kid"; did you mean "kind"? Known: kind',
        '  1 | 标题: x',
        '> 2 | where: { 键: 1, 值: { kid: true } }',
        `    |          \u3000     \u3000    ^`,
        '  3 | severity: error',
      ].join('\n'),
    );
  });

  test('prints no escape sequence of the file', async () => {
    const { mistakes } = await readYaml({ path: 'a.yaml', text: '标题: "\u001b[31mred"\n' }, schema);
    const error = mistakesError('bad-yaml', mistakes ?? []);
    expect(error.text.zh).toContain('a.yaml:1:1');
    expect(error.text.zh).not.toContain('\u001b');
  });
});
