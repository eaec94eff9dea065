import type { Bilingual } from '../errors.ts';

/** How far all gaps of a pattern may stretch together: the product of their widths bounds the work at one place. */
const WIDEST = 2_000;

/**
 * What is wrong with a pattern of a lexicon; null where nothing is. Patterns are a small part of regular expressions, in which none
 * can run wild: letters, (甲|乙), [，。] and [^，。], and {m,n} or ? behind one letter or one [ ]. So 不可降解[^，。]{0,6}袋 is one.
 */
export function patternProblem(pattern: string): Bilingual | null {
  if (/\\b/i.test(pattern))
    return say('“\\b”不认汉字，永远不会命中', '"\\b" knows no Han characters: this could never match');
  const strange = /\\[^dnrt.*+?^${}()|[\]\\/-]/u.exec(pattern)?.[0];
  if (strange !== undefined) return say(`不支持“${strange}”`, `"${strange}" is not supported`);
  const bare = pattern.replaceAll(/\\./gu, 'x').replaceAll(/\[\^?[^\]]+\]/gu, 'x');
  if (/\(\?(?!:)/u.test(bare)) return say('不支持前后断言和命名组', 'Look-around and named groups are not supported');
  if (/[*+]|\{\d+,\}/u.test(bare))
    return say('不支持“*”“+”，请写明上限，如 {0,6}', '"*" and "+" are not supported; write a bound, as {0,6}');
  if (/\)(?:\{|\?)/u.test(bare)) return say('括号后不能有 {} 或者 ?', 'No {} or ? behind a bracket');
  if (/[$^]/u.test(bare)) return say('不支持“^”“$”：句子中的任何位置都可以命中', '"^" and "$" are not supported');
  const width = [...bare.matchAll(/\{(\d+)(?:,(\d+))?\}/gu)].reduce(
    (product, [, from, to]) => product * (Number(to ?? from) - Number(from) + 1),
    1,
  );
  if (width > WIDEST)
    return say('间隔太宽，请缩小 {m,n} 的范围', 'The gaps are too wide; make the ranges {m,n} smaller');
  return compiles(pattern) ? matchesNothing(pattern) : say('不是正确的表达式', 'This is no expression');
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'gu');
    return true;
  } catch {
    return false;
  }
}

/** An expression that matches an empty text would match everywhere. */
function matchesNothing(pattern: string): Bilingual | null {
  return new RegExp(`^(?:${pattern})$`, 'u').test('')
    ? say('可以匹配空文字，处处都会命中', 'This matches an empty text, so it is found everywhere')
    : null;
}

function say(zh: string, en: string): Bilingual {
  return { zh, en };
}
