/** A numeral character and what it adds: 三 is 3, ○ is 0; financial forms (壹贰叁) included. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇○◯Oo0', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, value) =>
    [...forms, String(value), String.fromCharCode(0xff10 + value), ...(value ? [] : ['Ｏ'])].map(
      (form) => [form, value] as const,
    ),
  ),
);

const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Contracted tens: 廿三 is 23. */
const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
]);

const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/**
 * Reads a whole numeral: 一百二十三, 二十, 廿三, 两千, 123, １２３, 2万, and digit by digit 二〇一二, 二○○八, 二00八.
 * White space inside is allowed (二 十). Null where the text is anything else.
 */
export function parseNumeral(text: string): number | null {
  const characters = text.replace(/\s+/g, '');
  if (characters === '' || characters.length > 16) return null;
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  for (const character of characters) {
    const digit = DIGITS.get(character);
    const unit = UNITS.get(character);
    const tens = TENS.get(character);
    const myriad = MYRIADS.get(character);
    if (digit !== undefined) pending = (pending ?? 0) * 10 + digit;
    else if (tens !== undefined) section += tens;
    else if (unit !== undefined) {
      section += (pending ?? 1) * unit;
      pending = null;
    } else if (myriad !== undefined) {
      // 一万亿 multiplies all before it, the 万 of 一亿二千万 only what stands behind 亿.
      const before = section + (pending ?? 0);
      total = myriad === 1e8 ? (total + before) * myriad : total + before * myriad;
      section = 0;
      pending = null;
    } else return null;
  }
  return total + section + (pending ?? 0);
}

const FIGURES = '零一二三四五六七八九';
const PLACES = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
] as const;

/** 123 → 一百二十三, 12 → 十二, 105 → 一百零五: as labels are written. Whole numbers from 0 to 9999. */
export function toNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`no numeral for ${value}`);
  let text = '';
  let skipped = false;
  for (const [place, name] of PLACES) {
    const digit = Math.floor(value / place) % 10;
    if (digit > 0) text += `${skipped ? '零' : ''}${FIGURES[digit]}${name}`;
    skipped = digit === 0 && text !== '';
  }
  return text.replace(/^一十/, '十') || '零';
}
