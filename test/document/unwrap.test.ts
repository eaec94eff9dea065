import { describe, expect, test } from 'vitest';
import { bodyOf, leaves, read } from '../support/outline.ts';

describe('text that was broken at a fixed width', () => {
  const document = read(
    '　　　　临江市早市管理办法',
    '　　第一条　各街道应当在每年三月底以前划定早市的区域，并且在区域的入',
    '口和出口张贴公告，接受群众的监督，公告应当写明开市和闭市的时间、摊位',
    '的数目、管理人员的姓名和投诉电话；没有张贴公告的，不得向摊主收取任何费用。',
    '　　市城市管理部门应当责令前款规定的单位改正，并且向社会公布处理的结',
    '— 2 —',
    '果，同时告知投诉人，投诉人不服处理结果的，可以向市人民政府申诉一次，',
    '市人民政府应当在六十日内答复。',
    '　　第二条　摊位分为：',
    '　　（一）固定摊位，由街道每年抽签一次，抽签的结果应当在街道和社区公',
    '示七日，公示期间有异议的，由街道重新抽签；',
    '　　（二）临时摊位。',
  );

  test('is joined to its 款 and 项', () => {
    expect(bodyOf(document).filter((line) => /article|paragraph|item/.test(line))).toEqual([
      'article 第一条',
      '  paragraph',
      '  paragraph',
      'article 第二条',
      '  paragraph',
      '    item （一）',
      '    item （二）',
    ]);
    expect(document.sentences.map(({ text }) => text)).toContain(
      '各街道应当在每年三月底以前划定早市的区域，并且在区域的入口和出口张贴公告，接受群众的监督，公告应当写明开市和闭市的时间、摊位的数目、管理人员的姓名和投诉电话；没有张贴公告的，不得向摊主收取任何费用。',
    );
  });

  test('a page number stands apart, and what goes on behind it stays in its 款', () => {
    expect(leaves(document, 'running')).toEqual(['— 2 —']);
    const rest = document.sentences.find(({ text }) => text.startsWith('果，同时'));
    expect(rest?.leaf.parent?.children.map(({ kind }) => kind)).toEqual(['text', 'running', 'text']);
  });
});

describe('lines that are joined in text that was not broken', () => {
  test.each([
    [
      'a sentence that breaks off',
      [
        '第一条　为规范早市，制定本办法。区教育局根据当年小学毕业生的数量和分布的情况，合理确定公办初中',
        '的招生规模。',
      ],
    ],
    [
      'a line that ends in a comma',
      ['第一条　为规范早市经营秩序，保障市民出行安全，改善市容环境，方便群众生活，', '制定本办法。'],
    ],
    ['a line that begins with punctuation', ['第一条　本办法适用于各区', '、各街道。']],
  ])('%s', (_, lines) => {
    expect(read('办法', ...lines).sentences.at(-1)?.span.end).toBe(['办法', ...lines].join('\n').length);
    expect(leaves(read('办法', ...lines), 'text')).toHaveLength(1);
  });

  test.each([
    ['finished lines', ['第一条　甲。', '乙。']],
    ['a heading and its text', ['一、统一思想，提高认识，把规范早市作为重点', '各街道应当划定区域。']],
    ['an indented line', ['第一条　为规范早市经营秩序，保障市民出行安全，改善市容环境，', '　　各街道应当划定区域。']],
    ['a list of names', ['组长：江临', '成员：何清，田禾，林木']],
  ])('not %s', (_, lines) => {
    const own = [...leaves(read('办法', ...lines), 'text'), ...leaves(read('办法', ...lines), 'heading')];
    expect(own.every((words) => !words.includes('\n'))).toBe(true);
  });
});
