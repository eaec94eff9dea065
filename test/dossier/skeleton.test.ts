import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { HEADS } from '../../src/dossier/heads.ts';
import type { EntryKind } from '../../src/dossier/layout.ts';
import { LAYOUTS } from '../../src/dossier/layouts.ts';
import type { ProcedureRecord } from '../../src/dossier/record.ts';
import { kindSchema, recordSchema } from '../../src/dossier/schema.ts';
import { skeleton } from '../../src/dossier/skeleton.ts';
import type { Language } from '../../src/errors.ts';
import type { RecordKind } from '../../src/facts/facts.ts';
import { readYaml } from '../../src/yaml/read.ts';

const KINDS = Object.keys(LAYOUTS) as RecordKind[];
const FORMS = KINDS.flatMap((kind) =>
  (['zh', 'en'] as const).map((language): [RecordKind, Language] => [kind, language]),
);
const form = (kind: RecordKind, language: Language = 'zh') => skeleton({ kind, file: null, language });

async function read(text: string): Promise<ProcedureRecord> {
  const file = { path: 'x.dossier.yaml', text };
  const kind = await readYaml(file, kindSchema);
  if (kind.mistakes) throw new Error(JSON.stringify(kind.mistakes));
  const reading = await readYaml(file, recordSchema(kind.value));
  if (reading.mistakes) throw new Error(JSON.stringify(reading.mistakes));
  return reading.value;
}

/** Cases are remarks until somebody takes the # away. */
const withCases = (text: string) => text.replace(/^# {2}/gm, '  ');

/** Something for every key, as an officer would write it: right after the colon and its blank. */
const FILLED: Readonly<Record<EntryKind, string>> = {
  from: '2026-03-01',
  to: '2026-03-31',
  on: '2026年4月20日',
  day: '2026-04-02',
  files: '[公告.docx, 采纳情况.pdf]',
  words: '写明了的事项',
  count: '3',
  answer: '是',
};

function filled(kind: RecordKind): string {
  let [step, lines] = [-1, withCases(form(kind)).split('\n')];
  const { steps } = LAYOUTS[kind];
  lines = lines.map((line) => {
    const at = steps.findIndex(({ names }) => line.startsWith(`${names[0]}: `));
    if (at >= 0) step = at;
    const found = steps[step]?.entries.find(({ names }) => new RegExp(`^(?:  |  - |    )${names[0]}: `).test(line));
    return found && at < 0 ? line.replace(/: */, (blank) => `: ${FILLED[found.holds]}${blank.slice(1) || ' '}`) : line;
  });
  return lines.join('\n');
}

describe.each(FORMS)('a form of %s in %s', (kind, language) => {
  const text = form(kind, language);

  test('has every key once, in order', () => {
    const keys = Object.keys(parse(withCases(text)));
    const heads = Object.values(HEADS[kind]).map(({ names }) => names[0]);
    const stage = kind === 'annual' ? [] : ['阶段'];
    expect(keys).toEqual(['类型', ...heads, ...stage, ...LAYOUTS[kind].steps.map(({ names }) => names[0])]);
    for (const { names, entries, listed } of LAYOUTS[kind].steps) {
      const value = parse(withCases(text))[names[0]];
      expect(Object.keys(listed ? value[0] : value)).toEqual(entries.map((entry) => entry.names[0]));
    }
  });

  test('reads as one in which no step is told', async () => {
    expect(await read(text)).toMatchObject({ kind, stage: null, heads: {}, recorded: true, steps: [] });
  });

  test('fits on a screen, remarks under one another', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(130);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/undefined|null|\n\n\n/);
  });
});

test.each(KINDS)('a form of %s that is filled in reads as filled in', async (kind) => {
  const { steps } = await read(filled(kind));
  expect(steps.map(({ step }) => step)).toEqual(LAYOUTS[kind].steps.map(({ step }) => step));
  for (const { step, taken, untold } of steps) expect([step, taken, untold]).toEqual([step, true, []]);
});

test('Windows line ends change nothing', async () => {
  const unix = await read(filled('document'));
  expect(await read(filled('document').replaceAll('\n', '\r\n'))).toEqual(unix);
});

test.each([
  '夜市管理规定.md',
  '某市人民政府关于印发《停车管理办法》的通知（送审稿）.docx',
  '2026年: 办法.docx',
  '[定稿] 办法.docx',
  '办法 #2.docx',
  "'办法'.md",
  '"办法".md',
  '- 办法.md',
  '007',
  'true.md',
  '办法.md ',
])('the draft %j is named as it is called', (file) => {
  const text = skeleton({ kind: 'document', file, language: 'zh' });
  const document = parseDocument(text);
  expect([document.errors, document.get('文件')]).toEqual([[], file]);
});

test('remarks say what is asked for', () => {
  expect(form('document')).toMatch(/\n {2}结论: +# 合法、不合法、应当予以修改，三者之一\n/);
  expect(form('document')).toMatch(/\n阶段: +# 起草、送审、审议、已发布、清理\n/);
  expect(form('document', 'en')).toMatch(/\n {2}起草说明: +# explanatory note\n/);
  expect(form('annual')).toMatch(/\n复议案件: +# 每件写一组：.*\n# {2}- 编号: \n# {4}类型: /);
});
