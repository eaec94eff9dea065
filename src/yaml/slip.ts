import type { Bilingual } from '../errors.ts';

/* What people do who fill in a form and have never heard of YAML. */

/** What the library says of a line that is no `key: value`, or of a value with more than it can take. */
const SLIPS = ['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY'];

/** 开始：2026-06-01, 渠道:政府网站; https://a is no key. */
const COLON = /^\s*(?:- )?([^\s:：#"'[{][^:：#]*?)\s*(?:：|:(?=[^\s/]))/u;
/** 听证: 无 */
const KEY_AND_VALUE = /^\s*(?:- )?([^\s:#"'[{][^:#]*): +([^\s#].*)$/u;

/** A slip by which the library was led astray, in words that say what to write; null where the line shows none. */
export function slipIn(code: string, line: string): Bilingual | null {
  if (!SLIPS.includes(code)) return null;
  const unspaced = COLON.exec(line)?.[1];
  if (unspaced !== undefined) return colon(unspaced);
  const [, key, value = ''] = KEY_AND_VALUE.exec(line) ?? [];
  if (key === undefined || code === 'MISSING_CHAR') return null;
  return /:(?:\s|$)/u.test(value.replace(/ #.*$/u, '')) ? COLON_WITHIN : linesBelow(key);
}

/** A text that was meant as a key and its value: 开始:2026-06-01 alone below a step is a text to the library. */
export function slipOf(text: unknown): Bilingual | null {
  const unspaced = typeof text === 'string' ? COLON.exec(text)?.[1] : undefined;
  return unspaced === undefined ? null : colon(unspaced);
}

function colon(key: string): Bilingual {
  return {
    zh: `“${key}”后面用半角冒号“:”，冒号后面空一格再写内容`,
    en: `After "${key}" stands the colon ":" and a space, then what is told`,
  };
}

const COLON_WITHIN: Bilingual = {
  zh: '内容里有冒号的，要把内容放在引号里，如 "县政府: 第8次会议"',
  en: 'What is told holds a colon: put it in quotes, as "No. 8: minutes"',
};

function linesBelow(key: string): Bilingual {
  return {
    zh: `“${key}”后面已经写了内容，下面缩进的各行要删去；或者把内容写到下面的各项里`,
    en: `Something stands behind "${key}": delete the indented lines below it, or write it into them`,
  };
}
