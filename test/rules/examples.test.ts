import { describe, expect, test } from 'vitest';
import { found, near, shipped } from './examples.ts';

const cases = shipped.rules.flatMap((rule) => rule.examples.map((example) => ({ rule, example })));
const findings = cases.filter(({ example }) => example.finds.length > 0);
const nearMisses = cases.filter(({ example }) => example.finds.length === 0);
const titled = (list: typeof cases) => list.map(({ rule, example }) => [rule.id, example.name, rule, example] as const);

describe('every example, as a file', () => {
  test.each(titled(cases))('%s: %s', async (_, __, rule, example) => {
    expect(await found(rule, example)).toEqual(example.finds);
  });
});

const WRITTEN: readonly (readonly [string, (draft: string) => Uint8Array])[] = [
  ['CRLF', (draft) => utf8(draft.replaceAll('\n', '\r\n'))],
  ['BOM', (draft) => utf8(`\uFEFF${draft}`)],
  ['blank lines in front', (draft) => utf8(`\n\n　\n${draft}`)],
  ['UTF-16', (draft) => new Uint8Array(Buffer.from(`\uFEFF${draft}`, 'utf16le'))],
];

describe.each(WRITTEN)('the same with %s', (_, write) => {
  test.each(titled(cases.filter(({ example }) => example.draft !== null)))('%s: %s', async (__, ___, rule, example) => {
    expect(await found(rule, example, write(example.draft ?? ''))).toEqual(example.finds);
  });
});

test.each(titled(nearMisses))(
  '%s: %s is near: it is found where one condition is dropped',
  async (_, __, rule, example) => {
    expect(await near(rule, example)).toBe(true);
  },
);

test('every rule has two findings and two near misses, in both languages', () => {
  for (const rule of shipped.rules) {
    const count = (list: typeof cases) => list.filter((one) => one.rule === rule).length;
    expect([rule.id, count(findings) >= 2, count(nearMisses) >= 2]).toEqual([rule.id, true, true]);
    for (const text of [rule.title, rule.message, rule.why, rule.advice])
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]{5}/);
  }
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
