import { normalise } from '../chinese/normalise.ts';
import type { LeafKind } from './document.ts';
import type { Passage } from './passage.ts';

/** Longer passages are running text, whatever their words. */
const LONGEST_LINE = 200;
/** Signs of Markdown in a text file: # 标题, **发布日期** */
const MARKS = /^#{1,6}\s+|\*\*/g;

/** The passages of a document while it is found out what each of them is. */
export class Reading {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** What a passage is; undefined for the text of the body, which the tree takes apart. */
  readonly roles: (LeafKind | undefined)[];
  readonly #lines: (string | undefined)[] = [];

  constructor(text: string, passages: readonly Passage[]) {
    this.text = text;
    this.passages = passages;
    this.roles = passages.map(({ block }) =>
      block.kind === 'comment' || block.kind === 'cell' ? block.kind : undefined,
    );
  }

  get length(): number {
    return this.passages.length;
  }

  /** The words of a short passage, normalised; empty for a long one, for a cell and for a comment. */
  line(at: number): string {
    const known = this.#lines[at];
    if (known !== undefined) return known;
    const passage = this.passages[at];
    const isLine = passage !== undefined && this.isProse(at) && passage.end - passage.start <= LONGEST_LINE;
    const line = isLine ? normalise(this.text.slice(passage.start, passage.end).replace(MARKS, '')).text : '';
    this.#lines[at] = line;
    return line;
  }

  isProse(at: number): boolean {
    const kind = this.passages[at]?.block.kind;
    return kind !== undefined && kind !== 'comment' && kind !== 'cell';
  }

  /** What ends the passage: 。 for a sentence. */
  lastCharacter(at: number): string {
    const passage = this.passages[at];
    return passage ? (this.text[passage.end - 1] as string) : '';
  }

  isRunning(at: number): boolean {
    return this.roles[at] === 'running' || this.roles[at] === 'comment';
  }
}
