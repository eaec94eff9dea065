import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/reports/schema.ts';
import { World } from './world.ts';

/*
 * The desk of a Friday afternoon: forty drafts in eight folders, records beside them, in their heads or for their folder, papers in
 * Word, PDF and Markdown beside the drafts and in 送审材料/, a decision and a year.
 */

const paper = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/dossiers/lawful/送审材料/${name}`, import.meta.url));
const draftOf = (number: number): string =>
  `某市第${number}号停放管理办法\n\n第一条 为了规范停放，制定本办法。\n第二条 车主应当在停放点内停放。\n第三条 经营者应当按照划定的区域投放车辆。\n`;
/** Each record has a meeting of its own, by which it is known. */
const recordOf = (number: number, papers: string): string =>
  `合法性审核: { 机构: 市司法局, 日期: 2026-04-10, 结论: 合法, 材料: ${papers} }\n集体讨论: { 会议: 市政府第${number}次常务会议, 日期: 2026-04-20 }\n`;

/** How a draft stands in its folder, by its number. */
const WAYS = ['sidecar', 'front matter', 'none', 'sidecar', 'none'] as const;
const wayOf = (number: number) => (number === 40 ? 'folder' : WAYS[number % WAYS.length]);

const files: Record<string, string | Uint8Array> = {};
for (let number = 1; number <= 40; number++) {
  const folder = number === 40 ? '八' : `${'一二三四五六七'[number % 7]}`;
  const name = `${folder}/第${number}号`;
  const way = wayOf(number);
  if (way === 'front matter')
    files[`${name}.md`] =
      `---\n程序:\n${recordOf(number, `[意见${number}.docx, 公告${number}.md]`).replace(/^/gm, '  ')}\n---\n${draftOf(number)}`;
  else files[`${name}.${number % 2 === 0 ? 'txt' : 'md'}`] = draftOf(number);
  if (way === 'front matter') {
    files[`${folder}/意见${number}.docx`] = paper('合法性审核意见书.docx');
    files[`${folder}/公告${number}.md`] = paper('征求意见公告.md');
  }
  if (way === 'sidecar') {
    files[`${name}.dossier.yaml`] = recordOf(number, `[意见${number}.docx, 纪要${number}.pdf, 公告${number}.md]`);
    files[`${folder}/意见${number}.docx`] = paper('合法性审核意见书.docx');
    files[`${folder}/送审材料/纪要${number}.pdf`] = paper('常务会议纪要.pdf');
    files[`${folder}/公告${number}.md`] = paper('征求意见公告.md');
  }
}
files['八/dossier.yaml'] = recordOf(40, '意见.docx');
files['八/意见.docx'] = paper('合法性审核意见书.docx');
files['九/票价.dossier.yaml'] =
  '类型: 决策\n事项: 调整票价\n集体讨论: { 会议: 市政府第99次常务会议, 日期: 2026-04-20 }\n';
files['九/年度/dossier.yaml'] = '类型: 年度\n机关: 某市某局\n年度: 2025\n';
// As Notepad saves it.
files['十/记事本.md'] = draftOf(41);
files['十/记事本.dossier.yml.txt'] = recordOf(41, '无');
files['九/坏.dossier.yaml'] = '类型: 决策\n集体讨论: [\n';
files['九/孤.dossier.yaml'] = recordOf(98, '意见.docx');

const world = new World({
  ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`桌/${name}`, content])),
  '桌.zip': packed(),
});

function packed(): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? Buffer.from(content) : content,
      ]),
    ),
  );
}

describe.each(['桌', '桌.zip'])('forty drafts in %s', (desk) => {
  let report: JsonReport;
  test('each draft once, no paper, and the records that stand alone', async () => {
    const outcome = await world.run(['check', desk, '--format', 'json']);
    report = JSON.parse(outcome.out) as JsonReport;
    const paths = report.files.map(({ path }) => path.slice(desk.length + 1));
    const drafts = Object.keys(files).filter((name) => /第\d+号\.(?:md|txt)$/.test(name));
    expect(drafts).toHaveLength(40);
    expect(paths.sort()).toEqual(
      [
        ...drafts,
        '十/记事本.md',
        '九/票价.dossier.yaml',
        '九/年度/dossier.yaml',
        '九/孤.dossier.yaml',
        '九/坏.dossier.yaml',
      ].sort(),
    );
  }, 60_000);

  test('each draft has its own record or none', () => {
    for (const file of report.files) {
      const number = Number(/第(\d+)号/.exec(file.path)?.[1]);
      if (Number.isNaN(number)) continue;
      const meeting = file.procedure?.steps.find(({ step }) => step === '集体讨论');
      const expected = wayOf(number) === 'none' ? undefined : expect.stringContaining(`第${number}次常务会议`);
      expect([file.path, meeting?.evidence]).toEqual([file.path, expected]);
    }
  });

  test('a record that Notepad called .txt belongs to its draft', () => {
    const file = report.files.find(({ path }) => path.endsWith('十/记事本.md'));
    expect(file?.procedure?.steps.find(({ step }) => step === '集体讨论')?.evidence).toContain('第41次常务会议');
  });

  test('records that stand alone are told as what they are', () => {
    const kindOf = (name: string) => report.files.find(({ path }) => path.endsWith(name));
    expect(kindOf('票价.dossier.yaml')).toMatchObject({ title: '调整票价', procedure: { kind: 'decision' } });
    expect(kindOf('年度/dossier.yaml')).toMatchObject({ title: '某市某局2025年依法行政记录' });
    // A record that nobody can read is no record that was passed over.
    expect(kindOf('坏.dossier.yaml')).toMatchObject({ status: 'unchecked', troubles: [{ code: 'bad-yaml' }] });
    expect(kindOf('孤.dossier.yaml')).toMatchObject({ status: 'unchecked', troubles: [{ code: 'no-match' }] });
  });

  test('what was passed over is listed with its reason', async () => {
    const { out } = await world.run(['check', desk, '--verbose']);
    for (const number of [1, 3, 5, 6, 8]) expect(out).toContain(`意见${number}.docx（送审材料`);
    expect(out).toContain('dossier.yaml（程序档案）');
  }, 60_000);
});
