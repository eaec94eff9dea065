import { describe, expect, test } from 'vitest';
import { bodyOf, labelsOf, read } from '../support/outline.ts';

describe('articles', () => {
  test('章, 条, 款, 项 and 目', () => {
    const document = read(
      '临江市早市管理办法',
      '第一章　总　则',
      '　　第一条　为规范早市，制定本办法。',
      '第二章　摊　位',
      '　　第二条　申请摊位应当提交下列材料：',
      '　　（一）身份证明：',
      '　　1.居民身份证；',
      '　　2.居住证。',
      '　　（二）健康证明。',
      '　　前款材料可以网上提交。',
      '　　摊位不得转租。',
      '　　第二条之一　摊位每年抽签一次。',
    );
    expect(bodyOf(document)).toEqual([
      'chapter 第一章',
      '  heading 总 则',
      '  article 第一条',
      '    paragraph',
      '      text 为规范早市，制定本办法。',
      'chapter 第二章',
      '  heading 摊 位',
      '  article 第二条',
      '    paragraph',
      '      text 申请摊位应当提交下列材料：',
      '      item （一）',
      '        text 身份证明：',
      '        subitem 1.',
      '          text 居民身份证；',
      '        subitem 2.',
      '          text 居住证。',
      '      item （二）',
      '        text 健康证明。',
      '    paragraph',
      '      text 前款材料可以网上提交。',
      '    paragraph',
      '      text 摊位不得转租。',
      '  article 第二条之一',
      '    paragraph',
      '      text 摊位每年抽签一次。',
    ]);
  });

  test('a block between two items belongs to the first, also behind a list of its own', () => {
    const document = read(
      '第一条　登记分为：',
      '（一）初次登记。',
      '登记时提交下列材料：',
      '1.申请书；',
      '2.图纸。',
      '（二）变更登记。',
      '变更后十日内办理。',
      '（三）注销登记。',
      '登记不收费。',
    );
    expect(bodyOf(document)).toEqual([
      'article 第一条',
      '  paragraph',
      '    text 登记分为：',
      '    item （一）',
      '      text 初次登记。',
      '      text 登记时提交下列材料：',
      '      subitem 1.',
      '        text 申请书；',
      '      subitem 2.',
      '        text 图纸。',
      '    item （二）',
      '      text 变更登记。',
      '      text 变更后十日内办理。',
      '    item （三）',
      '      text 注销登记。',
      '  paragraph',
      '    text 登记不收费。',
    ]);
  });

  test('each 款 may have a list of its own', () => {
    const document = read(
      '第一条　甲类包括：',
      '（一）米；',
      '（二）面。',
      '乙类包括：',
      '（一）油；',
      '（二）盐；',
      '（三）糖。',
    );
    expect(bodyOf(document).filter((line) => /paragraph|item/.test(line))).toEqual([
      '  paragraph',
      '    item （一）',
      '    item （二）',
      '  paragraph',
      '    item （一）',
      '    item （二）',
      '    item （三）',
    ]);
  });

  test('headings in brackets stand apart, 第一条（目的） and 第一条【目的】', () => {
    const document = read('第一条（目的）为规范经营，制定本规定。', '第二条【范围】', '　　本市适用本规定。');
    expect(bodyOf(document)).toEqual([
      'article 第一条',
      '  heading （目的）',
      '  paragraph',
      '    text 为规范经营，制定本规定。',
      'article 第二条',
      '  heading 【范围】',
      '  paragraph',
      '    text 本市适用本规定。',
    ]);
  });

  test('articles below 一、, which goes on behind them', () => {
    const document = read('一、总则', '第一条 甲。', '第二条 乙。', '二、罚则', '第三条 丙。');
    expect(bodyOf(document).filter((line) => /part|article/.test(line))).toEqual([
      'part 一、',
      '  article 第一条',
      '  article 第二条',
      'part 二、',
      '  article 第三条',
    ]);
  });

  test('一、二、 inside an article are its items', () => {
    const document = read('第一条　收费标准如下：', '一、甲类每月十元；', '二、乙类每月五元。', '第二条　其他。');
    expect(bodyOf(document).filter((line) => /part|item|article/.test(line))).toEqual([
      'article 第一条',
      '    item 一、',
      '    item 二、',
      'article 第二条',
    ]);
  });

  test('an article that an amendment quotes is none of its own', () => {
    const document = read(
      '一、第三条修改为：“第三条　摊位不得转租。”',
      '二、第五条第二款修改为：“罚款由城市管理部门决定。”',
      '三、删去第六条。',
    );
    expect(labelsOf(document)).toEqual(['一、', '二、', '三、']);
  });

  test.each([
    [
      'opened on the line of the amendment',
      ['一、将第三条修改为：“第三条　摊位不得转租。', '第四条　摊主应当亮证。”', '二、删去第六条。'],
    ],
    [
      'opened on the line below',
      ['一、将第三条、第四条修改为：', '“第三条　摊位不得转租。', '第四条　摊主应当亮证。”', '二、删去第六条。'],
    ],
    [
      'opened on each line',
      ['一、增加二条，作为第三条、第四条：', '“第三条　摊位不得转租。', '“第四条　摊主应当亮证。”', '二、删去第六条。'],
    ],
  ])('nor those of a quotation over several lines, %s', (_, lines) => {
    expect(labelsOf(read(...lines))).toEqual(['一、', '二、']);
  });

  test('a quotation that is never closed hides nothing', () => {
    const document = read('第一条　将“摊位修改为固定摊位。', '第二条　摊位不得转租。', '第三条　摊主应当亮证。');
    expect(labelsOf(document)).toEqual(['第一条', '第二条', '第三条']);
  });
});

