/**
 * True where the table at the end of the file (xref) leads to what it names. Where it does not, the file was cut, or put
 * together wrongly: pdf.js then gathers what it finds, and nobody knows what is missing.
 */
export function hasSoundTable(file: Buffer): boolean {
  const mark = file.lastIndexOf('startxref');
  if (mark < 0) return false;
  // Some servers put a line in front of the file, and pdf.js counts from where it begins.
  const base = Math.max(0, file.indexOf('%PDF-'));
  const at = base + Number(/^startxref\s+(\d+)/.exec(textAt(file, mark, 40))?.[1] ?? Number.NaN);
  if (!(at < file.length)) return false;
  if (OBJECT.test(textAt(file, at, 40))) return true;
  return /^\s*xref\b/.test(textAt(file, at, 10)) && leadsToObjects(file, base, at);
}

const OBJECT = /^\s*(\d+)\s+\d+\s+obj\b/;

/** `0 2`, then a line for each object: `0000000000 65535 f`, `0000000015 00000 n`. */
function leadsToObjects(file: Buffer, base: number, at: number): boolean {
  const end = file.indexOf('trailer', at);
  if (end < 0) return false;
  const rows = file.toString('latin1', at, end).matchAll(/(\d+)[ \t]+(\d+)(?:[ \t]+([nf]))?/g);
  let number = 0;
  for (const [, first, second, kind] of rows) {
    if (kind === undefined) number = Number(first);
    else if (kind === 'n' && Number(first) > 0 && !isObject(file, base + Number(first), number)) return false;
    if (kind !== undefined) number++;
    if (second === undefined) return false;
  }
  return true;
}

function isObject(file: Buffer, at: number, number: number): boolean {
  return at < file.length && Number(OBJECT.exec(textAt(file, at, 40))?.[1]) === number;
}

function textAt(file: Buffer, at: number, length: number): string {
  return file.toString('latin1', at, Math.min(at + length, file.length));
}
