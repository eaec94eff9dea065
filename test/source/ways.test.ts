import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsParser, readMarkdown } from '../../src/source/formats/markdown.ts';
import { defaultLimits } from '../../src/source/limits.ts';
import { strayBlocks } from './blocks.ts';

/** The line reader and the parser must agree wherever the line reader is taken; what they do agree on is in markdown.test.ts. */
async function ways(text: string) {
  const [lines, parser] = await Promise.all(
    (['lines', 'parser'] as const).map((way) => readMarkdown('a.md', text, defaultLimits, way)),
  );
  return { lines: lines as NonNullable<typeof lines>, parser: parser as NonNullable<typeof parser> };
}

const word = fc.constantFrom(
  '第一条',
  '罚款',
  '，',
  '。',
  '（一）',
  '3.',
  '1)',
  ' ',
  '\u3000',
  '*',
  '**',
  '_',
  '__',
  '5*3',
  '[2012]',
  '<br>',
  '<b>',
  '&nbsp;',
  '~~',
  '甲',
  '[办法](http://a.cn)',
  '](试行)',
  '`码`',
);
const mark = fc.constantFrom(
  '',
  '',
  '',
  '',
  '',
  '# ',
  '##',
  '- ',
  '* ',
  '> ',
  '    ',
  '\t',
  '　　',
  '1. ',
  '12. ',
  '---',
  '====',
  '- 12 -',
  '|甲|乙|',
  '***',
  '```',
  '<!-- 注 -->',
);
const line = fc.tuple(mark, fc.array(word, { maxLength: 6 })).map(([first, rest]) => first + rest.join(''));
const ending = fc.constantFrom('\n', '\n', '\n\n', '\r\n');
const draft = fc
  .array(
    fc.tuple(line, ending).map((parts) => parts.join('')),
    { maxLength: 8 },
  )
  .map((lines) => lines.join(''));

/** To the parser a fence that is never closed lasts to the end; we read on in both ways, but from its first line in one only. */
const isFenced = (text: string) => /^[ \t>]*(?:```|~~~)/m.test(text);

describe('two ways through Markdown', () => {
  test('give the same text and blocks for whatever drafters type', async () => {
    let compared = 0;
    const same = fc.asyncProperty(draft, async (text) => {
      const { lines, parser } = await ways(text);
      expect(strayBlocks(lines)).toEqual([]);
      expect(strayBlocks(parser)).toEqual([]);
      if (needsParser(text) || isFenced(text)) return;
      compared++;
      expect(parser.text).toBe(lines.text);
      expect(parser.blocks).toEqual(lines.blocks);
    });
    await fc.assert(same, { numRuns: 600, seed: 20261123 });
    expect(compared).toBeGreaterThan(200);
  }, 30_000);

  test('lose no Han character', async () => {
    const han = (text: string) => text.replace(/<!-- 注 -->/g, '').replace(/[^\p{Script=Han}]/gu, '');
    const kept = fc.asyncProperty(draft, async (text) => {
      const { lines, parser } = await ways(text);
      for (const source of [lines, parser]) expect(han(source.text.replaceAll('注', ''))).toBe(han(text));
    });
    await fc.assert(kept, { numRuns: 300, seed: 1 });
  }, 30_000);
});

const corpus = ['documents', 'rules-on-documents', 'contrast'].map(
  (name) => new URL(`../../../shared/corpus/${name}/`, import.meta.url),
);

describe.skipIf(!corpus.every((folder) => existsSync(folder)))(
  'on real documents (skipped where there are none)',
  () => {
    test.each(corpus)(
      '%s',
      async (folder) => {
        const names = readdirSync(folder).filter((file) => file.endsWith('.txt'));
        expect(names.length).toBeGreaterThan(0);
        for (const name of names) {
          const { lines, parser } = await ways(readFileSync(new URL(encodeURIComponent(name), folder), 'utf8'));
          expect([name, parser.text]).toEqual([name, lines.text]);
          expect([name, parser.blocks]).toEqual([name, lines.blocks]);
          expect([name, strayBlocks(lines)]).toEqual([name, []]);
        }
      },
      60_000,
    );
  },
);
