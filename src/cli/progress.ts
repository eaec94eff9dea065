import type { Session } from './session.ts';

/** Below so many files nobody waits. */
const MANY = 20;

/** A counting line on stderr, for a person who waits at a terminal; nobody else gets one. */
export class Progress {
  readonly #session: Session;
  readonly #total: number;
  readonly #shown: boolean;

  constructor(session: Session, total: number) {
    const { stderr, env } = session.io;
    this.#session = session;
    this.#total = total;
    this.#shown = stderr.isTTY === true && !env.CI && total >= MANY;
  }

  /** Every tenth file: often enough to be seen moving. */
  at(done: number): void {
    if (!this.#shown || done % 10 !== 0) return;
    const text = this.#session.say({ zh: `已检查 ${done}/${this.#total}`, en: `checked ${done}/${this.#total}` });
    this.#session.io.stderr.write(`\r${text}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#session.io.stderr.write('\r\u001b[K');
  }
}
