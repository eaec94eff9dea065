import type { WordFile } from './file.ts';
import { eachFormatted } from './pages.ts';
import { eachSprm, SPRM } from './sprms.ts';
import { readStyles, type Told, tell } from './styles.ts';

/** What the file says of one paragraph, with what its style says. */
export interface Properties extends Told {
  inTable: boolean;
  /** It is no paragraph but the end of a row. */
  rowEnd: boolean;
}

/** The properties of paragraphs, by the number of the character that ends them. */
export type ParagraphEnds = ReadonlyMap<number, Properties>;

/** @throws HefaError damaged */
export function readParagraphEnds(file: WordFile): ParagraphEnds {
  const { document, table, fib, text, pieces } = file;
  const styles = readStyles(table, fib.styles);
  const ends = new Map<number, Properties>();
  eachFormatted('paragraphs', document, table, fib.paragraphs, ({ end, from, to, style }) => {
    const number = text.numberBefore(end);
    if (number === null) return;
    const properties = { ...(styles[style] ?? UNKNOWN), inTable: false, rowEnd: false };
    change(properties, file, document, from, to);
    ends.set(number, properties);
  });
  for (const { start, end, from, to } of pieces) {
    if (to === from) continue;
    text.eachNumber(start, end, (number) => {
      const properties = ends.get(number);
      if (properties === undefined) return;
      file.spend(to - from);
      change(properties, file, table, from, to);
    });
  }
  return ends;
}

/** No list has this number: a paragraph of which nothing is known counts as one whose number is lost. */
const UNKNOWN: Told = { outline: null, list: -1, level: null };
export const unknown: Properties = { ...UNKNOWN, inTable: false, rowEnd: false };

function change(properties: Properties, { data, spend }: WordFile, bytes: DataView, from: number, to: number): void {
  const visit = (source: DataView) => (code: number, at: number) => {
    if (code === SPRM.inTable) properties.inTable = source.getUint8(at) !== 0;
    else if (code === SPRM.rowEnd) properties.rowEnd = source.getUint8(at) !== 0;
    else tell(properties, code, source, at);
  };
  eachSprm(bytes, from, to, (code, at) => {
    if (code !== SPRM.elsewhere) return visit(bytes)(code, at);
    const offset = bytes.getUint32(at, true);
    if (offset + 2 > data.byteLength) return;
    const size = data.getUint16(offset, true);
    spend(size);
    eachSprm(data, offset + 2, Math.min(offset + 2 + size, data.byteLength), visit(data));
  });
}
