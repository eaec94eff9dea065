import type { Edit } from './run.ts';

/** Tags that set their content apart: they end a line of text. */
const BREAKING = new Set(
  'br p div tr td th li ul ol dl dt dd table thead tbody tfoot caption colgroup col blockquote center hr section article h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a b strong i em u s del ins mark small big sub sup span font code kbd pre img nobr o:p'.split(' '),
);

const TAG = /<\/?([a-zA-Z][a-zA-Z0-9:]*)(?:\s[^<>]*)?\/?>/y;
const AUTOLINK = /<(?:https?:\/\/|mailto:)[^\s<>]*>/y;

/**
 * What a `<` at `at` begins: a tag that HTML knows or an address in angle brackets. Null for everything else: drafts write
 * <关于…的通知> and x<y, and those are words.
 */
export function htmlEdits(file: string, at: number, end: number): Edit[] | null {
  const tag = matchAt(TAG, file, at, end);
  if (tag !== null) {
    const name = (tag[1] as string).toLowerCase();
    if (BREAKING.has(name)) return [{ start: at, end: at + tag[0].length, text: '\n' }];
    return INLINE.has(name) ? [{ start: at, end: at + tag[0].length, text: '' }] : null;
  }
  const link = matchAt(AUTOLINK, file, at, end);
  if (link === null) return null;
  const close = at + link[0].length;
  return [
    { start: at, end: at + 1, text: '' },
    { start: at + 1, end: close - 1, text: null },
    { start: close - 1, end: close, text: '' },
  ];
}

function matchAt(pattern: RegExp, file: string, at: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(file);
  return match !== null && at + match[0].length <= end ? match : null;
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  times: '×',
  divide: '÷',
  deg: '°',
  yen: '¥',
  permil: '‰',
  sect: '§',
  le: '≤',
  ge: '≥',
};
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,15}));/y;

/** `&nbsp;` and the like that web pages leave behind; null where the & is only an &. */
export function referenceEdit(file: string, at: number, end: number): Edit | null {
  const match = matchAt(REFERENCE, file, at, end);
  if (match === null) return null;
  const [all, decimal, hex, name] = match;
  const text = name === undefined ? fromCode(decimal, hex) : NAMED[name];
  return text === undefined ? null : { start: at, end: at + all.length, text };
}

function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= 0x10ffff && !isSurrogate ? String.fromCodePoint(code) : undefined;
}
