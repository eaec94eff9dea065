import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDocByOffice } from '../../src/source/formats/doc/office.ts';
import { readDoc } from '../../src/source/formats/doc.ts';
import { readingOf } from '../../src/source/read.ts';
import { defaultReading } from '../../src/source/reading.ts';
import { words } from './blocks.ts';
import { compound } from './compound.ts';
import { fixture } from './doc-reading.ts';
import { oldWord } from './old-word.ts';
import { p, word } from './word.ts';

const room = mkdtempSync(join(tmpdir(), 'hefa-office-test-'));
afterAll(() => rmSync(room, { recursive: true }));

const draft = oldWord(['第一条　甲¶']);
const read = (bytes: Uint8Array, command: string, timeoutMs = 60_000) =>
  readDocByOffice('a.doc', bytes, defaultReading, { command, timeoutMs });

/** A stand-in for LibreOffice: a script that is called as it is. The folder in which the result is expected is its own. */
function script(name: string, lines: string): string {
  const path = join(room, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Where files are laid down for LibreOffice: nothing may stay there. */
let temporary = '';
beforeEach(() => {
  temporary = mkdtempSync(join(room, 'tmp-'));
  process.env.TMPDIR = temporary;
});
afterEach(() => {
  delete process.env.TMPDIR;
  expect(readdirSync(temporary)).toEqual([]);
});

describe.skipIf(process.platform === 'win32')('any program (skipped on Windows, which has no such scripts)', () => {
  test('its result is read, and it is told who read it', async () => {
    const result = join(room, 'result.docx');
    writeFileSync(result, word(p('第一章 总则') + p('第一条　甲')));
    const source = await read(draft, script('copies', `cp '${result}' draft.docx`));
    expect(words(source)).toEqual(['第一章 总则', '第一条　甲']);
    expect([source.path, source.format]).toEqual(['a.doc', 'doc']);
    expect(source.troubles).toMatchObject([
      { code: 'unsupported', loses: false, text: { zh: expect.stringContaining('LibreOffice') } },
    ]);
  });

  test('it is given the draft, a profile of its own, and nothing to show', async () => {
    const seen = join(room, 'seen');
    await read(
      draft,
      script('tells', `cp draft.doc '${seen}.doc'; echo "$@" > '${seen}'; stat -c %a . > '${seen}.mode'`),
    ).catch(() => {});
    expect(new Uint8Array(readFileSync(`${seen}.doc`))).toEqual(draft);
    expect(readFileSync(seen, 'utf8')).toMatch(
      /^-env:UserInstallation=file:\/\/\S*profile --headless .*--convert-to docx/,
    );
    expect(readFileSync(`${seen}.mode`, 'utf8').trim()).toBe('700');
  });

  test('it and what it started are ended when the time is over', async () => {
    const late = join(room, 'late');
    const slow = script('slow', `(sleep 2; touch '${late}') & wait`);
    await expect(read(draft, slow, 300)).rejects.toMatchObject({ name: 'HefaError', code: 'unreadable' });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(existsSync(late)).toBe(false);
  });

  test.each([
    ['no result', 'exit 0', 'unreadable'],
    ['a result that is none', 'echo x > draft.docx', 'damaged'],
  ])('%s', async (name, lines, code) => {
    await expect(read(draft, script(name.replaceAll(' ', '-'), lines))).rejects.toMatchObject({
      name: 'HefaError',
      code,
    });
  });

  test('a result that is too large is not read', async () => {
    const large = script('large', 'head -c 3000 /dev/zero > draft.docx');
    const limits = { bytes: 2000 };
    const reading = readDocByOffice('a.doc', draft, readingOf({ limits }), { command: large, timeoutMs: 60_000 });
    await expect(reading).rejects.toMatchObject({ code: 'too-large' });
  });

  test.each([
    ['a password', oldWord(['甲¶'], { change: (head) => head.setUint16(10, 0x0300, true) }), 'encrypted'],
    ['a workbook', compound({ Workbook: new Uint8Array(600) }), 'unsupported'],
    ['garbage', new Uint8Array(3000), 'damaged'],
  ])('%s is refused before anything is started', async (name, bytes, code) => {
    const called = join(room, `called-${code}`);
    const command = script(`calls-${code}`, `touch '${called}'`);
    await expect(read(bytes, command)).rejects.toMatchObject({ code });
    expect([name, existsSync(called)]).toEqual([name, false]);
  });
});

test.each(['', 'no-such-office', '/no/such/office', 'a\u0000b'])('there is no program 「%s」', async (command) => {
  await expect(read(draft, command)).rejects.toMatchObject({ name: 'HefaError', code: 'bad-option' });
});

const SOFFICE = 'soffice';
const isInstalled = spawnSync(SOFFICE, ['--version'], { stdio: 'ignore' }).status === 0;

describe.skipIf(!isInstalled)('LibreOffice itself (skipped where soffice is not installed)', () => {
  test.each(['numbered', 'notes'] as const)(
    '%s: the words are those that are read without it',
    { timeout: 120_000 },
    async (name) => {
      const bytes = fixture(name);
      const source = await read(bytes, SOFFICE, 100_000);
      const own = await readDoc('a.doc', bytes, defaultReading);
      expect(words(source).sort()).toEqual(words(own).sort());
      expect(source.troubles[0]?.text.en).toContain('LibreOffice');
    },
  );
});
