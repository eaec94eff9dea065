import type { Reading, Revisions } from '../../reading.ts';
import { type Attributes, isOn, numberOf, readXml } from '../../xml.ts';
import type { Remarks } from '../office/remarks.ts';
import { character } from './characters.ts';
import { Choices } from './choices.ts';
import { GONE, OBJECTS, SEPARATORS, SKIPPED, TRACKED, WORDS_INSIDE } from './elements.ts';
import { Fields } from './fields.ts';
import type { Paragraph } from './paragraph.ts';
import { nothingSaid } from './styles.ts';
import { Tables } from './tables.ts';

/**
 * Reads one part (the document, the footnotes) and hands over its paragraphs in the order in which they are read: insertions
 * count as text, deletions do not (the other way round for the original wording); a text box follows the paragraph in which it is anchored.
 *
 * @param remarks what the part holds beside is counted on there
 */
export function readStory(
  bytes: Uint8Array,
  part: string,
  { limits, revisions }: Reading,
  remarks: Remarks,
  take: (paragraph: Paragraph) => void,
): void {
  const story = new Story(take, revisions, remarks);
  readXml(bytes, part, limits, story);
  story.end();
}

class Story {
  readonly #remarks: Remarks;
  readonly #take: (paragraph: Paragraph) => void;
  readonly #gone: ReadonlySet<string>;
  readonly #open: Paragraph[] = [];
  readonly #tables = new Tables();
  readonly #fields = new Fields();
  readonly #choices = new Choices();
  /** Text boxes that are open, by number. */
  readonly #boxes: number[] = [];
  #joined: Paragraph | null = null;
  #count = 0;
  #boxCount = 0;
  /** Depth within an element that is passed over. */
  #skipping = 0;
  #properties = false;
  #hidden = false;
  #collecting: 'nothing' | 'words' | 'code' = 'nothing';

  constructor(take: (paragraph: Paragraph) => void, revisions: Revisions, remarks: Remarks) {
    this.#take = take;
    this.#remarks = remarks;
    this.#gone = GONE[revisions];
  }

  open(name: string, attributes: Attributes, start: number, end: number): void {
    if (TRACKED.has(name)) this.#remarks.tracked = true;
    if (this.#skipping > 0 || this.#isSkipped(name, attributes)) this.#skipping++;
    else if (name.startsWith('w:')) this.#word(name, attributes, start, end);
    else this.#other(name, attributes);
  }

  close(name: string): void {
    if (this.#skipping > 0) return void this.#skipping--;
    this.#tables.close(name);
    this.#choices.close(name);
    if (name === 'w:t' || name === 'w:delText' || name === 'w:instrText' || name === 'm:t')
      this.#collecting = 'nothing';
    else if (name === 'w:pPr') this.#properties = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:txbxContent') this.#boxes.pop();
    else if (name === 'w:tc' || name === 'w:footnote' || name === 'w:endnote') this.#endJoined();
  }

  text(text: string, start: number, end: number): void {
    if (this.#skipping > 0) return;
    if (this.#collecting === 'code') this.#fields.hear(text);
    // Line ends in the XML are nothing but spaces to Word.
    else if (this.#collecting === 'words') this.#add(text.replace(/[\t\r\n]+/g, ' '), start, end);
  }

  end(): void {
    this.#endJoined();
  }

  #isSkipped(name: string, attributes: Attributes): boolean {
    // In properties the same element speaks of the mark of the paragraph, or of a row.
    if (this.#gone.has(name)) return !this.#properties;
    if (name === 'w:footnote' || name === 'w:endnote') return SEPARATORS.has(attributes('type') ?? '');
    return SKIPPED.has(name) || this.#choices.skips(name, attributes);
  }

  #word(name: string, attributes: Attributes, start: number, end: number): void {
    if (name === 'w:p') this.#startParagraph();
    else if (name === 'w:pPr') this.#properties = true;
    else if (this.#properties) this.#property(name, attributes);
    else if (name === 'w:r') this.#hidden = false;
    else if (name === 'w:vanish') this.#hidden = isOn(attributes);
    else if (name === 'w:t' || name === 'w:delText') this.#collecting = 'words';
    else if (name === 'w:instrText') this.#collecting = 'code';
    else if (name === 'w:fldChar') this.#field(attributes('fldCharType'), start, end);
    else if (OBJECTS.has(name)) this.#remarks.objects++;
    else if (name === 'w:txbxContent') this.#boxes.push(this.#boxCount++);
    else if (name === 'w:tbl') this.#startTable(attributes);
    else if (!this.#tables.open(name, attributes)) this.#add(character(name, attributes), start, end);
  }

  #property(name: string, attributes: Attributes): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = attributes('val');
    else if (name === 'w:outlineLvl') paragraph.own.outline = numberOf(attributes);
    else if (name === 'w:numId') paragraph.own.list = numberOf(attributes);
    else if (name === 'w:ilvl') paragraph.own.level = numberOf(attributes);
    else if (this.#gone.has(name)) paragraph.joined = true;
  }

  #other(name: string, attributes: Attributes): void {
    this.#choices.open(name, attributes);
    if (name === 'm:t') this.#collecting = 'words';
    else if (name === 'a:blip' || name === 'v:imagedata') this.#remarks.pictures++;
    else if (name === 'v:textpath' && attributes('string')) this.#remarks.objects++;
    else if (name === 'a:graphicData' && WORDS_INSIDE.test(attributes('uri') ?? '')) this.#remarks.objects++;
  }

  #field(type: string | null, start: number, end: number): void {
    const words = this.#fields.take(type);
    if (words === null) this.#remarks.objects++;
    else this.#add(words, start, end);
  }

  #add(text: string, start: number, end: number): void {
    const paragraph = this.#open.at(-1);
    if (text === '' || paragraph === undefined) return;
    if (this.#fields.isCode) {
      this.#fields.hear(text);
      return;
    }
    this.#fields.show();
    if (this.#hidden) {
      if (text.trim() !== '') this.#remarks.hidden++;
      return;
    }
    paragraph.marks.push({ at: paragraph.text.length, length: text.length, start, end });
    paragraph.text += text;
  }

  #startTable(attributes: Attributes): void {
    this.#endJoined();
    this.#tables.open('w:tbl', attributes);
  }

  #startParagraph(): void {
    const joined = this.#open.length === 0 ? this.#joined : null;
    if (joined !== null) this.#joined = null;
    this.#count++;
    this.#hidden = false;
    this.#open.push({
      text: joined?.text ?? '',
      style: null,
      own: nothingSaid(),
      number: joined?.number ?? this.#count,
      cell: this.#tables.cell,
      box: this.#boxes.at(-1) ?? null,
      joined: false,
      boxed: joined?.boxed ?? [],
      marks: joined?.marks ?? [],
    });
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    this.#fields.endParagraph();
    const anchor = this.#open.at(-1);
    if (anchor !== undefined) anchor.boxed.push(paragraph);
    else if (paragraph.joined) this.#joined = paragraph;
    else this.#emit(paragraph);
  }

  /** A paragraph that ran on, with none behind it to run into. */
  #endJoined(): void {
    if (this.#joined === null || this.#open.length > 0) return;
    if (this.#joined.text !== '' || this.#joined.boxed.length > 0) this.#emit(this.#joined);
    this.#joined = null;
  }

  #emit(paragraph: Paragraph): void {
    this.#take(paragraph);
    for (const boxed of paragraph.boxed) this.#emit(boxed);
  }
}
