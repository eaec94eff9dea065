import { toNumeral } from '../chinese/numerals.ts';

const DIGITS = [...'〇一二三四五六七八九'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
type Figure = (value: number) => string;

const plain: Figure = (value) => String(value);
const counting: Figure = (value) => (value <= 9999 ? toNumeral(value) : plain(value));
const digits: Figure = (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
/** To 99 as counted (十一), from 100 on digit by digit (一〇〇), as Word does. */
const countingThenDigits: Figure = (value) => (value < 100 ? counting(value) : digits(value));
/** As 百二十 for 120: Japanese counting leaves 一 out before 百 and 千, and never writes 零. */
const japanese: Figure = (value) =>
  counting(value)
    .replaceAll('零', '')
    .replace(/一(?=[十百千])/g, '');
/** 壹拾柒: the figures of cheques, in which 十 is never without its digit. `forms` stand for 零 to 九, 十, 百, 千. */
const financial =
  (forms: string): Figure =>
  (value) => {
    const spelled = value >= 10 && value < 20 ? `一${counting(value)}` : counting(value);
    return [...spelled]
      .map((character) => forms['零一二三四五六七八九十百千'.indexOf(character)] ?? character)
      .join('');
  };
const oneOf =
  (characters: readonly string[]): Figure =>
  (value) =>
    characters[value - 1] ?? plain(value);
/** Unicode has a row of such characters: ① to ⑳. */
const row = (first: string, count: number): Figure =>
  oneOf(Array.from({ length: count }, (_, index) => String.fromCodePoint((first.codePointAt(0) as number) + index)));
/** a to z, then aa, bb. */
const letters =
  (first: string): Figure =>
  (value) =>
    value < 1
      ? ''
      : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 50));
const fullWidth: Figure = (value) =>
  [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const roman: Figure = (value) => {
  if (value < 1 || value > 3999) return plain(value);
  let rest = value;
  let text = '';
  for (const [worth, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
};

/** The formats of numbering (ECMA-376, 17.18.59) that Chinese documents use, as Word shows them. */
const FIGURES: ReadonlyMap<string, Figure> = new Map([
  ['decimal', plain],
  ['decimalHalfWidth', plain],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['chineseCounting', countingThenDigits],
  ['taiwaneseCounting', countingThenDigits],
  ['chineseCountingThousand', counting],
  ['taiwaneseCountingThousand', counting],
  ['japaneseCounting', japanese],
  ['ideographDigital', digits],
  ['taiwaneseDigital', digits],
  ['japaneseDigitalTenThousand', digits],
  ['chineseLegalSimplified', financial('零壹贰叁肆伍陆柒捌玖拾佰仟')],
  ['ideographLegalTraditional', financial('零壹貳參肆伍陸柒捌玖拾佰仟')],
  ['ideographTraditional', oneOf(STEMS)],
  ['ideographZodiac', oneOf(BRANCHES)],
  ['ideographZodiacTraditional', (value) => `${STEMS[(value - 1) % 10] ?? ''}${BRANCHES[(value - 1) % 12] ?? ''}`],
  // In parentheses, whatever its name says: Word departs from the standard here (MS-OI29500, 17.18.59).
  ['ideographEnclosedCircle', row('㈠', 10)],
  ['decimalEnclosedCircle', row('①', 20)],
  ['decimalEnclosedCircleChinese', row('①', 20)],
  ['decimalEnclosedFullstop', row('⒈', 20)],
  ['decimalEnclosedParen', row('⑴', 20)],
  ['numberInDash', (value) => `- ${value} -`],
  ['lowerLetter', letters('a')],
  ['upperLetter', letters('A')],
  ['lowerRoman', roman],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['none', () => ''],
]);

/** The figure of a number in a list, as text; null where the format is not known here. */
export function figure(format: string, value: number): string | null {
  return FIGURES.get(format)?.(value) ?? null;
}
