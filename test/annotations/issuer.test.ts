import { expect, it } from 'vitest';
import { only } from '../support/drafts.ts';

const BODY = '第一条　商户应当在划定的摊位内经营。';

it.each([
  ['临江市人民政府关于夜市经营的通告', 'organ'],
  ['青河县人民政府办公室关于印发夜市管理办法的通知', 'organ'],
  ['临江市商务局关于夜市经营的通告', 'organ'],
  ['临江市公安局、临江市城市管理工作领导小组关于夜市经营的通告', 'organ'],
  ['临江市商务局市场秩序科关于夜市经营的通告', 'internal-division'],
  ['某省商务厅政策法规处关于夜市经营的通告', 'internal-division'],
  ['某市市场监督管理局食品经营安全监督管理处关于网络餐饮的通知', 'internal-division'],
  ['临江市公安局交通警察支队关于电动自行车的通告', 'organ'],
  ['临江市水利局大坝管理处关于禁止垂钓的通告', 'organ'],
  ['青河县城市管理局办公室关于夜市经营的通告', 'internal-division'],
  ['临江市城市管理工作领导小组关于夜市经营的通告', 'coordinating-body'],
  ['青河县食品安全委员会办公室关于夜市经营的通告', 'coordinating-body'],
  ['某区旧城改造工程指挥部关于夜市搬迁的通告', 'coordinating-body'],
  ['临江市防汛抗旱指挥部关于夜市停业的通告', 'command-organ'],
  ['临江市应对禽流感疫情指挥部关于夜市停业的通告', 'command-organ'],
] as const)('%s: %s', (title, kind) => {
  expect(only(`${title}\n${BODY}\n`, 'issuer').map((fact) => fact.kind)).toEqual([kind]);
});

it('a text that names nobody has no issuer', () => {
  expect(only(`夜市管理办法\n${BODY}\n`, 'issuer')).toEqual([]);
});
