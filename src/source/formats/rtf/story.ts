import type { Label, Passage } from '../office/composer.ts';
import type { Remarks } from '../office/remarks.ts';
import type { Group } from './group.ts';
import type { ListTable } from './lists.ts';
import type { StyleNames } from './styles.ts';
import { Tables } from './tables.ts';

/** No label is longer. */
const LONGEST_LABEL = 100;

/** A label that is no number: the dot or square of a list. */
const BULLET = /^[^\p{L}\p{N}]$/u;

/** Half of a character beyond the 65,536th, written alone. */
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

type Kind = 'document' | 'box' | 'note';

/** What all stories of a file share. */
export interface Surroundings {
  readonly lists: ListTable;
  readonly styles: StyleNames;
  readonly remarks: Remarks;
  readonly tableIds: { next: number };
  /** Counts one more paragraph and gives its number; null where it bears none. */
  readonly count: (kind: Kind) => number | null;
}

/** The document, one footnote or one text box: paragraphs one after the other. */
export class Story {
  readonly passages: Passage[] = [];
  readonly #kind: Kind;
  readonly #file: Surroundings;
  readonly #tables: Tables;
  /** An endnote (`\ftnalt`). */
  isEndnote = false;
  /** A list of the old kind says that the paragraph has a number. */
  isNumbered = false;
  #text = '';
  #label: Label | null = null;
  #boxed: Passage[] = [];

  constructor(file: Surroundings, kind: Kind) {
    this.#file = file;
    this.#kind = kind;
    this.#tables = new Tables(file.tableIds);
  }

  get isNote(): boolean {
    return this.#kind === 'note';
  }

  /** Takes in a word that ends a paragraph, a cell or a row. Returns whether it was one. */
  word(name: string, value: number | null, group: Group): boolean {
    const nested = Math.max(group.depth, 2);
    if (name === 'par' || name === 'sect') this.#endParagraph(group);
    else if (name === 'cell') this.#endCell(group, 1);
    else if (name === 'nestcell') this.#endCell(group, nested);
    else if (name === 'row') this.#endRow(group, 1);
    else if (name === 'nestrow') this.#endRow(group, nested);
    else if (name === 'trowd') this.#tables.startRow();
    else if (name === 'cellx') this.#tables.edge(value ?? 0);
    else if (name === 'ftnalt') this.isEndnote = true;
    else return false;
    return true;
  }

  write(text: string): void {
    this.#text += text;
  }

  /** A number as the writer stored it: `第一条\tab`. In a paragraph that runs on behind a deleted mark, the first one holds. */
  label(stored: string): void {
    if (this.#label !== null && this.#text.trim() !== '') return;
    const words = stored.trim().slice(0, LONGEST_LABEL);
    const isBullet = BULLET.test(words);
    const gap = /\s$/.test(stored) ? ' ' : '';
    this.#label = { text: words === '' || isBullet ? '' : words + gap, bullet: isBullet };
  }

  anchor(boxed: readonly Passage[]): void {
    for (const passage of boxed) this.#boxed.push(passage);
  }

  end(group: Group): void {
    if (this.#text.trim() !== '' || this.#label !== null || this.#boxed.length > 0) this.#place(group, group.depth);
    this.#tables.cellAt(0);
  }

  /** A paragraph whose mark was deleted runs on into the next one. */
  #endParagraph(group: Group): void {
    if (!group.isDeleted) this.#place(group, group.depth);
    else if (this.#text.trim() === '') this.#label = null;
  }

  #endCell(group: Group, depth: number): void {
    this.#place(group, depth);
    this.#tables.endCell(depth);
  }

  #endRow(group: Group, depth: number): void {
    if (this.#text.trim() !== '') this.#place(group, depth);
    this.#tables.endRow(depth);
  }

  #labelIn({ list, level }: Group): Label | null {
    const label = this.#label;
    return label !== null && this.#file.lists.isTight(list, level) ? { ...label, text: label.text.trimEnd() } : label;
  }

  #place(group: Group, depth: number): void {
    const { lists, styles, remarks, count } = this.#file;
    const text = this.#text.replace(LONE_HALF, '\ufffd');
    const label = this.#labelIn(group);
    const isNumbered = this.isNumbered || lists.isNumbered(group.list, group.level);
    if (label === null && isNumbered && text.trim() !== '') remarks.lost++;
    this.passages.push({
      text,
      label,
      level: group.outline >= 0 && group.outline < 9 ? group.outline + 1 : styles.levelOf(group.style),
      cell: this.#tables.cellAt(depth),
      number: count(this.#kind),
      boxed: this.#boxed,
      isNote: this.isNote,
    });
    this.#text = '';
    this.#label = null;
    this.#boxed = [];
    this.isNumbered = false;
  }
}
