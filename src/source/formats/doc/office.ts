import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HefaError } from '../../../errors.ts';
import { assertBytes, type Limits } from '../../limits.ts';
import type { Reading } from '../../reading.ts';
import type { Source, Trouble } from '../../source.ts';
import { readDocx } from '../docx.ts';
import { readFib } from './fib.ts';
import { openCompound } from './open.ts';

/** How LibreOffice is to be run. */
export interface Office {
  /** `soffice`, or where it is. */
  readonly command: string;
  readonly timeoutMs: number;
}

const DRAFT = 'draft.doc';
const RESULT = 'draft.docx';

const setting = (name: string, value: string): string =>
  `<prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop>`;
/**
 * No macro of a draft is run, and no web server hears of it: LibreOffice asks for linked pictures even where it may not show them, so it
 * is sent to a proxy that does not exist.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">${[
  setting('BlockUntrustedRefererLinks', 'true'),
  setting('DisableMacrosExecution', 'true'),
  setting('MacroSecurityLevel', '3'),
].join('')}</item>
<item oor:path="/org.openoffice.Inet/Settings">${[
  setting('ooInetProxyType', '2'),
  setting('ooInetNoProxy', ''),
  ...['HTTP', 'HTTPS'].flatMap((scheme) => [
    setting(`ooInet${scheme}ProxyName`, '127.0.0.1'),
    setting(`ooInet${scheme}ProxyPort`, '1'),
  ]),
].join('')}</item>
</oor:items>
`;

/**
 * Old Word as LibreOffice reads it: it is turned into a .docx in a folder of its own, which is removed afterwards. Also reads what
 * `readDoc` does not (Word 95 and older). Starts a program: only where the user asked for it.
 *
 * @throws HefaError bad-option where there is no such program; unreadable where it does not succeed in time; else as readDocx
 */
export async function readDocByOffice(
  path: string,
  bytes: Uint8Array,
  reading: Reading,
  office: Office,
): Promise<Source> {
  assertReadable(bytes);
  const folder = await mkdtemp(join(tmpdir(), 'hefa-office-'));
  try {
    await writeFile(join(folder, DRAFT), bytes, { mode: 0o600 });
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
    await convert(folder, office);
    const source = readDocx(path, await readResult(join(folder, RESULT), reading.limits), reading);
    return { ...source, format: 'doc', troubles: [readByOffice, ...source.troubles] };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Refuses what LibreOffice would ask a password for, or would open as something else than a text. */
function assertReadable(bytes: Uint8Array): void {
  const document = openCompound(bytes).read('WordDocument') ?? new Uint8Array();
  try {
    readFib(document);
  } catch (error) {
    const isOldWord = error instanceof HefaError && error.code === 'unsupported';
    if (!isOldWord) throw error;
  }
}

/** Whether it succeeded, the result tells: LibreOffice ends in the same way when it could not read a file. */
async function convert(folder: string, { command, timeoutMs }: Office): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const options = ['--headless', '--norestore', '--nologo', '--nodefault', '--convert-to', 'docx', '--outdir', folder];
  const started = start(command, [profile, ...options, join(folder, DRAFT)], folder);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    endAll(started);
  }, timeoutMs);
  try {
    await new Promise<void>((resolve, reject) => {
      started.on('error', (error) => reject(noOffice(command, error)));
      started.on('exit', () => (isLate ? reject(tooSlow(timeoutMs)) : resolve()));
    });
  } finally {
    clearTimeout(timer);
  }
}

/** In a group of its own: what is called soffice only starts the program proper. */
function start(command: string, options: readonly string[], folder: string): ChildProcess {
  const detached = platform() !== 'win32';
  try {
    return spawn(command, options, { cwd: folder, stdio: 'ignore', detached, windowsHide: true });
  } catch (error) {
    // A command that can be none: empty, or with a zero in it.
    throw noOffice(command, error);
  }
}

/** Ends the program and all that it started. Where that cannot be done, at least the program. */
function endAll(started: ChildProcess): void {
  const pid = `${started.pid}`;
  const [command, options] =
    platform() === 'win32' ? ['taskkill', ['/T', '/F', '/PID', pid]] : ['kill', ['-KILL', '--', `-${pid}`]];
  const fallback = (): void => void started.kill('SIGKILL');
  spawn(command, options, { stdio: 'ignore' }).on('error', fallback).on('exit', fallback);
}

async function readResult(path: string, limits: Limits): Promise<Uint8Array> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw noResult();
  assertBytes(size, limits);
  return await readFile(path);
}

const readByOffice: Trouble = {
  code: 'unsupported',
  text: {
    zh: '这份旧版 Word 文稿由 LibreOffice 转换后读取，编号和版式可能与 Word 中显示的略有不同',
    en: 'this old Word draft was read by way of LibreOffice; numbers and layout may differ a little from what Word shows',
  },
  loses: false,
};

function noOffice(command: string, cause: unknown): HefaError {
  const text = {
    zh: `无法启动 LibreOffice（${command}）；请安装 LibreOffice，或检查命令的路径`,
    en: `LibreOffice (${command}) cannot be started; install it, or check the path of the command`,
  };
  return new HefaError('bad-option', text, { cause });
}

function tooSlow(timeoutMs: number): HefaError {
  const seconds = Math.ceil(timeoutMs / 1000);
  return new HefaError('unreadable', {
    zh: `LibreOffice 在 ${seconds} 秒内没有转换完这份文稿；请用 Word 或 WPS 打开并另存为 .docx 后再检查`,
    en: `LibreOffice did not convert the draft within ${seconds} seconds; open it in Word or WPS and save it as .docx`,
  });
}

function noResult(): HefaError {
  return new HefaError('unreadable', {
    zh: 'LibreOffice 无法转换这份文稿；请用 Word 或 WPS 打开并另存为 .docx 后再检查',
    en: 'LibreOffice could not convert the draft; open it in Word or WPS and save it as .docx',
  });
}
