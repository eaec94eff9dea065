import { matches } from '../chinese/matches.ts';
import { parseNumeral } from '../chinese/numerals.ts';
import type { Document } from '../document/document.ts';

/** 附件：1.…表 2.…名单, where a text lists what is attached to it. */
const LIST = /附\s{0,2}件\s{0,2}[：:]\s{0,40}([^。]{0,1200})/gu;
const ENTRY = /(?:^|[\s）)》])(?:附件\s?)?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?[.．、：:]/gu;
/** 附件3 at the head of a line is the attachment itself. */
const HEAD = /^[\s#*]{0,20}附\s{0,2}件\s?([一二三四五六七八九十]{1,3}|\d{1,2})/gmu;

/** The number of the last attachment that a file lists or holds; null where it does neither, or lists them without numbers. */
export function lastAttachmentOf({ source: { text } }: Document): number | null {
  const listed = matches(LIST, text).flatMap(([, list = '']) => runOf(list));
  if (listed.length === 0) return null;
  const held = matches(HEAD, text).flatMap(([, numeral = '']) => parseNumeral(numeral) ?? []);
  return [...listed, ...held].reduce((last, number) => Math.max(last, number), 0);
}

/** 1. 2. 3. as far as they run on from 1. */
function runOf(list: string): number[] {
  const found: number[] = [];
  for (const [, numeral = ''] of matches(ENTRY, list)) {
    const number = parseNumeral(numeral);
    if (number === found.length + 1) found.push(number);
    else if (number !== null && number <= found.length) break;
  }
  return found.length > 1 ? found : [];
}
