import type { Document } from '../document/document.ts';

/** How a draft is called in the papers of its file: by its title, or by that of the document that it issues. */
export function titlesOf({ title }: Document): readonly string[] {
  return title === null ? [] : [title];
}
