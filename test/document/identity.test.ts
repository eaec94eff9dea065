import { describe, expect, test } from 'vitest';
import { leaves, outline, read } from '../support/outline.ts';

const ARTICLE = '第一条　为规范早市，制定本办法。';

describe('the title', () => {
  test.each([
    ['on one line', ['临江市早市管理办法', ARTICLE], '临江市早市管理办法'],
    [
      'over three lines',
      ['临江市人民政府', '关于规范早市', '经营秩序的通知', '各区人民政府：', '现通知如下。'],
      '临江市人民政府关于规范早市经营秩序的通知',
    ],
    ['with its state behind it', ['临江市早市管理办法', '（征求意见稿）', ARTICLE], '临江市早市管理办法（征求意见稿）'],
    ['as a heading of Markdown', ['# 临江市早市管理办法', '', ARTICLE], '临江市早市管理办法'],
    ['between book-title marks', ['《临江市早市管理办法》', ARTICLE], '临江市早市管理办法'],
    ['with white space inside', ['临江市早市管理 办法', ARTICLE], '临江市早市管理办法'],
    [
      'twice, as a web page has it',
      ['关于规范早市的通知', '政策文件', '临江市城市管理局', '关于规范早市的通知', '各区：', '现通知如下。'],
      '临江市城市管理局关于规范早市的通知',
    ],
    [
      'in the field of a web page',
      ['索引号：AB-2026-1', '名称：关于规范早市的通知', '一、划定区域。', '二、公示结果。'],
      '关于规范早市的通知',
    ],
    [
      'with the number behind it',
      ['关于规范早市的通知（临城管〔2026〕3号）', '各区：', '现通知如下。'],
      '关于规范早市的通知',
    ],
    [
      'above the name of a decree',
      ['临江市早市管理办法', '临江市人民政府令', '第5号', '现予公布。', ARTICLE],
      '临江市早市管理办法',
    ],
    [
      'only in the words of a decree',
      ['临江市人民政府令', '第5号', '《临江市早市管理办法》已经市人民政府常务会议通过，现予公布。', ARTICLE],
      '临江市早市管理办法',
    ],
    [
      'cut off',
      ['临江市人民政府关于规范早市经营秩序和改善...', '一、划定区域。', '二、公示结果。'],
      '临江市人民政府关于规范早市经营秩序和改善...',
    ],
  ])('%s', (_, lines, title) => {
    expect(read(...lines).title).toBe(title);
  });

  test.each([
    ['a text that begins at once', [ARTICLE]],
    [
      'an opening sentence',
      ['为规范早市经营秩序，保障市民出行，结合本市实际，现就有关事项通知如下。', '一、划定区域。'],
    ],
    ['addressees alone', ['各区人民政府，市级各部门：', '现将有关事项通知如下。']],
  ])('is unknown in %s', (_, lines) => {
    expect(read(...lines).title).toBeNull();
  });
});

describe('the number', () => {
  test.each([
    ['临府规〔2026〕3号', '临府规〔2026〕3号'],
    ['临府[2026]3号', '临府〔2026〕3号'],
    ['临 府 规〔2026〕 3 号', '临府规〔2026〕3号'],
    ['（临教委【2026】12号）', '临教委〔2026〕12号'],
    ['第 21 号', null],
    ['文号：临府规〔2026〕3号', '临府规〔2026〕3号'],
  ])('%s', (line, number) => {
    expect(read('临江市早市管理办法', line, ARTICLE).number).toBe(number);
  });

  test('of a decree stands below its head', () => {
    const document = read(
      '临江市人民政府令',
      '第21号',
      '《临江市早市管理办法》已经通过，现予公布。',
      '市长　江临',
      '2026年3月1日',
      '临江市早市管理办法',
      ARTICLE,
    );
    expect(document).toMatchObject({
      number: '临江市人民政府令第21号',
      organ: '临江市人民政府',
      date: '2026-03-01',
      level: '规章',
    });
    expect(leaves(document, 'signature')).toEqual(['市长　江临']);
  });

  test('of another document is not its own', () => {
    expect(
      read('关于执行《城市管理条例》（国办发〔2020〕1号）的通知', '依照国发〔2010〕10号文，通知如下。').number,
    ).toBeNull();
  });
});

