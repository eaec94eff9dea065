import { expect, test } from 'vitest';
import { jsonPieces, jsonText } from '../../src/reports/sanitise.ts';

const ITEMS = [
  { a: '甲\n"items": []', b: ['\u202e', '\ud800', '\\ud800'] },
  { a: '', b: [] },
];

test.each([[ITEMS], [[]], [Array.from({ length: 20_000 }, (_, at) => ({ at, b: ITEMS }))]])(
  'in pieces as in one %#',
  (items: readonly object[]) => {
    const before = { first: ['x'], items: [] as unknown[], last: { items: [] } };
    const pieces = [...jsonPieces(before, 'items', items)];
    expect(pieces.join('')).toBe(jsonText({ ...before, items }));
    expect(pieces.length).toBe(items.length > 2 ? Math.ceil(pieces.join('').length / (1 << 18)) : 1);
  },
);

test('what is half of a pair, or would be obeyed, is written so that it harms nobody', () => {
  expect(JSON.parse(jsonText(ITEMS))).toEqual([{ a: ITEMS[0]?.a, b: ['\u202e', '\ufffd', '\\ud800'] }, ITEMS[1]]);
  expect(jsonText(ITEMS)).toContain('\\u202e');
});
