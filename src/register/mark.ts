import { addressOf } from '../document/address.ts';
import type { Document, Node } from '../document/document.ts';
import type { Noted } from './entry.ts';

/** 有效性：失效, 时效性: 已废止, 【本文已失效】, 关于…的通知（已废止）; 有效 is no mark. */
const ENDED =
  /(?:有效性|时效性|效力状态|法律效力|效力)[：:\s]{0,4}(?:已?(?:失效|废止|作废|无效))|[【[（(〔](?:本文|本文件|该文件|全文)?已?(?:经|被|宣布)?(?:失效|废止|作废)[^】\])）〕]{0,12}[】\])）〕]|^(?:本文|本文件|该文件)已(?:经|被)?[^，。]{0,8}(?:失效|废止)/u;

/** What the page around the text, or its title, says of its force; null where that is nothing. */
export function markOf(document: Document): Noted | null {
  const { text } = document.source;
  for (const { span } of leavesOf(document.root).filter(({ kind }) => HEADS.has(kind))) {
    const match = ENDED.exec(text.slice(span.start, span.end));
    if (match) return { clause: addressOf(span.start, document), quote: match[0].replace(/\s+/gu, ' ') };
  }
  return null;
}

const HEADS: ReadonlySet<string> = new Set(['title', 'status', 'running', 'number']);

function leavesOf(node: Node): readonly Node[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}
