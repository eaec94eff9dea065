import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const DRAFT = `# 青河县夜市管理规定

第一条　为规范夜市经营，方便群众生活，结合本县实际，制定本规定。

第二条　经营者应当在划定的摊位内经营，不得占用消防通道。

第三条　经营者可以向县商务局免费申请摊位。申请人较多的，以公开抽签方式确定。

第四条　本规定自2027年1月1日起施行，有效期二年。
`;
const world = () => new World({ '送审/夜市管理规定.md': DRAFT, '送审/子/办法.md': DRAFT });
const text = ({ folder }: World, name: string) => readFileSync(join(folder, name), 'utf8');

describe('hefa init dossier', () => {
  test('writes the form beside its draft, and says what to do next', async () => {
    const own = world();
    const { code, out, err } = await own.run(['init', 'dossier', '送审/夜市管理规定.md']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      '已生成 送审/夜市管理规定.dossier.yaml。用文本编辑器填写后，运行 hefa check 送审/夜市管理规定.md\n',
    );
    expect(text(own, '送审/夜市管理规定.dossier.yaml')).toMatch(
      /^# 规范性文件程序记录\n[\s\S]*\n文件: 夜市管理规定\.md /,
    );
  });

  test('without a draft it is the record of the folder', async () => {
    const own = world();
    expect(await own.run(['init', 'dossier'])).toMatchObject({ code: 0, out: expect.stringContaining('dossier.yaml') });
    expect(text(own, 'dossier.yaml')).toMatch(/\n文件: +#/);
  });

  test.each([
    ['decision', '决策', '公众参与'],
    ['annual', '年度', '复议案件'],
  ])('--kind %s', async (kind, word, step) => {
    const { code, out } = await world().run(['init', 'dossier', '--kind', kind, '-o', '-']);
    expect([code, out]).toEqual([0, expect.stringContaining(`\n类型: ${word}\n`)]);
    expect(out).toContain(`\n${step}: `);
  });

  test('-o names another file, and - is standard output', async () => {
    const own = world();
    const { out } = await own.run(['init', 'dossier', '送审/夜市管理规定.md', '-o', '-']);
    await own.run(['init', 'dossier', '送审/夜市管理规定.md', '-o', '备用.dossier.yaml']);
    expect(text(own, '备用.dossier.yaml')).toBe(out);
    expect(existsSync(join(own.folder, '送审/夜市管理规定.dossier.yaml'))).toBe(false);
    expect((await own.run(['init', 'dossier', '-o', '记录.yaml'])).out).toContain('检查时才能认出');
  });

  test('remarks are in the language of the line, keys are not', async () => {
    const { out } = await world().run(['init', 'dossier', '-o', '-', '--lang', 'en']);
    expect(out).toMatch(/^# record of a normative document\n/i);
    expect(out).toMatch(/\n公开征求意见: +# public consultation\n/);
  });

  test('what is there already stays as it is', async () => {
    const own = new World({ '办法.md': DRAFT, '办法.dossier.yaml': '集体讨论: 2026-04-20\n', 'dossier.yaml': '' });
    for (const argv of [['办法.md'], [], ['-o', 'dossier.yaml']])
      expect(await own.run(['init', 'dossier', ...argv])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/已经存在，没有改动.*-o/),
      });
    expect([text(own, '办法.dossier.yaml'), text(own, 'dossier.yaml')]).toEqual(['集体讨论: 2026-04-20\n', '']);
  });

  test.each<[string, string[], RegExp]>([
    ['a draft that is not there', ['没有.md'], /找不到草案 没有\.md/],
    ['a folder', ['送审'], /送审 不是文件/],
    ['a record', ['送审/夜市管理规定.dossier.yaml'], /本身是程序记录/],
    ['an unknown kind', ['--kind', 'documnet'], /是否要用 document/],
    ['a decision with a draft', ['送审/夜市管理规定.md', '--kind', 'decision'], /单独检查/],
    ['a folder to write to that is not there', ['-o', '没有/dossier.yaml'], /没有\/dossier\.yaml 无法写入：其文件夹/],
    ['two drafts', ['a.md', 'b.md'], /参数太多/],
  ])('%s is told', async (_, argv, words) => {
    expect(await world().run(['init', 'dossier', ...argv])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(words),
    });
  });

  test('the help names the schema for editors where it lies on this computer', async () => {
    const { out } = await world().run(['init', 'dossier', '--help']);
    const schema = /\S*dossier\.schema\.json/.exec(out)?.[0] ?? '';
    expect(existsSync(schema)).toBe(true);
  });
});

/* From the sources the YAML of all rules is read first. */
describe('from the form to the check', { timeout: 30_000 }, () => {
  const steps = (out: string) => JSON.parse(out).files[0].findings.map(({ absent }: { absent: string }) => absent);
  const check = ['check', '送审/夜市管理规定.md', '-f', 'json'];
  const REQUIRED = ['公开征求意见', '合法性审核', '集体讨论'];

  test('a form with nothing filled in tells of no step', async () => {
    const own = world();
    await own.run(['init', 'dossier', '送审/夜市管理规定.md']);
    expect(steps((await own.run(check)).out)).toEqual(expect.arrayContaining(REQUIRED));
  });

  test('what is filled in is found', async () => {
    const own = world();
    await own.run(['init', 'dossier', '送审/夜市管理规定.md']);
    const name = '送审/夜市管理规定.dossier.yaml';
    const fill = (form: string, step: string, values: Record<string, string>) => {
      const from = form.indexOf(`\n${step}: `);
      const until = form.indexOf('\n\n', from);
      let part = form.slice(from, until < 0 ? form.length : until);
      for (const [key, value] of Object.entries(values)) part = part.replace(`  ${key}: `, `  ${key}: ${value} `);
      return form.slice(0, from) + part + (until < 0 ? '' : form.slice(until));
    };
    let form = text(own, name).replace('阶段: ', '阶段: 审议 ');
    form = fill(form, '公开征求意见', { 开始: '2026-06-01', 结束: '2026-07-05', 渠道: '县政府网站', 意见数: '0' });
    form = fill(form, '合法性审核', { 机构: '县司法局', 日期: '2026-07-20', 结论: '合法' });
    form = fill(form, '集体讨论', { 会议: '县政府第8次常务会议', 日期: '2026-08-03' });
    writeFileSync(join(own.folder, name), form);
    const { out, code } = await own.run(check);
    expect(code).not.toBe(2);
    expect(JSON.parse(out).files[0]).toMatchObject({ status: 'checked', stage: 'discussion' });
    for (const step of REQUIRED) expect(steps(out)).not.toContain(step);
    expect(JSON.parse(out).files[0].procedure.steps).toContainEqual(
      expect.objectContaining({ step: '公开征求意见', from: '2026-06-01', to: '2026-07-05' }),
    );
  });
});
