import type { Attributes } from '../../xml.ts';

/** Elements that stand for a character. A break of any kind begins a new line: drafts are full of articles held apart by it. */
export function character(name: string, attributes: Attributes): string {
  switch (name) {
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(attributes('font') ?? '', attributes('char') ?? '');
    default:
      return '';
  }
}

/** Signs of the symbol fonts that stand in drafts and forms: boxes, ticks, bullets, arrows. By the low byte of their code. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '●',
    110: '■',
    111: '□',
    113: '□',
    114: '□',
    117: '◆',
    118: '❖',
    119: '◆',
    159: '•',
    161: '○',
    167: '▪',
    168: '□',
    216: '➢',
    224: '→',
    232: '➔',
    239: '⇦',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□', 151: '●', 152: '●' },
  symbol: {
    163: '≤',
    176: '°',
    177: '±',
    178: '″',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    185: '≠',
    162: '′',
    174: '→',
  },
};

/** `w:sym`: a character by its code and font. Codes of the private area mean something in that font only; unknown ones are □. */
function symbol(font: string, code: string): string {
  const value = /^[0-9a-fA-F]{1,6}$/.test(code) ? Number.parseInt(code, 16) : 0;
  if (value >= 0xf000 && value <= 0xf0ff) return SIGNS[font.toLowerCase()]?.[value - 0xf000] ?? '□';
  const known = SIGNS[font.toLowerCase()]?.[value];
  const isCharacter = value >= 0x20 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff);
  return known ?? (isCharacter ? String.fromCodePoint(value) : '□');
}
