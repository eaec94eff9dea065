import { describe, expect, test } from 'vitest';
import { read } from '../support/outline.ts';

const TEXT = '第一条　为规范早市，制定本规定。';

describe('the level', () => {
  test.each([
    ['a notice', ['临江市人民政府关于规范早市的通知', '各区：', '现通知如下。'], '规范性文件'],
    ['a 办法 without any head', [TEXT], '规范性文件'],
    ['the number of a decree', ['临江市人民政府令', '第21号', '《早市管理规定》已经通过，现予公布。'], '规章'],
    ['a head note with a decree', ['临江市早市管理规定', '（2026年3月1日临江市人民政府令第21号公布）', TEXT], '规章'],
    ['a head note of a ministry', ['早市管理规定', '2026年3月1日 商务部令第3号发布', TEXT], '规章'],
    [
      'a note of a people’s congress',
      ['临江市早市管理规定', '2026年3月1日 临江市第八届人民代表大会常务委员会第三次会议通过', TEXT],
      '地方性法规',
    ],
    ['条例 in the title', ['临江市早市管理条例', TEXT], '地方性法规'],
    [
      'a note of the National People’s Congress',
      ['早市法', '2026年3月1日 第十四届全国人民代表大会常务委员会第九次会议通过', TEXT],
      '行政法规或法律',
    ],
    [
      'a decree of the State Council',
      ['早市管理条例', '（2026年3月1日中华人民共和国国务院令第900号公布）', TEXT],
      '行政法规或法律',
    ],
    ['an explanation', ['关于《临江市早市管理办法》的说明', '现说明如下。'], '非公文'],
    ['minutes', ['临江市人民政府第三次常务会议纪要', '会议议定如下。'], '内部文件'],
    ['an order of its own house', ['关于调整值班安排的通知', '各科室：', '现通知如下。'], '内部文件'],
  ])('%s', (_, lines, level) => {
    const document = read(...lines);
    expect(document.level).toBe(level);
    expect(document.levelReasons).toHaveLength(1);
  });

  test('its reason names the words on which it rests, in both languages', () => {
    const [reason] = read('临江市早市管理条例', TEXT).levelReasons;
    expect(reason?.zh).toContain('「临江市早市管理条例」');
    expect(reason?.en).toContain('「临江市早市管理条例」');
  });

  test('a law that a notice only names does not raise it', () => {
    const document = read(
      '关于贯彻《临江市早市管理条例》的通知',
      '各区：',
      '根据国务院令第900号，通知如下。',
      '一、甲。',
      '二、乙。',
    );
    expect(document.level).toBe('规范性文件');
  });
});

describe('issued', () => {
  test.each([
    ['number and date', ['关于规范早市的通知', '临府〔2026〕3号', '现通知如下。', '临江市人民政府', '2026年3月1日'], 2],
    ['signature and date', ['关于规范早市的通知', '现通知如下。', '临江市人民政府', '2026年3月1日'], 1],
    ['a page that says so', ['关于规范早市的意见', '有效性:有效', '现提出如下意见。'], 1],
    ['a head note', ['临江市早市管理规定', '（2026年3月1日发布）', TEXT], 1],
    [
      'a colophon',
      ['关于规范早市的通知', '现通知如下。', '一、甲。', '二、乙。', '临江市人民政府办公室　2026年3月2日印发'],
      1,
    ],
    ['nothing', ['临江市早市管理办法', TEXT], 0],
    ['a number alone', ['临江市早市管理办法', '临府〔2026〕3号', TEXT], 0],
    ['a field without a value', ['临江市早市管理办法', '发布日期：', TEXT], 0],
    [
      'a draft, whatever it bears',
      ['关于规范早市的通知', '（征求意见稿）', '临府〔2026〕3号', '现通知如下。', '临江市人民政府', '2026年3月1日'],
      0,
    ],
    ['a draft by its title', ['临江市早市管理办法（送审稿）', '有效性:有效', TEXT], 0],
  ])('%s', (_, lines, reasons) => {
    expect(read(...lines).issued).toHaveLength(reasons);
  });

  test('says why', () => {
    const document = read('关于规范早市的通知', '临府〔2026〕3号', '现通知如下。', '临江市人民政府', '2026年3月1日');
    expect(document.issued[0]?.zh).toBe('有发文字号「临府〔2026〕3号」和日期 2026-03-01');
  });
});
