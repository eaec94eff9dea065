/** What stands in a stream of words and lines, and not in fonts, maps of characters or tables. */
const DRAWS_WORDS = /\bBT\b[\s\S]{0,100000}?\b(?:Tj|TJ)\b/;
const NO_CONTENT = /\/(?:Length1|FontFile|ObjStm|XRef|Metadata|FunctionType|CIDInit|Type1C|CIDFontType0C|OpenType)\b/;

/**
 * So many bytes behind a bracket that is never closed are words that pdf.js loses without a word. A list that one stream opens and
 * the next one closes is shorter.
 */
const LOST = 2_000;

const OPENING = new Map([
  ['[', ']'],
  ['<<', '>>'],
]);

/**
 * True where the drawing of a page breaks off: pdf.js reads on to the end for the bracket that is missing, and what stands there is lost.
 *
 * @param head the dictionary of the stream
 */
export function breaksOff(head: string, content: Buffer): boolean {
  if (NO_CONTENT.test(head)) return false;
  const text = content.toString('latin1');
  // What an inline picture holds looks like anything.
  if (!DRAWS_WORDS.test(text) || /\bID\s/.test(text)) return false;
  const open: { readonly closing: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] as string;
    if (unit === '%') at = endOfLine(text, at);
    else if (unit === '(') {
      const end = endOfString(text, at);
      if (end < 0) return true;
      at = end;
    } else {
      const word = text.startsWith(unit + unit, at) && (unit === '<' || unit === '>') ? unit + unit : unit;
      at += word.length - 1;
      const closing = OPENING.get(word);
      if (closing !== undefined) open.push({ closing, at });
      else if (open.at(-1)?.closing === word) open.pop();
    }
  }
  return open.some((one) => text.length - one.at > LOST);
}

function endOfLine(text: string, from: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

/** Brackets in a string are balanced, or stand behind a backslash. */
function endOfString(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '\\') at += 1;
    else if (unit === '(') depth += 1;
    else if (unit === ')' && --depth === 0) return at;
  }
  return -1;
}
