import { titleKey } from '../../document/titles.ts';
import type { Bilingual } from '../../errors.ts';
import type { Entry } from '../entry.ts';
import type { OfficeRow } from './office-row.ts';

/** By what a document is found. */
export type Found = Pick<Entry, 'path' | 'number' | 'title'>;

export interface Matched {
  /** The row of each document that has one, by its path. */
  readonly rows: ReadonlyMap<string, OfficeRow>;
  /** Rows without a document, or with several that they could mean: none of them is used. */
  readonly remarks: readonly Bilingual[];
}

/** Finds the document of each row: by its path, else by its number, else by its whole title. */
export function matchRows(rows: readonly OfficeRow[], documents: readonly Found[]): Matched {
  const index = new Index(documents);
  const meant = new Map<string, OfficeRow[]>();
  const remarks: Bilingual[] = [];
  for (const row of rows) {
    const found = index.find(row);
    const [only] = found;
    if (only === undefined) remarks.push(unmatched(row));
    else if (found.length > 1) remarks.push(ambiguous(row, found));
    else meant.set(only.path, [...(meant.get(only.path) ?? []), row]);
  }
  const single = new Map<string, OfficeRow>();
  for (const [path, several] of meant) {
    if (several.length === 1) single.set(path, several[0] as OfficeRow);
    else remarks.push(doubled(path, several));
  }
  return { rows: single, remarks };
}

class Index {
  readonly #paths = new Map<string, Found[]>();
  readonly #numbers = new Map<string, Found[]>();
  readonly #titles = new Map<string, Found[]>();

  constructor(documents: readonly Found[]) {
    for (const one of documents) {
      for (const key of new Set(pathKeys(one.path))) add(this.#paths, key, one);
      if (one.number) add(this.#numbers, numberKey(one.number), one);
      if (one.title) add(this.#titles, titleKey(one.title), one);
    }
  }

  /** Where one key fits several documents, the next narrows them down. */
  find({ path, number, title }: OfficeRow): readonly Found[] {
    const asked = [
      path === null ? [] : this.#byPath(path),
      number === null ? [] : (this.#numbers.get(numberKey(number)) ?? []),
      title === null ? [] : (this.#titles.get(titleKey(title)) ?? []),
    ];
    let found: readonly Found[] = [];
    for (const next of asked) {
      const both = found.filter((one) => next.includes(one));
      if (found.length === 0) found = next;
      else if (both.length > 0) found = both;
      if (found.length === 1) break;
    }
    return found;
  }

  /** 文件名 may hold the path, the name with or without its ending, or the title. */
  #byPath(path: string): readonly Found[] {
    const plain = plainPath(path);
    return this.#paths.get(plain) ?? this.#paths.get(bare(plain)) ?? this.#titles.get(titleKey(bare(plain))) ?? [];
  }
}

function add(map: Map<string, Found[]>, key: string, one: Found): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

function pathKeys(path: string): string[] {
  const plain = plainPath(path);
  const name = plain.slice(plain.lastIndexOf('/') + 1);
  return [plain, name, bare(plain), bare(name)];
}

function plainPath(path: string): string {
  return path.trim().replaceAll('\\', '/').replace(/^\.\//u, '').normalize('NFC');
}

/** Without its ending. */
function bare(path: string): string {
  return path.replace(/\.[A-Za-z]{1,5}$/u, '');
}

/** 津政发〔2004〕64号, 津政发[2004]64号 and 津政发（2004）第64号 are one. */
function numberKey(number: string): string {
  return number.normalize('NFKC').replace(/[^\p{L}\p{N}]|第(?=\d+号)|字(?=第?\d+号)/gu, '');
}

function nameOf({ title, number, path }: OfficeRow): string {
  return title ?? number ?? path ?? '';
}

function unmatched(row: OfficeRow): Bilingual {
  const { where } = row;
  return {
    zh: `登记表${where.zh}“${nameOf(row)}”在本次清理的文件中没有找到`,
    en: `the register, ${where.en}: 「${nameOf(row)}」 is not among the documents of this cleanup`,
  };
}

function ambiguous(row: OfficeRow, found: readonly Found[]): Bilingual {
  const paths = found.slice(0, 3).map(({ path }) => path);
  return {
    zh: `登记表${row.where.zh}“${nameOf(row)}”与${found.length}份文件相符（${paths.join('、')}${found.length > 3 ? '等' : ''}），未采用；请写明文件名`,
    en: `the register, ${row.where.en}: 「${nameOf(row)}」 fits ${found.length} documents (${paths.join(', ')}${found.length > 3 ? ' …' : ''}) and is not used; name the file`,
  };
}

function doubled(path: string, rows: readonly OfficeRow[]): Bilingual {
  return {
    zh: `登记表有${rows.length}行说的是同一份文件 ${path}（${rows.map(({ where }) => where.zh).join('、')}），均未采用；请只留一行`,
    en: `${rows.length} rows of the register mean one document, ${path} (${rows.map(({ where }) => where.en).join('; ')}); none is used, keep one`,
  };
}
