import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { afterAll, describe, expect, test } from 'vitest';
import { check, HefaError, loadLaw, loadShippedRules, type RemarkHefaOptions, remarkHefa } from '../src/index.ts';
import { readBytes } from '../src/source/read.ts';
import { defaultReading } from '../src/source/reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'hefa-remark-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rules = await loadShippedRules();
const law = loadLaw();
const DAY = { asOf: '2026-11-23', rules, law };

const DRAFT = `---
title: 停放
---

# 某市停放管理办法

**第一条** 为了规范停放 &amp; 管理，制定本办法。𠮷

第二条 违规停放的，**处500元罚款**。

第三条 占用道路的，依照《中华人民共和国道路交通安全法》第九十三条的规定予以罚款。
`;

/** The virtual file after remark has run over it. */
async function run(value: string, options: RemarkHefaOptions = DAY, path?: string) {
  const processor = unified().use(remarkParse).use(remarkHefa, options).use(asTree);
  return processor.process({ value, ...(path !== undefined && { path, cwd: folder }) });
}

type Outcome = Awaited<ReturnType<typeof run>>;

/** Compiles a document to its tree. */
function asTree(this: Processor): void {
  this.compiler = (tree) => JSON.stringify(tree);
}

interface Place {
  readonly start: { readonly offset: number; readonly column: number };
  readonly end: { readonly offset: number; readonly column: number };
}

describe('findings as messages', () => {
  test.each([
    ['as they stand', DRAFT],
    ['with CRLF', DRAFT.replaceAll('\n', '\r\n')],
  ])('the place is exact, %s', async (_, draft) => {
    const { messages } = await run(draft, DAY, '草案.md');
    const penalty = messages.find(({ ruleId }) => ruleId === 'opinion/no-penalty-creation');
    expect(penalty).toMatchObject({ fatal: true, source: 'hefa', line: 9, actual: '处500元罚款' });
    expect(penalty?.reason).toMatch(/^第二条：/);
    if (!penalty) throw new Error('no penalty was found');
    const { start, end } = penalty.place as Place;
    expect(draft.slice(start.offset, end.offset)).toBe('处500元罚款');
    const line = draft.split(/\r?\n/)[8] as string;
    expect(line.slice(start.column - 1, end.column - 1)).toBe('处500元罚款');
  });

  test('the note says why, what to do and the law word for word', async () => {
    const { messages } = await run(DRAFT);
    const penalty = messages.find(({ ruleId }) => ruleId === 'opinion/no-penalty-creation');
    expect(penalty?.note).toContain('《中华人民共和国行政处罚法》第十六条「除法律、法规、规章外');
    expect(penalty?.note?.split('\n').length).toBeGreaterThan(2);
    expect(penalty?.url).toBeUndefined();
  });

  test('all findings of check, and each as grave', async () => {
    const { messages } = await run(DRAFT);
    const source = await readBytes({ name: 'draft.md', bytes: Buffer.from(DRAFT) }, defaultReading);
    const { findings } = check(source, null, { ...DAY, stage: 'auto', as: null });
    const fatal = { error: true, warning: false, info: undefined };
    expect(new Set(findings.map(({ severity }) => severity)).size).toBeGreaterThan(1);
    expect(messages.slice(0, findings.length).map((one) => [one.ruleId, one.fatal])).toEqual(
      findings.map(({ rule, severity }) => [rule.id, fatal[severity]]),
    );
  });

  test('a missing step has no place', async () => {
    const { messages } = await run(DRAFT);
    const missing = messages.filter(({ reason }) => reason.includes('公开征求意见'));
    expect(missing[0]).toMatchObject({ fatal: false, place: undefined, line: undefined });
  });

  test('in English', async () => {
    const { messages } = await run(DRAFT, { ...DAY, lang: 'en' });
    expect(messages[0]?.reason).toMatch(/^第[^：]+: .*[a-z]/);
  });

  test('the document itself goes on unchanged to those who come after', async () => {
    const without = await unified().use(remarkParse).use(asTree).process(DRAFT);
    expect(String(await run(DRAFT))).toBe(String(without));
  });
});

