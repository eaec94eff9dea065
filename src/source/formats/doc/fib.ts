import { damagedDoc, encryptedDoc, oldWord } from './refusals.ts';

/** A stretch of the table stream. */
export interface Stretch {
  readonly at: number;
  readonly size: number;
}

/** The head of a WordDocument stream (the "file information block"): what stands where. */
export interface Fib {
  /** Name of the table stream that is in use; the other one, if any, is a leftover. */
  readonly table: '0Table' | '1Table';
  /** Characters of each story; in the file they follow one another in this order. */
  readonly characters: Readonly<Record<Story, number>>;
  readonly pieces: Stretch;
  /** Where the pages with the properties of runs and of paragraphs are. */
  readonly runs: Stretch;
  readonly paragraphs: Stretch;
  readonly styles: Stretch;
  readonly lists: Stretch;
  readonly listOverrides: Stretch;
  readonly fonts: Stretch;
  /** Where drawings are anchored in the body, and where the text of which box stands. */
  readonly anchors: Stretch;
  readonly boxes: Stretch;
}

export const STORIES = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const;
export type Story = (typeof STORIES)[number];

/** Word 97 and all later ones. Word 6 and 95 begin with 0xA5DC. */
const WORD_97 = 0xa5ec;
const OLDEST_VERSION = 0xc0;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const LEAST = 0x02f2;
/** Offset of the character count of the body; those of the other stories follow. */
const COUNTS = 0x4c;

/**
 * @throws HefaError damaged, encrypted, unsupported
 */
export function readFib(document: Uint8Array): Fib {
  if (document.length < 34) throw damagedDoc();
  const view = new DataView(document.buffer, document.byteOffset, document.length);
  const magic = view.getUint16(0, true);
  if (magic !== WORD_97 && magic >> 8 !== 0xa5) throw damagedDoc();
  const flags = view.getUint16(10, true);
  if ((flags & ENCRYPTED) !== 0) throw encryptedDoc();
  if (magic !== WORD_97 || view.getUint16(2, true) < OLDEST_VERSION) throw oldWord();
  if (document.length < LEAST) throw damagedDoc();
  const stretch = (offset: number): Stretch => ({
    at: view.getUint32(offset, true),
    size: view.getUint32(offset + 4, true),
  });
  const counts = STORIES.map((story, index) => [story, view.getUint32(COUNTS + index * 4, true)] as const);
  return {
    table: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    characters: Object.fromEntries(counts) as Record<Story, number>,
    styles: stretch(0xa2),
    runs: stretch(0xfa),
    paragraphs: stretch(0x102),
    pieces: stretch(0x1a2),
    lists: stretch(0x2e2),
    listOverrides: stretch(0x2ea),
    fonts: stretch(0x112),
    anchors: stretch(0x1da),
    boxes: stretch(0x25a),
  };
}
