import type { LabelForm } from './labels.ts';

/** 第一条（目的和依据）, 第一条【目的】 */
const BRACKETED = /\s*[（(【［[][^（()）。；：【】［\][\]]{1,30}[）)】］\]]/y;
/** Words by which a short sentence shows itself as a norm, not as a heading. */
const NORM =
  /应当|不得|必须|可以|严禁|禁止|是指|适用|负责|施行|解释|未经|罚款|收取|缴纳|处以|实行|按照|依照|审批|批准|核准|备案|(?<![通申汇])报(?![名告道考])|经.{1,12}同意/;
const LONGEST_SENTENCE = 30;
const LONGEST_LINE = 60;

/**
 * Where the heading behind a label ends; `start` where there is none. `next` tells what follows the passage: a label of
 * the same form means that this is an item of a list, whatever its length.
 */
export function headingEnd(
  text: string,
  start: number,
  end: number,
  form: LabelForm,
  next: LabelForm | 'text' | null,
): number {
  if (start >= end || isTitled(form)) return end;
  const words = text.slice(start, end);
  BRACKETED.lastIndex = 0;
  const bracketed = form === '条' ? BRACKETED.exec(words) : null;
  if (bracketed) return start + bracketed[0].length;
  const stop = words.search(/[。！？；]/);
  if (stop < 0) return isHeadingLine(words, form, next) ? end : start;
  if (form === '条' || words[stop] !== '。' || stop + 1 === words.length) return start;
  return stop <= LONGEST_SENTENCE && !NORM.test(words.slice(0, stop)) ? start + stop + 1 : start;
}

function isTitled(form: LabelForm): boolean {
  return form === '编' || form === '分编' || form === '部分' || form === '章' || form === '节';
}

/** 一、总体要求 with text or subdivisions below it. */
function isHeadingLine(words: string, form: LabelForm, next: LabelForm | 'text' | null): boolean {
  if (words.length > LONGEST_LINE || /[：:，,]$/.test(words) || next === null || next === form) return false;
  if (form === '条') return next === 'text' && words.length <= 20 && !NORM.test(words);
  return !NORM.test(words) || form === '一、';
}
