import { stat } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { HefaError } from '../errors.ts';
import type { Draft } from '../pool/message.ts';
import type { Session } from './session.ts';

/** Milliseconds between two looks. A program that saves a file writes it in pieces: what has just changed is looked at once more. */
const PAUSE = 300;

/** What one check says: its exit code, and what it looked at. */
export interface Round {
  readonly code: number;
  readonly drafts: readonly Draft[];
}

/**
 * Checks, and again whenever a draft, its record or the folder around it changes, until it is interrupted. A mistake in the
 * configuration or the line ends it the first time only.
 */
export async function watchDrafts(check: () => Promise<Round>, session: Session): Promise<number> {
  let round = await check();
  if (round.drafts.length === 0) return round.code;
  let seen = await lookAt(round.drafts);
  session.complain(WATCHING);
  while (!session.io.until?.aborted) {
    await pause();
    const now = await lookAt(round.drafts);
    if (now === seen) continue;
    // What changes while it is checked must not be taken for what was checked.
    const [{ drafts }, settledOn] = [round, await settled(round.drafts, now)];
    round = await again(check, round, session);
    seen = isSame(round.drafts, drafts) ? settledOn : await lookAt(round.drafts);
  }
  return round.code;
}

const WATCHING = { zh: '正在监视文件改动，按 Ctrl-C 结束', en: 'watching for changes; Ctrl-C ends it' };

async function again(check: () => Promise<Round>, before: Round, session: Session): Promise<Round> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof HefaError)) throw error;
    session.complain(error.text);
    return { ...before, code: 2 };
  }
}

/** Waits until nothing changes any more; how it looked then. */
async function settled(drafts: readonly Draft[], before: string): Promise<string> {
  for (let last = before; ; ) {
    await pause();
    const now = await lookAt(drafts);
    if (now === last) return now;
    last = now;
  }
}

function isSame(one: readonly Draft[], other: readonly Draft[]): boolean {
  return one.map(({ path }) => path).join('\n') === other.map(({ path }) => path).join('\n');
}

/** Time and size of every file that a check depends on, as one text. */
async function lookAt(drafts: readonly Draft[]): Promise<string> {
  const files = drafts.flatMap(({ origin }) =>
    'zip' in origin ? [origin.zip] : origin.file === undefined ? [] : around(origin.file),
  );
  const looks = await Promise.all([...new Set(files)].map(look));
  return looks.join('\n');
}

/** A record that is written later, or papers that come, change their folder. */
function around(file: string): string[] {
  const folder = dirname(file);
  return [file, join(folder, `${parse(file).name}.dossier.yaml`), join(folder, 'dossier.yaml'), folder];
}

async function look(file: string): Promise<string> {
  return stat(file).then(
    ({ mtimeMs, size }) => `${file} ${mtimeMs} ${size}`,
    () => `${file} -`,
  );
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
