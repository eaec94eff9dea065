import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { barredIn, conclusionIn } from '../../src/dossier/evidence/conclusion.ts';
import { readSource } from '../../src/source/read.ts';

/** What an opinion is read to conclude; several where it may be read in either way; empty where it says nothing that is understood. */
async function concluded(words: string): Promise<string> {
  const text = `关于《某市停车管理办法（送审稿）》的合法性审核意见\n市城管局：\n${words}\n某市司法局\n2026年4月10日\n`;
  const found = conclusionIn(
    parseDocument(await readSource({ name: '意见.txt', bytes: new TextEncoder().encode(text) })),
  );
  return [...(found?.verdicts ?? [])].sort().join(' ');
}

const check = (name: string, rows: readonly (readonly [string, string])[]): void => {
  describe(name, () => {
    test.each(rows)('%s', async (words, expected) => {
      expect(await concluded(words)).toBe(expected);
    });
  });
};

check('lawful', [
  ['经审核，该办法合法。', 'lawful'],
  ['经我局合法性审查，认为该办法内容合法、程序规范，符合法律、法规规定。', 'lawful'],
  ['经审查，未发现与法律、法规、规章和国家政策相抵触的内容。', 'lawful'],
  ['经审核，该文件不存在违法增加公民义务、减损其合法权益的情形。', 'lawful'],
  ['我局认为，《办法》制定主体适格，未超越法定权限，不违反上位法规定，无需修改。', 'lawful'],
  ['审核结论：该文件合法有效，符合立法精神。', 'lawful'],
  ['经研究，《办法》已通过我局合法性审核。', 'lawful'],
  ['现将有关意见函复如下意见：\n一、制定主体合法。\n二、内容符合上位法规定。', 'lawful'],
]);

check('lawful, with advice', [
  ['经审核，该文件合法。建议对第三条的文字作适当修改。', 'lawful to-amend'],
  ['经审核，未发现违法内容，建议将“的”删去。', 'lawful to-amend'],
  ['我局认为，总体上符合法律规定，建议按照公文格式调整。', 'lawful to-amend'],
]);

check('to be amended', [
  ['经审核，第五条应当予以修改。', 'to-amend'],
  ['审核结论：应当予以修改。', 'to-amend'],
  ['经审查，制定主体合法，程序合法，但第五条须作修改。', 'to-amend'],
  ['我局认为，请你单位按照上述意见修改完善后重新报送我局审核。', 'to-amend'],
  ['经审核，提出以下意见：\n一、第三条的依据不充分，应当删去。\n二、第七条请作修改。', 'to-amend'],
  ['经审查，建议作如下修改：第三条改为“可以”。', 'to-amend'],
]);

check('unlawful', [
  ['经审核，该文件不合法。', 'unlawful'],
  ['审核结论为不合法，不得提交集体审议。', 'unlawful'],
  ['经审查，第五条设定的罚款超越法定权限，违反《中华人民共和国行政处罚法》第十六条的规定。', 'unlawful'],
  ['经审核，制定主体合法，第三条与《四川省某条例》相抵触。', 'unlawful'],
  ['我局认为，该文件不完全符合上位法规定，未通过合法性审核。', 'unlawful'],
]);

check('the conclusion counts, not what was weighed', [
  ['经审核，第五条违反行政处罚法的规定。\n综上，应当予以修改。', 'to-amend'],
  ['三、审核结论\n合法\n四、其他\n第五条应当注意修改统计口径。', 'lawful'],
]);

check('nothing that is understood', [
  ['经审核，原则同意。', ''],
  ['经研究，无意见。', ''],
  ['对送审稿进行了合法性审核，维护公民、法人和其他组织的合法权益。', ''],
  ['未经合法性审核或者经审核不合法的文件，不得提交集体审议。', ''],
  ['根据规定，我局对是否符合法律规定、是否存在违法情形进行了审核。', ''],
  ['第三条规定“不符合条件的，不予通过”。', ''],
  ['□合法 □不合法 □应当予以修改', ''],
  ['送审稿第九条不合法的，予以处罚。', ''],
]);

check('forms', [
  ['审核结论：☑合法 □不合法 □应当予以修改', 'lawful'],
  ['审核结论：□合法 ☑不合法 □应当予以修改', 'unlawful'],
  ['审核结论：合法□ 不合法□ 应当予以修改☑', 'to-amend'],
  ['审核结论：合法（√） 不合法（ ） 应当予以修改（ ）', 'lawful'],
  ['审核结论：□合法 √不合法 □应予修改', 'unlawful'],
  ['审核结论：☑合法 ☑不合法', ''],
  ['审核结论（合法/不合法/应当予以修改）：', 'lawful to-amend unlawful'],
]);

describe('a fair-competition review', () => {
  const bars = async (words: string): Promise<boolean> => {
    const text = `公平竞争审查表\n政策措施名称：《某市停车管理办法》\n${words}\n某市市场监督管理局\n2026年4月1日\n`;
    const source = await readSource({ name: '审查表.txt', bytes: new TextEncoder().encode(text) });
    return barredIn(parseDocument(source)) !== null;
  };

  test.each([
    '审查结论：具有排除、限制竞争的效果，不得出台。',
    '经审查，第五条违反《公平竞争审查条例》第九条，且不符合例外规定。',
    '审查结论：□可以出台 ☑不得出台',
    '审查结论：可以出台□ 不得出台☑',
    '审查意见：不符合公平竞争审查标准。',
    '三、审查结论\n不得出台。',
    '经审查，第二条未发现问题；第五条具有限制竞争效果。',
  ])('bars: %s', async (words) => {
    expect(await bars(words)).toBe(true);
  });

  test.each([
    '审查结论：经审查，不具有排除、限制竞争的效果，可以出台。',
    '经审查，未发现违反《公平竞争审查条例》第八条、第九条的情形。',
    '审查结论：☑可以出台 □不得出台',
    '审查结论：可以出台☑ 不得出台□',
    '审查结论：□可以出台 □不得出台',
    '审查结论：具有限制竞争的效果，但符合例外规定，可以出台。',
    '经审查，第五条原稿违反审查标准，已经删去。\n审查结论：可以出台。',
    '根据规定，经审查具有排除、限制竞争效果且不符合例外规定的，不得出台。',
    '审查意见：“不得出台”一栏不适用。',
    '审查人：李某',
  ])('does not: %s', async (words) => {
    expect(await bars(words)).toBe(false);
  });
});
