import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadLaw } from '../../src/law/load.ts';
import { Cache, type Tally } from '../../src/pool/cache/cache.ts';
import { Store } from '../../src/pool/cache/store.ts';
import { Checker } from '../../src/pool/checker.ts';
import type { Draft, Terms } from '../../src/pool/message.ts';
import type { Entry, Unread } from '../../src/register/entry.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import { defaultReading } from '../../src/source/reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'hefa-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));
const rules = await loadShippedRules();
const terms: Terms = {
  options: { rules, law: loadLaw(), asOf: '2026-11-23', stage: 'auto', as: null },
  reading: defaultReading,
};
const put = (name: string, content: string | Uint8Array): Draft => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return { path: name, origin: { file: join(folder, name) } };
};
const samples = new URL('../../fixtures/samples/', import.meta.url);
const word = put('甲/甲.docx', readFileSync(new URL('violating.docx', samples)));
const plain = put('乙/乙.md', readFileSync(new URL('violating.md', samples)));
const empty = put('丙/丙.txt', '');
const never = (): never => {
  throw new Error('hefa failed');
};

const newStore = () => mkdtempSync(join(folder, 'cache-'));

async function entered(
  store: string,
  drafts: readonly Draft[],
  by = terms,
  tool = 'one',
): Promise<[(Entry | Unread)[], Tally]> {
  const cache = new Cache(new Store(store), tool);
  const checker = new Checker({}, cache);
  const entries: (Entry | Unread)[] = [];
  const jobs = drafts.map((draft) => ({ draft, terms: by }));
  await checker.enterAll(jobs, { done: () => {}, failed: never }, (entry) => entries.push(entry));
  await checker.close();
  return [entries, cache.tally];
}

const store = newStore();
const [first, begun] = await entered(store, [word, plain, empty]);

test('what is as it was is not annotated again, and what could not be checked is never kept', async () => {
  expect(begun).toEqual({ judged: 0, read: 0, annotated: 2 });
  const [again, tally] = await entered(store, [word, plain, empty]);
  expect(again).toEqual(first);
  expect(tally).toEqual({ judged: 2, read: 0, annotated: 0 });
});

const other = (options: Partial<Terms['options']>): Terms => ({ ...terms, options: { ...terms.options, ...options } });
test.each<[string, Terms, string, Tally]>([
  ['another day: judged anew', other({ asOf: '2026-11-24' }), 'one', { judged: 0, read: 2, annotated: 0 }],
  ['another level: judged anew', other({ as: '规章' }), 'one', { judged: 0, read: 2, annotated: 0 }],
  [
    'other rules: judged anew',
    other({ rules: { ...rules, digest: 'x' } }),
    'one',
    { judged: 0, read: 2, annotated: 0 },
  ],
  ['another version of the program', terms, 'two', { judged: 0, read: 0, annotated: 2 }],
  [
    'another way to read',
    { ...terms, reading: { ...defaultReading, revisions: 'original' } },
    'one',
    { judged: 0, read: 0, annotated: 2 },
  ],
  [
    'other law',
    other({ law: loadLaw({ statutes: [], endings: [{ title: '某法', on: null, by: null } as never], organs: [] }) }),
    'one',
    { judged: 0, read: 0, annotated: 2 },
  ],
])('%s', async (_, by, tool, expected) => {
  const own = newStore();
  await entered(own, [word, plain]);
  const [entries, tally] = await entered(own, [word, plain], by, tool);
  expect(tally).toEqual(expected);
  const [fresh] = await entered(newStore(), [word, plain], by, tool);
  expect(entries).toEqual(fresh);
});

test('another text is another document, and so is another name', async () => {
  const draft = put('丁/丁.md', '某市办法\n\n第一条 对乱停的，处50元罚款。\n');
  await entered(store, [draft]);
  const [, same] = await entered(store, [draft]);
  expect(same).toEqual({ judged: 1, read: 0, annotated: 0 });
  put('丁/丁.md', '某市办法\n\n第一条 对乱停的，处60元罚款。\n');
  const [, changed] = await entered(store, [draft, { ...draft, path: '别名.md' }]);
  expect(changed).toEqual({ judged: 0, read: 0, annotated: 2 });
});

