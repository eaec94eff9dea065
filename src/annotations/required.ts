/**
 * What a text must hold for a pattern to match: a list of ways, of which one must hold; a way is a list of word lists, of each of which one
 * word must stand in the text. A way without lists asks for nothing. Look-arounds and order are passed over, so that a text may fulfil this and
 * not match, never the other way round.
 */
export type Required = readonly Way[];
type Way = readonly Words[];
/** One of these. */
export type Words = readonly string[];

/** @throws Error for syntax that no pattern of hefa uses */
export function requiredBy(pattern: RegExp): Required {
  const reader = new Reader(pattern.source);
  return reader.ways();
}

/** A part of a pattern. */
interface Part {
  /** All that it can match, where that are few words; null where they are many. */
  readonly exact: Words | null;
  /** What any text must hold that it matches; with `exact` that is not told again. */
  readonly needs: Way;
}

const EMPTY: Part = { exact: [''], needs: [] };
const ANYTHING: Part = { exact: null, needs: [] };

/** Words that parts one behind the other make together. */
const MOST_JOINED = 64;
/** Words of one list: the vocabulary of a kind of paper has some hundred. */
const MOST_WORDS = 800;

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The choices of the whole pattern, each by itself. */
  ways(): Required {
    const ways = this.#choices().map(needsOf);
    if (this.#at < this.#source.length) throw new Error(`not understood: ${this.#source.slice(this.#at)}`);
    return ways.some((way) => way.length === 0) ? [[]] : ways;
  }

  #choices(): Part[] {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return parts;
  }

  #sequence(): Part {
    const needs: Words[] = [];
    let run: Words = [''];
    let isWhole = true;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) {
      const part = this.#repeated(this.#atom());
      const joined = part.exact && joinedTo(run, part.exact);
      if (joined) {
        run = joined;
        continue;
      }
      isWhole = false;
      needs.push(...said(run), ...part.needs);
      run = part.exact ?? [''];
    }
    return isWhole ? { exact: run, needs: [] } : { exact: null, needs: [...needs, ...said(run)] };
  }

  #atom(): Part {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#class();
    if (this.#take('^') || this.#take('$')) return EMPTY;
    if (this.#take('.')) return ANYTHING;
    return this.#letter();
  }

  #group(): Part {
    const isLook = ['?=', '?!', '?<=', '?<!'].some((sign) => this.#take(sign));
    if (!isLook && !this.#take('?:') && this.#take('?<')) this.#at = this.#source.indexOf('>', this.#at) + 1;
    const parts = this.#choices();
    this.#expect(')');
    return isLook ? EMPTY : oneOf(parts);
  }

  /** Only a short list of letters is worth knowing. */
  #class(): Part {
    const isNot = this.#take('^');
    const letters: Words[] = [];
    let isList = !isNot;
    do {
      const { exact } = this.#letter();
      if (exact) letters.push(exact);
      else isList = false;
      // [一-三] is a range, [三-] is none.
      if (this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']') isList = false;
      if (this.#at >= this.#source.length) throw new Error(`a class without its end in ${this.#source}`);
    } while (!this.#take(']'));
    return isList && letters.length <= MOST_JOINED ? { exact: [...new Set(letters.flat())], needs: [] } : ANYTHING;
  }

  #letter(): Part {
    if (this.#take('\\')) return this.#escape();
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at) as number);
    this.#at += char.length;
    return { exact: [char], needs: [] };
  }

  #escape(): Part {
    const char = this.#source[this.#at++] ?? '';
    if (char === 'k') throw new Error(`a reference back to a group in ${this.#source}`);
    if (char === 'b' || char === 'B') return EMPTY;
    if (char === 'u' && this.#source[this.#at] !== '{') this.#at += 4;
    else if ('pPu'.includes(char)) this.#at = this.#source.indexOf('}', this.#at) + 1;
    else if (!/[dDwWsSnrt\d]/.test(char)) return { exact: [char], needs: [] };
    return ANYTHING;
  }

  #repeated(part: Part): Part {
    const [least, most] = this.#times();
    this.#take('?');
    if (least === 1 && most === 1) return part;
    if (least === 0) return most === 1 && part.exact ? orNothing(part.exact) : ANYTHING;
    return { exact: null, needs: needsOf(part) };
  }

  #times(): readonly [number, number] {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#take('?')) return [0, 1];
    const times = /^\{(\d+)(,(\d*))?\}/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!times) return [1, 1];
    this.#at += times[0].length;
    const least = Number(times[1]);
    if (times[2] === undefined) return [least, least];
    return [least, times[3] === '' ? Number.POSITIVE_INFINITY : Number(times[3])];
  }

  #take(sign: string): boolean {
    if (!this.#source.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw new Error(`${sign} is missing at ${this.#at} of ${this.#source}`);
  }
}

function needsOf({ exact, needs }: Part): Way {
  return exact ? said(exact) : needs;
}

/** What can be nothing asks for nothing. */
function said(words: Words): Words[] {
  return words.includes('') ? [] : [words];
}

function orNothing(exact: Words): Part {
  return { exact: [...new Set([...exact, ''])], needs: [] };
}

function joinedTo(run: Words, next: Words): Words | null {
  if (run.length * next.length > MOST_JOINED) return run.length === 1 && run[0] === '' ? next : null;
  if (run.length === 1 && next.length === 1) return [`${run[0]}${next[0]}`];
  return [...new Set(run.flatMap((word) => next.map((more) => word + more)))];
}

/** Of each choice one list is taken, and they are put together: the words of one of them must be there. */
function oneOf(parts: readonly Part[]): Part {
  if (parts.every(({ exact }) => exact !== null)) {
    const exact = [...new Set(parts.flatMap((part) => part.exact ?? []))];
    if (exact.length <= MOST_WORDS) return { exact, needs: [] };
  }
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const words = parts.map((part) => rarest(needsOf(part)));
  if (words.some((list) => list === null)) return ANYTHING;
  const all = [...new Set((words as Words[]).flat())];
  return all.length > MOST_WORDS ? ANYTHING : { exact: null, needs: [all] };
}

function rarest(way: Way): Words | null {
  let best: Words | null = null;
  for (const words of way) if (best === null || rarityOf(words) > rarityOf(best)) best = words;
  return best;
}

/** How unlikely it is that one of the words stands in a text by chance: highest for those that are long and few. */
export function rarityOf(words: Words): number {
  return Math.min(2, ...words.map(({ length }) => length)) * 1000 - words.length;
}
