import { describe, expect, test } from 'vitest';
import { findDate, lastDate, wholeDate } from '../../src/chinese/dates.ts';

describe('findDate', () => {
  test.each([
    ['二〇一二年五月二十二日', '2012-05-22'],
    ['二○一一年十二月三十一日', '2011-12-31'],
    ['二00一年二月二十日', '2001-02-20'],
    ['二 〇 二 六 年 三 月 一 日', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['２０２６年３月１日', '2026-03-01'],
    ['2026 年 3 月 1 日', '2026-03-01'],
    ['自2026年10月30日起施行', '2026-10-30'],
    ['发布时间：2026-03-01 08:30', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
  ])('%s', (text, iso) => {
    expect(findDate(text)?.iso).toBe(iso);
  });

  test.each(['2026年3月', '3月1日', '2026年13月1日', '2026年2月30日', '26年3月1日', '2026.3.1234', '1.2.3'])(
    '%s is no date',
    (text) => {
      expect(findDate(text)).toBeNull();
    },
  );

  test('knows where it stands, and passes over what no calendar has', () => {
    const text = '原定2026年2月30日，改为2026年3月2日。';
    const date = findDate(text);
    expect(text.slice(date?.start, date?.end)).toBe('2026年3月2日');
  });
});

test('lastDate takes the last of several', () => {
  expect(lastDate('2020年1月1日发布，2026年3月1日修订')?.iso).toBe('2026-03-01');
  expect(lastDate('没有日期')).toBeNull();
});

test('wholeDate wants nothing beside the date', () => {
  expect(wholeDate('  二〇二六年三月一日 ')).toBe('2026-03-01');
  expect(wholeDate('二〇二六年三月一日印发')).toBeNull();
});
