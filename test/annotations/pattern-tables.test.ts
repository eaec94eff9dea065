import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CONSTRUCTIONS } from '../../src/annotations/measures/licence/forms.ts';
import { PatternTables } from '../../src/annotations/pattern-tables.ts';
import { WORDINGS } from '../../src/annotations/provision.ts';
import { requiredBy } from '../../src/annotations/required.ts';
import { WordIndex } from '../../src/annotations/word-index.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { readSource } from '../../src/source/read.ts';
import { samplesOf } from '../support/pattern-samples.ts';

test.each<[RegExp, readonly (readonly (readonly string[])[])[]]>([
  [/罚款/u, [[['罚款']]]],
  [/罚款|没收/u, [[['罚款']], [['没收']]]],
  [/处以?罚款/u, [[['处以罚款', '处罚款']]]],
  [
    /(?:应当|必须)[^。]{0,9}?(?:批准|同意)(?!的)/u,
    [
      [
        ['应当', '必须'],
        ['批准', '同意'],
      ],
    ],
  ],
  [/经(?<giver>[^，]{1,9})[批核]准/u, [[['经'], ['批准', '核准']]]],
  [/(?:甲.乙|丙)丁/u, [[['甲', '丙'], ['丁']]]],
  [/(?:甲乙)+丙{2,}/u, [[['甲乙'], ['丙']]]],
  [/甲{3}[^乙][一-三]\d\p{Script=Han}/u, [[['甲']]]],
  [/(?<=甲)乙(?<!丙)$/u, [[['乙']]]],
  [/[^，]+|甲/u, [[]]],
  [/甲?/u, [[]]],
  [/\u7532\(\u{7532}/u, [[['(']]]],
])('%s', (pattern, expected) => {
  expect(requiredBy(pattern)).toEqual(expected);
});

test('what is not understood is refused, not guessed', () => {
  expect(() => requiredBy(/(?<one>甲)\k<one>/u)).toThrow();
});

const PATTERNS = [...CONSTRUCTIONS, ...WORDINGS].map(({ pattern }) => pattern);
const CUES = [...CONSTRUCTIONS.map(() => []), ...WORDINGS.map(({ cues }) => cues)];

/** A row of a table is held against a sentence only where one of its cues stands. */
const matches = (at: number, text: string): boolean => {
  const cues = CUES[at] ?? [];
  return (cues.length === 0 || cues.some((cue) => text.includes(cue))) && text.search(PATTERNS[at] as RegExp) >= 0;
};

/** A pattern that matches and is not told of would be a finding that is lost in silence. */
test('each pattern is told of wherever it matches', () => {
  const index = new WordIndex(PATTERNS, CUES);
  PATTERNS.forEach((pattern, at) => {
    for (const sample of samplesOf(pattern, 40, at)) {
      const text = `前${sample}后`;
      if (matches(at, text)) expect(index.candidates(text), `${pattern} ${text}`).toContain(at);
    }
  });
});

const corpus = fileURLToPath(new URL('../../../shared/corpus/documents/', import.meta.url));

/** Skipped without ../shared. */
test.skipIf(!existsSync(corpus))('on issued documents too, and it tells of few others', async () => {
  const index = new WordIndex(PATTERNS, CUES);
  let [sentences, told] = [0, 0];
  for (const name of readdirSync(corpus).sort().slice(0, 40)) {
    const source = await readSource({ name, bytes: readFileSync(join(corpus, name)) });
    for (const { text } of parseDocument(source).sentences) {
      const candidates = index.candidates(text);
      const matching = PATTERNS.flatMap((_, at) => (matches(at, text) ? [at] : []));
      expect(candidates.filter((at) => matching.includes(at))).toEqual(matching);
      sentences += 1;
      told += candidates.length;
    }
  }
  expect(sentences).toBeGreaterThan(1_000);
  expect(told / sentences).toBeLessThan(3);
});

test('the first texts are asked for cues alone: all patterns where there are none', () => {
  const patterns = [/甲乙/u, /丙/u];
  const index = new PatternTables().add(patterns);
  expect(index.candidates('丙')).toEqual([0, 1]);
  const cued = new PatternTables().add(patterns, [['甲'], ['丙']]);
  expect(cued.candidates('甲丁')).toEqual([0]);
  for (let at = 0; at < 1_000; at += 1) cued.candidates(`${at}`);
  expect(cued.candidates('甲丁')).toEqual([]);
  expect(cued.candidates('丙甲乙')).toEqual([0, 1]);
});

test('one walk serves all tables, each with numbers of its own; what was told of an earlier text stays', () => {
  const tables = new PatternTables();
  const one = tables.add([/甲乙/u, /丙/u]);
  const other = tables.add([/丁/u, /丙/u, /甲/u]);
  for (let at = 0; at < 1_000; at += 1) one.candidates(`${at}`);
  const told = other.candidates('甲乙丙');
  expect(told).toEqual([1, 2]);
  expect(one.candidates('甲乙丙')).toEqual([0, 1]);
  expect(one.candidates('甲')).toEqual([]);
  expect(other.candidates('甲')).toEqual([2]);
  expect(told).toEqual([1, 2]);
  expect(() => tables.add([/戊/u])).toThrow('a table was added');
});