describe('outlines', () => {
  test('一、（一）1.（1）, with headings', () => {
    const document = read(
      '一、总体要求',
      '坚持便民。',
      '二、主要任务',
      '（一）整治占道经营。各街道应当清理。',
      '1.划定区域。由街道公示。',
      '（1）早市；',
      '（2）夜市。',
      '2.规范收费。不得收取保证金。',
      '（二）加强宣传。',
      '各社区张贴公告。',
    );
    expect(bodyOf(document)).toEqual([
      'part 一、',
      '  heading 总体要求',
      '  text 坚持便民。',
      'part 二、',
      '  heading 主要任务',
      '  division （一）',
      '    heading 整治占道经营。',
      '    text 各街道应当清理。',
      '    point 1.',
      '      heading 划定区域。',
      '      text 由街道公示。',
      '      subpoint （1）',
      '        text 早市；',
      '      subpoint （2）',
      '        text 夜市。',
      '    point 2.',
      '      heading 规范收费。',
      '      text 不得收取保证金。',
      '  division （二）',
      '    text 加强宣传。',
      '    text 各社区张贴公告。',
    ]);
  });

  test('points go on across divisions, and levels are left out', () => {
    const document = read(
      '一、目标',
      '1.提速。',
      '2.增效。',
      '二、措施',
      '（一）审批',
      '3.并联。',
      '（二）监管',
      '4.联动。',
      '5.公开。',
    );
    expect(bodyOf(document).filter((line) => !/text|heading/.test(line))).toEqual([
      'part 一、',
      '  point 1.',
      '  point 2.',
      'part 二、',
      '  division （一）',
      '    point 3.',
      '  division （二）',
      '    point 4.',
      '    point 5.',
    ]);
  });

  test('numbers that are missing, doubled or begun anew leave their siblings in place', () => {
    const document = read('一、甲。', '二、乙。', '二、丙。', '五、丁。', '一、戊。');
    expect(bodyOf(document).filter((line) => /part/.test(line))).toEqual([
      'part 一、',
      'part 二、',
      'part 二、',
      'part 五、',
      'part 一、',
    ]);
  });

  test('一、 below chapters', () => {
    const document = read(
      '第一章　报名',
      '一、条件',
      '年满十八岁。',
      '二、时间',
      '三月。',
      '第二章　考试',
      '一、科目',
      '两科。',
    );
    expect(bodyOf(document).filter((line) => /chapter|part/.test(line))).toEqual([
      'chapter 第一章',
      '  part 一、',
      '  part 二、',
      'chapter 第二章',
      '  part 一、',
    ]);
  });

  test('a list that a colon opened ends where a block without a label follows', () => {
    const document = read(
      '一、下列车辆免检：',
      '（一）救护车；',
      '（二）消防车。',
      '其他车辆按月检验。',
      '二、本通知自印发之日起施行。',
    );
    expect(bodyOf(document)).toEqual([
      'part 一、',
      '  text 下列车辆免检：',
      '  division （一）',
      '    text 救护车；',
      '  division （二）',
      '    text 消防车。',
      '  text 其他车辆按月检验。',
      'part 二、',
      '  text 本通知自印发之日起施行。',
    ]);
  });

  test('the closing words stand outside the last division', () => {
    const document = read('一、加强领导。各单位要落实责任。', '二、严肃纪律。不得瞒报。', '本意见自印发之日起施行。');
    expect(bodyOf(document).at(-1)).toBe('text 本意见自印发之日起施行。');
  });

  test('a long sentence is no heading, and no norm is', () => {
    const document = read('一、摊主不得占道经营。违反的，责令改正。', '二、规范经营。摊主应当亮证。');
    expect(bodyOf(document)).toEqual([
      'part 一、',
      '  text 摊主不得占道经营。违反的，责令改正。'.slice(0, 2 + 5 + 16),
      'part 二、',
      '  heading 规范经营。',
      '  text 摊主应当亮证。',
    ]);
  });

  test('decimal numbers', () => {
    const document = read('1.总则', '1.1 范围', '本市。', '1.2 职责', '各区。', '2.组织', '2.1 机构', '市办。');
    expect(bodyOf(document).filter((line) => /point/.test(line))).toEqual([
      'point 1.',
      '  point 1.1',
      '  point 1.2',
      'point 2.',
      '  point 2.1',
    ]);
  });
});
