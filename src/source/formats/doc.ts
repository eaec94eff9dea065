import type { Reading } from '../reading.ts';
import type { Source } from '../source.ts';
import { type Box, findBoxes } from './doc/boxes.ts';
import { type Fib, STORIES, type Story } from './doc/fib.ts';
import { openWordFile } from './doc/file.ts';
import { readLists } from './doc/lists.ts';
import { openCompound } from './doc/open.ts';
import { readParagraphEnds } from './doc/paragraphs.ts';
import { damagedDoc } from './doc/refusals.ts';
import { remarksOf, unclaimedOf } from './doc/remarks.ts';
import { readRuns } from './doc/runs.ts';
import { type Part, StoryReader } from './doc/story.ts';
import { numbered, type Take } from './docx/compose.ts';
import { Counters } from './docx/counters.ts';
import { Styles } from './docx/styles.ts';
import { Composer } from './office/composer.ts';
import { emptyDraft, troublesOf } from './office/remarks.ts';

/**
 * Old Word (.doc, .wps, .dot, of Word 97 and later): paragraphs with their automatic numbers as text, tables cell by cell, text boxes
 * behind the paragraph in which they are anchored, footnotes and endnotes at the end. Tracked insertions are read, deletions are not.
 * Headers, footers and comments are left out.
 *
 * @throws HefaError damaged, encrypted, wrong-format, unsupported, too-large, empty
 */
export async function readDoc(path: string, bytes: Uint8Array, reading: Reading): Promise<Source> {
  try {
    return read(path, bytes, reading);
  } catch (error) {
    // An offset that leads out of its stream.
    throw error instanceof RangeError ? damagedDoc(error) : error;
  }
}

function read(path: string, bytes: Uint8Array, { limits, revisions }: Reading): Source {
  const file = openWordFile(openCompound(bytes));
  const runs = readRuns(file);
  const stories = storiesOf(file.fib);
  const boxes = findBoxes(file, stories.boxes).filter(({ anchor }) => anchor === null || runs.isLeftOut[anchor] !== 1);
  const counters = new Counters(readLists(file.table, file.fib.lists, file.fib.listOverrides), new Styles());
  const composer = new Composer(limits);
  const take = numbered(composer, new Styles(), counters);
  const reader = new StoryReader(file.text.characters, runs.isLeftOut, readParagraphEnds(file));
  addBody(take, reader, stories.body, boxes);
  for (const story of ['footnotes', 'endnotes'] as const) {
    for (const { paragraph } of reader.read(stories[story])) take(paragraph, story);
  }
  const composed = composer.finish();
  const parts = [stories.body, stories.footnotes, stories.endnotes, stories.boxes];
  const remarks = remarksOf(file, runs, parts, boxes.length, counters.lost);
  if (composed.blocks.length === 0) throw emptyDraft(remarks);
  const troubles = [...troublesOf(remarks, revisions, { original: false }), ...unclaimedOf(file)];
  return { path, format: 'doc', ...composed, troubles, coverage: null, frontMatter: null };
}

function addBody(take: Take, reader: StoryReader, body: Part, boxes: readonly Box[]): void {
  const place = ({ anchor }: Box): number => anchor ?? body.end;
  const waiting = [...boxes].sort((one, other) => place(one) - place(other)).reverse();
  const addBoxes = (until: number): void => {
    for (let box = waiting.at(-1); box !== undefined && place(box) < until; box = waiting.at(-1)) {
      const number = waiting.length;
      waiting.pop();
      for (const { paragraph } of reader.read(box)) take({ ...paragraph, box: number }, 'document');
    }
  };
  for (const { paragraph, end } of reader.read(body)) {
    take(paragraph, 'document');
    addBoxes(end);
  }
  addBoxes(Number.POSITIVE_INFINITY);
}

/** The stories follow one another. */
function storiesOf({ characters }: Fib): Readonly<Record<Story, Part>> {
  let start = 0;
  const parts = STORIES.map((story) => {
    const part = { start, end: start + characters[story] };
    start = part.end;
    return [story, part] as const;
  });
  return Object.fromEntries(parts) as Record<Story, Part>;
}
