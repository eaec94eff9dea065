import { strToU8, zipSync } from 'fflate';
import type { Block, Source, Span } from '../../source/source.ts';
import { escaped } from './comments-part.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A Word file with the words of a draft that is none: a paragraph a line, tables as tables, set like an official document. */
export function freshDocx(source: Source, title: Span): Uint8Array {
  const body = bodyOf(source, title);
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(related('officeDocument', 'word/document.xml')),
      'word/document.xml': strToU8(`${HEAD}<w:document xmlns:w="${W}"><w:body>${body}${PAGE}</w:body></w:document>`),
      'word/_rels/document.xml.rels': strToU8(related('styles', 'styles.xml')),
      'word/styles.xml': strToU8(STYLES),
    },
    { mtime: '1980-01-01T00:00:00' },
  );
}

function related(type: string, target: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}

/** A4 with the margins of an official document (GB/T 9704): 37, 26, 35 and 28 mm. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

const STYLES = `${HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`;

const TITLE = {
  paragraph: '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>',
  run: '<w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>',
};
const HEADING = {
  paragraph: '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>',
  run: '<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>',
};
const TEXT = {
  paragraph:
    '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>',
  run: '',
};
const CELL = { paragraph: '', run: '<w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>' };

interface Look {
  readonly paragraph: string;
  readonly run: string;
}

function bodyOf({ text, blocks }: Source, title: Span): string {
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.table === undefined) {
      parts.push(paragraphs(text, block.span, lookOf(block, title)));
      continue;
    }
    let end = at;
    while (blocks[end + 1]?.table === block.table) end++;
    parts.push(tableXml(text, blocks.slice(at, end + 1)));
    at = end;
  }
  return parts.join('');
}

function lookOf({ kind, span }: Block, title: Span): Look {
  if (span.start >= title.start && span.end <= title.end) return TITLE;
  return kind === 'heading' ? HEADING : TEXT;
}

function paragraphs(text: string, { start, end }: Span, { paragraph, run }: Look): string {
  return text
    .slice(start, end)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<w:p>${paragraph}<w:r>${run}${words(line)}</w:r></w:p>`)
    .join('');
}

function words(line: string): string {
  return shown(line)
    .split(/\t/)
    .map((piece) => `<w:t xml:space="preserve">${escaped(piece)}</w:t>`)
    .join('<w:tab/>');
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

/** A table in Word has no more. */
const MOST_COLUMNS = 63;

/** Cells as they stand in the text, so that it is read in the same order; one that is empty is not in it and is filled in. */
function tableXml(text: string, cells: readonly Block[]): string {
  const columns = cells.reduce((most, { column = 0 }) => Math.max(most, column), 0) + 1;
  if (columns > MOST_COLUMNS) return cells.map(({ span }) => paragraphs(text, span, CELL)).join('');
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(8800 / columns)}"/>`.repeat(columns)}</w:tblGrid>`;
  const rows: string[] = [];
  for (let at = 0; at < cells.length; ) {
    const { row } = cells[at] as Block;
    let [end, next, xml] = [at, 0, ''];
    for (; end < cells.length && cells[end]?.row === row; ) {
      const { column = next } = cells[end] as Block;
      if (column > next) xml += '<w:tc><w:p/></w:tc>'.repeat(column - next);
      let inner = '';
      for (; cells[end]?.row === row && cells[end]?.column === column && end < cells.length; end++)
        inner += paragraphs(text, (cells[end] as Block).span, CELL);
      xml += `<w:tc>${inner || '<w:p/>'}</w:tc>`;
      next = Math.max(next, column + 1);
    }
    if (next < columns) xml += '<w:tc><w:p/></w:tc>'.repeat(columns - next);
    rows.push(`<w:tr>${xml}</w:tr>`);
    at = end;
  }
  const properties = `<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${EDGES}</w:tblBorders></w:tblPr>`;
  return `<w:tbl>${properties}${grid}${rows.join('')}</w:tbl><w:p/>`;
}

/** What turns the direction of writing, and what a reader would obey or not see, is no part of a copy. Of the same length. */
export function shown(text: string): string {
  return text
    .replace(/[\u200b\u2060-\u2065\ufeff]/gu, ' ')
    .replace(/(?!\s)[\p{Cc}\p{Bidi_Control}\p{Cs}\u206a-\u206f\ufff9-\ufffb\ufffe\uffff]/gu, '\ufffd');
}
