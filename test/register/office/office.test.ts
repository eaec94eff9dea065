import { expect, test } from 'vitest';
import { HefaError } from '../../../src/errors.ts';
import { readOffice } from '../../../src/register/office/office.ts';
import { defaultLimits } from '../../../src/source/limits.ts';
import { workbook } from './workbook.ts';

const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 标题,文号,成文日期 / 某市停车办法,某府规〔2016〕3号,2016/3/1, as Excel saves it on a Chinese Windows. */
const GB18030 = Uint8Array.from(
  'b1eacce2 2c cec4bac5 2c b3c9cec4c8d5c6da 0d0a c4b3cad0cda3b3b5b0ecb7a8 2c c4b3b8aeb9e6a1b232303136a1b333bac5 2c 323031362f332f31'
    .replaceAll(' ', '')
    .match(/../g)
    ?.map((pair) => Number.parseInt(pair, 16)) ?? [],
);

function refused(bytes: Uint8Array): string {
  try {
    readOffice(bytes);
  } catch (error) {
    if (error instanceof HefaError) return `${error.code} ${error.text.zh}`;
    throw error;
  }
  return 'taken';
}

test.each([
  ['GB18030', GB18030],
  ['UTF-8', csv('标题,文号,成文日期\n某市停车办法,某府规〔2016〕3号,2016/3/1')],
  ['UTF-8 with its mark', csv('\ufeff标题,文号,成文日期\r\n某市停车办法,某府规[2016]3号,2016年3月1日\r\n')],
  [
    'UTF-16 with tabs',
    Uint8Array.from(Buffer.from('\ufeff标题\t文号\t成文日期\n某市停车办法\t某府规（2016）3号\t2016-3-1', 'utf16le')),
  ],
  [
    'a workbook',
    workbook({
      台账: [
        ['标题', '文号', '成文日期'],
        ['某市停车办法', '某府规〔2016〕3号', { day: 42_430 }],
      ],
    }),
  ],
])('a register in %s', (_, bytes) => {
  const { rows, remarks } = readOffice(bytes);
  expect(rows).toMatchObject([
    {
      where: { zh: '第2行', en: 'row 2' },
      path: null,
      title: '某市停车办法',
      number: '某府规〔2016〕3号',
      known: { title: '某市停车办法', number: '某府规〔2016〕3号', date: '2016-03-01' },
      decision: null,
    },
  ]);
  expect(remarks).toEqual([]);
});

test('heads as offices write them, below the name of the table', () => {
  const { rows } = readOffice(
    csv(
      [
        '某市规范性文件清理台账,,,,,,,,,,,',
        '序号,文件名称（全称）,发文 字号,制定机关,印发日期,施行日期,有效期至,文件类别,是否直接影响公众,清理结论,理由,决定机关,决定日期',
        '1,《某市夜市管理办法》,某府办〔2015〕2号,某市人民政府办公室,2015.6.1,20150701,2020-06-30,行政规范性文件,是,拟废止,"已被新办法,代替",某市人民政府,2024/5/6',
      ].join('\n'),
    ),
  );
  expect(rows).toEqual([
    {
      where: { zh: '第3行', en: 'row 3' },
      path: null,
      number: '某府办〔2015〕2号',
      title: '《某市夜市管理办法》',
      known: {
        title: '某市夜市管理办法',
        number: '某府办〔2015〕2号',
        organ: '某市人民政府办公室',
        date: '2015-06-01',
        effective: '2015-07-01',
        until: '2020-06-30',
        level: '规范性文件',
        affectsPublic: true,
      },
      decision: { verdict: '废止', reason: '已被新办法,代替', by: '某市人民政府', on: '2024-05-06' },
    },
  ]);
});

