import { describe, expect, test } from 'vitest';
import { labelAt, labelsBetween } from '../../src/document/labels.ts';

function label(text: string) {
  return labelAt(text, 0, text.length);
}

describe('labelAt reads', () => {
  test.each([
    ['第一条　本办法', '条', 1, '第一条'],
    ['第 十 二 条 为', '条', 12, '第 十 二 条'],
    ['第12条 为', '条', 12, '第12条'],
    ['第１２条 为', '条', 12, '第１２条'],
    ['第一百零三条为', '条', 103, '第一百零三条'],
    ['笫五条　为', '条', 5, '笫五条'],
    ['第三条中小学校应当', '条', 3, '第三条'],
    ['第三条以上海市为例', '条', 3, '第三条'],
    ['第六条：申请', '条', 6, '第六条：'],
    ['第六条、申请', '条', 6, '第六条、'],
    ['第二章　总　则', '章', 2, '第二章'],
    ['第三节 处罚', '节', 3, '第三节'],
    ['第一编 总则', '编', 1, '第一编'],
    ['第二分编 物权', '分编', 2, '第二分编'],
    ['第二部分 政策', '部分', 2, '第二部分'],
    ['十一、加强领导', '一、', 11, '十一、'],
    ['三．保障措施', '一、', 3, '三．'],
    ['（三）其他', '（一）', 3, '（三）'],
    ['( 十二 )其他', '（一）', 12, '( 十二 )'],
    ['（一）、开展', '（一）', 1, '（一）、'],
    ['㈢其他', '（一）', 3, '㈢'],
    ['1.申请书', '1.', 1, '1.'],
    ['12、申请书', '1.', 12, '12、'],
    ['３．申请书', '1.', 3, '３．'],
    ['1 、文化程度', '1.', 1, '1 、'],
    ['⒉申请书', '1.', 2, '⒉'],
    ['1.2026年继续', '1.', 1, '1.'],
    ['20.2月底前', '1.', 20, '20.'],
    ['2、2026至2028年', '1.', 2, '2、'],
    ['(2)身份证', '（1）', 2, '(2)'],
    ['⑵身份证', '（1）', 2, '⑵'],
    ['2）身份证', '1）', 2, '2）'],
    ['③身份证', '①', 3, '③'],
    ['1.1 适用范围', '1.1', 1, '1.1'],
    ['2.10.3 材料', '1.1', 3, '2.10.3'],
  ])('%s', (text, form, number, words) => {
    const read = label(text);
    expect([read?.form, read?.number, text.slice(0, read?.end)]).toEqual([form, number, words]);
  });

  test('第十二条之一 and the components of 2.10.3', () => {
    expect(label('第十二条之一　为')).toMatchObject({ number: 12, sub: 1, end: 6 });
    expect(label('2.10.3 材料')).toMatchObject({ number: 3, sub: 2010 });
  });
});

describe('labelAt finds no label in', () => {
  test.each([
    '第五条第二款规定',
    '第五条的规定',
    '第五条、第六条',
    '第五条和第六条',
    '第五条规定的情形',
    '第五条所称农贸市场',
    '第五条，',
    '第五条以上各项',
    '（一）、（二）项',
    '（三）至（五）项',
    '（二）项规定',
    '（一）款',
    '1.5倍',
    '0.5米',
    '3.14%',
    '2.5 万元',
    '1、2号线',
    '2026.3.1',
    '1234、',
    '（2026）3号',
    '第三方机构',
    '一般规定',
    '1:2',
  ])('%s', (text) => {
    expect(label(text)).toBeNull();
  });
});

test('项目 and 目标 behind a bracket are words of the text', () => {
  expect(label('（一）项目建设')).not.toBeNull();
  expect(label('（二）目标任务')).not.toBeNull();
});

test('labelsBetween gives all of a line, with places in the whole text', () => {
  const text = '……；一、总体要求（一）指导思想。1.坚持；2.推进';
  const labels = labelsBetween(text, 3, text.length);
  expect(labels.map(({ start, end }) => text.slice(start, end))).toEqual(['一、', '（一）', '1.', '2.']);
});

test('the next line does not change what this one is', () => {
  const text = '1.1\n范围';
  expect(labelAt(text, 0, 3)).toBeNull();
});
