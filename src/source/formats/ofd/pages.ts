import { HefaError } from '../../../errors.ts';
import type { Limits } from '../../limits.ts';
import { type Drawing, readSheet, readUnits, type Sheet } from './drawing.ts';
import { type Box, IDENTITY, type Matrix, times } from './matrix.ts';
import type { Package, Parts } from './package.ts';
import { Pieces } from './pieces.ts';
import { tooMuchText } from './refusals.ts';

/** One page as it was read. */
export interface PageContent {
  readonly pieces: Pieces;
  /** Text that is not shown: of a scan with recognised text all that there is. */
  readonly hidden: Pieces;
  pictures: number;
  paths: number;
  /** Drawings that the file does not hold, or that hold themselves. */
  unfound: number;
  readonly isMissing: boolean;
  isBroken: boolean;
}

const A4: Box = { x: 0, y: 0, width: 210, height: 297 };

/** Drawings may use others; nobody does so through more than a few. */
const DEEPEST_USE = 20;
/** No document holds more characters; drawings that use each other twice could make any number of them. */
const MOST_SIGNS = 5_000_000;

/** Reads the pages of one file; templates and resources are read once. */
export class Pages {
  readonly #parts: Parts;
  readonly #package: Package;
  readonly #limits: Limits;
  readonly #templates = new Map<string, Sheet | null>();
  readonly #resources = new Map<string, ReadonlyMap<string, Drawing>>();
  #signs = 0;

  constructor(parts: Parts, document: Package, limits: Limits) {
    this.#parts = parts;
    this.#package = document;
    this.#limits = limits;
  }

  /** @throws HefaError too-large, encrypted */
  read(): PageContent[] {
    const sheets = this.#package.pages.map((name) => this.#sheet(name));
    const uses = new Map<string, number>();
    for (const sheet of sheets) for (const { id } of sheet?.templates ?? []) uses.set(id, (uses.get(id) ?? 0) + 1);
    return sheets.map((sheet) => (sheet === null ? missing() : this.#content(sheet, uses)));
  }

  /**
   * What is on a template of several pages is their stationery: heads, feet, watermarks. On one page alone it belongs to the
   * page, below or above what else is there.
   */
  #content(sheet: Sheet, uses: ReadonlyMap<string, number>): PageContent {
    const own = sheet.templates.filter(({ id }) => uses.get(id) === 1);
    const size = sheet.size ?? this.#package.pageSize ?? A4;
    const content: PageContent = { ...blank(size), isBroken: sheet.isBroken };
    const layers = [
      ...own.filter(({ isAbove }) => !isAbove).map(({ id }) => this.#template(id)),
      sheet,
      ...own.filter(({ isAbove }) => isAbove).map(({ id }) => this.#template(id)),
    ];
    for (const layer of layers) {
      if (layer === null) content.unfound++;
      else this.#draw(layer, IDENTITY, content, [...sheet.resources, ...layer.resources], new Set());
    }
    return content;
  }

  #draw(
    drawing: Drawing,
    matrix: Matrix,
    content: PageContent,
    resources: readonly string[],
    open: Set<Drawing>,
  ): void {
    content.pictures += drawing.pictures;
    content.paths += drawing.paths;
    open.add(drawing);
    for (const item of drawing.items) {
      this.#count(item.kind === 'text' ? item.codes.reduce((sum, { text }) => sum + text.length, 1) : 1);
      if (item.kind === 'text') (item.isVisible ? content.pieces : content.hidden).add(item, matrix);
      else {
        const unit = this.#unit(item.unit, resources);
        if (unit === null || open.has(unit) || open.size > DEEPEST_USE) content.unfound++;
        else this.#draw(unit, times(matrix, item.matrix), content, resources, open);
      }
    }
    open.delete(drawing);
  }

  #count(signs: number): void {
    this.#signs += signs;
    if (this.#signs > MOST_SIGNS) throw tooMuchText();
  }

  #template(id: string): Sheet | null {
    const name = this.#package.templates.get(id);
    if (name === undefined) return null;
    const known = this.#templates.get(name);
    if (known !== undefined) return known;
    const sheet = this.#sheet(name);
    this.#templates.set(name, sheet);
    return sheet;
  }

  #sheet(name: string): Sheet | null {
    const bytes = readOrNull(() => this.#parts.read(name));
    if (bytes === null) return null;
    const sheet = readSheet(bytes, name, this.#limits);
    return { ...sheet, resources: sheet.resources.map((path) => this.#parts.find(path, name)) };
  }

  #unit(id: string, own: readonly string[]): Drawing | null {
    for (const name of [...own, ...this.#package.resources]) {
      const unit = this.#unitsOf(name).get(id);
      if (unit !== undefined) return unit;
    }
    return null;
  }

  #unitsOf(name: string): ReadonlyMap<string, Drawing> {
    const known = this.#resources.get(name);
    if (known !== undefined) return known;
    const bytes = readOrNull(() => this.#parts.read(name));
    const units = bytes === null ? new Map<string, Drawing>() : readUnits(bytes, name, this.#limits);
    this.#resources.set(name, units);
    return units;
  }
}

/** A part that cannot be unpacked is as good as missing: the other pages can still be read. */
function readOrNull(read: () => Uint8Array | null): Uint8Array | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof HefaError && error.code === 'damaged') return null;
    throw error;
  }
}

function blank(size: Box): PageContent {
  const [pieces, hidden] = [new Pieces(size), new Pieces(size)];
  return { pieces, hidden, pictures: 0, paths: 0, unfound: 0, isMissing: false, isBroken: false };
}

const missing = (): PageContent => ({ ...blank(A4), isMissing: true });
