import type { Document } from '../document/document.ts';
import { fieldsNamed } from '../document/fields.ts';
import type { Noted } from './entry.ts';

const FIELD = /^(?:有效性|时效性|效力状态|法律效力)$/;
const OVER = /废止|失效|作废|停止执行|不再有效|无效/u;
/** 部分失效 leaves the rest in force; 未废止 and 有效 say the opposite. */
const NOT_OVER = /部分|未|尚|有效$/u;
/** 【已废止】, （失效）, 本文已失效, 此件已于2015年6月30日废止: a line of the page, or the end of a title. */
const LINE =
  /^[【[（(〔]?\s?(?:(?:本|此|该)(?:文|文件|件|通知|办法|规定|意见|公告|法规|规范性文件)?|全文)?(?:已|现已|现|均已)?(?:于|自|被|由)?[^，。；《》]{0,24}(?:已|予以|宣布|起)?(?:全文)?(?:废止|失效|作废|停止执行)\s?[】\]）)〕。]?$/u;
const IN_TITLE = /[【[（(〔](?:已|现已|全文)?(?:废止|失效|作废|停止执行)[】\]）)〕]/u;
/** How many lines of head and end are looked at. */
const HEAD = 40;
const END = 8;

/** What the page says of the force of the document; null where it does not say that it is over. */
export function markedOf({ fields, title, source }: Document): Noted | null {
  const field = fieldsNamed(fields, FIELD).find(({ value }) => OVER.test(value) && !NOT_OVER.test(value));
  if (field) return { clause: null, quote: `${field.name}：${field.value}` };
  const own = IN_TITLE.exec(title ?? '')?.[0];
  if (own) return { clause: null, quote: own };
  const lines = source.text.split('\n').map((line) => line.trim());
  const edges = lines.length <= HEAD + END ? lines : [...lines.slice(0, HEAD), ...lines.slice(-END)];
  const line = edges.find((words) => words.length <= 40 && saysOver(words));
  return line ? { clause: null, quote: line } : null;
}

function saysOver(words: string): boolean {
  return LINE.test(words) && (/^[【[（(〔]/u.test(words) || /^(?:本|此|该|全文|已|现)/u.test(words));
}
