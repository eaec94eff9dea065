import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { World } from './world.ts';

const DRAFT = '某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n';
const FINED = `${DRAFT}\n第二条 违规停放的，处500元罚款。\n`;

/** Waits until the watched program has written so much. */
async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done(); waited += 50) {
    if (waited > 60_000) throw new Error('nothing came');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a draft is checked again when it or its record changes, and a broken record ends nothing', async () => {
  const world = new World({ '草案.md': DRAFT });
  const stop = new AbortController();
  const seen: string[] = [];
  const running = world.run(['check', '草案.md', '--watch'], { until: stop.signal, heard: (text) => seen.push(text) });
  const count = (words: string) => seen.join('').split(words).length - 1;
  await until(() => count('正在监视') === 1);
  expect(count('处500元罚款')).toBe(0);
  writeFileSync(join(world.folder, '草案.md'), FINED);
  await until(() => count('处500元罚款') > 0);
  writeFileSync(join(world.folder, '草案.dossier.yaml'), '集体讨论: 上周\n');
  await until(() => count('“上周”不是日期') > 0);
  writeFileSync(join(world.folder, '草案.dossier.yaml'), '集体讨论: 2026-04-20\n');
  await until(() => count('集体讨论 2026-04-20') > 0);
  stop.abort();
  expect((await running).code).toBe(1);
}, 180_000);
