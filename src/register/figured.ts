import { createHash } from 'node:crypto';
import type { Document, Sentence } from '../document/document.ts';
import type { Figured } from './entry.ts';
import { notedAt } from './noted.ts';

const UNIT =
  '个?工作日|日历日|日|天|个月|年|周岁|岁|万元|亿元|元|美元|倍|%|％|‰|个百分点|平方米|公顷|亩|米|公里|千米|吨|公斤|千克|小时|分钟|折|分(?!之)';
/** 5000元, 3%, 百分之五, 三十日, 1.5倍; no 2016年, no 第三条, no 3月1日. */
const FIGURE = new RegExp(
  `百分之[\\d.一二三四五六七八九十百]+|千分之[\\d.一二三四五六七八九十百]+|(?<![第年月\\d.一二三四五六七八九十百千])(?!(?:19|20)\\d\\d年)(?:\\d[\\d,.]*|[一二两三四五六七八九十百千万]+)(?:[万亿])?(?:${UNIT})`,
  'gu',
);
const MASK = '#';
/** What must be there besides the figures, so that two sentences are about one thing. */
const LEAST_WORDS = 15;
/** A tariff of thousands of lines is no help to anybody who compares. */
const MOST = 200;

/** Sentences that fix figures, in the order of the text. */
export function figuredOf(document: Document): Figured[] {
  const found: Figured[] = [];
  for (const sentence of document.sentences) {
    if (found.length === MOST) break;
    const one = figuredIn(sentence, document);
    if (one) found.push(one);
  }
  return found;
}

/** Two sentences with one key say the same but for their figures: 72 bits of a digest, for there are millions of them. */
function keyOf(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 12);
}

function figuredIn(sentence: Sentence, document: Document): Figured | null {
  const figures = sentence.text.match(FIGURE);
  if (figures === null) return null;
  const key = sentence.text.replace(FIGURE, MASK).replace(/[^\p{L}\p{N}#]/gu, '');
  if (key.replaceAll(MASK, '').length < LEAST_WORDS) return null;
  return { ...notedAt(sentence.span, document), key: keyOf(key), figures };
}
