import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { type CheckOptions, check } from '../../src/check.ts';
import type { FileResult } from '../../src/findings/result.ts';
import { loadLaw } from '../../src/law/load.ts';
import { Checker } from '../../src/pool/checker.ts';
import type { Draft, Job } from '../../src/pool/message.ts';
import { enter } from '../../src/register/enter.ts';
import type { Entry, Unread } from '../../src/register/entry.ts';
import { jsonReport } from '../../src/reports/json.ts';
import { PLAIN } from '../../src/reports/palette.ts';
import { makeRun } from '../../src/reports/run.ts';
import { textReport } from '../../src/reports/text.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import { readSource } from '../../src/source/read.ts';
import { defaultReading } from '../../src/source/reading.ts';

const samples = new URL('../../fixtures/samples/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'hefa-checker-'));
const put = (name: string, bytes: Uint8Array | string): Draft => {
  writeFileSync(join(folder, name), bytes);
  return { path: name, origin: { file: join(folder, name) } };
};

const rules = await loadShippedRules();
const options: CheckOptions = { rules, law: loadLaw(), asOf: '2026-11-23', stage: 'auto', as: null };
const text = readFileSync(new URL('violating.md', samples));
const word = put('甲.docx', readFileSync(new URL('violating.docx', samples)));
const plain = put('乙.md', text);
const never = (draft: Draft, error: unknown): never => {
  throw new Error(draft.path, { cause: error });
};
const quiet = { done: () => {}, failed: never };

const terms = { options, reading: defaultReading };
const jobs = (drafts: readonly Draft[], by = terms): Job[] => drafts.map((draft) => ({ draft, terms: by }));
const checker = new Checker();
afterAll(() => checker.close());

function rendered(file: FileResult): string {
  const run = makeRun([file], { asOf: options.asOf, rules, law: options.law });
  const page = { language: 'zh', palette: PLAIN, width: 80, verbose: true } as const;
  return jsonReport(run, { language: 'zh' }) + textReport(run, page);
}

test('what a worker finds is what a check finds, in every report', async () => {
  const results = await checker.checkAll(jobs([word, plain]), quiet);
  const here = await Promise.all(
    [word, plain].map(async ({ path }) => {
      const source = await readSource({ name: path, bytes: readFileSync(join(folder, path)) });
      return check(source, null, options);
    }),
  );
  expect(results.map(rendered)).toEqual(here.map(rendered));
  expect(here[0]?.findings.length).toBeGreaterThan(3);
});

test('the results come in the order of the drafts, and each is told of', async () => {
  const drafts = Array.from({ length: 30 }, (_, at) =>
    put(`${at}.txt`, at % 7 === 3 ? '' : `第一条 处${at + 1}元罚款。`),
  );
  const counts: number[] = [];
  const results = await checker.checkAll(jobs(drafts), { ...quiet, done: (count) => counts.push(count) });
  expect(results.map((file) => (file.status === 'unchecked' ? file.path : file.source.path))).toEqual(
    drafts.map(({ path }) => path),
  );
  expect(results.filter(({ status }) => status === 'unchecked')).toHaveLength(4);
  expect(counts).toEqual(drafts.map((_, at) => at + 1));
});

test('a draft beside its record in a zip is checked with the record', async () => {
  const draft = '某市停放管理办法\n\n第一条 公民应当遵守本办法。\n';
  const zip = zipSync({ 'a/办法.md': strToU8(draft), 'a/办法.dossier.yaml': strToU8('集体讨论: 2026-04-20') });
  const file = join(folder, '送审.zip');
  writeFileSync(file, zip);
  expect((await checker.list(file, defaultReading))?.members).toEqual(['a/办法.md', 'a/办法.dossier.yaml']);
  const path = '送审.zip/a/办法.md';
  const [result] = await checker.checkAll(jobs([{ path, origin: { zip: file, member: 'a/办法.md' } }]), quiet);
  expect(result).toMatchObject({ status: 'checked', record: '送审.zip/a/办法.dossier.yaml' });
});

test('files that take too long are unchecked, with the time', async () => {
  const hurried = new Checker({ milliseconds: 1 });
  const results = await hurried.checkAll(jobs([word, plain]), quiet);
  await hurried.close();
  expect(results).toMatchObject(
    [word, plain].map(({ path }) => ({ status: 'unchecked', path, troubles: [{ code: 'too-slow', loses: true }] })),
  );
});

test('files that need too much memory are unchecked', async () => {
  const poor = new Checker({ megabytes: 4 });
  const results = await poor.checkAll(jobs([word, plain]), quiet);
  await poor.close();
  expect(results.map((file) => file.status === 'unchecked' && file.troubles[0]?.code)).toEqual([
    'too-large',
    'too-large',
  ]);
});

test('one small text by itself starts no worker', async () => {
  const hurried = new Checker({ milliseconds: 0 });
  expect(await hurried.checkAll(jobs([plain]), quiet)).toMatchObject([{ status: 'checked' }]);
  const [large] = await hurried.checkAll(jobs([put('丙.txt', `第一条 ${'甲'.repeat(100_000)}。`)]), quiet);
  expect(large).toMatchObject({ status: 'unchecked', troubles: [{ code: 'too-slow' }] });
  await hurried.close();
});

test('a file on which hefa itself fails is told of, and the others go on', async () => {
  const shapeless = rules.rules.map((rule) => ({
    ...rule,
    shape: rule.id.endsWith('effective-date') ? 'nix' : rule.shape,
  }));
  const defective = new Checker();
  const broken = { ...terms, options: { ...options, rules: { ...rules, rules: shapeless } } };
  const failures: string[] = [];
  const failed = (draft: Draft, error: unknown): FileResult => {
    failures.push(`${draft.path}: ${error}`);
    return { status: 'unchecked', path: draft.path, troubles: [], coverage: null };
  };
  const internal = put('内部.txt', '青河县人民政府办公室关于值班工作的函\n请按时值班。\n');
  const results = await defective.checkAll(jobs([plain, internal], broken), { ...quiet, failed });
  await defective.close();
  expect(results.map(({ status }) => status)).toEqual(['unchecked', 'checked']);
  expect(failures).toEqual([
    expect.stringContaining('乙.md: Error: rule drafting/require-effective-date has the unknown shape nix'),
  ]);
});

test('a member that is gone since the zip was listed is unchecked', async () => {
  const gone = { path: '无.md', origin: { zip: join(folder, '送审.zip'), member: '无.md' } };
  expect(await checker.checkAll(jobs([gone]), quiet)).toMatchObject([
    { status: 'unchecked', troubles: [{ code: 'damaged' }] },
  ]);
});

test.skipIf(process.platform === 'win32')('a pipe gives its bytes once, and that is enough', async () => {
  const pipe = join(folder, 'pipe.md');
  execFileSync('mkfifo', [pipe]);
  const writing = writeFile(pipe, text);
  const [result] = await checker.checkAll(jobs([{ path: 'pipe.md', origin: { file: pipe } }]), quiet);
  await writing;
  expect(result).toMatchObject({ status: 'checked' });
});

test('entries come in the order of the drafts, without their text, and as a check here would make them', async () => {
  const drafts = [
    word,
    ...Array.from({ length: 12 }, (_, at) => put(`入册${at}.txt`, at === 5 ? '' : longest(at))),
    plain,
  ];
  const entered: { readonly path: string; readonly entry: Entry | Unread }[] = [];
  const counts: number[] = [];
  await checker.enterAll(jobs(drafts), { done: (count) => counts.push(count), failed: never }, (entry, draft) =>
    entered.push({ path: draft.path, entry }),
  );
  expect(entered.map(({ path }) => path)).toEqual(drafts.map(({ path }) => path));
  expect(entered.map(({ entry }) => entry.path)).toEqual(drafts.map(({ path }) => path));
  expect(entered[6]?.entry).toMatchObject({ status: 'unchecked', troubles: [{ code: 'empty' }] });
  expect(counts).toEqual(drafts.map((_, at) => at + 1));
  const source = await readSource({ name: plain.path, bytes: readFileSync(join(folder, plain.path)) });
  expect(entered.at(-1)?.entry).toEqual(enter(check(source, null, options)));
  expect(JSON.stringify(entered)).not.toContain('"text":"第一条');
});

/** The first takes longest, so that the later ones are done before it. */
function longest(at: number): string {
  return Array.from({ length: at === 0 ? 2_000 : 2 }, (_, line) => `第${line + 1}条 本办法第${at}次规定。`).join('\n');
}

test('what the register of an office knows decides already in the check', async () => {
  const draft = put(
    '旧办法.txt',
    '某市办法\n第一条 依照《中华人民共和国行政许可法》办理。\n第二条 对乱停的，处50元罚款。',
  );
  const known = { level: '规章', date: '1999-05-01', number: '某府令第8号', effective: '1999-06-01' } as const;
  const entries: (Entry | Unread)[] = [];
  await checker.enterAll(jobs([draft, { ...draft, known }]), quietly, (entry) => entries.push(entry));
  const [told, knew] = entries as [Entry, Entry];
  expect([told.level, knew.level]).toEqual(['规范性文件', '规章']);
  expect(told.rulings.map(({ rule }) => rule)).toContain('opinion/no-penalty-creation');
  expect(knew.rulings.map(({ rule }) => rule)).not.toContain('opinion/no-penalty-creation');
  expect(knew).toMatchObject({ date: '1999-05-01', number: '某府令第8号', known });
});

const quietly = { done: () => {}, failed: never };
