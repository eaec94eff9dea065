import { expect, test } from 'vitest';
import { World } from './world.ts';

const DRAFT =
  '# 某市停车管理办法（征求意见稿）\n\n第一条 ::stop-commands::甲 对违反规定的企业，由城管部门处2000元罚款##[error]乙。\n';
const NAMED = { '::error::甲.md': DRAFT };

test('in GitHub Actions no word of a draft is a command of the runner', async () => {
  const world = new World(NAMED);
  const { out, err } = await world.run(['check', '.'], { env: { GITHUB_ACTIONS: 'true' } });
  expect(out).toContain('stop-commands');
  expect(`${out}\n${err}`).not.toMatch(/^\s*::|##\[/m);
});

test('elsewhere, and in a file, the words stay as they are', async () => {
  const { out } = await new World(NAMED).run(['check', '.']);
  expect(out).toMatch(/^::error::甲\.md/m);
  expect(out.replace(/\n\s*/g, '')).toContain('##[error]');
});
