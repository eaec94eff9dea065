import { parseNumeral } from '../chinese/numerals.ts';

/**
 * How a label is written. 编 第一编 · 部分 第一部分 · 章 第一章 · 节 第一节 · 条 第十二条之一 · 一、 · （一） · 1. (also 1、 and ⒈) ·
 * （1） (also ⑴) · 1） · ① · 1.1
 */
export type LabelForm =
  | '编'
  | '分编'
  | '部分'
  | '章'
  | '节'
  | '条'
  | '一、'
  | '（一）'
  | '1.'
  | '（1）'
  | '1）'
  | '①'
  | '1.1';

/** A label that stands in the text. `end` lies behind its punctuation: 第一条： and （一）、 are whole labels. */
export interface WrittenLabel {
  readonly form: LabelForm;
  /** Of 1.2.3 the last component. */
  readonly number: number;
  /** 1 for 之一; of 1.2.3 all components but the last as 1002; 0 where there is none. */
  readonly sub: number;
  readonly start: number;
  readonly end: number;
}

const HAN = '[一二三四五六七八九十百千零〇○两廿卅]';
const DIGIT = '[0-9０-９]';
const PATTERN = [
  // 第 十二 条, 第12条, 第十二条之一, 第一部分; 笫 is a slip that real documents make
  `[第笫]\\s?(?<ordinal>(?:${HAN}\\s?){1,7}|${DIGIT}{1,4})\\s?(?<unit>分编|编|篇|部\\s?分|章|节|条)(?:\\s?之\\s?(?<of>${HAN}{1,3}))?(?:[：:．.]|、(?!\\s?第))?`,
  `(?<part>${HAN}{1,4})\\s?[、．.]`,
  `[（(]\\s?(?:(?<item>${HAN}{1,4})|(?<bracketed>${DIGIT}{1,3}))\\s?[）)](?:[．.]|、(?!\\s?[（(]))?`,
  `(?<decimal>${DIGIT}{1,2}(?:[.．]${DIGIT}{1,2}){1,3})(?!${DIGIT})[、．.]?`,
  `(?<point>${DIGIT}{1,3})\\s?(?<mark>[、．.）)])`,
  '(?<sign>[①-⑳⑴-⒇⒈-⒛㈠-㈩])[、．.]?',
].join('|');

const AT = new RegExp(PATTERN, 'y');
const ANYWHERE = new RegExp(PATTERN, 'g');

/** No label is longer, with what must be seen behind it. */
const LONGEST = 48;

/**
 * The label at `at`, or null. What only refers to a division (第五条第二款, （一）、（二）项) or is an amount (1.5倍) is none.
 * Nothing at or behind `end` is looked at: the next line does not change what this one is.
 */
export function labelAt(text: string, at: number, end: number): WrittenLabel | null {
  const words = text.slice(at, Math.min(end, at + LONGEST));
  AT.lastIndex = 0;
  const match = AT.exec(words);
  const label = match && toLabel(words, match);
  return label && { ...label, start: at, end: at + label.end };
}

/** All that looks like a label between two offsets, in order. */
export function labelsBetween(text: string, start: number, end: number): WrittenLabel[] {
  const labels: WrittenLabel[] = [];
  // A slice: the search for a last label must not run on to the end of a long text.
  const words = text.slice(start, end);
  ANYWHERE.lastIndex = 0;
  for (let match = ANYWHERE.exec(words); match; match = ANYWHERE.exec(words)) {
    const label = toLabel(words, match);
    if (!label) continue;
    labels.push({ ...label, start: label.start + start, end: label.end + start });
    ANYWHERE.lastIndex = label.end;
  }
  return labels;
}

function toLabel(text: string, match: RegExpExecArray): WrittenLabel | null {
  const groups = match.groups as Partial<Record<string, string>>;
  const start = match.index;
  const end = start + match[0].length;
  if (groups.ordinal) return ordinal(text, start, end, groups);
  if (groups.part) return numbered('一、', groups.part, start, end);
  if (groups.item) return isListed(text, end) ? null : numbered('（一）', groups.item, start, end);
  if (groups.bracketed) return isListed(text, end) ? null : numbered('（1）', groups.bracketed, start, end);
  if (groups.decimal) return decimal(text, groups.decimal, start, end);
  if (groups.point) return point(text, groups.point, groups.mark ?? '', start, end);
  return sign(groups.sign ?? '', start, end);
}

