import { expect, test } from 'vitest';
import { World } from '../cli/world.ts';
import { issued } from '../register/entered.ts';

const AS_OF = ['--as-of', '2026-11-23'];
const KEPT = issued('停车收费由市政府定价。');
const MOVED = `临江市早市办法\n临政规〔2017〕5号\n第一条　早市由市商务局管理。\n临江市人民政府\n2017年2月20日\n`;
const BEFORE = {
  '甲.txt': KEPT,
  '乙.txt': MOVED,
  '丙.txt': MOVED.replaceAll('早市', '夜市').replace('5号', '6号'),
  '坏.txt': KEPT,
};
const DECIDED = '- { path: 甲.txt, conclusion: 修改, reason: 费用有变, by: 临江市人民政府, on: 2026-10-01 }\n';

test('--compare tells what changed, and what was decided still holds', async () => {
  const first = await new World({ ...BEFORE, '审定.yaml': DECIDED }).run([
    'audit',
    '.',
    ...AS_OF,
    '--register',
    '审定.yaml',
    '-f',
    'json',
  ]);
  const after = {
    '上次.json': first.out,
    '甲.txt': KEPT,
    '移动/乙.txt': MOVED,
    '丁.txt': `${MOVED.replaceAll('早市', '晚市').replace('5号', '7号')}`,
    '坏.txt': '',
  };
  const world = new World(after);
  const audit = ['audit', '*.txt', '移动/', ...AS_OF, '--compare', '上次.json'];
  const { changes, documents } = JSON.parse((await world.run([...audit, '-f', 'json'])).out);
  expect(changes).toEqual({ since: '2026-11-23', added: ['丁.txt'], gone: ['丙.txt'], changed: [] });
  expect(documents.find(({ path }: { path: string }) => path === '甲.txt').conclusion.decided).toMatchObject({
    verdict: '修改',
    by: '临江市人民政府',
  });
  expect((await world.run(audit)).out).toContain('与上次（2026-11-23）相比：新增 1，不再收录 1，结论变化 0');
});

test('another conclusion is told with both', async () => {
  const lapsing = issued('本办法有效期至2027年6月30日。');
  const first = await new World({ '甲.txt': lapsing }).run(['audit', '.', ...AS_OF, '-f', 'json']);
  const world = new World({ '甲.txt': lapsing, '上次.json': first.out });
  const { out } = await world.run(['audit', '甲.txt', '--as-of', '2027-11-23', '--compare', '上次.json']);
  expect(out).toContain('结论变化 1');
  expect(out).toMatch(/继续有效 → 宣布失效/u);
});

test.each([
  ['{}', '不是 hefa audit --format json 写出的台账'],
  ['台账', '不是 hefa audit --format json 写出的台账'],
])('%s is no ledger', async (text, words) => {
  const { code, err } = await new World({ '甲.txt': KEPT, '上次.json': text }).run([
    'audit',
    '甲.txt',
    '--compare',
    '上次.json',
  ]);
  expect([code, err]).toEqual([2, expect.stringContaining(words)]);
});

test('a ledger that is not there is told', async () => {
  const { code, err } = await new World({ '甲.txt': KEPT }).run(['audit', '甲.txt', '--compare', '无.json']);
  expect([code, err]).toEqual([2, expect.stringContaining('无.json')]);
});