describe('the record of procedure', () => {
  const record = '类型: 规范性文件\n公开征求意见:\n  开始: 2026-06-01\n  结束: 2026-07-15\n';
  const ofConsultation = (file: Outcome) => file.messages.filter(({ reason }) => reason.includes('未见公开征求意见'));

  test('it is read where it lies beside the file', async () => {
    writeFileSync(join(folder, '有记录.dossier.yaml'), record);
    expect(ofConsultation(await run(DRAFT, DAY, '无记录.md'))).toHaveLength(1);
    expect(ofConsultation(await run(DRAFT, DAY, '有记录.md'))).toHaveLength(0);
    expect(ofConsultation(await run(DRAFT, { ...DAY, dossier: null }, '有记录.md'))).toHaveLength(1);
  });

  test('a broken one leaves the draft unchecked', async () => {
    writeFileSync(join(folder, '坏.dossier.yaml'), '公开征求意见:\n  开始: 2026-02-31\n');
    const { messages } = await run(DRAFT, DAY, '坏.md');
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ ruleId: 'unchecked', fatal: true });
    expect(messages[0]?.reason).toContain('2026-02-31');
  });
});

describe('what was not checked never looks clean', () => {
  test('an empty file', async () => {
    expect((await run('')).messages).toMatchObject([{ ruleId: 'unchecked', fatal: true }]);
  });

  test('what is no normative document', async () => {
    const { messages } = await run(readFileSync(new URL('../fixtures/levels/rule.md', import.meta.url), 'utf8'));
    expect(messages.filter(({ ruleId }) => ruleId === 'level')).toMatchObject([{ fatal: undefined }]);
  });

  test('rules that could not judge, by their reasons', async () => {
    const { messages } = await run(DRAFT);
    const all = messages.filter(({ ruleId }) => ruleId === 'unjudged');
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ note, fatal }) => note !== undefined && fatal === undefined)).toBe(true);
  });

  test('what a terminal obeys is not in what it prints', async () => {
    const { messages } = await run('# 某市办法\n\n第一条 违规的，处\u001b[31m500元\u001b[0m罚款。\n');
    expect(messages.map(({ reason, note }) => reason + note).join('')).not.toContain('\u001b');
  });
});

describe('options', () => {
  test.each([
    ['no day', {}, 'asOf'],
    ['a day that is none', { asOf: '2026-02-31' }, 'asOf'],
    ['a stage', { asOf: '2026-11-23', stage: 'reveiw' }, 'review'],
    ['a level', { asOf: '2026-11-23', as: '规范文件' }, '规范性文件'],
    ['a language', { asOf: '2026-11-23', lang: 'cn' }, 'zh'],
    ['a key', { asof: '2026-11-23' }, 'asOf'],
  ])('%s is refused when the plugin is used', (_, options, named) => {
    const use = () =>
      unified()
        .use(remarkParse)
        .use(remarkHefa, options as RemarkHefaOptions)
        .freeze();
    expect(use).toThrow(HefaError);
    expect(use).toThrow(named);
  });

  test('none at all are refused too', () => {
    expect(() => unified().use([remarkHefa]).freeze()).toThrow('needs asOf');
  });

  test('a profile that is not there', async () => {
    await expect(run(DRAFT, { ...DAY, profile: 'sichaun' })).rejects.toThrow('did you mean sichuan?');
  });

  test('what is shipped is loaded once where nothing is given', async () => {
    const processor = unified().use(remarkParse).use(remarkHefa, { asOf: '2026-11-23', profile: 'luzhou' }).use(asTree);
    for (const value of [DRAFT, DRAFT]) {
      const file = await processor.process(value);
      expect(file.messages.some(({ fatal }) => fatal === true)).toBe(true);
    }
  });
});
