import { assertBlocks, type Limits } from '../../limits.ts';
import type { Passage } from '../office/composer.ts';
import { nothingRemarked, type Remarks } from '../office/remarks.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { Encoding } from './encoding.ts';
import { Fonts } from './fonts.ts';
import { type Group, outermost, setProperty, within } from './group.ts';
import { ListTable } from './lists.ts';
import { SIGNS, signsOf, symbolField } from './signs.ts';
import { Story, type Surroundings } from './story.ts';
import { StyleNames } from './styles.ts';
import type { Hearer } from './tokens.ts';

/** Property of a shape that holds words drawn as a picture (WordArt). */
const WORD_ART = 'gtextUNICODE';

/** Longest label, code of a field or name of a property that is kept. */
const LONGEST_ASIDE = 1_000;

const ASIDES: ReadonlySet<Destination> = new Set(['label', 'code', 'property']);

/** Hears RTF and puts together the paragraphs of the document and of its notes. */
export class Reader implements Hearer {
  readonly remarks: Remarks = nothingRemarked();
  readonly #encoding = new Encoding();
  readonly #fonts = new Fonts();
  readonly #styles = new StyleNames();
  readonly #lists = new ListTable();
  readonly #file: Surroundings;
  readonly #document: Story;
  /** Notes and text boxes that are open stand above the document. */
  readonly #stories: Story[];
  readonly #footnotes: Passage[] = [];
  readonly #endnotes: Passage[] = [];
  readonly #groups: Group[] = [];
  #group = outermost();
  /** Bytes that still wait for the rest of their character. */
  #bytes: number[] = [];
  /** Characters for old programs that are still to be passed over. */
  #passing = 0;
  #aside = '';

