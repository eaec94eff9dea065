import type { Composer } from '../office/composer.ts';
import type { Counters } from './counters.ts';
import type { Mark, Paragraph } from './paragraph.ts';
import type { Styles } from './styles.ts';

/** The outline level of text that is no heading, counted from 0. */
const BODY_TEXT = 9;

/** What a file is made of. Its lists go on within one of them only. */
export type StoryName = 'document' | 'footnotes' | 'endnotes';

/** Takes the next paragraph; those of notes have no number of their own in the document. */
export type Take = (paragraph: Paragraph, story: StoryName) => void;

/** Words of the text and where they stand in the parts of the file. */
export interface Traced extends Mark {
  readonly story: StoryName;
}

/**
 * Gives the paragraphs of Word their automatic numbers and heading levels, and hands them to the composer.
 *
 * @param trace takes where the words of the whole text stand, in its order
 */
export function numbered(composer: Composer, styles: Styles, counters: Counters, trace?: Traced[]): Take {
  return ({ text, own, style, cell, number, box, marks }, story) => {
    const outline = own.outline ?? styles.of(style).outline ?? BODY_TEXT;
    const isNote = story !== 'document';
    const start = composer.add({
      text,
      label: counters.next(own, style, box === null ? story : `${story} ${box}`),
      level: outline < BODY_TEXT ? outline + 1 : null,
      cell,
      number: isNote ? null : number,
      boxed: [],
      isNote,
    });
    if (start !== null) for (const mark of marks) trace?.push({ ...mark, at: start + mark.at, story });
  };
}
