/** Is this UTF-16 unit a Han character? 〇 counts, and so do the surrogates of the rare ones (𠮷). */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xd840 && code <= 0xd888) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Full-width punctuation and brackets: 、。〈《「【〔 “ ” ‘ ’ … — and ！（），：；？ */
export function isWidePunctuation(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff65) ||
    (code >= 0x2013 && code <= 0x2027)
  );
}
