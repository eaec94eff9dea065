import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CheckedFile } from '../../src/findings/result.ts';
import { docxComments } from '../../src/reports/docx-comments/docx-comments.ts';
import { PLAIN } from '../../src/reports/palette.ts';
import { readDocx } from '../../src/source/formats/docx.ts';
import { readSource } from '../../src/source/read.ts';
import { defaultReading } from '../../src/source/reading.ts';
import { p, word } from '../source/word.ts';
import { absent, both, checked, found } from './runs.ts';
import { anchoredWords, commentTexts, faultsOf } from './word-order.ts';

const OPTIONS = {
  language: 'zh',
  palette: PLAIN,
  width: 80,
  verbose: false,
  reading: defaultReading,
  run: { asOf: '2026-11-23' },
} as const;

async function fileOf(name: string, bytes: Uint8Array, quotes: readonly string[], more: Partial<CheckedFile> = {}) {
  const source = await readSource({ name, bytes });
  const findings = quotes.map((quote) => found(source.text, quote));
  return { ...checked(source.text, { source }), findings, ...more };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function copyOf(file: CheckedFile, draft: Uint8Array, language: 'zh' | 'en' = 'zh'): Uint8Array {
  const copy = docxComments(file, draft, { ...OPTIONS, language });
  expect(faultsOf(copy)).toEqual([]);
  return copy;
}

test('a comment tells how grave it is, where, why, by which clause and what to do', async () => {
  const draft = word(p('某市共享单车停放管理办法') + p('第八条　乱停的，处500元罚款。'));
  const copy = copyOf(await fileOf('a.docx', draft, ['处500元罚款']), draft);
  expect(anchoredWords(copy)).toEqual(['处500元罚款']);
  expect(commentTexts(copy)).toMatchSnapshot();
  expect(commentTexts(copyOf(await fileOf('a.docx', draft, ['处500元罚款']), draft, 'en'))).toMatchSnapshot();
});

test('what has no words stands at the title, over both of its lines', async () => {
  const draft = word(p('某市人民政府令') + p('某市共享单车') + p('停放管理办法') + p('第八条　乱停的，处500元罚款。'));
  const file = await fileOf('a.docx', draft, []);
  const copy = copyOf({ ...file, findings: [absent('公开征求意见')] }, draft);
  expect(anchoredWords(copy)).toEqual(['某市共享单车停放管理办法']);
});

test('nothing found is said, and so is what was not checked', async () => {
  const draft = word(p('某市共享单车停放管理办法'));
  const file = await fileOf('a.docx', draft, []);
  expect(commentTexts(copyOf(file, draft))).toEqual(['未发现问题\n']);
  const lost = { code: 'unsupported', text: both('有 2 个公式没有检查'), loses: true } as const;
  const partial = { ...file, status: 'partial', source: { ...file.source, troubles: [lost] } } as const;
  expect(commentTexts(copyOf(partial, draft))).toEqual(['已检查的部分未发现问题\n未检查：有 2 个公式没有检查\n']);
});

test('a draft of another format: its words in a fresh file, tables as tables', async () => {
  const text = `# 某市共享单车停放管理办法\r\n\r\n第一条　乱停的，**处500元罚款**。\r\n\r\n| 行为 | 处理 |\r\n|---|---|\r\n| 占道 | 处80元罚款 |\r\n| | 没收 |\r\n\r\n第二条　完。\r\n`;
  const file = await fileOf('a.md', utf8(text), ['处500元罚款', '处80元罚款', '没收']);
  const copy = copyOf(file, utf8(text));
  expect(anchoredWords(copy)).toEqual(['处500元罚款', '处80元罚款', '没收']);
  const { text: read, blocks } = readDocx('', copy, defaultReading);
  expect(read.replace(/\s/g, '')).toBe(file.source.text.replace(/\s/g, ''));
  expect(blocks.find(({ span }) => read.slice(span.start, span.end) === '没收')).toMatchObject({ row: 2, column: 1 });
  expect(commentTexts(copy)[0]).toContain('第 3 行');
});

test('words of the draft are words, whatever they look like', async () => {
  const text =
    '某市共享单车停放管理办法\n\n第一条　<w:br/>]]> &amp; <!-- \u202e罚款\u0007 \u200b𠮷 javascript:alert(1)\n';
  const copy = copyOf(await fileOf('a.txt', utf8(text), ['罚款']), utf8(text));
  const markup = strFromU8(unzipSync(copy)['word/document.xml'] as Uint8Array);
  expect(markup).toContain('&lt;w:br/&gt;]]&gt; &amp;amp; &lt;!--');
  for (const sign of '\u202e\u0007\u200b') expect(markup).not.toContain(sign);
  expect(anchoredWords(copy)).toEqual(['罚款']);
});

test('any text has a fresh file with its words', async () => {
  const sign = fc.constantFrom(
    '\u0000',
    '\u0085',
    '\ufffe',
    '\ud800',
    '\u2028',
    '\u200d',
    '\u00a0',
    '\t',
    '|',
    '\r',
    '<',
    '\u202e',
  );
  const text = fc.array(fc.oneof(sign, fc.string({ unit: 'binary' }), fc.constant('\n')), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(text, async (parts) => {
      const words = `某市共享单车停放管理办法\n${parts.join('')}`;
      const source = await readSource({ name: 'a.md', bytes: utf8(words) }).catch(() => null);
      if (source !== null) copyOf(checked(source.text, { source }), utf8(words));
    }),
    { numRuns: 200 },
  );
});
