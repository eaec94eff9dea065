import type { Page, Piece } from '../../lines-of-page/line.ts';
import { linesOf } from '../../lines-of-page/lines.ts';
import { advanceOf, isSquare } from '../../lines-of-page/widths.ts';
import type { TextObject } from './drawing.ts';
import { apply, type Box, type Matrix, times } from './matrix.ts';
import { isLost, isSymbol, type Sign, signsOf } from './text-code.ts';

/** Text that runs to the right, down, to the left and up, each seen so that it runs to the right. */
type Quarters = readonly [Piece[], Piece[], Piece[], Piece[]];

/** By how many degrees text may be turned out of its quarter: more is a watermark across the page. */
const SLANT = 10;

/** The characters of one page in their places. */
export class Pieces {
  readonly #quarters: Quarters = [[], [], [], []];
  readonly #page: Box;
  /** Characters that can be read; glyphs without a character; characters that run aslant. */
  words = 0;
  lost = 0;
  slanted = 0;

  constructor(page: Box) {
    this.#page = page;
  }

  add(object: TextObject, matrix: Matrix): void {
    const whole = times(matrix, object.matrix);
    const degrees = (Math.atan2(whole[1], whole[0]) * 180) / Math.PI + object.turn;
    const quarter = Math.round(degrees / 90);
    const before = this.words + this.lost + this.slanted;
    const isSlanted = !Number.isFinite(degrees) || Math.abs(degrees - quarter * 90) > SLANT;
    for (const code of object.codes) {
      const width = object.size * object.stretch;
      const signs = signsOf(code, (character) => advanceOf(character) * width);
      if (isSlanted) this.slanted += signs.length;
      else this.#place(object, whole, signs, ((quarter % 4) + 4) % 4);
    }
    if (this.words + this.lost + this.slanted === before) this.lost += object.glyphs;
  }

  /** The page as it is read: most of the text decides which way is up. */
  lines(): Page {
    const most = Math.max(...this.#quarters.map(lengthOf));
    const up = this.#quarters.findIndex((pieces) => lengthOf(pieces) === most);
    const lines = this.#quarters.map(linesOf);
    const { width, height } = this.#page;
    return {
      ...(up % 2 === 0 ? { width, height } : { width: height, height: width }),
      lines: lines[up] as Page['lines'],
      asides: lines.filter((_, quarter) => quarter !== up).flat(),
    };
  }

  #place(object: TextObject, matrix: Matrix, signs: readonly Sign[], quarter: number): void {
    const [a, b, c, d] = matrix;
    const size = Math.hypot(c, d) * object.size;
    const scale = Math.hypot(a, b);
    const pieces = this.#quarters[quarter] as Piece[];
    if (!(size > 0 && size < 1e6)) this.lost += signs.length;
    else if (isStacked(signs, object.turn)) {
      const text = signs.map((sign) => this.#read(sign.character)).join('');
      pieces.push(...this.#piece(quarter, matrix, signs[0] as Sign, text, size, size));
    } else {
      const most = isEven(signs) ? 1.25 * size : 0;
      const found = signs.flatMap((sign) => {
        const usual = advanceOf(sign.character) * object.size * object.stretch * scale;
        const isSaid = sign.stepX !== null || sign.stepY !== null;
        const step = isSaid ? Math.hypot(sign.stepX ?? 0, sign.stepY ?? 0) * scale : usual;
        const width = Math.min(step, Math.max(usual * (isSquare(sign.character) ? 1 : 1.5), most));
        return this.#piece(quarter, matrix, sign, this.#read(sign.character), width, size);
      });
      for (const run of runsOf(found)) pieces.push(run);
    }
  }

  /** What stands for a character in the text. */
  #read(character: string): string {
    if (isSymbol(character)) return '□';
    if (isLost(character)) {
      this.lost++;
      return '\ufffd';
    }
    if (character.trim() !== '') this.words++;
    return character;
  }

  #piece(quarter: number, matrix: Matrix, sign: Sign, text: string, width: number, size: number): Piece[] {
    const { x, y } = this.#turned(quarter, apply(matrix, sign.x, sign.y));
    if (Number.isFinite(x) && Number.isFinite(y)) return [{ text, left: x, right: x + width, baseline: y, size }];
    this.lost += text.length;
    return [];
  }

  /** A place of the page, seen when the page is turned by so many quarters that its text runs to the right. */
  #turned(quarter: number, { x, y }: { x: number; y: number }): { x: number; y: number } {
    const { x: left, y: top, width, height } = this.#page;
    const [right, down] = [x - left, y - top];
    if (quarter === 1) return { x: down, y: width - right };
    if (quarter === 2) return { x: width - right, y: height - down };
    if (quarter === 3) return { x: height - down, y: right };
    return { x: right, y: down };
  }
}

/** One below the other, as 序 and 号 in a narrow column; or each turned, with nothing said of their places. */
function isStacked(signs: readonly Sign[], turn: number): boolean {
  const steps = signs.slice(0, -1);
  if (steps.length === 0) return false;
  return turn % 180 === 0
    ? steps.every(({ stepX, stepY }) => stepX === 0 && stepY !== 0)
    : steps.every(({ stepX, stepY }) => stepX === null && stepY === null);
}

/** Figures may be given as much room as Han characters: that makes no gaps between them. */
function isEven(signs: readonly Sign[]): boolean {
  return signs.every(({ stepX }, at) => at === signs.length - 1 || stepX === signs[0]?.stepX);
}

/** Characters that stand side by side are one piece: a page has some thousands of the ones, and some dozens of the others. */
function runsOf(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  let from = 0;
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    if (next !== undefined && follows(piece, next)) continue;
    const text = pieces.slice(from, at + 1).map((one) => one.text);
    runs.push({ ...(pieces[from] as Piece), text: text.join(''), right: piece.right });
    from = at + 1;
  }
  return runs;
}

function follows(last: Piece, next: Piece): boolean {
  const gap = Math.abs(next.left - last.right) / last.size;
  const isHan = isSquare(last.text) && isSquare(next.text);
  return Math.abs(next.baseline - last.baseline) < 0.01 * last.size && gap < (isHan ? 0.4 : 0.1);
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}
