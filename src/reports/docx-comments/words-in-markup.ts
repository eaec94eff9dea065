const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Where the character `index` of a text begins in its markup. Counted as the reader counts: a reference is what it stands for,
 * line ends and tabs one space. Null where that cannot be told, as within CDATA.
 *
 * @param length how many characters the reader saw in the markup
 */
export function offsetIn(markup: string, index: number, length: number): number | null {
  if (markup.includes('<')) return null;
  let [count, found] = [0, -1];
  for (const match of markup.matchAll(/&([^;]+);|[\t\r\n]+|[^&\t\r\n]/gu)) {
    if (found < 0 && count >= index) found = match.index;
    count += match[1] === undefined ? (/^\s/.test(match[0]) ? 1 : match[0].length) : characterOf(match[1]).length;
  }
  if (count !== length) return null;
  return found < 0 ? markup.length : found;
}

function characterOf(reference: string): string {
  const hex = /^#x([0-9a-fA-F]+)$/.exec(reference)?.[1];
  const decimal = /^#([0-9]+)$/.exec(reference)?.[1];
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : -1;
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (NAMED[reference] ?? '');
}
