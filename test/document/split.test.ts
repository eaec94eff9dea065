import { describe, expect, test } from 'vitest';
import { bodyOf, labelsOf, leaves, outline, read } from '../support/outline.ts';

describe('a line that holds a whole outline', () => {
  const document = read(
    '青禾县关于整治占道经营的意见',
    '各乡镇人民政府，县级各部门：为改善市容，现提出如下意见。一、总体要求（一）指导思想。坚持疏堵结合，便民利民。（二）工作目标。一年内全面规范。' +
      '二、主要任务（一）合理布点，方便群众1.划定早市。每个街道至少划定一处。不得向摊主收取保证金。2.开放夜市。（二）严格执法3.规范程序。对违法行为依法处罚。' +
      '4.公开结果。按照一、二类区域分别公示，具体办法见第三条第二款、第（二）项。三、保障措施（一）落实责任。（二）加强督查。二〇二六年三月一日',
  );

  test('is taken apart', () => {
    expect(bodyOf(document)).toEqual([
      'text 为改善市容，现提出如下意见。',
      'part 一、',
      '  heading 总体要求',
      '  division （一）',
      '    heading 指导思想。',
      '    text 坚持疏堵结合，便民利民。',
      '  division （二）',
      '    heading 工作目标。',
      '    text 一年内全面规范。',
      'part 二、',
      '  heading 主要任务',
      '  division （一）',
      '    heading 合理布点，方便群众',
      '    point 1.',
      '      heading 划定早市。',
      '      text 每个街道至少划定一处。不得向摊主'.slice(0, 11 + 16),
      '    point 2.',
      '      text 开放夜市。',
      '  division （二）',
      '    heading 严格执法',
      '    point 3.',
      '      heading 规范程序。',
      '      text 对违法行为依法处罚。',
      '    point 4.',
      '      heading 公开结果。',
      '      text 按照一、二类区域分别公示，具体办法见'.slice(0, 11 + 16),
      'part 三、',
      '  heading 保障措施',
      '  division （一）',
      '    text 落实责任。',
      '  division （二）',
      '    text 加强督查。',
    ]);
  });

  test('addressees and date stand apart', () => {
    expect(leaves(document, 'addressees')).toEqual(['各乡镇人民政府，县级各部门：']);
    expect(document.date).toBe('2026-03-01');
    expect(document.structure).toEqual({ style: 'outline', articles: 0, parts: 3 });
  });
});

test('articles on one line, apart by full-width spaces, with their 款', () => {
  const document = read(
    '临江市居住登记办法',
    '　第一条　为方便群众，制定本办法。　　第二条　来临人员可以申请登记。　　未成年人由监护人申请。　　第三条　有下列情形之一的，应当注销：　　（一）死亡；　　（二）迁出。　　第四条　本办法自2026年5月1日起施行。本办法第二条规定的登记不收费。',
  );
  expect(labelsOf(document)).toEqual(['第一条', '第二条', '第三条', '（一）', '（二）', '第四条']);
  const [, second] = document.root.children.find(({ kind }) => kind === 'body')?.children ?? [];
  expect(second?.children.filter(({ kind }) => kind === 'paragraph')).toHaveLength(2);
});

test('a notice with its 办法, copied into one line with single spaces', () => {
  const filler =
    '各街道应当于每月五日前公示上月检查结果，接受群众监督，并将结果报送市城市管理部门备查，同时抄送所在社区。'.repeat(
      4,
    );
  const document = read(
    `临江市人民政府办公室 政策文件 临江市人民政府办公室关于印发早市管理办法的通知 临府办〔2026〕7号 各区人民政府，市级各部门： 《早市管理办法》已经市政府同意，现印发给你们，请遵照执行。 临江市人民政府办公室 2026年4月2日 （此件公开发布） 早市 管理办法 为规范早市，制定本办法。 一、早市由街道划定。 ${filler} 二、摊位不收费。 三、本办法由市城市管理局解释。 临江市城市管理局 2026年4月1日`,
  );
  expect(document).toMatchObject({
    title: '临江市人民政府办公室关于印发早市管理办法的通知',
    number: '临府办〔2026〕7号',
    organ: '临江市人民政府办公室',
    date: '2026-04-02',
    kind: '办法',
    addressees: '各区人民政府，市级各部门',
    structure: { style: 'outline', articles: 0, parts: 3 },
  });
  expect(document.inner.map(({ title }) => title)).toEqual(['早市管理办法']);
});

describe('a label in a line is credible only where', () => {
  test.each([
    ['a list begins and goes on', '第一条 包括：（一）米；（二）面。', ['第一条', '（一）', '（二）']],
    ['（一） alone is no list', '第一条 见附表（一）。其他见附表。', ['第一条']],
    ['references are none', '第一条 依照本办法第五条、第六条和第七条第（一）、（二）项办理。', ['第一条']],
    ['class names are none', '第一条 按照一、二类标准执行。二级以下不收费。', ['第一条']],
    ['its number goes on', '（一）甲；（二）乙；（五）丙。', ['（一）', '（二）']],
    ['one number may be missing', '（一）甲；（二）乙；（四）丙。', ['（一）', '（二）', '（四）']],
    ['the next article stands behind a full stop', '第一条 甲。第二条 乙。', ['第一条', '第二条']],
    ['a reference opens a sentence', '第一条 甲。第二条规定的情形除外。', ['第一条']],
    ['quoted words are no labels', '第一条 称“第二条 乙”。', ['第一条']],
    ['points follow a comma only between their neighbours', '1.甲，2.乙，3.丙，4.丁。', ['1.', '2.', '3.']],
  ])('%s', (_, line, labels) => {
    expect(labelsOf(read(line))).toEqual(labels);
  });
});

test('a heading may stand before a label without punctuation, a sentence may not', () => {
  const document = read('一、目标（一）提速1.并联办理；2.限时办结；（二）增效；二、其他');
  expect(
    outline(document)
      .filter((line) => /heading/.test(line))
      .map((line) => line.trim()),
  ).toEqual(['heading 目标', 'heading 提速']);
});
