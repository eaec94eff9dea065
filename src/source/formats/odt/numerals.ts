import { figure } from '../../figures.ts';

/** `style:num-format` → the format of the same figures in Word, by the first of its samples: "壹, 贰, 叁, ..." by 壹. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '01': 'decimalZero',
  '１': 'decimalFullWidth',
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '⑴': 'decimalEnclosedParen',
  '⒈': 'decimalEnclosedFullstop',
  '㈠': 'ideographEnclosedCircle',
};

/**
 * The figure of a number as LibreOffice, and Word in its OpenDocument files, write it; null where the format is not known here.
 *
 * @param format `style:num-format`: "1", "a", "一, 二, 三, ..."; empty for no figure
 * @param isRepeated `style:num-letter-sync`: after z comes aa, bb instead of aa, ab
 */
export function odfFigure(format: string, value: number, isRepeated: boolean): string | null {
  // LibreOffice shows full width figures and writes the name of their format in those of half width.
  if (format === '1, 2, 3, ...') return figure('decimalFullWidth', value);
  const sample = format.split(/[,，、\s]/, 1)[0] ?? '';
  if (sample === '') return '';
  if (sample === '㊀' && value >= 1 && value <= 10) return String.fromCodePoint(0x3280 + value - 1);
  if (sample === '①' && value > 20 && value <= 50) return circled(value);
  if (/^[aA]$/.test(sample) && !isRepeated && value > 26) return letters(value, sample);
  const isTraditional = sample === '壹' && format.includes('貳');
  const name = isTraditional ? 'ideographLegalTraditional' : FORMATS[sample];
  return name === undefined ? null : figure(name, value);
}

/** ㉑ to ㉟ and ㊱ to ㊿ stand in rows of their own. */
function circled(value: number): string {
  return String.fromCodePoint(value <= 35 ? 0x3251 + value - 21 : 0x32b1 + value - 36);
}

function letters(value: number, first: string): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(first.charCodeAt(0) + ((rest - 1) % 26)) + text;
  }
  return text;
}
