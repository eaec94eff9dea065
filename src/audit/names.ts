import { carriedTitle, namedTitles, titleKey } from '../document/titles.ts';
import type { Entry } from '../register/entry.ts';

/** （试行）, 暂行, （2016年修订）: what a new edition of the same document leaves out or adds. */
const EDITION = /[（(〔[]?(?:试行|暂行|\d{4}年?(?:修订|修正|版)?|修订稿?|修正)[）)〕\]]?/gu;

/** Titles under which a document is spoken of: its own, and that of the 办法 which its notice issues. */
export function titlesOf({ title }: Pick<Entry, 'title'>): readonly string[] {
  if (title === null) return [];
  const carried = carriedTitle(title);
  return [title, ...(carried ? [carried] : []), ...(IS_NOTICE.test(title) ? namedTitles(title) : [])];
}

/** A 关于修改《…》的决定 is not what it names. */
const IS_NOTICE = /(?:印发|发布|公布|颁布|下发|转发|批转)/u;

/** Keys of the titles: the same for every way to write one. A key of a few characters names nothing in particular. */
export function keysOf(title: string): readonly string[] {
  const carried = carriedTitle(title);
  return [title, ...(carried ? [carried] : [])].map(titleKey).filter((key) => key.length >= SHORTEST);
}

const SHORTEST = 6;

/** The key of all editions of a document; null where the title names nothing in particular. */
export function editionKey(entry: Pick<Entry, 'title' | 'kind'>): string | null {
  // A line that names no kind of document is no title.
  if (entry.kind === null) return null;
  const inner = titlesOf(entry).at(-1);
  const key = inner === undefined ? '' : titleKey(inner.replaceAll(EDITION, ''));
  return key.length >= 10 ? key : null;
}

/** 津政发〔2004〕64号 and 津政发[2004]64号 are one number. */
export function numberKey(number: string): string {
  return number.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** 《…办法》（某政发〔2004〕64号） */
export function shownName({ title, number, path }: Pick<Entry, 'title' | 'number' | 'path'>): string {
  const name = title === null ? path : `《${title}》`;
  return number === null ? name : `${name}（${number}）`;
}
