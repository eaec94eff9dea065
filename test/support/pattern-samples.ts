/** Makes texts that a pattern may match, by chance from a seed. Look-arounds are passed over: the pattern itself decides in the end. */
export function* samplesOf(pattern: RegExp, count: number, seed: number): Generator<string> {
  const grammar = new Grammar(pattern.source, random(seed));
  const make = grammar.choice();
  if (grammar.rest !== '') throw new Error(`not understood: ${grammar.rest}`);
  for (let at = 0; at < count; at += 1) yield make();
}

type Make = () => string;

/** Between 0 and 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What `[^，；。]` and \p{Script=Han} are filled with: words that are in no list of cues. */
const ANY = '甲';

/** The part of the syntax of patterns that the annotators use. */
class Grammar {
  readonly #source: string;
  readonly #random: () => number;
  #at = 0;

  constructor(source: string, chance: () => number) {
    this.#source = source;
    this.#random = chance;
  }

  get rest(): string {
    return this.#source.slice(this.#at);
  }

  choice(): Make {
    const choices = [this.#sequence()];
    while (this.#take('|')) choices.push(this.#sequence());
    return () => choices[Math.floor(this.#random() * choices.length)]?.() ?? '';
  }

  #sequence(): Make {
    const parts: Make[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? ''))
      parts.push(this.#repeated(this.#atom()));
    return () => parts.map((make) => make()).join('');
  }

  #atom(): Make {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#class();
    if (this.#take('\\')) return this.#escape();
    if (this.#take('^') || this.#take('$')) return () => '';
    const unit = this.#source[this.#at++] ?? '';
    return () => (unit === '.' ? ANY : unit);
  }

  #group(): Make {
    const head = /^\?(?:<[a-z]+>|:|<?[=!])/.exec(this.rest)?.[0] ?? '';
    this.#at += head.length;
    const inside = this.choice();
    this.#at += 1;
    // What must stand before or behind is part of the sample, what may not is no part of it; the pattern decides in the end.
    return head.includes('!') ? () => '' : inside;
  }

  #class(): Make {
    const isNot = this.#take('^');
    const units: string[] = [];
    while (!this.#take(']')) units.push(this.#take('\\') ? this.#escape()() : (this.#source[this.#at++] ?? ''));
    return () => (isNot ? ANY : (units[Math.floor(this.#random() * units.length)] ?? ''));
  }

  #escape(): Make {
    const unit = this.#source[this.#at++] ?? '';
    if (unit === 'p') this.#at = this.#source.indexOf('}', this.#at) + 1;
    const made = { p: ANY, d: '5', s: '' }[unit] ?? unit;
    return () => made;
  }

  #repeated(make: Make): Make {
    const [quantifier = '', bounds] = /^(?:[?*+]|\{([\d,]+)\})\??/.exec(this.rest) ?? [];
    this.#at += quantifier.length;
    const [least = '0', most] = bounds?.split(',') ?? [];
    const low = bounds ? Number(least) : quantifier === '' || quantifier.startsWith('+') ? 1 : 0;
    const high = bounds ? Math.min(Number(most ?? least) || low + 2, low + 3) : /^[*+]/.test(quantifier) ? 2 : 1;
    return () => Array.from({ length: low + Math.floor(this.#random() * (high - low + 1)) }, make).join('');
  }

  #take(unit: string): boolean {
    if (!this.#source.startsWith(unit, this.#at)) return false;
    this.#at += unit.length;
    return true;
  }
}
