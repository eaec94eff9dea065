import { expect, test } from 'vitest';
import { InOrder } from '../../src/pool/in-order.ts';

test('values come in the order of their places, whatever order they are put in', () => {
  const handed: string[] = [];
  const line = new InOrder<string>(8, (value, at) => handed.push(`${at}${value}`));
  line.put(2, '丙');
  line.put(1, '乙');
  expect(handed).toEqual([]);
  line.put(0, '甲');
  expect(handed).toEqual(['0甲', '1乙', '2丙']);
  line.put(3, '丁');
  expect(handed).toHaveLength(4);
});

test('there is room for no more than the window', async () => {
  const line = new InOrder<string>(2, () => {});
  await line.room(0);
  await line.room(1);
  let isThere = false;
  const third = line.room(2).then(() => {
    isThere = true;
  });
  line.put(1, '乙');
  await Promise.resolve();
  await Promise.resolve();
  expect(isThere).toBe(false);
  line.put(0, '甲');
  await third;
  expect(isThere).toBe(true);
});
