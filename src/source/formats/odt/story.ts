import { type Attributes, numberOf } from '../../xml.ts';
import type { Passage } from '../office/composer.ts';
import { nothingRemarked, type Remarks } from '../office/remarks.ts';
import { privateSigns } from '../office/signs.ts';
import { Frames } from './frames.ts';
import { Lists } from './lists.ts';
import { Paragraph } from './paragraph.ts';
import type { Styles } from './styles.ts';
import { Tables } from './tables.ts';

/**
 * Passed over with all that is in them: what tracked changes deleted, comments, form fields, the signs and templates that stand
 * beside the text, the reading above a character, labels that are counted here anyway.
 */
const SKIPPED = new Set(
  'text:tracked-changes office:annotation office:forms office:scripts office:script office:event-listeners office:binary-data text:note-citation text:ruby-text text:number text:script text:index-title-template'.split(
    ' ',
  ),
);

/** Names and descriptions of pictures stand in the paragraph of the picture; so do formulas in other programs' files. */
const FOREIGN = /:(?:title|desc|math)$/;

/** Elements in which paragraphs of their own begin, so that blanks between tags are no text, and lists around them end. */
const ROOM = /^(?:table:table-cell|table:covered-table-cell|text:note|draw:.*)$/;

/** Of all runs of `text:s` together, beyond the first of each: a number alone must not fill the memory. */
const MOST_SPACES = 1_000_000;

interface Level {
  /** Text that stands here belongs to the paragraph that is open. */
  readonly collects: boolean;
  readonly hidden: boolean;
  readonly font: string | null;
}

const OUTSIDE: Level = { collects: false, hidden: false, font: null };

/** Follows the body of content.xml and hands over its paragraphs: a text box behind its anchor, notes at the end. */
export class Story {
  readonly remarks: Remarks = nothingRemarked();
  readonly #styles: Styles;
  readonly #take: (passage: Passage) => void;
  readonly #lists: Lists;
  readonly #tables = new Tables();
  readonly #frames = new Frames();
  readonly #open: Paragraph[] = [];
  readonly #levels: Level[] = [];
  readonly #notes: Record<'footnote' | 'endnote', Passage[]> = { footnote: [], endnote: [] };
  #note: 'footnote' | 'endnote' | null = null;
  /** Depth of paragraphs around the note. */
  #noteBase = 0;
  #count = 0;
  #spacesLeft = MOST_SPACES;
  /** Depth within an element that is passed over. */
  #skipping = 0;
  /** What is passed over is hidden text, and no word of it was seen yet. */
  #skipsHidden = false;

