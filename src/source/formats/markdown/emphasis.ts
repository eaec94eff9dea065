import { isSpace } from '../../lines.ts';
import type { Edit } from './run.ts';

interface Delimiter {
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const ALPHANUMERIC = /[0-9A-Za-z]/;
/** Nothing bold ends with an opening or begins with a closing bracket or a stop: 带（*）的为必填，带（*）的…, 张**、李**. */
const OPENING = '（《〈“‘「『【〔([{';
const CLOSING = '）》〉”’」』】〕)]}、，。；：！？,.;:!?';

/**
 * Pairs the stars, underscores and tildes of one run. Nearer to what drafters mean than CommonMark: `**（一）**申请人` is bold though a
 * bracket stands before the closing stars; `5*3*2`, `138****5678` and `__年__月` are none.
 */
export class Emphasis {
  readonly #file: string;
  readonly #start: number;
  readonly #end: number;
  /** Open delimiters by kind and length, each ascending. */
  readonly #open = new Map<string, Delimiter[]>();
  readonly edits: Edit[] = [];

  constructor(file: string, start: number, end: number) {
    this.#file = file;
    this.#start = start;
    this.#end = end;
  }

  /** Takes the delimiter run that begins at `at`; returns where it ends. */
  take(at: number): number {
    const mark = this.#file[at] as string;
    let end = at + 1;
    while (end < this.#end && this.#file[end] === mark) end++;
    // `**a****b**`: the bold is closed and opened again.
    const pieces = mark === '*' && end - at === 4 ? [at, at + 2, end] : [at, end];
    const around: [string, string] = [this.#before(at), this.#after(end)];
    for (let piece = 1; piece < pieces.length; piece++) {
      this.#pair(mark, pieces[piece - 1] as number, pieces[piece] as number, around);
    }
    return end;
  }

  #pair(mark: string, start: number, end: number, [before, after]: [string, string]): void {
    const delimiter = { start, end, ...flanks(mark, end - start, before, after) };
    const kind = mark + (end - start);
    const opener = delimiter.closes ? this.#opener(kind, start) : undefined;
    if (opener !== undefined && this.#isReal(mark, opener, delimiter)) {
      this.edits.push({ start: opener.start, end: opener.end, text: '' }, { start, end, text: '' });
      for (const [other, list] of this.#open) this.#open.set(other, dropBehind(list, opener.start));
    } else if (delimiter.opens) {
      const list = this.#open.get(kind);
      if (list === undefined) this.#open.set(kind, [delimiter]);
      else list.push(delimiter);
    }
  }

  #opener(kind: string, start: number): Delimiter | undefined {
    const opener = this.#open.get(kind)?.at(-1);
    return opener !== undefined && opener.end < start ? opener : undefined;
  }

  /** `__年__`: underscores around one character are a blank to be filled in. */
  #isReal(mark: string, opener: Delimiter, closer: Delimiter): boolean {
    if (mark !== '_') return true;
    const length = closer.start - opener.end;
    return length > 1 && length < 500 && !this.#file.slice(opener.end, closer.start).includes('_');
  }

  #before(at: number): string {
    return at > this.#start ? (this.#file[at - 1] as string) : '\n';
  }

  #after(at: number): string {
    return at < this.#end ? (this.#file[at] as string) : '\n';
  }
}

function dropBehind(list: Delimiter[], start: number): Delimiter[] {
  while (list.length > 0 && (list.at(-1) as Delimiter).start >= start) list.pop();
  return list;
}

function flanks(mark: string, length: number, before: string, after: string): { opens: boolean; closes: boolean } {
  const none = { opens: false, closes: false };
  if (length > 3 || (mark === '~' && length !== 2)) return none;
  if (ALPHANUMERIC.test(before) && ALPHANUMERIC.test(after)) return none;
  const opens = !isBlank(after) && !CLOSING.includes(after);
  const closes = !isBlank(before) && !OPENING.includes(before);
  if (mark === '_') return { opens: opens && isBlank(before), closes: closes && isBlank(after) };
  if (mark === '*' && length === 1) return single(before, after, opens, closes);
  return { opens, closes };
}

/** One star is a sign as often as a mark: 5*（3+4）*2, 带*号的为必填项，*号可以不填. */
function single(before: string, after: string, opens: boolean, closes: boolean): { opens: boolean; closes: boolean } {
  const isBeforeWord = !isBlank(after) && !CLOSING.includes(after);
  return {
    opens: opens && !ALPHANUMERIC.test(before),
    closes: closes && !ALPHANUMERIC.test(after) && !(CLOSING.includes(before) && isBeforeWord),
  };
}

function isBlank(character: string): boolean {
  return isSpace(character.charCodeAt(0));
}
