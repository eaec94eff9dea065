import { Emphasis } from './emphasis.ts';
import { htmlEdits, referenceEdit } from './html.ts';
import { isAddress } from './marks.ts';
import type { Edit } from './run.ts';

const SPECIAL = /[\\`<&[\]*_~]/g;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Behind the `]` of a link: destination and title. */
const DESTINATION = /\((<[^<>\n]*>|[^\s()<>[\]]*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)/y;

/** Offset of the next character from `from` on that might be inline markup; the length of the file where there is none. */
export function nextSpecial(file: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.test(file) ? SPECIAL.lastIndex - 1 : file.length;
}

/**
 * The inline markup of one run as edits, in order. With `known` (what the Markdown parser found: links, code, HTML) only
 * escapes, references and emphasis are looked for between them.
 */
export function inlineEdits(file: string, start: number, end: number, known?: readonly Edit[]): Edit[] {
  return new Inline(file, start, end, known).read();
}

class Inline {
  readonly #file: string;
  readonly #start: number;
  readonly #end: number;
  readonly #known: readonly Edit[] | undefined;
  readonly #emphasis: Emphasis;
  readonly #edits: Edit[] = [];
  /** Offsets of `[` that no `]` has closed yet. */
  readonly #brackets: number[] = [];
  #backticks: Map<number, number[]> | null = null;
  #commentsEnd = false;
  #next = 0;

  constructor(file: string, start: number, end: number, known: readonly Edit[] | undefined) {
    this.#file = file;
    this.#start = start;
    this.#end = end;
    this.#known = known;
    this.#emphasis = new Emphasis(file, start, end);
  }

  read(): Edit[] {
    let at = this.#jump(this.#start);
    while (at < this.#end) at = this.#jump(this.#take(at));
    return this.#edits.concat(this.#emphasis.edits).sort((a, b) => a.start - b.start);
  }

  /** To the next special character, over all that the parser has read. */
  #jump(from: number): number {
    let at = nextSpecial(this.#file, from);
    for (
      let known = this.#known?.[this.#next];
      known !== undefined && known.start <= at;
      known = this.#known?.[++this.#next]
    ) {
      this.#edits.push(known);
      at = nextSpecial(this.#file, known.end);
    }
    return at;
  }

  #take(at: number): number {
    switch (this.#file[at]) {
      case '\\':
        return this.#escape(at);
      case '&':
        return this.#replaced(referenceEdit(this.#file, at, this.#end), at);
      case '*':
      case '_':
      case '~':
        return this.#emphasis.take(at);
      default:
        return this.#known === undefined ? this.#structure(at) : at + 1;
    }
  }

  #structure(at: number): number {
    switch (this.#file[at]) {
      case '`':
        return this.#code(at);
      case '<':
        return this.#html(at);
      case '[':
        this.#brackets.push(at);
        return at + 1;
      default:
        return this.#link(at);
    }
  }

  #escape(at: number): number {
    // A backslash at the end of a line breaks it.
    if (at + 1 < this.#end && !PUNCTUATION.test(this.#file[at + 1] as string)) return at + 1;
    this.#edits.push({ start: at, end: at + 1, text: '' });
    return at + 2;
  }

  #replaced(edit: Edit | null, at: number): number {
    if (edit === null) return at + 1;
    this.#edits.push(edit);
    return edit.end;
  }

  #html(at: number): number {
    if (this.#file.startsWith('<!--', at)) return this.#comment(at);
    const edits = htmlEdits(this.#file, at, this.#end);
    if (edits === null) return at + 1;
    this.#edits.push(...edits);
    return (edits.at(-1) as Edit).end;
  }

  /** A comment within a sentence. Searched for within the run, and once only where none is closed. */
  #comment(at: number): number {
    const close = this.#commentsEnd ? -1 : this.#file.slice(at, this.#end).indexOf('-->');
    this.#commentsEnd = close < 0;
    return close < 0 ? at + 1 : this.#replaced({ start: at, end: at + close + 3, text: '' }, at);
  }

  #code(at: number): number {
    let open = at + 1;
    while (open < this.#end && this.#file[open] === '`') open++;
    const close = this.#closingBackticks(open - at, open);
    if (close === null) return open;
    this.#edits.push({ start: at, end: open, text: '' }, { start: close, end: close + open - at, text: '' });
    return close + open - at;
  }

  /** The next run of exactly `length` backticks. All runs are listed once, so that many unpaired ones cost nothing more. */
  #closingBackticks(length: number, from: number): number | null {
    this.#backticks ??= backtickRuns(this.#file.slice(from, this.#end), from);
    const runs = this.#backticks.get(length) ?? [];
    while (runs.length > 0 && (runs.at(-1) as number) < from) runs.pop();
    return runs.at(-1) ?? null;
  }

  #link(at: number): number {
    const open = this.#brackets.pop();
    DESTINATION.lastIndex = at + 1;
    const match = open === undefined ? null : DESTINATION.exec(this.#file);
    if (open === undefined || match === null || at + 1 + match[0].length > this.#end) return at + 1;
    if (!isAddress((match[1] as string).replace(/^<|>$/g, ''))) return at + 1;
    const isImage = open > this.#start && this.#file[open - 1] === '!' && this.#file[open - 2] !== '\\';
    this.#edits.push({ start: isImage ? open - 1 : open, end: open + 1, text: '' });
    const end = at + 1 + match[0].length;
    this.#edits.push({ start: at, end, text: '' });
    return end;
  }
}

/** Starts of the runs of backticks by their length, the last first. `text` begins at `offset` of the file. */
function backtickRuns(text: string, offset: number): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const starts = runs.get(run.length) ?? [];
    starts.push(offset + index);
    runs.set(run.length, starts);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}
