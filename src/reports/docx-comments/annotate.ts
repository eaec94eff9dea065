import type { IsoDate } from '../../document/document.ts';
import { HefaError } from '../../errors.ts';
import type { Traced } from '../../source/formats/docx/compose.ts';
import { findParts, type Parts } from '../../source/formats/docx/package.ts';
import { readDocx } from '../../source/formats/docx.ts';
import type { Reading } from '../../source/reading.ts';
import type { Span } from '../../source/source.ts';
import { xmlText } from '../../source/xml.ts';
import { Zip } from '../../source/zip.ts';
import { type Anchor, anchorOf, type Written } from './anchors.ts';
import { type Comment, type Line, noComments, withComments } from './comments-part.ts';
import { lastCommentIn, notesIn, type Outline, outlineOf } from './outline.ts';
import { Package } from './package.ts';
import { inUtf8, rootOf } from './root.ts';
import { Splice } from './splice.ts';

/** Something to be said of a draft. */
export interface Note {
  /** Of the words that it is about; null for the whole. */
  readonly span: Span | null;
  readonly lines: readonly Line[];
  /** What is said besides where it cannot stand at its words, as in a footnote. */
  readonly beside: Line | null;
}

export interface Notes {
  readonly author: string;
  /** The day whose law counts: when the report was made is no part of it. */
  readonly date: IsoDate;
  /** Where notes about the whole stand: the title. */
  readonly title: Span;
  readonly notes: readonly Note[];
}

/**
 * A copy of a Word file with one comment a note. Its words stay as they are, which is proved by reading the copy.
 *
 * @param text what was read from the file when it was checked
 * @throws HefaError damaged where the file was changed since; unsupported where comments cannot be written into it
 */
export function annotate(bytes: Uint8Array, text: string, notes: Notes, reading: Reading): Uint8Array {
  const trace: Traced[] = [];
  if (readDocx('', bytes, reading, trace).text !== text) throw changed();
  const zip = new Zip(bytes, reading.limits);
  const parts = findParts(zip, reading.limits);
  const draft = writtenDraft(zip, parts, text, trace, reading);
  const copy = withNotes(zip, parts, draft, notes, reading);
  if (!reads(copy, text, reading)) throw unwritable();
  return copy;
}

function writtenDraft(zip: Zip, parts: Parts, text: string, trace: readonly Traced[], { limits }: Reading): Written {
  const bytes = zip.read(parts.document) as Uint8Array;
  const outline = outlineOf(bytes, parts.document, limits);
  const notes = new Map(
    (['footnotes', 'endnotes'] as const).map((story) => {
      const part = parts[story];
      return [story, part === null ? [] : notesIn(zip.read(part) as Uint8Array, part, limits)] as const;
    }),
  );
  return {
    text,
    markup: xmlText(bytes, parts.document),
    outline,
    trace,
    referenceOf(story, offset) {
      if (story === 'document') return offset;
      const note = notes.get(story)?.find(({ start, end }) => offset >= start && offset < end);
      return (note && outline.notes.get(`${story} ${note.id}`)) ?? null;
    },
  };
}

function withNotes(zip: Zip, parts: Parts, draft: Written, { notes, title, author, date }: Notes, { limits }: Reading) {
  const { prefix, declared, namespace } = rootOf(draft.markup, parts.document, limits);
  const file = new Package(zip, parts.document, limits);
  const part = file.commentsPart(namespace);
  const there = zip.read(part);
  const { lastId } = draft.outline;
  const first = Math.max(lastId, there === null ? -1 : lastCommentIn(there, part, limits)) + 1;
  const splice = new Splice(draft.markup, prefix, declared, first + notes.length);
  const ofWhole = anchorOf(title, draft);
  const comments = notes.map((note, at): Comment => {
    const anchor = (note.span && anchorOf(note.span, draft)) ?? ofWhole;
    place(splice, first + at, anchor, draft.outline);
    const isBeside = note.span !== null && (anchor === ofWhole || anchor?.exact !== true);
    return { id: first + at, author, date, lines: isBeside && note.beside ? [...note.lines, note.beside] : note.lines };
  });
  const markup = file.text(part) ?? noComments(namespace);
  file.write(part, withComments(markup, rootOf(markup, part, limits), comments));
  file.write(parts.document, inUtf8(splice.finish()));
  return file.bytes();
}

function place(splice: Splice, id: number, anchor: Anchor | null, { firstEnd }: Outline): void {
  if (anchor !== null) splice.add(id, anchor);
  else if (firstEnd !== null) splice.addAt(id, firstEnd);
  else throw unwritable();
}

/** What was written must be read again as the very words that were checked. */
function reads(bytes: Uint8Array, text: string, reading: Reading): boolean {
  try {
    return readDocx('', bytes, reading).text === text;
  } catch (error) {
    if (error instanceof HefaError) return false;
    throw error;
  }
}

function changed(): HefaError {
  return new HefaError('damaged', {
    zh: '文件在检查后被改动，请重新检查',
    en: 'the file was changed after it was checked; check it again',
  });
}

function unwritable(): HefaError {
  return new HefaError('unsupported', {
    zh: '文件的内部结构不寻常，批注不能可靠地写入；请用 Word 打开并另存后再试',
    en: 'the file is built in an unusual way and comments cannot be written into it safely; open it in Word, save it, and try again',
  });
}
