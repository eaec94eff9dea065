import type { Document, IsoDate, Level } from './document.ts';

/** What an office already knows of a document: it goes before what the text says. */
export interface Known {
  readonly title?: string;
  readonly number?: string;
  readonly organ?: string;
  readonly date?: IsoDate;
  readonly level?: Level;
  readonly effective?: IsoDate;
  readonly until?: IsoDate;
  readonly affectsPublic?: boolean;
}

/** The document with what the office knows of it. Its kind stays that of its text: a register has no better one. */
export function withKnown(document: Document, { title, number, organ, date, level }: Known): Document {
  const { levelReasons } = document;
  return {
    ...document,
    title: title ?? document.title,
    number: number ?? document.number,
    organ: organ ?? document.organ,
    date: date ?? document.date,
    level: level ?? document.level,
    levelReasons: level
      ? [{ zh: `登记表写明为「${level}」`, en: `the register says that it is 「${level}」` }]
      : levelReasons,
  };
}
