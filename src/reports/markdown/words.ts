/**
 * Every character stands for itself: escaped where Markdown or HTML may read a mark, and so are the marks of a list (1. + -) and
 * of a code block (four spaces) at the beginning. An address of the web may become a link to what it says.
 */
export function literal(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
    .replace(/^([+=-])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * The same for a page of a code host, where @name calls somebody and #1, !1, $1, %1, &1, ~name and GH-1 are links whether or not they are
 * escaped: a word joiner, which shows nothing, parts the sign from the name.
 */
export function quiet(text: string): string {
  return literal(text)
    .replace(/[@#!$%&~](?=["\w])/g, '$&\u2060')
    .replace(/\bGH-(?=\d)/gi, '$&\u2060');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map(tableRow).join('\n');
}
