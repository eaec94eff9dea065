import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../src/reports/schema.ts';
import { lines, ofd } from '../source/ofd.ts';
import { pdf, set } from '../source/pdf-file.ts';
import { World } from './world.ts';

const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));

/** The violating sample as its paragraphs. */
const PARAGRAPHS = fixture('samples/violating.md')
  .toString('utf8')
  .split('\n')
  .map((line) => line.replace(/^#+ /u, ''))
  .filter((line) => line !== '');

/** Which of the paragraphs are titles, set in the middle of the page. */
const isTitle = (line: string) => /^第.章|^（征求意见稿|办法》?（试行）|的通知$/u.test(line) && line.length < 60;

/** Set in by two characters, and broken into lines of 28. */
function printed(line: string): string[] {
  if (isTitle(line) && line.length <= 28) return [`^${line}`];
  const words = `　　${line}`;
  return Array.from({ length: Math.ceil(words.length / 28) }, (_, at) => words.slice(at * 28, (at + 1) * 28));
}

function pages(): string[] {
  const rows = PARAGRAPHS.flatMap(printed);
  return Array.from({ length: Math.ceil(rows.length / 22) }, (_, at) => lines(...rows.slice(at * 22, (at + 1) * 22)));
}

const html = `<!doctype html><html><head><meta charset="utf-8"><title>办法</title></head><body><div>${PARAGRAPHS.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;
const utf16 = Buffer.from(`\ufeff${PARAGRAPHS.join('\r\n')}\r\n`, 'utf16le');

const FORMATS: Readonly<Record<string, Uint8Array>> = {
  'automatic numbers.docx': fixture('samples/violating.docx'),
  'automatic numbers.odt': fixture('formats/violating.odt'),
  'automatic numbers.rtf': fixture('formats/violating.rtf'),
  'old Word.doc': fixture('formats/violating.doc'),
  'a page.html': Buffer.from(html),
  'a page called.doc': Buffer.from(html),
  'embedded.pdf': pdf(set(PARAGRAPHS)),
  'GBK, not embedded.pdf': pdf(set(PARAGRAPHS, { font: 'gbk' })),
  'in print.ofd': ofd(pages()),
  'UTF-8.txt': Buffer.from(PARAGRAPHS.join('\n')),
  'UTF-16.txt': utf16,
  'GB18030.txt': fixture('samples/violating.txt'),
};

const world = new World({ 'draft.md': fixture('samples/violating.md'), ...FORMATS });

/** What is found, by rule, clause and words. */
async function findings(name: string): Promise<object[]> {
  const report: JsonReport = JSON.parse((await world.run(['check', name, '-f', 'json'])).out);
  const file = report.files[0];
  expect(file?.status).toBe('checked');
  return (file?.findings ?? []).map(({ rule, clause, quote }) => ({
    rule,
    clause,
    words: quote?.replaceAll(/\s/gu, '') ?? null,
  }));
}

test.each(Object.keys(FORMATS))('the same draft gives the same findings at the same clauses: %s', async (name) => {
  const expected = await findings('draft.md');
  expect(expected.length).toBe(11);
  expect(await findings(name)).toEqual(expected);
});

test.each(['embedded.pdf', 'GBK, not embedded.pdf', 'in print.ofd'])(
  '%s: each finding bears its page',
  async (name) => {
    const report: JsonReport = JSON.parse((await world.run(['check', name, '-f', 'json'])).out);
    const pages = report.files[0]?.findings.flatMap(({ range, page }) => (range === null ? [] : [page])) ?? [];
    expect(pages.length).toBeGreaterThan(5);
    expect(pages).toEqual([...pages].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect([pages[0], (pages.at(-1) ?? 0) > 1]).toEqual([1, true]);
  },
);
