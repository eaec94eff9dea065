/**
 * White space as JavaScript's `\s` has it: the full-width space (U+3000) with which Chinese paragraphs begin is part of it.
 * By number, because the readers pass over every character of the file once.
 */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  if (code < 0x3000) return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
  return code === 0x3000 || code === 0xfeff;
}

/** Also ends a paragraph: the soft return of Word (U+000B), a page break (U+000C) and the Unicode separators. */
export function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x2028 || code === 0x2029;
}

/**
 * Calls `visit` with each line of `text` (or of its part from `from` to `to`), from its first to behind its last character that is
 * no white space. Blank lines are left out.
 */
export function eachLine(
  text: string,
  visit: (start: number, end: number) => void,
  from = 0,
  to: number = text.length,
): void {
  let start = -1;
  let end = -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isSpace(code)) {
      if (start < 0) start = at;
      end = at + 1;
    } else if (start >= 0 && isLineEnd(code)) {
      visit(start, end);
      start = -1;
    }
  }
  if (start >= 0) visit(start, end);
}
