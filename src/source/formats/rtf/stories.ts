import { assertBlocks, type Limits } from '../../limits.ts';
import type { Passage } from '../office/composer.ts';
import type { Remarks } from '../office/remarks.ts';
import { type Group, outermost } from './group.ts';
import { ListTable } from './lists.ts';
import { Story, type Surroundings } from './story.ts';
import { StyleNames } from './styles.ts';

/** The document with the notes and text boxes that are open in it, one above the other. */
export class Stories {
  readonly lists = new ListTable();
  readonly styles = new StyleNames();
  readonly #file: Surroundings;
  readonly #open: Story[];
  readonly #footnotes: Passage[] = [];
  readonly #endnotes: Passage[] = [];

  constructor(limits: Limits, remarks: Remarks) {
    const { lists, styles } = this;
    this.#file = { lists, styles, remarks, tableIds: { next: 0 }, count: counting(limits) };
    this.#open = [new Story(this.#file, 'document')];
  }

  /** The one that is written now. */
  get current(): Story {
    return this.#open.at(-1) as Story;
  }

  begin(isNote: boolean): void {
    this.#open.push(new Story(this.#file, isNote || this.current.isNote ? 'note' : 'box'));
  }

  /** A text box goes to the paragraph in which it is anchored, a note to the end of the document. */
  end(group: Group): void {
    if (this.#open.length < 2) return;
    const story = this.#open.pop() as Story;
    story.end(group);
    if (this.current.isNote || !story.isNote) this.current.anchor(story.passages);
    else for (const passage of story.passages) (story.isEndnote ? this.#endnotes : this.#footnotes).push(passage);
  }

  /** A text box that is given as bare words. */
  addBox(words: string): void {
    this.begin(false);
    this.current.write(words);
    this.end(outermost());
  }

  /** All paragraphs: those of the document, then footnotes and endnotes. */
  finish(group: Group): Passage[] {
    this.current.end(group);
    return [...this.current.passages, ...this.#footnotes, ...this.#endnotes];
  }
}

function counting(limits: Limits): Surroundings['count'] {
  let all = 0;
  let numbered = 0;
  return (kind) => {
    if (++all > limits.blocks) assertBlocks(all, limits);
    return kind === 'note' ? null : ++numbered;
  };
}