  constructor(styles: Styles, take: (passage: Passage) => void) {
    this.#styles = styles;
    this.#take = take;
    this.#lists = new Lists(styles, () => this.remarks.lost++);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'text:insertion' || name === 'text:deletion') this.remarks.tracked = true;
    if (this.#skipping > 0) this.#skipping++;
    else if (this.#isSkipped(name, attributes)) this.#skipping = 1;
    else this.#enter(name, attributes);
  }

  close(name: string): void {
    if (this.#skipping > 0) return void this.#skipping--;
    this.#levels.pop();
    if (name === 'text:p' || name === 'text:h') this.#endParagraph();
    else if (name === 'text:note') this.#note = null;
    if (ROOM.test(name)) this.#lists.leave();
    this.#lists.close(name);
    this.#tables.close(name);
    this.#frames.close(name);
  }

  text(text: string): void {
    const level = this.#levels.at(-1) ?? OUTSIDE;
    if (this.#skipping > 0) this.#seeSkipped(text);
    else if (!level.collects) return;
    else if (!level.hidden) this.#open.at(-1)?.write(privateSigns(text, level.font));
    else if (text.trim() !== '') this.remarks.hidden++;
  }

  /** Hands over the notes. */
  end(): void {
    for (const note of [...this.#notes.footnote, ...this.#notes.endnote]) this.#take(note);
    this.remarks.pictures = this.#frames.pictures;
    this.remarks.objects += this.#frames.objects;
  }

  #isSkipped(name: string, attributes: Attributes): boolean {
    const isForeign = FOREIGN.test(name) && !name.startsWith('text:');
    if (isForeign && name.endsWith(':math')) this.remarks.objects++;
    if (this.#frames.isObject(name)) this.#frames.open(name);
    const isHidden =
      (name === 'text:section' && (attributes('display') === 'none' || attributes('is-hidden') === 'true')) ||
      (name === 'text:hidden-text' && attributes('is-hidden') !== 'false');
    this.#skipsHidden = isHidden;
    return isForeign || isHidden || this.#frames.isObject(name) || SKIPPED.has(name);
  }

  #seeSkipped(text: string): void {
    if (!this.#skipsHidden || text.trim() === '') return;
    this.remarks.hidden++;
    this.#skipsHidden = false;
  }

  #enter(name: string, attributes: Attributes): void {
    const around = this.#levels.at(-1) ?? OUTSIDE;
    if (ROOM.test(name)) this.#lists.enter();
    this.#lists.open(name, attributes);
    this.#tables.open(name, attributes);
    this.#frames.open(name);
    if (name === 'text:p' || name === 'text:h') this.#levels.push(this.#startParagraph(name, attributes));
    else if (ROOM.test(name)) this.#levels.push(OUTSIDE);
    else if (name === 'text:span') this.#levels.push(this.#spanned(attributes, around));
    else this.#levels.push(around);
    if (name === 'text:note') this.#startNote(attributes);
    else if (around.collects && !around.hidden) this.#character(name, attributes);
  }

  #spanned(attributes: Attributes, around: Level): Level {
    const style = attributes('style-name');
    const hidden = this.#styles.isHidden('text', style) ?? around.hidden;
    return { ...around, hidden, font: this.#styles.fontOf('text', style) ?? around.font };
  }

  #character(name: string, attributes: Attributes): void {
    const paragraph = this.#open.at(-1);
    if (name === 'text:s') paragraph?.space(' ', this.#spaces(numberOf(attributes, 'c') ?? 1));
    else if (name === 'text:tab') paragraph?.space('\t');
    else if (name === 'text:line-break') paragraph?.space('\n');
    else if (name === 'text:hidden-paragraph' && paragraph !== undefined && attributes('is-hidden') !== 'false')
      paragraph.isHidden = true;
  }

  #spaces(asked: number): number {
    const count = Math.min(Math.max(asked, 1), 1 + this.#spacesLeft);
    this.#spacesLeft -= count - 1;
    return count;
  }

  #startNote(attributes: Attributes): void {
    this.#note = attributes('note-class') === 'endnote' ? 'endnote' : 'footnote';
    this.#noteBase = this.#open.length;
  }

  #startParagraph(name: string, attributes: Attributes): Level {
    const style = attributes('style-name');
    const isHeading = name === 'text:h';
    const outline = Math.min(Math.max(numberOf(attributes, 'outline-level') ?? 1, 1), 10);
    const label = isHeading ? this.#lists.labelOfHeading(attributes, outline) : this.#lists.labelOf(style);
    const level = isHeading ? outline : this.#styles.isTitle(style) ? 1 : null;
    const isNote = this.#note !== null;
    if (!isNote) this.#count++;
    const number = isNote ? null : this.#count;
    this.#open.push(new Paragraph({ label, level, cell: this.#tables.cell, number, isNote }));
    const hidden = this.#styles.isHidden('paragraph', style) ?? false;
    return { collects: true, hidden, font: this.#styles.fontOf('paragraph', style) };
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    if (paragraph.isHidden && paragraph.text.trim() !== '') {
      paragraph.text = '';
      this.remarks.hidden++;
    }
    const anchor = this.#open.at(-1);
    if (this.#note !== null && this.#open.length === this.#noteBase) this.#notes[this.#note].push(paragraph);
    else if (anchor !== undefined) anchor.boxed.push(paragraph);
    else this.#take(paragraph);
  }
}
