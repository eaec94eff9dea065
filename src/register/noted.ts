import { addressOf } from '../document/address.ts';
import type { Document } from '../document/document.ts';
import type { Fact } from '../facts/facts.ts';
import type { Span } from '../source/source.ts';
import type { Noted } from './entry.ts';

/** Longer words are shortened: a register keeps a reminder, the text has the rest. */
const LONGEST = 120;

/** The words of a place as one reads them, in one line, and the clause in which they stand. */
export function notedAt(span: Span, document: Document): Noted {
  const words = document.source.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  const quote = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  return { clause: addressOf(span.start, document), quote };
}

/** The clause between two marks in which a fact stands: 本办法自发布之日起30日后施行. */
export function clauseAt({ sentence, at, place }: Fact): { readonly words: string; readonly span: Span } {
  if (sentence === null || at === null) return { words: '', span: 'span' in place ? place.span : { start: 0, end: 0 } };
  const { text } = sentence;
  const start = Math.max(...MARKS.map((mark) => text.lastIndexOf(mark, at.start - 1))) + 1;
  const behind = text.slice(at.end).search(/[，；。]/u);
  const end = behind < 0 ? text.length : at.end + behind;
  return { words: text.slice(start, end), span: sentence.spanOf(start, end) };
}

const MARKS = ['，', '；', '。'];
