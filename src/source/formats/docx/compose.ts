import type { Composer } from '../office/composer.ts';
import type { Counters } from './counters.ts';
import type { Paragraph } from './story.ts';
import type { Styles } from './styles.ts';

/** The outline level of text that is no heading, counted from 0. */
const BODY_TEXT = 9;

/** Takes the next paragraph; those of notes have no number of their own in the document. */
export type Take = (paragraph: Paragraph, isNote: boolean) => void;

/** Gives the paragraphs of Word their automatic numbers and heading levels, and hands them to the composer. */
export function numbered(composer: Composer, styles: Styles, counters: Counters): Take {
  return ({ text, own, style, cell, number }, isNote) => {
    const outline = own.outline ?? styles.of(style).outline ?? BODY_TEXT;
    composer.add({
      text,
      label: counters.next(own, style),
      level: outline < BODY_TEXT ? outline + 1 : null,
      cell,
      number: isNote ? null : number,
      boxed: [],
      isNote,
    });
  };
}
