import type { FrontMatter } from '../../source.ts';

export interface Head {
  readonly frontMatter: FrontMatter | null;
  /** Where the text begins, behind the closing `---`. */
  readonly bodyStart: number;
}

const OPEN = /^\s*---[ \t]*(?:\r\n?|\n)/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/gm;
/** `key: value`; the key may be Chinese. A draft that begins with a rule and a sentence is no YAML. */
const FIRST_ENTRY = /^(?:[ \t]*(?:#.*)?(?:\r\n?|\n))*["']?[^\s"'#:>*-][^\n\r:]*:(?:[ \t]|$)/m;

/** The YAML head between `---` and `---`, where the file begins with one. Blank lines in front do not matter. */
export function readHead(file: string): Head {
  const open = OPEN.exec(file);
  if (open === null) return { frontMatter: null, bodyStart: 0 };
  const start = open[0].length;
  CLOSE.lastIndex = start;
  const close = CLOSE.exec(file);
  const yaml = file.slice(start, close?.index ?? start);
  if (close === null || FIRST_ENTRY.exec(yaml)?.index !== 0) return { frontMatter: null, bodyStart: 0 };
  const line = (open[0].match(/\r\n?|\n/g)?.length ?? 0) + 1;
  return { frontMatter: { yaml, line }, bodyStart: close.index + close[0].length };
}

/** `# 标题`, as nobody writes in plain text. */
const HEADING = /^#{1,6}[ \t]+\S/m;

/** Whether a text of unknown format is Markdown: it has a YAML head, or headings. */
export function looksLikeMarkdown(file: string): boolean {
  return readHead(file).frontMatter !== null || HEADING.test(file);
}
