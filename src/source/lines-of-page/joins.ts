import type { Placed } from './column.ts';
import { widthOf } from './widths.ts';

const STOPS = /[。；：！？;:!?]["”’』」）)】]?$/;
/** No paragraph ends with these: 附件11-¶13）. */
const OPEN_END = /[（《〈“‘〔[(\-–~]$/;
/** No paragraph begins with these. */
const CLOSERS = /^[，。、；：！？）》”’】〕]/;
/** 第十二条之一, 第一章, 一、, （一）, 1., 1）, ①, 附件1: what is printed as a label begins a paragraph. */
const LABEL =
  /^(?:第\s?[一二三四五六七八九十百千零〇○两\d]{1,7}\s?(?:编|分编|部分|章|节|条)|[一二三四五六七八九十]{1,3}\s?[、．.]|[（(]\s?(?:[一二三四五六七八九十]{1,3}|\d{1,3})\s?[）)]|\d{1,3}\s?(?:[、．)）]|\.(?!\d))|[①-⑳⑴-⒇⒈-⒛㈠-㈩]|附\s?件\s?[\d一二三四五六七八九十]{0,2}\s?[：:.．])/;
/** 第五条第二款, （一）、（二）项: what only refers to a place goes on with its sentence, though it may begin a line. */
const REFERS =
  /^(?:第\s?[一二三四五六七八九十百千零〇○两\d]{1,7}\s?(?:编|分编|部分|章|节|条)(?:第|之|的|所|规定|中|以[上下]|[、，,；;。）)]|[和与及或至])|[（(]\s?(?:[一二三四五六七八九十]{1,3}|\d{1,3})\s?[）)](?:项|目|[、，至和与及或]))/;
/** 第一章　总则……………1 */
const CONTENTS = /[.…·]{4,}\s*[（(]?\d{1,4}[）)]?$/;
/** Characters at the end of a line that are looked at. */
const LAST = 100;
/** What is not torn apart at the end of a line: opening marks with what follows, a number, a word, closing marks with what goes before. */
const FIRST_WORD = /^[（《〈“‘【〔(]*(?:[A-Za-z0-9.,%:/_-]+|.)[，。、；：！？）》〉”’】〕)]*/u;

/** Heights of a character. */
const PARAGRAPH_INDENT = 1;
const CENTRED_INDENT = 3;
const SLACK = 0.6;
/** Lines further apart than so many usual steps are not of one paragraph. */
const WIDEST_STEP = 1.3;

/** Whether paragraphs begin with an indent: behind short lines, some stand in by about two characters. */
export function indents(lines: readonly Placed[]): boolean {
  const indented = lines.filter((line, at) => {
    const above = lines[at - 1];
    return isIndented(line) && !isCentred(line.indent, line.short) && (above === undefined || !fills(above, line));
  });
  return indented.length >= 2 && indented.length * 25 >= lines.length;
}

const isIndented = ({ indent }: Placed): boolean => indent > 1.2 && indent < 3.2;

/**
 * Whether `next` goes on with the paragraph to which `line` belongs.
 *
 * @param byIndent whether paragraphs begin with an indent
 */
export function joins(line: Placed, next: Placed, byIndent: boolean): boolean {
  if (next.page === line.page && next.gap > WIDEST_STEP * Math.max(line.scale, 1)) return false;
  if (Math.abs(next.scale / line.scale - 1) > 0.12 || line.scale > 1.2) return false;
  if (stands(line) || stands(next) || !fills(line, next)) return false;
  if (OPEN_END.test(line.text) && next.indent < PARAGRAPH_INDENT) return true;
  const ends = STOPS.test(line.text);
  if (LABEL.test(next.text) && !(REFERS.test(next.text) && !ends && next.indent < PARAGRAPH_INDENT)) return false;
  if (CLOSERS.test(next.text)) return true;
  if (next.indent < PARAGRAPH_INDENT) return byIndent || !ends;
  return !ends && !(byIndent && isIndented(next)) && hangs(line, next);
}

/** Lines that are no running text: a row of a table, an entry of a table of contents, a centred line, a signature. */
function stands({ text, indent, short }: Placed): boolean {
  return text.includes('\t') || CONTENTS.test(text.slice(-LAST)) || isCentred(indent, short) || indent > 8;
}

function isCentred(indent: number, short: number): boolean {
  return indent > CENTRED_INDENT && Math.abs(indent - short) < 2;
}

/** Whether the first word below would not have found room in the line. */
function fills(line: Placed, next: Placed): boolean {
  const word = FIRST_WORD.exec(next.text)?.[0] ?? '';
  return line.short < widthOf(word) * line.scale + SLACK;
}

/** Points whose text is set in behind their label: `next` stands below the line before it, or below the text behind its label. */
function hangs(line: Placed, next: Placed): boolean {
  if (Math.abs(next.indent - line.indent) < 0.5) return next.indent > PARAGRAPH_INDENT;
  return LABEL.test(line.text) && next.indent > line.indent && next.indent < line.indent + 4;
}
