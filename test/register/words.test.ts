import { expect, test } from 'vitest';
import { sketchOf } from '../../src/register/sketch.ts';
import { entered, issued } from './entered.ts';

const share = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value, at) => value === other[at]).length / one.length;

/** Words of which no six in a row come twice. */
const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => String.fromCharCode(0x4e00 + (((from + at) * 7919) % 20_000))).join('');

test('a sketch shows about what share of their words two texts share', () => {
  const text = sketchOf(words(0, 6_000));
  expect(text).toHaveLength(64);
  expect(text.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true);
  expect(sketchOf(words(0, 6_000))).toEqual(text);
  // 4000 of 8000, then 1000 of 11000, then none.
  expect(Math.abs(share(text, sketchOf(words(2_000, 8_000))) - 0.5)).toBeLessThan(0.2);
  expect(share(text, sketchOf(words(5_000, 11_000)))).toBeLessThan(0.25);
  expect(share(text, sketchOf(words(11_000, 17_000)))).toBeLessThan(0.05);
});

test('a text that stands three times on its page has the sketch of the text, one of a few words has none', () => {
  const once = words(0, 3_000);
  expect(share(sketchOf(once), sketchOf(once + once + once))).toBeGreaterThan(0.9);
  expect(sketchOf('通告')).toEqual([]);
});

test('white space, punctuation and the page around a text are no part of its digest', async () => {
  const text = issued('停车应当有序，不得占用消防通道。');
  const [one, other, third] = await Promise.all([
    entered(text),
    entered(`发布机构：临江市人民政府\n${text.replace('有序，', '有序,　')}`),
    entered(text.replace('有序', '整齐')),
  ]);
  expect(other.digest).toBe(one.digest);
  expect(third.digest).not.toBe(one.digest);
  expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
});

test('sentences that fix figures, with the figures masked', async () => {
  const { figured } = await entered(
    issued(
      '临时占用城市道路停车的，按照每平方米每日2元缴纳，超过三十日的加收百分之二十。',
      '根据2016年3月1日施行的条例第三条，各区应当规划停车场。',
      '罚5元。',
    ),
  );
  expect(figured).toEqual([
    {
      clause: '第二条',
      quote: '临时占用城市道路停车的，按照每平方米每日2元缴纳，超过三十日的加收百分之二十。',
      key: expect.stringMatching(/^[\w-]{12}$/),
      figures: ['2元', '三十日', '百分之二十'],
    },
  ]);
});

test('two documents that fix other figures for one thing have one key', async () => {
  const rule = (sum: string) => issued(`对占用消防通道的非机动车，每辆每天收取保管费${sum}。`);
  const [one, other] = await Promise.all([entered(rule('5元')), entered(rule('10元'))]);
  expect(one.figured[0]?.key).toBe(other.figured[0]?.key);
  expect(one.figured[0]?.figures).not.toEqual(other.figured[0]?.figures);
});
