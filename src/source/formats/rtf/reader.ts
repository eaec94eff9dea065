import type { Limits } from '../../limits.ts';
import type { Passage } from '../office/composer.ts';
import { LONGEST_CODE, wordsOfField } from '../office/fields.ts';
import { nothingRemarked, type Remarks } from '../office/remarks.ts';
import { Characters } from './characters.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { type Group, outermost, setProperty, within } from './group.ts';
import { SIGNS } from './signs.ts';
import { Stories } from './stories.ts';
import type { Hearer } from './tokens.ts';

/** Property of a shape that holds words drawn as one. */
const DRAWN_WORDS = 'gtextUNICODE';

const ASIDES: ReadonlySet<Destination> = new Set(['label', 'code', 'property', 'drawn']);

/** Hears RTF and puts together the paragraphs of the document and of its notes. */
export class Reader implements Hearer {
  readonly remarks: Remarks = nothingRemarked();
  readonly #characters = new Characters();
  readonly #stories: Stories;
  readonly #groups: Group[] = [];
  #group = outermost();
  /** Characters for old programs that are still to be passed over. */
  #passing = 0;
  #aside = '';
  /** Name of the property of a shape whose value comes next. */
  #property = '';
  /** The text last seen was hidden. */
  #isHiding = false;

  constructor(limits: Limits) {
    this.#stories = new Stories(limits, this.remarks);
  }

  open(): void {
    this.#flush();
    this.#passing = 0;
    this.#group.isFresh = false;
    this.#groups.push(this.#group);
    this.#group = within(this.#group);
    if (this.#group.destination === 'styles') this.#stories.styles.open();
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
    if (closed.opensStory) this.#stories.end(closed);
  }

  byte(value: number): void {
    this.#group.isFresh = false;
    if (this.#passing > 0) this.#passing--;
    else if (this.#group.destination !== 'skip') this.#characters.byte(value);
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
    return this.#stories.finish(this.#group);
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
    if (around === 'quiet') group.destination = this.#partOfShape(name);
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

  #partOfShape(name: string): Destination {
    if (name === 'sn') return 'property';
    return name === 'sv' && this.#property === DRAWN_WORDS ? 'drawn' : 'quiet';
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
    this.#stories.begin(isNote);
  }

  #endAside(closed: Group): void {
    if (closed.destination === 'label' && !closed.isDeleted) this.#stories.current.label(this.#aside);
    else if (closed.destination === 'property') this.#property = this.#aside.trim();
    else if (closed.destination === 'drawn' && !closed.isDeleted) this.#stories.addBox(this.#aside);
    else if (closed.destination === 'code') this.#addField(this.#aside);
  }

  #addField(code: string): void {
    const words = wordsOfField(code);
    if (words === null) this.remarks.objects++;
    else this.#write(words);
  }

  #heed(name: string, value: number | null, group: Group): void {
    switch (group.destination) {
      case 'fonts':
        this.#characters.fonts.word(name, value);
        return;
      case 'lists':
        this.#stories.lists.define(name, value);
        return;
      case 'overrides':
        this.#stories.lists.override(name, value);
        return;
      case 'styles':
        this.#stories.styles.word(name, value);
        break;
      case 'old-list':
        this.#stories.current.isNumbered ||= this.#stories.lists.isOldNumber(name);
        return;
    }
    this.#read(name, value, group);
  }

  #read(name: string, value: number | null, group: Group): void {
    if (/^(?:deleted|revised|mvf|mvt)$/.test(name) && value !== 0) this.remarks.tracked = true;
    if (setProperty(group, name, value) || this.#characters.word(name, value)) return;
    if (name === 'u') {
      this.#write(this.#characters.unit(value ?? 0, group.font));
      this.#passing = group.fallback;
    } else if (Object.hasOwn(SIGNS, name)) this.#write(SIGNS[name] as string);
    else if (group.destination === 'text') this.#stories.current.word(name, value, group);
  }

  #flush(): void {
    const text = this.#characters.take(this.#group.font);
    if (text !== '') this.#write(text);
  }

  #appended(text: string): string {
    const aside = this.#aside + text;
    return this.#group.destination === 'drawn' ? aside : aside.slice(0, LONGEST_CODE);
  }

  #show(text: string): void {
    if (text.trim() !== '') this.#isHiding = false;
    this.#stories.current.write(text);
  }

  #write(text: string): void {
    const { destination, isDeleted, isHidden } = this.#group;
    if (destination === 'fonts') this.#characters.fonts.text(text);
    else if (destination === 'styles') this.#stories.styles.text(text);
    else if (ASIDES.has(destination)) this.#aside = this.#appended(text);
    else if (destination !== 'text' || isDeleted) return;
    else if (!isHidden) this.#show(text);
    else if (text.trim() !== '') {
      if (!this.#isHiding) this.remarks.hidden++;
      this.#isHiding = true;
    }
  }
}
