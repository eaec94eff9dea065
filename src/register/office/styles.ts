import type { Limits } from '../../source/limits.ts';
import { readXml } from '../../source/xml.ts';

/** Formats of days that every workbook has without saying so; 27–36 and 50–58 are those of East Asia. */
const BUILT_IN: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22],
  ...[27, 28, 29, 30, 31, 36],
  ...[50, 51, 52, 53, 54, 57, 58],
]);

/** Places of the cell styles that show a number as a day. */
export function dateStyles(bytes: Uint8Array | null, limits: Limits): ReadonlySet<number> {
  const own = new Set<number>();
  const found = new Set<number>();
  let isInside = false;
  let place = 0;
  if (bytes === null) return found;
  readXml(bytes, 'styles.xml', limits, {
    open(element, attributes) {
      const format = Number(attributes('numFmtId'));
      if (element === 'x:numFmt' && showsDay(attributes('formatCode') ?? '')) own.add(format);
      if (element === 'x:cellXfs') isInside = true;
      if (element !== 'x:xf' || !isInside) return;
      if (BUILT_IN.has(format) || own.has(format)) found.add(place);
      place += 1;
    },
    close(element) {
      if (element === 'x:cellXfs') isInside = false;
    },
  });
  return found;
}

/** yyyy"年"m"月"d"日"; what stands in quotation marks or brackets is no part of the form. */
function showsDay(code: string): boolean {
  const form = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd]/i.test(form) && !/[#0?]/.test(form);
}