test('a record that comes, changes and goes beside a draft is seen', async () => {
  const draft = put('戊/戊.md', '某市停放管理办法\n\n第一条 公民应当遵守本办法。\n第二条 企业应当遵守本办法。\n');
  const record = join(folder, '戊/戊.dossier.yaml');
  const [[before]] = await entered(store, [draft]);
  writeFileSync(record, '合法性审核: 2026-04-01\n');
  const [[beside], came] = await entered(store, [draft]);
  expect(came).toEqual({ judged: 0, read: 1, annotated: 0 });
  expect(beside).not.toEqual(before);
  const [, same] = await entered(store, [draft]);
  expect(same.judged).toBe(1);
  writeFileSync(record, '合法性审核: 2026-04-01\n集体讨论: 2026-05-01\n');
  const [, changed] = await entered(store, [draft]);
  expect(changed.read).toBe(1);
  rmSync(record);
  const [[after]] = await entered(store, [draft]);
  expect(after).toEqual(before);
});

test('what the register tells is part of the question', async () => {
  const known = { level: '规章' } as const;
  const [[told], tally] = await entered(store, [{ ...plain, known }]);
  expect(tally.judged).toBe(0);
  expect(told).toMatchObject({ level: '规章' });
});

test('the reports of a check are the same from the cache', async () => {
  const own = newStore();
  const results = [];
  for (let round = 0; round < 2; round += 1) {
    const cache = new Cache(new Store(own), 'one');
    const checker = new Checker({}, cache);
    const jobs = [word, plain].map((draft) => ({ draft, terms }));
    const files = await checker.checkAll(jobs, { done: () => {}, failed: never });
    await checker.close();
    results.push(
      JSON.stringify(files.map((file) => ({ ...file, source: { ...('source' in file && file.source), map: null } }))),
    );
    expect(cache.tally.judged).toBe(round * 2);
  }
  expect(results[1]).toBe(results[0]);
});

const FULL = '/dev/full';
test.skipIf(!existsSync(FULL))('a disk that is full ends the keeping, not the run', async () => {
  class Full extends Store {
    override put(): never {
      writeFileSync(FULL, '甲');
      throw new Error('not full');
    }
  }
  const cache = new Cache(new Full(newStore()), 'one');
  const checker = new Checker({}, cache);
  const entries: unknown[] = [];
  const jobs = [word, plain].map((draft) => ({ draft, terms }));
  await checker.enterAll(jobs, { done: () => {}, failed: never }, (entry) => entries.push(entry));
  await checker.close();
  expect(entries).toEqual(first.slice(0, 2));
  expect(cache.failure).toMatchObject({ code: 'ENOSPC' });
});

test.skipIf(process.platform === 'win32')('its folder is for its owner alone', () => {
  expect(statSync(store).mode & 0o077).toBe(0);
  for (const name of readdirSync(store))
    if (name.endsWith('.hefa')) expect(statSync(join(store, name)).mode & 0o077).toBe(0);
});

const KEY = 'ab'.repeat(16);
const OTHER = 'cd'.repeat(16);

test('a record that was cut off is not there, and those before it are', () => {
  const own = newStore();
  const writing = new Store(own);
  writing.put(KEY, Buffer.from('甲'));
  writing.put(OTHER, Buffer.from('乙'));
  const [name] = readdirSync(own).filter((one) => one.endsWith('.hefa')) as [string];
  const whole = readFileSync(join(own, name));
  writing.close();
  for (let length = 0; length <= whole.length; length += 1) {
    writeFileSync(join(own, name), whole.subarray(0, length));
    const read = new Store(own);
    expect([read.get(KEY)?.toString(), read.get(OTHER)?.toString()]).toEqual([
      length >= whole.length / 2 ? '甲' : undefined,
      length === whole.length ? '乙' : undefined,
    ]);
    read.close();
  }
});

test('the last value of a key counts; a damaged one is not there; what is no segment is left alone', () => {
  const own = newStore();
  const one = new Store(own);
  one.put(KEY, Buffer.from('旧'));
  one.put(KEY, Buffer.from('新'));
  one.put(OTHER, Buffer.from('甲'));
  one.close();
  writeFileSync(join(own, '说明.txt'), '');
  const [name] = readdirSync(own).filter((file) => file.endsWith('.hefa')) as [string];
  const read = new Store(own);
  expect([read.get(KEY)?.toString(), read.get(OTHER)?.toString()]).toEqual(['新', '甲']);
  read.close();
  const bytes = readFileSync(join(own, name));
  bytes.writeUInt8(0, bytes.length - 1);
  writeFileSync(join(own, name), bytes);
  appendFileSync(join(own, name), 'nonsense');
  const damaged = new Store(own);
  expect([damaged.get(KEY)?.toString(), damaged.get(OTHER)]).toEqual(['新', null]);
  damaged.put(OTHER, Buffer.from('乙'));
  damaged.close();
  const mended = new Store(own);
  expect(mended.get(OTHER)?.toString()).toBe('乙');
  mended.close();
});
