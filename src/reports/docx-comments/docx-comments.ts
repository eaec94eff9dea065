import { HefaError } from '../../errors.ts';
import type { CheckedFile } from '../../findings/result.ts';
import { readDocx } from '../../source/formats/docx.ts';
import type { Reading } from '../../source/reading.ts';
import type { Span } from '../../source/source.ts';
import { Page } from '../page.ts';
import type { ReportOptions, Run } from '../run.ts';
import { annotate, type Notes } from './annotate.ts';
import { freshDocx, shown } from './fresh.ts';
import { notesOf, titleSpan } from './notes.ts';

/** Who writes the comments. */
const AUTHOR = { zh: 'hefa 合法性检查', en: 'hefa' };

/**
 * The draft in Word with one comment a finding, at its words: a copy where the draft is a Word file, and a fresh file with its
 * words where it is another.
 *
 * @param draft the bytes of the draft
 * @throws HefaError where no such copy can be made, with the reason
 */
export function docxComments(
  file: CheckedFile,
  draft: Uint8Array,
  options: ReportOptions & { readonly reading: Reading; readonly run: Pick<Run, 'asOf'> },
): Uint8Array {
  const page = new Page(options);
  const { source } = file;
  const title = titleSpan(file);
  const notes = { author: page.say(AUTHOR), date: options.run.asOf, title, notes: notesOf(file, page) };
  if (source.format === 'docx' && isZip(draft)) return annotate(draft, source.text, notes, options.reading);
  try {
    return freshCopy(file, notes, { ...options.reading, revisions: 'accepted' });
  } catch (error) {
    throw error instanceof HefaError ? tooLarge(error) : error;
  }
}

function freshCopy({ source }: CheckedFile, notes: Notes, reading: Reading): Uint8Array {
  const bytes = freshDocx(source, notes.title);
  const { text } = readDocx('', bytes, reading);
  return annotate(bytes, text, moved(notes, shown(source.text), text), reading);
}

/** A table of a million cells is short as text. */
function tooLarge(cause: HefaError): HefaError {
  const zh = '文稿的段落或者表格过多，不能写成带批注的 Word 文稿；请改用文字报告';
  const en =
    'the draft has too many paragraphs or cells to be written as a Word file with comments; use the text report';
  return new HefaError('too-large', { zh, en }, { cause });
}

/** Old Word that LibreOffice made readable is none. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The same notes on another text with the same words, which differs in its blanks. */
function moved({ title, notes, ...rest }: Notes, from: string, to: string): Notes {
  const [there, here] = [placesOf(from), placesOf(to)];
  if (there.length !== here.length || there.some((at, index) => from[at] !== to[here[index] as number]))
    throw new Error('the words of a fresh copy are not those of the draft');
  const move = ({ start, end }: Span): Span => {
    const [first, last] = [indexOf(there, start), indexOf(there, end) - 1];
    if (last < first) return { start: here[first] ?? to.length, end: here[first] ?? to.length };
    return { start: here[first] as number, end: (here[last] as number) + 1 };
  };
  return { ...rest, title: move(title), notes: notes.map((note) => ({ ...note, span: note.span && move(note.span) })) };
}

/** Where the characters stand that are no blanks. */
function placesOf(text: string): number[] {
  return [...text.matchAll(/\S/g)].map(({ index }) => index);
}

/** How many of the places lie before an offset. */
function indexOf(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
