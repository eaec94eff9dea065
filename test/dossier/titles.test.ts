import { expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { namesAny } from '../../src/dossier/evidence/names.ts';
import { titlesOf } from '../../src/dossier/titles.ts';
import { readSource } from '../../src/source/read.ts';

const titles = async (text: string): Promise<readonly string[]> =>
  titlesOf(parseDocument(await readSource({ name: '草案.txt', bytes: Buffer.from(text) })));

const BODY = '第一条 为了规范停车，制定本办法。\n第二条 停车应当入位。\n';

test.each([
  ['its title', `某市停车管理办法\n${BODY}`, ['某市停车管理办法']],
  ['without its stage', `某市停车管理办法（征求意见稿）\n${BODY}`, ['某市停车管理办法']],
  ['（试行） is no stage', `某市停车管理办法（试行）（送审稿）\n${BODY}`, ['某市停车管理办法（试行）']],
  [
    'without the organ in front',
    '某市人民政府关于加强停车管理的通知（草案）\n各区县人民政府：\n一、停车应当入位。\n',
    ['某市人民政府关于加强停车管理的通知', '关于加强停车管理的通知'],
  ],
  [
    'the document that it issues',
    `某市人民政府关于印发《某市停车管理办法》的通知\n各区县人民政府：\n现印发给你们，请遵照执行。\n某市人民政府\n2026年4月20日\n某市停车管理办法\n${BODY}`,
    ['某市人民政府关于印发《某市停车管理办法》的通知', '关于印发《某市停车管理办法》的通知', '某市停车管理办法'],
  ],
  [
    'not the document that it carries out',
    '某市人民政府关于贯彻落实《优化营商环境条例》的实施意见\n各区县人民政府：\n一、简化手续。\n',
    ['某市人民政府关于贯彻落实《优化营商环境条例》的实施意见', '关于贯彻落实《优化营商环境条例》的实施意见'],
  ],
])('a draft is called by %s', async (_, text, expected) => {
  expect(await titles(text)).toEqual(expected);
});

const own = ['某市停车管理办法（试行）'];
test.each<[string, boolean]>([
  ['关于《某市停车管理办法（试行）（送审稿）》的审核意见', true],
  ['关于某市停车管理办法 ( 试行 ) 的审核意见', true],
  ['关于《某市停\n车管理\u3000办法》的审核意见', true],
  ['我市《停车管理办法》已经审议', true],
  ['全市停车管理办法已经审议', true],
  ['审议《停车管理办法（草案）》', true],
  ['宜宾市停车管理办法', false],
  ['《江阳区停车管理办法》', false],
  ['《某市停车管理办法实施细则》', false],
  ['《某市停车管理办法（试行）实施细则》', false],
  ['《某市停车管理办法实施细则》依据《某市停车管理办法》制定', true],
  ['关于停车的管理办法', false],
  ['《办法》已经审议', false],
])('%s names it: %s', (text, expected) => {
  expect(namesAny(text, own)).toBe(expected);
});

test.each<[string, readonly string[], boolean]>([
  ['《城乡市场管理办法》', ['某市城乡市场管理办法'], true],
  ['审议市区公交票价', ['调整市区公交票价'], false],
  ['关于调整市区公交票价的意见', ['调整市区公交票价'], true],
  // What is left without the place would be in every paper.
  ['管理办法', ['某市管理办法'], false],
])('%s: %s', (text, names, expected) => {
  expect(namesAny(text, names)).toBe(expected);
});
