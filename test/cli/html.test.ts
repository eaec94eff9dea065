import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { World } from './world.ts';

const FINED = '# 某市办法\n\n第一条 乱停车辆的，由街道办事处处二千元罚款。\n';

test('a page about all files, whether they were checked here or in workers', async () => {
  const world = new World({ 'a.md': FINED, 'b.md': FINED, 'empty.md': '' });
  expect((await world.run(['check', '.', '-f', 'html=out/页面.html'])).code).toBe(1);
  const page = readFileSync(join(world.folder, 'out/页面.html'), 'utf8');
  expect(page.match(/<article/gu)).toHaveLength(3);
  expect(page.match(/<mark[^>]*>由街道办事处处二千元罚款<\/mark>/gu)).toHaveLength(2);
  expect(page).toContain('未检查：不能据此认为其合规');
});

test('it goes to a file of its kind, or to standard output', async () => {
  const world = new World({ 'a.md': FINED });
  expect((await world.run(['check', 'a.md', '-f', 'html=out.docx'])).code).toBe(2);
  expect((await world.run(['check', 'a.md', '-f', 'html', '--lang', 'en'])).out).toMatch(
    /^<!doctype html>\n<html lang="en">/u,
  );
});
