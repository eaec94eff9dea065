import { describe, expect, test } from 'vitest';
import { jsonText, oneLine, printable, wellFormed } from '../../src/reports/sanitise.ts';

describe('printable', () => {
  test.each([
    ['a colour sequence', '第一条\u001b[31m红\u001b[0m', '第一条␛[31m红␛[0m'],
    ['a window title (OSC) ended by BEL', '\u001b]0;改标题\u0007', '␛]0;改标题␇'],
    ['C1 control sequence introducer', '\u009b2J', '\\u{9B}2J'],
    ['NUL, backspace, delete', '甲\u0000\u0008\u007f', '甲␀␈␡'],
    ['carriage return that would hide what stands before', '处罚款\r合法', '处罚款 合法'],
    ['bidi override', '甲\u202e乙\u202c', '甲\\u{202E}乙\\u{202C}'],
    ['bidi isolate and marks', '\u2066\u200f\u061c', '\\u{2066}\\u{200F}\\u{61C}'],
    ['line separator', '甲\u2028乙', '甲\\u{2028}乙'],
    ['zero-width space and BOM', '罚\u200b款\ufeff', '罚\\u{200B}款\\u{FEFF}'],
    ['a lone surrogate', '甲\ud800乙\udc00', '甲\ufffd乙\ufffd'],
  ])('%s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('leaves what is honest: rare characters, emoji with joiners, accents, Uyghur', () => {
    const text = '𠮷〇（一）“罚款”——……é👨‍👩‍👧 ئۇيغۇر';
    expect(printable(text)).toBe(text);
  });
});

test.each([
  ['罚　款', '罚款'],
  ['处以\n罚款', '处以罚款'],
  ['按 ISO\n9001 办理', '按 ISO 9001 办理'],
  ['甲\t乙', '甲乙'],
])('%j in one line is %j', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

test('a well-formed text keeps its length, so that offsets still fit', () => {
  expect(wellFormed('\ud800甲')).toHaveLength(2);
});

test('JSON keeps its values, and holds nothing that a terminal obeys', () => {
  const value = { quote: '甲\u009b2J\u202e\u007f\u2028乙' };
  const json = jsonText(value);
  expect(JSON.parse(json)).toEqual(value);
  expect(json).toMatch(/^[\n\x20-\x7e\u4e00-\u9fff]+$/);
});
