import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ledgerSchema } from '../../src/audit/papers/ledger-schema.ts';
import { workbook } from '../../src/audit/papers/workbook.ts';
import { World } from '../cli/world.ts';

const signed = (day: string) => `\n临江市人民政府\n${day}\n`;
const OLD = `临江市集贸市场管理暂行办法
第一条 为了规范集贸市场，制定本办法。
第二条 本办法自2005年5月1日起施行。
${signed('2005年4月1日')}`;
const NEW = `临江市集贸市场管理办法
第一条 为了规范集贸市场，根据《中华人民共和国行政处罚法》，制定本办法。
第二条 本办法自2015年5月1日起施行，《临江市集贸市场管理暂行办法》同时废止。
${signed('2015年4月1日')}`;
const OVER = `临江市停车管理办法
第一条 停车场由市国土资源局划定。
第二条 本办法自2012年5月1日起施行，有效期5年。
${signed('2012年4月1日')}`;
const FINED = `临江市共享单车管理办法
第一条 对乱停共享单车的企业，处2000元罚款。
第二条 本办法自2022年5月1日起施行。
${signed('2022年4月1日')}`;
const STALE = `临江市房屋拆迁补偿办法
第一条 根据《城市房屋拆迁管理条例》，制定本办法。
第二条 本办法自2003年5月1日起施行。
${signed('2003年4月1日')}`;
const RULES = `临江市市容管理规定
（2010年3月1日临江市人民政府令第12号公布）
第一条 对乱贴广告的，处200元罚款。
`;

const FILES = {
  '旧.md': OLD,
  '新.md': NEW,
  '期满.md': OVER,
  '罚款.md': FINED,
  '拆迁.md': STALE,
  '规章.md': RULES,
  '坏.docx': 'PK no zip',
};
const AS_OF = ['--as-of', '2026-11-23'];

interface Ledger {
  readonly documents: readonly {
    path: string;
    repealedBy: string | null;
    conclusion: { proposed: string; reasons: { code: string }[] } | null;
  }[];
  readonly summary: { objects: number; apart: number; unread: number };
}

const world = new World(FILES);
const run = (...argv: readonly string[]) => world.run(['audit', '.', ...AS_OF, ...argv]);
const ledger = async (): Promise<Ledger> => JSON.parse((await run('-f', 'json')).out);

