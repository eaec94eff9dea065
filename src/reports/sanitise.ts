/*
 * Words of a document, a file name or a YAML value are data. A terminal would obey the escape sequences in them, and
 * a reader would be deceived by bidi controls; so both are shown, never sent.
 */

/** C0, DEL, C1, bidi controls (LRM … RLO, isolates), line separators, zero-width space, word joiner and its like, BOM. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Half of a surrogate pair: no Unicode text, and no UTF-8 can be made of it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** One line of text that is safe in a terminal: ESC as ␛, U+202E as \u{202E}, tabs and line ends as a space. */
export function printable(text: string): string {
  return wellFormed(text).replace(UNPRINTABLE, picture);
}

/**
 * A text of several lines as one: white space between Han characters is typesetting (line ends, 罚　款) and goes; beside
 * Latin words it becomes one space.
 */
export function oneLine(text: string): string {
  const latin = (char: string | undefined) => char !== undefined && char < '\u2000';
  const squeezed = text.replace(/\s+/gu, (white, at: number) => {
    return latin(text[at - 1]) || latin(text[at + white.length]) ? ' ' : '';
  });
  return printable(squeezed);
}

/** Lone surrogates replaced by U+FFFD; the length stays as it is. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/**
 * A value as JSON with two spaces of indent and a line end. Strings are well-formed; DEL, C1 and bidi controls are escaped
 * too: the same values, harmless when shown in a terminal.
 */
export function jsonText(value: unknown): string {
  return `${jsonOf(value)}\n`;
}

/** The same bytes, piece by piece: the values of `list` are made when their turn comes, and need never be in memory together. */
export function* jsonPieces<T>(value: object, list: string, items: Iterable<T>): Generator<string> {
  // Only the outermost keys are indented by two spaces.
  const [head = '', tail = ''] = jsonOf({ ...value, [list]: [] }).split(`\n  ${JSON.stringify(list)}: []`);
  let piece = `${head}\n  ${JSON.stringify(list)}: [`;
  let isEmpty = true;
  for (const item of items) {
    piece += `${isEmpty ? '' : ','}\n    ${jsonOf(item).replaceAll('\n', '\n    ')}`;
    isEmpty = false;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}${isEmpty ? '' : '\n  '}]${tail}\n`;
}

/** Characters that are written at once. */
const PIECE = 1 << 18;

function jsonOf(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  // Half of a pair is written as an escape, which is seldom there at all.
  if (!LONE_ESCAPE.test(json)) return escaped(json);
  return escaped(JSON.stringify(value, (_, part) => (typeof part === 'string' ? wellFormed(part) : part), 2));
}

const LONE_ESCAPE = /\\ud[89a-f]/u;

/** In JSON a line end stands only between values. */
const UNPRINTABLE_IN_JSON = new RegExp(`(?!\\n)${UNPRINTABLE.source}`, UNPRINTABLE.flags);

function escaped(json: string): string {
  return json.replace(UNPRINTABLE_IN_JSON, (char) => `\\u${hex(char)}`);
}

/** What is shown for a character that would show nothing, or be obeyed: ␛, \u{202E}. */
export function picture(char: string): string {
  if (char === '\n' || char === '\t' || char === '\r') return ' ';
  const code = char.codePointAt(0) as number;
  // U+2400 and on are the pictures of C0: ␀ … ␛ … ␟.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `\\u{${hex(char).toUpperCase().replace(/^0+/, '')}}`;
}

function hex(char: string): string {
  return (char.codePointAt(0) as number).toString(16).padStart(4, '0');
}