describe('organ and date', () => {
  test('from signature and date, also on one line', () => {
    const document = read(
      '关于规范早市的通知',
      '各区：',
      '现通知如下。',
      '一、划定区域。',
      '二、公示结果。',
      '特此通知。',
      '　　　　临江市城市管理局　临江市公安局',
      '　　　　二〇二六年三月一日',
    );
    expect(document).toMatchObject({ organ: '临江市城市管理局、临江市公安局', date: '2026-03-01' });
    const short = read(
      '关于规范早市的通知',
      '现通知如下。',
      '一、划定区域。',
      '二、公示结果。',
      '临江市城市管理局 2026年3月1日',
    );
    expect(leaves(short, 'signature')).toEqual(['临江市城市管理局']);
    expect(leaves(short, 'date')).toEqual(['2026年3月1日']);
  });

  test('of the end go before those of the page', () => {
    const document = read(
      '关于规范早市的意见',
      '发布部门:临江市人民政府',
      '发布时间:2026年10月31日',
      '有效性:有效',
      '为规范早市，提出如下意见。',
      '一、划定区域。',
      '二、公示结果。',
      '2026年5月22日',
    );
    expect(document).toMatchObject({ organ: '临江市人民政府', date: '2026-05-22' });
  });

  test('from the head note', () => {
    const document = read(
      '临江市早市管理办法',
      '（2014年3月6日临江市人民政府令第68号发布　根据2019年1月1日《关于修改部分规章的决定》修正）',
      ARTICLE,
    );
    expect(document).toMatchObject({ number: '临江市人民政府令第68号', organ: '临江市人民政府' });
    expect(leaves(document, 'status')).toHaveLength(1);
  });

  test('a date inside the text is not that of the document', () => {
    expect(read('临江市早市管理办法', ARTICLE, '第二条　本办法自2026年5月1日起施行。').date).toBeNull();
  });

  test('what stands behind the date does not hide it', () => {
    const document = read(
      '关于规范早市的通知',
      '现通知如下。',
      '一、划定区域。',
      '二、公示结果。',
      '临江市城市管理局',
      '2026年3月1日',
      '（此件公开发布）',
      '公开方式：主动公开',
      '抄送：市委办公室，市人大常委会办公室。',
      '临江市城市管理局办公室　2026年3月2日印发',
    );
    expect(document.date).toBe('2026-03-01');
    expect(
      outline(document)
        .slice(-6)
        .map((line) => line.trim().split(' ')[0]),
    ).toEqual(['signature', 'date', 'text', 'status', 'status', 'status']);
  });
});

test('a web page that was copied field by field', () => {
  const document = read(
    '文号：',
    '临府办〔2026〕10号 \t发文机构：',
    '临江市人民政府办公室',
    '发文日期：',
    '2026-03-02 \t业务分类：',
    '其他',
    '各区人民政府，市政府直属各单位：',
    '《临江市早市管理办法》已经市政府同意，现予印发。',
    '临江市人民政府办公室',
    '2026年3月2日',
    '临江市早市管理办法',
    ARTICLE,
  );
  expect(document).toMatchObject({
    number: '临府办〔2026〕10号',
    organ: '临江市人民政府办公室',
    addressees: '各区人民政府，市政府直属各单位',
  });
  expect(leaves(document, 'status')).toHaveLength(6);
});

describe('addressees', () => {
  test.each([
    ['各区、县人民政府，市级各部门：', '各区、县人民政府，市级各部门'],
    ['各有关单位:', '各有关单位'],
    ['广大市民朋友：', '广大市民朋友'],
  ])('%s', (line, addressees) => {
    expect(read('关于规范早市的通知', line, '现通知如下。').addressees).toBe(addressees);
  });

  test.each(['现将有关事项通知如下：', '各单位要做好下列工作：'])('%s is none', (line) => {
    expect(read('关于规范早市的通知', line, '一、甲。', '二、乙。').addressees).toBeNull();
  });
});

test.each([
  ['临江市早市管理办法', '办法'],
  ['临江市早市管理办法（试行）', '办法'],
  ['临江市实施《中华人民共和国档案法》办法', '办法'],
  ['临江市早市管理实施细则', '细则'],
  ['关于规范早市的指导意见', '意见'],
  ['关于规范早市的紧急通知', '通知'],
  ['支持早市发展的若干政策措施', '措施'],
  ['支持早市发展的二十条', '措施'],
  ['临江市早市公约', null],
])('the kind of %s is %s', (title, kind) => {
  expect(read(title, ARTICLE).kind).toBe(kind);
});
