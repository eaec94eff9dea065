/** Puts those together that touch, over others too. */
export function connected<T>(items: readonly T[], touch: (one: T, other: T) => boolean): T[][] {
  const groups = new Groups(items.length);
  for (const [at, one] of items.entries()) {
    for (const [next, other] of items.entries()) if (next < at && touch(one, other)) groups.join(at, next);
  }
  return groups.all().map((group) => group.flatMap((at) => items[at] ?? []));
}

/** Numbers from 0 that are put together to groups. */
export class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at);
  }

  of(member: number): number {
    let at = member;
    while (this.#parentOf(at) !== at) {
      const next = this.#parentOf(this.#parentOf(at));
      this.#parents[at] = next;
      at = next;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.#parents[this.of(one)] = this.of(other);
  }

  /** The members of each group, in order. */
  all(): number[][] {
    const groups = new Map<number, number[]>();
    for (const member of this.#parents.keys()) {
      const group = groups.get(this.of(member)) ?? [];
      groups.set(this.of(member), group);
      group.push(member);
    }
    return [...groups.values()];
  }

  #parentOf(at: number): number {
    return this.#parents[at] ?? at;
  }
}
