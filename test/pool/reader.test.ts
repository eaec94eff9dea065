import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Draft } from '../../src/pool/message.ts';
import { Reader } from '../../src/pool/reader.ts';
import { readSource } from '../../src/source/read.ts';
import { lines, ofd } from '../source/ofd.ts';
import { pdf, set } from '../source/pdf-file.ts';

const samples = new URL('../../fixtures/samples/', import.meta.url);
const draftOf = (name: string, bytes: Uint8Array): Draft => ({ path: name, origin: { name, bytes } });
const bytes = readFileSync(new URL('violating.docx', samples));
const word = draftOf('草案.docx', bytes);

const reader = new Reader();
afterAll(() => reader.close());

test('what a worker reads is what the reader of the format reads, its places too', async () => {
  const [apart, here] = [await reader.read(word), await readSource({ name: '草案.docx', bytes })];
  expect({ ...apart, map: null }).toEqual({ ...here, map: null });
  const offsets = [...apart.text].map((_, offset) => offset).filter((offset) => offset % 97 === 0);
  const places = ({ map }: typeof apart) =>
    offsets.map((offset) => [map.positionAt(offset), map.paragraphAt(offset), map.isGenerated(offset)]);
  expect(places(apart)).toEqual(places(here));
});

test('a known error of a worker arrives as what it was', async () => {
  const broken = draftOf('草案.docx', bytes.subarray(0, 1000));
  await expect(reader.read(broken)).rejects.toMatchObject({ name: 'HefaError', code: 'damaged' });
});

test('a file that takes too long is ended, and the next one is read', async () => {
  const hurried = new Reader({ milliseconds: 1 });
  await expect(hurried.read(word)).rejects.toMatchObject({ code: 'too-slow' });
  await hurried.close();
  expect((await reader.read(word)).format).toBe('docx');
});

test('a file that needs too much memory is ended, and the next one is read', async () => {
  const poor = new Reader({ megabytes: 4 });
  await expect(poor.read(word)).rejects.toMatchObject({ code: 'too-large' });
  await poor.close();
  expect((await reader.read(word)).format).toBe('docx');
});

test('plain text starts no worker', async () => {
  const text = draftOf('草案.txt', readFileSync(new URL('violating.md', samples)));
  const hurried = new Reader({ milliseconds: 0 });
  expect((await hurried.read(text)).blocks.length).toBeGreaterThan(5);
  await hurried.close();
});

test('many at once are read one after the other, each within its own time', async () => {
  const patient = new Reader({ milliseconds: 2_000 });
  const all = await Promise.all(Array.from({ length: 40 }, () => patient.read(word)));
  expect(new Set(all.map(({ text }) => text)).size).toBe(1);
  await patient.close();
});

test('workers that die one after the other are told of each file', async () => {
  const poor = new Reader({ megabytes: 4 });
  const all = await Promise.allSettled(Array.from({ length: 6 }, () => poor.read(word)));
  expect(all.map((one) => (one.status === 'rejected' ? one.reason.code : one.status))).toEqual(
    Array(6).fill('too-large'),
  );
  await poor.close();
});

test.each([
  ['pages.pdf', pdf(set(['第一条　甲应当申报。', '第二条　乙不得收费。']))],
  ['print.ofd', ofd([lines('第一条　甲应当申报。'), lines('第二条　乙不得收费。')])],
  ['paper.odt', readFileSync(new URL('../../fixtures/formats/violating.odt', import.meta.url))],
  [
    'table.html',
    Buffer.from('<html><body><p>第一条 甲。</p><table><tr><td>乙</td><td>丙</td></tr></table></body></html>'),
  ],
])('places in %s survive the way out of the worker', async (name, content) => {
  const [apart, here] = [await reader.read(draftOf(name, content)), await readSource({ name, bytes: content })];
  const places = ({ text, map }: typeof apart) =>
    [...text].map((_, at) => [map.positionAt(at), map.pageAt(at), map.paragraphAt(at), map.isGenerated(at)]);
  expect(places(apart)).toEqual(places(here));
});
