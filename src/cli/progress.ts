import type { Bilingual } from '../errors.ts';
import type { Session } from './session.ts';

/** Below so many files nobody waits. */
const MANY = 20;
/** Milliseconds between two looks: often enough to be seen moving. */
const PAUSE = 100;
/** Seconds in which a rate means little: workers are still starting. */
const WARMING = 2;

/** A line on stderr for a person who waits at a terminal: how many, how fast, how long still. Nobody else gets one. */
export class Progress {
  readonly #session: Session;
  readonly #total: number;
  readonly #shown: boolean;
  readonly #clock: () => number;
  readonly #begun: number;
  #last = Number.NEGATIVE_INFINITY;

  /** @param clock milliseconds, never going back */
  constructor(session: Session, total: number, clock = () => performance.now()) {
    const { stderr, env } = session.io;
    this.#session = session;
    this.#total = total;
    this.#shown = stderr.isTTY === true && !env.CI && total >= MANY;
    this.#clock = clock;
    this.#begun = clock();
  }

  at(done: number): void {
    if (!this.#shown || this.#clock() - this.#last < PAUSE) return;
    this.#last = this.#clock();
    const text = progressWords(done, this.#total, (this.#last - this.#begun) / 1000);
    this.#session.io.stderr.write(`\r${this.#session.say(text)}\u001b[K`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#session.io.stderr.write('\r\u001b[K');
  }
}

/** @param seconds since the first file was begun */
export function progressWords(done: number, total: number, seconds: number): Bilingual {
  const count = { zh: `已检查 ${done}/${total}`, en: `checked ${done}/${total}` };
  if (seconds < WARMING || done === 0) return count;
  const rate = done / seconds;
  const left = Math.ceil((total - done) / rate);
  const shown = rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10;
  return {
    zh: `${count.zh}，每秒 ${shown} 份，约剩 ${inChinese(left)}`,
    en: `${count.en}, ${shown} a second, about ${inEnglish(left)} left`,
  };
}

function inChinese(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 100) return `${seconds} 秒`;
  return minutes < 100 ? `${minutes} 分钟` : `${Math.round(minutes / 6) / 10} 小时`;
}

function inEnglish(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 100) return `${seconds} s`;
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`;
}
