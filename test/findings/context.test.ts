import { expect, test } from 'vitest';
import { contextOf } from '../../src/findings/context.ts';
import { documentOf } from './cases.ts';

const document = await documentOf('第一条 甲应当申报。乙不得收费。\n第二条 丙处罚款。\n');
const { text } = document.source;

test.each([
  ['收费', '乙不得收费。'],
  ['申报。乙', '甲应当申报。乙不得收费。'],
  ['收费。\n第二条 丙', '乙不得收费。\n第二条 丙处罚款。'],
  ['第一条', '第一条'],
  ['罚款。\n', '丙处罚款。\n'],
])('the sentences around %j', (words, expected) => {
  const start = text.indexOf(words);
  const context = contextOf({ start, end: start + words.length }, document);
  expect(text.slice(context.start, context.end)).toBe(expected);
});
