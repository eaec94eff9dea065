import { findDate } from '../chinese/dates.ts';
import type { Document, IsoDate } from '../document/document.ts';

/** The day of a document: the one that it bears, else that on which it says that it takes effect, else the end of the year of its title. */
export function dayMade(document: Document): IsoDate | null {
  return document.date ?? dayOf(document);
}

function dayOf({ title, sentences, source }: Document): string | null {
  const head = source.text.slice(0, 400);
  const tail = sentences.slice(-12).map(({ text }) => text);
  for (const text of [head, ...tail]) {
    const words = /自([^，。；自]{6,16}日)起?(?:正式)?(?:施行|实施|实行|执行|生效)/u.exec(text)?.[1];
    const date = words === undefined ? null : findDate(words);
    if (date) return date.iso;
  }
  const year = /(?:19|20)\d\d(?=年|）|$)/u.exec(title ?? '')?.[0];
  return year ? `${year}-12-31` : null;
}