test('a length of time is reckoned from when it took effect, and without that day it is told', () => {
  const { rows, remarks } = readOffice(
    csv(
      '标题,施行日期,有效期\n甲办法,2016-03-01,5年\n乙办法,,五年\n丙办法,2016-03-01,长期有效\n丁办法,2016-03-01,至2018年2月28日',
    ),
  );
  expect(rows.map(({ known }) => known.until ?? null)).toEqual(['2021-02-28', null, null, '2018-02-28']);
  expect(remarks.map(({ zh }) => zh)).toEqual(['登记表第3行C列“五年”没有施行日期，算不出何时届满，未采用']);
});

test('what is not understood is told: heads, sheets, words that are no level', () => {
  const { rows, remarks } = readOffice(
    workbook({
      说明: [['本表由法制科填写']],
      '2016年': [
        ['标题', '主办科室', '文件类别', '标题'],
        ['某市停车办法', '法规科', '城市管理', '另一个标题'],
      ],
    }),
  );
  expect(rows).toMatchObject([
    { where: { zh: '工作表“2016年”第2行' }, title: '某市停车办法', known: { title: '某市停车办法' } },
  ]);
  expect(remarks.map(({ zh }) => zh)).toEqual([
    '登记表的工作表“说明”没有标题、文号或者文件名等列，未采用',
    '登记表工作表“2016年”有未采用的列：B“主办科室”、D“标题”',
    '登记表工作表“2016年”第2行C列“城市管理”不是文件的层级，未采用',
  ]);
});

test('all mistakes come at once, with row and column', () => {
  const text =
    '标题,成文日期,是否直接影响公众,清理结论\n甲办法,2016年3月,也许,保留\n乙办法,2016-02-30,否,再议\n丙办法,不详,-,';
  expect(refused(csv(text)).split('\n')).toEqual([
    'bad-register 登记表有误，请改正后再用：',
    '第2行B列“2016年3月”应为日期，如 2016-03-01',
    '第2行C列“也许”应为“是”或“否”',
    '第3行B列“2016-02-30”应为日期，如 2016-03-01',
    '第3行D列“再议”应为继续有效、修改、废止、宣布失效',
  ]);
});

test.each([
  ['no heads', csv('甲,乙\n丙,丁'), /^bad-register .*没有找到表头/],
  ['quotation marks that do not match', csv('标题,文号\n"甲办法,1\n乙办法,2'), /^bad-register .*引号不成对/],
  [
    'an old workbook',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    /^bad-register .*另存为 \.xlsx/,
  ],
  ['a zip that is none', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9]), /^damaged /],
])('%s', (_, bytes, words) => {
  expect(refused(bytes)).toMatch(words);
});

test('cells of every kind are read as one sees them', () => {
  const { rows } = readOffice(
    workbook({
      a: [
        ['文件名', '成文日期', '是否直接影响公众', '理由', '清理结论', '有效期至', '施行日期'],
        [
          { inline: '甲.docx' },
          42_430,
          { raw: '<c t="b"><v>1</v></c>' },
          { raw: '<c t="str"><f>A1&amp;B1</f><v>公式的结果</v></c>' },
          '修改',
          { raw: '<c t="e"><v>#N/A</v></c>' },
          null,
        ],
        [null, null, null, null, null, null, null],
        ['乙.docx', { day: 42_430.75 }, null, null, null, null, { raw: '<c t="d"><v>2016-05-01T00:00:00</v></c>' }],
      ],
    }),
  );
  expect(rows).toMatchObject([
    {
      path: '甲.docx',
      known: { date: '2016-03-01', affectsPublic: true },
      decision: { verdict: '修改', reason: '公式的结果' },
    },
    { where: { zh: '第4行' }, path: '乙.docx', known: { date: '2016-03-01', effective: '2016-05-01' } },
  ]);
  expect(rows[0]?.known).not.toHaveProperty('until');
});

test('a workbook that unpacks to more than a limit is refused', () => {
  const bytes = workbook({
    a: [
      ['标题', '文号'],
      ['甲'.repeat(20_000), '乙'],
    ],
  });
  expect(() => readOffice(bytes, { ...defaultLimits, markupBytes: 10_000 })).toThrow(HefaError);
});