function numbered(form: LabelForm, numeral: string, start: number, end: number, sub = 0): WrittenLabel | null {
  const number = parseNumeral(numeral);
  return number === null || number > 999 ? null : { form, number, sub, start, end };
}

/** 第五条第二款, 第五条的规定, 第五条、第六条 refer. With white space behind it (第五条　规定…) it is a label. */
const REFERS = /[第的和与及或至、，,；;)）》”]|以[上下](?!海)|之间|规定|所[称列述指]|中(?:规定|的|所|有关|关于|第)/y;

const UNITS: Readonly<Record<string, LabelForm>> = { 编: '编', 分编: '分编', 篇: '编', 章: '章', 节: '节', 条: '条' };

function ordinal(text: string, start: number, end: number, groups: Partial<Record<string, string>>) {
  const number = parseNumeral(groups.ordinal ?? '');
  REFERS.lastIndex = end;
  if (number === null || REFERS.test(text)) return null;
  const form = UNITS[groups.unit ?? ''] ?? '部分';
  return { form, number, sub: groups.of ? (parseNumeral(groups.of) ?? 0) : 0, start, end };
}

/** （一）、（二）项 and （三）至（五）项 list items of another place. */
const LISTED = /项(?!目)|款(?![项式])|[目类条](?=[、，。；的和及规所])|[、至和及与或到—-]\s?[（(第]/y;

function isListed(text: string, end: number): boolean {
  LISTED.lastIndex = end;
  return LISTED.test(text);
}

/** 1.2 adds to a number what follows it: 1.5倍, 3.14%, 2.5 万元 are amounts. */
const AMOUNT = /\s?[%％‰倍元万亿米公千平吨克度号分个人名家户周岁年天日时小次—–~～\-+×:：]|[a-zA-Z]/y;
/** 1.2016年, 20.2月底, 2、2014至2016年: a point whose text begins with a date. */
const DATE_AFTER_POINT = /(?:[0-9０-９]{4}[年至—-]|[0-9０-９]{1,2}月)/y;

function decimal(text: string, components: string, start: number, end: number): WrittenLabel | null {
  const parts = components.split(/[.．]/);
  const afterFirst = start + (parts[0]?.length ?? 0) + 1;
  DATE_AFTER_POINT.lastIndex = afterFirst;
  if (DATE_AFTER_POINT.test(text)) return numbered('1.', parts[0] ?? '', start, afterFirst);
  AMOUNT.lastIndex = end;
  if (AMOUNT.test(text) || /^[0０]/.test(components) || !/[\p{L}（“《]/u.test(text.slice(end, end + 3))) return null;
  const numbers = parts.map((part) => parseNumeral(part) ?? 0);
  const sub = numbers.slice(0, -1).reduce((value, part) => value * 1000 + part, 0);
  return { form: '1.1', number: numbers.at(-1) ?? 0, sub, start, end };
}

function point(text: string, numeral: string, mark: string, start: number, end: number): WrittenLabel | null {
  if (mark === '）' || mark === ')') return numbered('1）', numeral, start, end);
  // 1、2号线 lists, 1.5倍 is an amount; 1.2016年 is a point.
  const beforeDigit = /[0-9０-９]/.test(text[end] ?? '');
  DATE_AFTER_POINT.lastIndex = end;
  return beforeDigit && !DATE_AFTER_POINT.test(text) ? null : numbered('1.', numeral, start, end);
}

/** Numbers that are one character: ① ⑴ ⒈ ㈠. */
const SIGNS = [
  ['①', 20, '①'],
  ['⑴', 20, '（1）'],
  ['⒈', 20, '1.'],
  ['㈠', 10, '（一）'],
] as const;

function sign(character: string, start: number, end: number): WrittenLabel | null {
  for (const [first, count, form] of SIGNS) {
    const offset = character.charCodeAt(0) - first.charCodeAt(0);
    if (offset >= 0 && offset < count) return { form, number: offset + 1, sub: 0, start, end };
  }
  return null;
}
