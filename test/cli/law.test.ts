import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const OWN = `statutes:
  - { title: 中华人民共和国临江条例, rank: 行政法规, articles: 12, effective: 2020-01-01, asOf: 2026-11-01, source: 单位整理 }
  - { title: 信访条例, rank: 行政法规, asOf: 2026-11-01, source: 单位整理 }
endings:
  - { title: 临江市早市条例, on: 2019-06-01, successor: 临江市市场条例, words: 同时废止, source: 公告第 3 号 }
organs:
  - { name: 临江市早市办, successor: 临江市市场局, year: 2019 }
  - { name: 国土资源部, inUse: true }
`;
const DRAFT = `临江市市场管理办法
第一条　根据《临江市早市条例》第三条、《临江条例》第四十条、《信访条例》，制定本办法。
第二条　临江市早市办负责登记，报国土资源部。
第三条　本办法自2026年5月1日起施行。
`;
interface File {
  readonly path: string;
  readonly findings: readonly { readonly rule: string; readonly quote: string }[];
}
const rulesIn = (out: string): string[] =>
  (JSON.parse(out).files as File[])
    .filter(({ path }) => path === '甲.txt')
    .flatMap(({ findings }) => findings.map(({ rule, quote }) => `${rule} ${quote}`));
const ABOUT_LAW = /cited|repealed|beyond|stale|agency|organ/u;

describe('hefa law', () => {
  test('tells what is known, with its source and date', async () => {
    const { code, out } = await new World({}).run(['law', '《中华人民共和国行政处罚法》']);
    expect(code).toBe(0);
    expect(out).toContain('法律\n');
    expect(out).toContain('共 86 条');
    expect(out).toMatch(/国家法律法规数据库（截至 \d{4}-\d\d-\d\d）/u);
  });

  test('tells what came after a repealed one, in the words that repealed it', async () => {
    const { out } = await new World({}).run(['law', '城市房屋拆迁管理条例']);
    expect(out).toContain('《国有土地上房屋征收与补偿条例》');
    expect(out).toContain('同时废止');
  });

  test('says of a title that it does not hold that this proves nothing, and what is near', async () => {
    const { code, out } = await new World({}).run(['law', '行政许可条例']);
    expect(code).toBe(0);
    expect(out).toContain('没有收录不等于不存在');
    expect(out).toContain('《行政许可法》');
    const { out: json } = await new World({}).run(['law', '临江市早市条例', '--format', 'json']);
    expect(JSON.parse(json)).toMatchObject({ known: false, statute: null, ending: null, rank: '地方性法规' });
  });

  test('knows the data of the user, of the line and of hefa.yaml, before what ships', async () => {
    const world = new World({ 'own.yaml': OWN, 'hefa.yaml': 'ownLaw: own.yaml\n' });
    expect((await world.run(['law', '临江条例'])).out).toContain('自己的法律数据（单位整理）（截至 2026-11-01）');
    expect((await world.run(['law', '临江市早市条例'])).out).toContain('《临江市市场条例》');
    const revived = await new World({ 'own.yaml': OWN }).run(['law', '信访条例', '--law', 'own.yaml', '-f', 'json']);
    expect(JSON.parse(revived.out)).toMatchObject({ statute: { status: 'current' }, ending: null });
  });

  test.each([
    ['statutes: [{ title: 甲条例 }]', '缺少“asOf”'],
    ['endings: [{ title: 甲条例, kind: gone, source: 乙 }]', 'gone'],
    ['organs: [{ name: 甲局 }]', 'successor'],
    ['statuts: []', 'statutes'],
  ])('%s is refused with its place', async (text, words) => {
    const { code, err } = await new World({ 'own.yaml': text }).run(['law', '甲条例', '--law', 'own.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('own.yaml:1:');
    expect(err).toContain(words);
  });

  test.each([[''], ['《》']])('%j names no statute', async (title) => {
    expect(await new World({}).run(['law', title])).toMatchObject({ code: 2, out: '' });
  });

  test('a file that is not there is told', async () => {
    const { code, err } = await new World({}).run(['law', '甲条例', '--law', 'own.yaml']);
    expect([code, err]).toEqual([2, expect.stringContaining('own.yaml')]);
  });
});

describe('law data of the user', () => {
  test.each([['one draft, here'], ['several drafts, in workers']])('counts in a check of %s', async (which) => {
    const others = which.startsWith('one')
      ? {}
      : { '乙.txt': '乙\n', '丙.txt': '丙\n', '丁.txt': '丁\n', '戊.txt': '戊\n' };
    const world = new World({ 'own.yaml': OWN, '甲.txt': DRAFT, ...others });
    const paths = ['甲.txt', ...Object.keys(others)];
    const stated = ['--stage', 'archive', '--as-of', '2026-11-24', '-f', 'json'];
    const plain = await world.run(['check', ...paths, ...stated]);
    const own = await world.run(['check', ...paths, ...stated, '--law', 'own.yaml']);
    const found = rulesIn(own.out).filter((one) => ABOUT_LAW.test(one));
    expect(found).toEqual(expect.arrayContaining([expect.stringContaining('《临江市早市条例》')]));
    expect(found).toEqual(expect.arrayContaining([expect.stringContaining('《临江条例》第四十条')]));
    expect(found).toEqual(expect.arrayContaining([expect.stringContaining('临江市早市办')]));
    expect(found.join()).not.toMatch(/信访条例|国土资源部/u);
    expect(rulesIn(plain.out).join()).toMatch(/信访条例/u);
    expect(rulesIn(plain.out).join()).toMatch(/国土资源部/u);
    expect(JSON.parse(plain.out).law.digest).not.toBe(JSON.parse(own.out).law.digest);
  });
});
