import { describe, expect, test } from 'vitest';
import { affirmed, isDenied, isNothing } from '../../src/dossier/denials.ts';

describe('the whole of it says that there is nothing', () => {
  test.each([
    ...[
      null,
      false,
      '无',
      '没有',
      '否',
      'none',
      'No',
      'N/A',
      '/',
      '—',
      '未',
      '未开展',
      '尚未报送',
      '没有安排',
      '未举行。',
    ],
    ...['不涉及', '未涉及', '不适用', '不存在', '无需听证', '不需要开展', '非涉密', '非必须开展', '没上会', '暂无'],
  ])('%j', (value) => {
    expect(isNothing(value)).toBe(true);
  });

  test.each([
    ...[
      true,
      0,
      '',
      '2026-03-01',
      '无锡市人民政府',
      '无障碍环境建设',
      '未成年人保护',
      '无法按期',
      '未通过',
      '没有通过审核',
      '未采纳第2条',
    ],
    ...[
      '未采纳，理由见说明',
      '不同意',
      '不动产登记',
      '非物质文化遗产',
      '非税收入管理局',
      '未在政府网站公开，仅发各部门',
    ],
  ])('not %j', (value) => {
    expect(isNothing(value)).toBe(false);
  });
});

test.each<[string, boolean]>([
  ['未举行，因故推迟', true],
  ['经审查，不涉密', true],
  ['经认定本文件不涉密', true],
  ['非密', true],
  ['否（可公开）', true],
  ['非典型肺炎疫情防控', false],
  ['非法集资处置', false],
  ['本省不动产登记条例第三条', false],
  ['不同意见1条', false],
  ['无法延迟', false],
  ['涉密，不得公开', false],
])('it begins by saying no: %s: %s', (words, expected) => {
  expect(isDenied(words)).toBe(expected);
});

test.each<[string, string]>([
  ['未上常务会议，由市长签批', '由市长签批'],
  ['常务会议因故未召开，书面传签', '书面传签'],
  ['常务会议未召开改由局长签批', '由局长签批'],
  ['常务会议取消，局长签批', '局长签批'],
  ['未在政府网站公开，仅书面征求各部门意见', '仅书面征求各部门意见'],
  ['会签，未出具书面审核意见', '会签'],
  ['市政府网站（未在报纸刊登）', '市政府网站'],
  ['未审核', ''],
  ['没有在门户网站公布', ''],
  ['市政府第12次常务会议审议，未提出异议', '市政府第12次常务会议审议，未提出异议'],
  ['审核未通过', '审核未通过'],
  ['不予审核通过', '不予审核通过'],
  ['不予实施', '不予实施'],
  ['政府网站公开征求意见，未收到意见', '政府网站公开征求意见，未收到意见'],
  ['无锡市政府网站', '无锡市政府网站'],
])('%s affirms %j', (words, expected) => {
  expect(affirmed(words)).toBe(expected);
});
