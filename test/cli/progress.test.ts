import { expect, test } from 'vitest';
import { Progress, progressWords } from '../../src/cli/progress.ts';
import { Session } from '../../src/cli/session.ts';

test('how many, how fast, how long still', () => {
  expect(progressWords(0, 500, 9).zh).toBe('已检查 0/500');
  expect(progressWords(10, 500, 1).zh).toBe('已检查 10/500');
  expect(progressWords(100, 500, 4)).toEqual({
    zh: '已检查 100/500，每秒 25 份，约剩 16 秒',
    en: 'checked 100/500, 25 a second, about 16 s left',
  });
  expect(progressWords(10, 500, 4).zh).toBe('已检查 10/500，每秒 2.5 份，约剩 3 分钟');
  expect(progressWords(1_000, 1_000_000, 10).en).toBe('checked 1000/1000000, 100 a second, about 2.8 h left');
});

test.each([
  [
    'a terminal',
    { isTTY: true },
    {},
    ['\r已检查 1/99\u001b[K', '\r已检查 3/99，每秒 1 份，约剩 96 秒\u001b[K', '\r\u001b[K'],
  ],
  ['no terminal', { isTTY: false }, {}, []],
  ['a build', { isTTY: true }, { CI: '1' }, []],
])('%s', (_, { isTTY }, env, expected) => {
  const written: string[] = [];
  const stderr = { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) };
  const io = { stdin: process.stdin, stdout: stderr, stderr, env, cwd: () => '.' };
  let now = 0;
  const progress = new Progress(new Session(io, 'zh'), 99, () => now);
  for (const [done, at] of [
    [1, 0],
    [2, 50],
    [3, 3_000],
  ] as const) {
    now = at;
    progress.at(done);
  }
  progress.clear();
  expect(written).toEqual(expected);
});
