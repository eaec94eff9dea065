import { columnsOf, displayWidth } from '../chinese/width.ts';
import type { Document } from '../document/document.ts';
import type { Bilingual, Language } from '../errors.ts';
import { rangeOf } from './json.ts';
import { type Entry, outlineTree } from './outline-tree.ts';
import { Page } from './page.ts';
import type { ReportOptions } from './run.ts';
import { jsonText, oneLine, printable } from './sanitise.ts';
import { counted, LEVEL_WORDS, STYLE_WORDS } from './words.ts';

/** The structure of a document for a terminal: what it is, then its divisions, a line each. */
export function outlineText(document: Document, options: ReportOptions): string {
  const page = new Page(options);
  const tree = outlineTree(document).flatMap((entry) => entryLines(entry, 0, page, options.width));
  const none = page.say({ zh: '（没有编号的章、条或者层次）', en: '(no numbered divisions)' });
  return `${[...identityLines(document, page), '', ...(tree.length > 0 ? tree : [none])].join('\n')}\n`;
}

function identityLines(document: Document, page: Page): string[] {
  const { title, number, organ, date, kind, addressees, level, levelReasons, structure, issued } = document;
  const reasons = page.series(levelReasons.map((reason) => page.say(reason)));
  const rows: [Bilingual, string | null][] = [
    [{ zh: '标题', en: 'Title' }, title],
    [{ zh: '文号', en: 'Number' }, number],
    [{ zh: '机关', en: 'Organ' }, organ],
    [{ zh: '日期', en: 'Date' }, date],
    [{ zh: '文种', en: 'Kind' }, kind],
    [{ zh: '主送', en: 'To' }, addressees],
    [{ zh: '层级', en: 'Level' }, page.say(LEVEL_WORDS[level]) + (reasons && page.aside(reasons))],
    [{ zh: '印发', en: 'Issued' }, page.series(issued.map((reason) => page.say(reason))) || null],
    [{ zh: '体例', en: 'Style' }, styleWords(structure, page)],
  ];
  return [
    ...page.lines([{ text: printable(document.source.path), style: page.palette.strong }]),
    ...rows.flatMap(([label, value]) => page.row(page.say(label), oneLine(value ?? '—'))),
  ];
}

function styleWords({ style, articles, parts }: Document['structure'], page: Page): string {
  const count =
    style === 'outline'
      ? { zh: `${parts} 部分`, en: counted(parts, 'part') }
      : { zh: `${articles} 条`, en: counted(articles, 'article') };
  return page.say(STYLE_WORDS[style]) + page.aside(page.say(count));
}

/** One line a division, cut off where the line ends: an outline is looked over, not read. */
function entryLines(entry: Entry, depth: number, page: Page, width: number): string[] {
  const indent = '  '.repeat(depth);
  const label = entry.label ?? page.say({ zh: '〔表格〕', en: '[table]' });
  const gap = entry.words === '' ? '' : '  ';
  const room = width - displayWidth(indent + label + gap);
  return [
    indent + page.palette.strong(label) + gap + fitting(entry.words, room),
    ...entry.children.flatMap((child) => entryLines(child, depth + 1, page, width)),
  ];
}

function fitting(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let width = 0;
  let made = '';
  for (const char of text) {
    width += columnsOf(char.codePointAt(0) as number);
    if (width > columns - 4) break;
    made += char;
  }
  return `${made}……`;
}

/** The same as a value: labels and words in full, places as in the report of a check. */
export function outlineJson(document: Document, language: Language): string {
  const { source, title, number, organ, date, kind, addressees, level, structure } = document;
  const [levelReasons, issued] = [document.levelReasons, document.issued].map((all) => all.map((one) => one[language]));
  const outline = outlineTree(document).map((entry) => entryJson(entry, document));
  const identity = { title, number, organ, date, kind, addressees, level, levelReasons, issued };
  const value = { schemaVersion: 1, path: source.path, ...identity, structure, outline };
  return jsonText(value);
}

function entryJson({ kind, label, words, span, children }: Entry, document: Document): object {
  const below = children.map((child) => entryJson(child, document));
  return { kind, label, words, range: rangeOf(document.source, span), children: below };
}