  constructor(limits: Limits) {
    this.#file = {
      lists: this.#lists,
      styles: this.#styles,
      remarks: this.remarks,
      tableIds: { next: 0 },
      count: counting(limits),
    };
    this.#document = new Story(this.#file, 'document');
    this.#stories = [this.#document];
  }

  open(): void {
    this.#flush();
    this.#passing = 0;
    this.#groups.push(this.#group);
    this.#group = within(this.#group);
    if (this.#group.destination === 'styles') this.#styles.open();
  }

  close(): void {
    this.#flush();
    this.#passing = 0;
    const closed = this.#group;
    const around = this.#groups.pop();
    // The outermost group keeps what holds for the last paragraph, which may lack its \par.
    if (around === undefined || this.#groups.length === 0) return;
    this.#group = around;
    if (closed.destination !== around.destination) this.#endAside(closed);
    if (closed.opensStory) this.#endStory(closed);
  }

  byte(value: number): void {
    this.#group.isFresh = false;
    if (this.#passing > 0) this.#passing--;
    else if (this.#group.destination !== 'skip') this.#bytes.push(value);
  }

  word(name: string, value: number | null): void {
    const group = this.#group;
    if (group.destination === 'skip') return;
    this.#flush();
    if (this.#isPassed(name)) return;
    if (name === '*') group.isStarred = true;
    else if (!group.isFresh || !this.#enter(name, group)) this.#heed(name, value, group);
    if (name !== '*') group.isFresh = false;
  }

  /** All paragraphs: those of the document, then footnotes and endnotes. Groups that are still open end here. */
  end(): Passage[] {
    while (this.#groups.length > 1) this.close();
    this.#flush();
    this.#document.end(this.#group);
    return [...this.#document.passages, ...this.#footnotes, ...this.#endnotes];
  }

  get #story(): Story {
    return this.#stories.at(-1) as Story;
  }

  /** Stand-ins of a character are bytes and now and then a word (`\u8212\emdash`); any other word ends them. */
  #isPassed(name: string): boolean {
    const isStandIn = this.#passing > 0 && Object.hasOwn(SIGNS, name) && !/\s/.test(SIGNS[name] as string);
    this.#passing = isStandIn ? this.#passing - 1 : 0;
    return isStandIn;
  }

  /** The first word of a group: whether it says what the group is for. */
  #enter(name: string, group: Group): boolean {
    const around = group.destination;
    if (name === 'pict' || name === 'object') return this.#enterObject(name, group);
    if (around === 'quiet') group.destination = name === 'sn' ? 'property' : 'quiet';
    else if (around === 'twice') group.destination = name === 'ud' ? 'text' : 'twice';
    else {
      const destination = destinationOf(name, group.isStarred);
      if (destination === null || (around !== 'text' && destination !== 'skip')) return false;
      group.destination = destination;
      if (destination === 'footnote' || destination === 'box') this.#startStory(group);
    }
    if (ASIDES.has(group.destination)) this.#aside = '';
    return true;
  }

  #enterObject(name: string, group: Group): boolean {
    const isSeen = group.destination === 'text' || group.destination === 'quiet';
    if (isSeen && !group.isDeleted) this.remarks[name === 'pict' ? 'pictures' : 'objects']++;
    group.destination = 'skip';
    return true;
  }

  #startStory(group: Group): void {
    const isNote = group.destination === 'footnote';
    group.destination = group.isDeleted ? 'skip' : 'text';
    if (group.isDeleted) return;
    group.opensStory = true;
    setProperty(group, 'pard', null);
    this.#stories.push(new Story(this.#file, isNote || this.#story.isNote ? 'note' : 'box'));
  }

  #endStory(closed: Group): void {
    const story = this.#stories.pop() as Story;
    story.end(closed);
    const around = this.#story;
    if (around.isNote || !story.isNote) around.anchor(story.passages);
    else (story.isEndnote ? this.#endnotes : this.#footnotes).push(...story.passages);
  }

  #endAside(closed: Group): void {
    if (closed.destination === 'label' && !closed.isDeleted) this.#story.label(this.#aside);
    else if (closed.destination === 'code') this.#write(symbolField(this.#aside));
    else if (closed.destination === 'property' && this.#aside.trim() === WORD_ART) this.remarks.objects++;
  }

  #heed(name: string, value: number | null, group: Group): void {
    switch (group.destination) {
      case 'fonts':
        this.#fonts.word(name, value);
        return;
      case 'lists':
        this.#lists.define(name, value);
        return;
      case 'overrides':
        this.#lists.override(name, value);
        return;
      case 'styles':
        this.#styles.word(name, value);
        break;
      case 'old-list':
        this.#story.isNumbered ||= this.#lists.isOldNumber(name);
        return;
    }
    this.#read(name, value, group);
  }

  #read(name: string, value: number | null, group: Group): void {
    if (/^(?:deleted|revised|mvf|mvt)$/.test(name) && value !== 0) this.remarks.tracked = true;
    if (setProperty(group, name, value) || this.#encoding.word(name, value)) return;
    if (name === 'u') this.#writeUnit(value ?? 0, group);
    else if (Object.hasOwn(SIGNS, name)) this.#write(SIGNS[name] as string);
    else if (group.destination === 'text') this.#story.word(name, value, group);
  }

  /** `\u-10179`: one unit of UTF-16, and then its stand-in for old programs. Some programs give the whole character. */
  #writeUnit(value: number, group: Group): void {
    const isWhole = value > 0xffff && value <= 0x10ffff;
    const text = isWhole ? String.fromCodePoint(value) : String.fromCharCode(value & 0xffff);
    const font = this.#fonts.of(group.font ?? this.#encoding.font);
    if (value !== 0) this.#write(signsOf(text, font?.name));
    this.#passing = group.fallback;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const font = this.#fonts.of(this.#group.font ?? this.#encoding.font);
    const text = this.#encoding.decode(this.#bytes, font?.codePage ?? null);
    this.#bytes = [];
    this.#write(signsOf(text, font?.name));
  }

  #write(text: string): void {
    const { destination, isDeleted, isHidden } = this.#group;
    if (destination === 'fonts') this.#fonts.text(text);
    else if (destination === 'styles') this.#styles.text(text);
    else if (ASIDES.has(destination)) this.#aside = (this.#aside + text).slice(0, LONGEST_ASIDE);
    else if (destination !== 'text' || isDeleted) return;
    else if (!isHidden) this.#story.write(text);
    else if (text.trim() !== '') this.remarks.hidden++;
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
