import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { check } from '../../src/check.ts';
import { loadLaw } from '../../src/law/load.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import { readText } from '../../src/source/formats/text.ts';
import { defaultLimits } from '../../src/source/limits.ts';

/* What a table of the law tempts one to say wrongly: each trap has its own case. */

const law = loadLaw();
const rules = await loadShippedRules();

/** The rules of the cleanup that speak of a collected document, each with its words. */
function told(text: string): string[] {
  const options = { rules, law, asOf: '2026-11-23', stage: 'archive', as: '规范性文件' } as const;
  const { findings } = check(readText('a.txt', text, defaultLimits), null, options);
  return findings
    .filter(({ rule }) => rule.id.startsWith('cleanup/') || rule.id === 'opinion/no-repealed-basis')
    .map(({ rule, quote }) => `${rule.id} ${quote}`);
}

const document = (article: string, day = '2009年5月1日') =>
  `临江市市场管理办法\n第一条　${article}\n第二条　本办法自${day}起施行。\n`;

describe('a title', () => {
  it.each([
    ['that a later law bears again', '根据《中华人民共和国国家安全法》，制定本办法。'],
    ['whose successor bears it', '根据《食盐专营办法》，制定本办法。'],
    ['of an instrument that was repealed in part', '根据《劳动改造条例》，制定本办法。'],
    ['that the table does not hold', '根据《临江市早市管理条例》，制定本办法。'],
    ['that holds a repealed one', '根据《最高人民法院关于适用〈中华人民共和国合同法〉的某个批复》，制定本办法。'],
    ['of what was amended', '根据《企业信息公示暂行条例》，制定本办法。'],
  ])('%s is no stale one', (_, article) => {
    expect(told(document(article))).toEqual([]);
  });

  it('whose repeal hides an older one of the same title is known to have ended', () => {
    expect(told(document('来信来访按照《信访条例》办理。'))).toEqual(['cleanup/stale-statute 《信访条例》']);
    expect(law.repealOf('信访条例')?.on).toBe('2022-05-01');
  });

  it('in 〈〉 and with 中华人民共和国 is the same', () => {
    expect(law.statute('中华人民共和国行政处罚法')).toBe(law.statute('行政处罚法'));
  });

  it('that is renamed is at most advised', () => {
    const title = '最高人民法院关于限制被执行人高消费的若干规定';
    expect(told(document(`按照《${title}》处理。`))).toEqual([`cleanup/renamed-statute 《${title}》`]);
    expect(rules.rules.find(({ id }) => id === 'cleanup/renamed-statute')?.severity.issued).toBe('info');
  });
});

describe('the day of the document', () => {
  it('before the repeal: the law was in force', () => {
    expect(told(document('根据《中华人民共和国物权法》，制定本办法。'))).toEqual([
      'cleanup/stale-statute 《中华人民共和国物权法》',
    ]);
  });

  it('after it: it had been repealed', () => {
    expect(told(document('根据《中华人民共和国物权法》，制定本办法。', '2022年5月1日'))).toEqual([
      'opinion/no-repealed-basis 《中华人民共和国物权法》',
    ]);
  });

  it('the ten environmental laws ended on 2026-08-15', () => {
    expect(law.repealOf('水污染防治法')).toMatchObject({ on: '2026-08-15', successor: '生态环境法典' });
    expect(told(document('根据《中华人民共和国水污染防治法》，制定本办法。', '2026年8月14日'))).toEqual([
      'cleanup/stale-statute 《中华人民共和国水污染防治法》',
    ]);
  });
});

describe('clauses that repeal or look back', () => {
  it.each([
    '《城市房屋拆迁管理条例》在本市的实施细则同时废止，《城市房屋拆迁管理条例》停止执行。',
    '按照原《城市房屋拆迁管理条例》核发许可证的项目，由原审批机关办结。',
    '原市工商行政管理局核发的证照继续有效。',
    '2003年5月市工商行政管理局登记的市场，按照本办法管理。',
  ])('%s', (article) => {
    expect(told(document(article))).toEqual([]);
  });
});

describe('numbers of articles', () => {
  it.each([
    ['the last one is there', '依照《中华人民共和国行政处罚法》第八十六条的规定办理。', '2024年5月1日', 0],
    ['one behind it is not', '依照《中华人民共和国行政处罚法》第八十七条的规定办理。', '2024年5月1日', 1],
    // The law of 2012 had 119 articles, that of 2026 has 144.
    [
      'of an earlier version nothing is known',
      '依照《中华人民共和国治安管理处罚法》第一百五十条办理。',
      '2020年5月1日',
      0,
    ],
    ['of a version of its time it is', '依照《中华人民共和国治安管理处罚法》第一百五十条办理。', '2026年5月1日', 1],
    ['之一 does not count', '依照《中华人民共和国刑法》第四百五十二条之一办理。', '2024年5月1日', 0],
    ['of a local regulation nothing is known', '依照《北京市物业管理条例》第九百条办理。', '2024年5月1日', 0],
    ['of a cut text nothing is known', '依照《住房公积金管理条例》第九百条办理。', '2026年9月1日', 0],
  ])('%s', (_, article, day, count) => {
    const beyond = told(document(article, day)).filter((one) => one.startsWith('cleanup/article-beyond-last'));
    expect(beyond).toHaveLength(count);
  });
});

describe('names of organs', () => {
  it.each([
    '农业部门、环境保护部门、卫生部门应当予以配合。',
    '市住房和城乡建设局、文化广播电视和旅游局应当予以配合。',
    '市环境卫生局、区水务和林业局、市交通建设局应当予以配合。',
    '人大财政经济委员会听取汇报。',
    '拆迁办法、应急办法由市政府另行制定。',
    '按照环境保护部令第33号和农业部《动物检疫管理办法》办理。',
    '国家海洋局、民政局、信访局应当予以配合。',
  ])('%s', (article) => {
    expect(told(document(article))).toEqual([]);
  });

  it('a signature is none', () => {
    expect(told(`${document('为了规范市场，制定本办法。')}\n临江市工商行政管理局\n2009年4月1日\n`)).toEqual([]);
  });

  it('what was read nowhere, or may still be in use, is only to be verified', () => {
    expect(told(document('市物价局负责定价。'))).toEqual(['cleanup/verify-organ 物价局']);
  });

  it('in their time: later documents should know better', () => {
    const article = '市国土资源局负责用地审查。';
    expect(told(document(article))).toEqual(['cleanup/stale-organ 国土资源局']);
    expect(told(document(article, '2024年5月1日'))).toEqual(['cleanup/organ-gone-when-made 国土资源局']);
  });
});

const texts = new URL('../../../shared/corpus/rules-on-documents/', import.meta.url);

describe.skipIf(!existsSync(texts))('rules on documents (skipped where they are not at hand)', () => {
  const names = existsSync(texts) ? readdirSync(texts).filter((name) => name.endsWith('.txt')) : [];

  /* Read one by one: these two were in force when the texts were made, and ended on 2024-11-01 and 2025-01-20. */
  const ENDED = /cleanup\/stale-statute 《(?:法规规章备案条例|行政机关公务员处分条例)》/;

  test.each(names)('%s: no statute is wrongly called stale or short', (name) => {
    const found = told(readFileSync(new URL(encodeURIComponent(name), texts), 'utf8'));
    expect(found.filter((one) => !/organ/.test(one) && !ENDED.test(one))).toEqual([]);
  });
});
