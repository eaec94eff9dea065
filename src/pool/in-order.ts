/**
 * Hands on values in the order of their places though they come in any order. No more than `window` of them wait: whoever is
 * further ahead than that asks for `room` first.
 */
export class InOrder<T> {
  readonly #window: number;
  readonly #hand: (value: T, at: number) => void;
  readonly #waiting = new Map<number, T>();
  #next = 0;
  #wake: (() => void)[] = [];

  constructor(window: number, hand: (value: T, at: number) => void) {
    this.#window = window;
    this.#hand = hand;
  }

  /** Resolves when the value of that place may wait. */
  async room(at: number): Promise<void> {
    while (at - this.#next >= this.#window) await new Promise<void>((resolve) => this.#wake.push(resolve));
  }

  put(at: number, value: T): void {
    this.#waiting.set(at, value);
    for (let next = this.#waiting.get(this.#next); next !== undefined; next = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#hand(next, this.#next++);
    }
    for (const wake of this.#wake.splice(0)) wake();
  }
}
