import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../../src/source/folders.ts';

const root = mkdtempSync(join(tmpdir(), 'hefa-folders-'));
afterAll(() => rmSync(root, { recursive: true }));

test('folders that are missing are made, and those that are there are left alone', () => {
  mkdirSync(join(root, '甲'));
  chmodSync(join(root, '甲'), 0o755);
  makeFolder(join(root, '甲/乙/丙'), 0o700);
  makeFolder(join(root, '甲/乙/丙'), 0o755);
  makeFolder('/');
  expect(statSync(join(root, '甲/乙/丙')).isDirectory()).toBe(true);
  if (process.platform === 'win32') return;
  expect(statSync(join(root, '甲')).mode & 0o777).toBe(0o755);
  expect(statSync(join(root, '甲/乙/丙')).mode & 0o777).toBe(0o700);
});

test('a file in the way is an error', () => {
  writeFileSync(join(root, '丁'), '');
  expect(() => makeFolder(join(root, '丁'))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect(() => makeFolder(join(root, '丁/戊'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
});

test.skipIf(process.platform !== 'linux')('where nothing can be made it says so, and does not try for ever', () => {
  expect(() => makeFolder('/proc/hefa/甲')).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^(?:ENOENT|EACCES)$/) }),
  );
});