describe('hefa audit', () => {
  test('proposes what follows from the documents and from each other', async () => {
    const { documents, summary } = await ledger();
    const proposed = documents.map(({ path, conclusion }) => [path, conclusion?.proposed ?? null]);
    expect(Object.fromEntries(proposed)).toEqual({
      '旧.md': '废止',
      '新.md': '继续有效',
      '期满.md': '宣布失效',
      '罚款.md': '废止',
      '拆迁.md': '修改',
      '规章.md': null,
      '坏.docx': null,
    });
    expect(summary).toMatchObject({ documents: 7, objects: 5, apart: 1, unread: 1 });
    expect(documents.find(({ path }) => path === '旧.md')?.repealedBy).toContain('临江市集贸市场管理办法');
  });

  test('as of an earlier day nothing has lapsed that holds', async () => {
    const { out } = await world.run(['audit', '.', '--as-of', '2014-01-01', '-f', 'json']);
    const { documents } = JSON.parse(out) as Ledger;
    const of = (path: string) => documents.find((one) => one.path === path)?.conclusion?.proposed;
    expect(of('旧.md')).toBe('继续有效');
    expect(of('期满.md')).not.toBe('宣布失效');
  });

  test('the ledger fits its schema, and gives the same bytes twice', async () => {
    const { out, code } = await run('-f', 'json');
    expect(() => ledgerSchema.parse(JSON.parse(out))).not.toThrow();
    expect((await run('-f', 'json')).out).toBe(out);
    expect(code).toBe(3);
  });

  test('what was not read has a line in every paper, and no conclusion', async () => {
    const { out } = await run();
    expect(out).toContain('未能读取，没有结论（1 件）');
    expect((await run('-f', 'csv')).out).toMatch(/未能读取,坏\.docx/);
    expect((await run('-f', 'notice')).out).toContain('另有1件未能读取，未列入本公告');
  });

  test('the notice lists only documents of the cleanup, under what is proposed, as a proposal', async () => {
    const { out } = await run('-f', 'notice');
    expect(out).toContain('代拟稿');
    expect(out).not.toContain('市容管理规定');
    const lapsed = out.slice(out.indexOf('宣布失效的规范性文件目录'));
    expect(lapsed).toContain('临江市停车管理办法');
    expect(lapsed).not.toContain('共享单车');
  });

  test('what the office knows goes before the text, and what it decided before what is proposed', async () => {
    const own = new World({
      ...FILES,
      '登记表.csv':
        '文件名,文号,成文日期,有效期至\n罚款.md,临府规〔2022〕9号,2022-04-02,2024-12-31\n没有.md,,2020-01-01,\n',
      '审定.yaml': '- { path: 拆迁.md, conclusion: 废止, reason: 调整对象消失, by: 临江市人民政府, on: 2026-10-01 }\n',
    });
    const files = ['--register', '登记表.csv', '--register', '审定.yaml'];
    const { out, err } = await own.run(['audit', '.', ...AS_OF, '-f', 'json', ...files]);
    const { documents } = JSON.parse(out);
    const of = (path: string) => documents.find((one: { path: string }) => one.path === path);
    expect(of('罚款.md')).toMatchObject({ number: '临府规〔2022〕9号', date: '2022-04-02' });
    expect(of('罚款.md').conclusion.proposed).toBe('宣布失效');
    expect(of('拆迁.md').conclusion).toMatchObject({
      proposed: '修改',
      decided: { verdict: '废止', reason: '调整对象消失', by: '临江市人民政府', on: '2026-10-01' },
    });
    expect(err).toContain('没有.md');
    const notice = (await own.run(['audit', '.', ...AS_OF, '-f', 'notice', ...files])).out;
    expect(notice.slice(notice.indexOf('## 附件3'), notice.indexOf('## 附件4'))).toContain('拆迁补偿办法');
    expect(notice).toContain('其中4件的处理意见由计算机提出');
  });

  test('a title that is a formula is text in every table', async () => {
    const evil = new World({ '甲.md': `=HYPERLINK("http://x")管理办法\n第一条 略。\n${signed('2022年4月1日')}` });
    const { out } = await evil.run(['audit', '.', ...AS_OF, '-f', 'csv']);
    expect(out).not.toMatch(/(?:^|,)"?=/m);
  });

  test('a workbook has the sheets, frozen heads and filters', async () => {
    await run('-f', 'xlsx=台账.xlsx', '-f', 'text');
    const parts = unzipSync(readFileSync(join(world.folder, '台账.xlsx')));
    const text = (name: string) => Buffer.from(parts[name] ?? []).toString();
    for (const name of ['清理台账', '理由和依据', '不属于清理范围', '未能读取', '汇总'])
      expect(text('xl/workbook.xml')).toContain(`name="${name}"`);
    expect(text('xl/worksheets/sheet1.xml')).toContain('临江市共享单车管理办法');
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/state="frozen"[\s\S]*<autoFilter ref="A1:AF6"\/>/);
    expect(text('xl/worksheets/sheet3.xml')).toContain('市容管理规定');
  });

  test('a notice in Word, and no other ending', async () => {
    expect((await run('-f', 'notice=公告.docx', '-f', 'text')).code).toBe(3);
    expect(readFileSync(join(world.folder, '公告.docx')).subarray(0, 2).toString()).toBe('PK');
    const { code, err } = await run('-f', 'notice=公告.pdf');
    expect([code, err]).toEqual([2, expect.stringContaining('.docx 或者 .md')]);
  });
});

test('rows beyond what a sheet holds go on in another one', () => {
  const rows = Array.from({ length: 5 }, (_, at) => [`第${at}行`]);
  const parts = unzipSync(workbook([{ name: '甲', heads: [{ head: '名', width: 10 }], rows }], 2));
  const text = (name: string) => Buffer.from(parts[name] ?? []).toString();
  expect([...text('xl/workbook.xml').matchAll(/name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    '甲',
    '甲（2）',
    '甲（3）',
  ]);
  expect(text('xl/worksheets/sheet3.xml')).toContain('第4行');
});

test('a path that is not there is told, and nothing is reported of it', async () => {
  const { code, out, err } = await world.run(['audit', '不存在/']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('找不到 不存在/');
  expect(err).not.toContain('内部错误');
});
