import { expect, test } from 'vitest';
import { impactOf, targetOf } from '../../src/audit/impact.ts';
import type { Cited } from '../../src/register/entry.ts';
import { World } from '../cli/world.ts';
import { entered, issued } from '../register/entered.ts';

test.each([
  ['行政处罚法', { name: '行政处罚法', article: null }],
  ['《行政处罚法》', { name: '行政处罚法', article: null }],
  ['《行政处罚法》第十六条', { name: '行政处罚法', article: 16 }],
  ['行政处罚法 第16条', { name: '行政处罚法', article: 16 }],
  ['《关于适用〈某法〉的解释》第一百零二条', { name: '关于适用〈某法〉的解释', article: 102 }],
  ['国办发〔2018〕37号', { name: '国办发〔2018〕37号', article: null }],
  ['', null],
  ['《行政处罚法》第某条', null],
])('%s asks for %j', (words, target) => {
  expect(targetOf(words)).toEqual(target);
});

const cited = (title: string | null, article: string | null, number: string | null = null): Cited => ({
  title,
  number,
  article,
  clause: '第一条',
  quote: `《${title}》`,
  rank: '法律',
  status: 'current',
  repealedOn: null,
  successor: null,
  role: 'basis',
});
const base = await entered(issued());
const entries = [
  {
    ...base,
    path: '甲',
    cites: [cited('中华人民共和国行政处罚法', '第十条至第二十条'), cited('行政许可法', '第十六条')],
  },
  { ...base, path: '乙', cites: [cited('行政处罚法', '第十五条、第十六条第二款')] },
  { ...base, path: '丙', cites: [cited('行政处罚法', null), cited(null, null, '国办发[2018]37号')] },
  { ...base, path: '丁', cites: [cited('行政处罚法', '第一百一十六条')] },
];

test.each([
  ['行政处罚法', ['甲', '乙', '丙', '丁'], []],
  ['行政处罚法第十六条', ['甲', '乙'], ['丙']],
  ['中华人民共和国行政处罚法第一百一十六条', ['丁'], ['丙']],
  ['国办发〔2018〕37号', ['丙'], []],
  ['行政强制法', [], []],
])('%s is cited by %j', (words, affected, unspecified) => {
  const impact = impactOf(entries, targetOf(words) ?? { name: '', article: null });
  expect(impact.affected.map(({ entry }) => entry.path)).toEqual(affected);
  expect(impact.unspecified.map(({ entry }) => entry.path)).toEqual(unspecified);
});

test('the command tells the places, and what was not read', async () => {
  const world = new World({
    '甲.txt': issued('依照《行政处罚法》第十六条的规定处罚。'),
    '乙.txt': issued('根据《行政处罚法》，制定本规定。'),
    '坏.docx': 'PK no zip',
  });
  const { code, out } = await world.run(['impact', '《行政处罚法》第十六条', '.']);
  expect(code).toBe(3);
  expect(out).toContain('引用《行政处罚法》第16条的文件：1 件');
  expect(out).toContain('第二条「《行政处罚法》第十六条」（作为依据）');
  expect(out).toContain('另有 1 件引用《行政处罚法》，没有写明哪一条');
  expect(out).toMatch(/未能读取，不知道是否引用（1 件）\n {2}· 坏\.docx/u);
  const json = JSON.parse((await world.run(['impact', '行政处罚法第16条', '.', '-f', 'json'])).out);
  expect(json).toMatchObject({
    article: 16,
    documents: [{ path: '甲.txt' }],
    unspecified: [{ path: '乙.txt' }],
    unread: [{ path: '坏.docx' }],
  });
  expect((await world.run(['impact', '《行政处罚法》第某条', '.'])).code).toBe(2);
  expect(await world.run(['impact', '《行政处罚法》', '不存在/'])).toMatchObject({ code: 2, out: '' });
});
