import type { Outline, Part } from './outline.ts';
import { FIELD_NAME, type Look, lookOf } from './signs.ts';
import type { Table } from './tables.ts';
import { dense } from './words.ts';

/** So many characters are a text even without a sentence: a table, a form. */
const MUCH = 150;

/** A part that has the name of furniture is none if it holds more of the text than this. */
const MOST_OF_FURNITURE = 0.3;

/** What the lines of a page look like, and how much text stands where. */
export class Survey {
  readonly looks: readonly Look[];
  /** Whether there is a sentence or an article on the page. */
  readonly hasText: boolean;
  /** How many lines are no text of a document: links, data of the site, whatever is set apart as furniture. */
  readonly furniture: number;
  readonly #outline: Outline;
  /** 1 by name or kind, 2 for its links, 0 for none. */
  readonly #furniture: Uint8Array;
  #sums: Float64Array;
  readonly #links: Float64Array;
  readonly #sizes: Float64Array;
  readonly #firm: Float64Array;
  readonly #plain: Float64Array;

  constructor(outline: Outline) {
    const { lines, whole } = outline;
    this.#outline = outline;
    this.looks = lines.map(lookOf);
    this.#furniture = new Uint8Array(lines.length);
    this.#sizes = sums(lines.length, (at) => dense(lines[at]?.text ?? ''));
    this.#links = sums(lines.length, (at) => (this.looks[at]?.isLink === true ? (lines[at]?.linked ?? 0) : 0));
    this.#firm = sums(lines.length, (at) => (this.looks[at]?.isFirm === true ? 1 : 0));
    this.#sums = this.#weigh();
    this.#markParts(whole);
    if (this.#count() > 0) this.#markFields();
    this.#sums = this.#weigh();
    this.#plain = sums(lines.length, (at) => {
      const look = this.looks[at];
      return look === undefined || this.isFurniture(at) || look.isFurniture || look.isLink ? 0 : look.bare.length;
    });
    const isText = (look: Look, at: number): boolean => !this.isFurniture(at) && (look.isFirm || look.isProse);
    this.hasText = this.looks.some(isText) || this.plainBehind(0, lines.length) >= MUCH;
    this.furniture = this.#count();
  }

  #count(): number {
    return this.looks.filter((look, at) => this.isFurniture(at) || look.isLink || look.isFurniture).length;
  }

  /** Whether a line is set apart from the document by the part in which it stands. */
  isFurniture(at: number): boolean {
    return this.#furniture[at] !== 0;
  }

  /** As `isFurniture`, and by its name or kind, not for its many links. */
  isNamed(at: number): boolean {
    return this.#furniture[at] === 1;
  }

  /** Characters from `at` to `end` that are neither links nor furniture. */
  plainBehind(at: number, end: number): number {
    return difference(this.#plain, at, end);
  }

  /** How much of it looks like the text of a document. */
  weight({ start, end }: Pick<Part, 'start' | 'end'>): number {
    return difference(this.#sums, start, end);
  }

  /** Whether anything of a document stands in `part` and not in `inner`. Titles and numbers above are fetched from there. */
  losesDocument(part: Part, inner: Part): boolean {
    let plain = 0;
    for (let at = part.start; at < part.end; at++) {
      if (at === inner.start) at = inner.end;
      const look = this.looks[at];
      if (look === undefined || at >= part.end || this.isFurniture(at)) continue;
      if (look.isFirm && !(look.isDate && at < inner.start)) return true;
      if (!look.isFurniture && !look.isField && !look.isLink && !look.isTitle) plain += look.bare.length;
    }
    return plain > Math.max(120, this.weight(part) * 0.05);
  }

  /** The first and the last line of the part that no page but that of a document has. */
  firmEdges({ start, end }: Pick<Part, 'start' | 'end'>): readonly [number, number] {
    let [first, last] = [end, start - 1];
    for (let at = start; at < end; at++) {
      const look = this.looks[at];
      if (look === undefined || this.isFurniture(at) || !(look.isFirm || look.isProse)) continue;
      if (first === end && !look.isDate) first = at;
      last = at;
    }
    return [first, last];
  }

  /**
   * Characters that are not among the lines `kept`, and are neither links nor furniture; lists of links between the first and the
   * last line of the document count as well.
   */
  plainBeside(kept: ReadonlySet<number>, [first, last]: readonly [number, number]): number {
    let count = 0;
    this.looks.forEach((look, at) => {
      const isPlain = !look.isFurniture && !look.isField && !look.isLink && !look.isTitle && !look.isNumber;
      const isAmong = at > first && at < last && this.isFurniture(at) && !this.isNamed(at);
      const counts = look.isProse || isAmong || (isPlain && !this.isFurniture(at));
      if (counts && !kept.has(at)) count += look.bare.length;
    });
    return count;
  }

  #weigh(): Float64Array {
    return sums(this.looks.length, (at) => {
      const [look, line] = [this.looks[at], this.#outline.lines[at]];
      if (look === undefined || line === undefined || this.isFurniture(at) || look.isFurniture || look.isField)
        return 0;
      const plain = Math.max(0, look.bare.length - line.linked);
      if (look.isFirm) return plain + 20;
      return look.isProse ? plain : plain * 0.4;
    });
  }

  #markParts(part: Part): void {
    for (const inner of part.parts) {
      if (inner.end === inner.start) continue;
      const isNamed =
        inner.isFurniture &&
        this.weight(inner) < this.#total * MOST_OF_FURNITURE &&
        difference(this.#firm, inner.start, inner.end) === 0;
      if (isNamed) this.#furniture.fill(1, inner.start, inner.end);
      else if (this.#isLinks(inner)) this.#furniture.fill(2, inner.start, inner.end);
      else this.#markParts(inner);
    }
  }

  get #total(): number {
    return this.#sums[this.#sums.length - 1] ?? 0;
  }

  /** A list of links: three at least, and hardly anything else. */
  #isLinks({ start, end }: Part): boolean {
    const linked = difference(this.#links, start, end);
    return end - start >= 3 && linked >= difference(this.#sizes, start, end) * 0.6;
  }

  /** What the site knows of the document (索引号, 发布机构, 文号): it stands above the text, in tables or as name and value by turns. */
  #markFields(): void {
    const { lines } = this.#outline;
    const tables = new Map<Table, { fields: number; size: number }>();
    const pairs: number[] = [];
    for (let at = 0; at < lines.length; at++) {
      const [look, table] = [this.looks[at], lines[at]?.cell?.table];
      if (look === undefined || this.isFurniture(at)) continue;
      if (table === undefined || table.isLayout) {
        if (FIELD_NAME.test(look.bare) || FIELD_NAME.test(this.looks[at - 1]?.bare ?? '')) pairs.push(at);
        else if (look.isFirm || (look.isProse && look.bare.includes('。'))) break;
        continue;
      }
      const found = tables.get(table) ?? { fields: 0, size: 0 };
      tables.set(table, found);
      found.size += look.bare.length;
      if (found.size > LONGEST_FIELDS) break;
      if (look.isField || FIELD_NAME.test(look.bare)) found.fields++;
    }
    this.#mark(tables, pairs);
  }

  #mark(tables: ReadonlyMap<Table, { fields: number; size: number }>, pairs: readonly number[]): void {
    const isOfFields = (table: Table): boolean => {
      const found = tables.get(table);
      return found !== undefined && found.fields >= FIELDS && found.size <= LONGEST_FIELDS;
    };
    this.#outline.lines.forEach(({ cell }, at) => {
      if (cell !== null && isOfFields(cell.table)) this.#furniture[at] = 1;
    });
    if (pairs.length >= 2 * FIELDS) for (const at of pairs) this.#furniture[at] = 1;
  }
}

/** So many fields in a table make it one of fields; one with more text than that is the document. */
const FIELDS = 3;
const LONGEST_FIELDS = 800;

/** Sums of the values before each place, one more than there are values. */
function sums(length: number, valueAt: (at: number) => number): Float64Array {
  const found = new Float64Array(length + 1);
  for (let at = 0; at < length; at++) found[at + 1] = (found[at] as number) + valueAt(at);
  return found;
}

function difference(values: Float64Array, start: number, end: number): number {
  return (values[end] ?? 0) - (values[start] ?? 0);
}
