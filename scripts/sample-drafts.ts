/**
 * Makes the Word file and the GB18030 text of each sample draft from its Markdown, so that the three never say different things.
 *   npx tsx scripts/sample-drafts.ts
 * The Word file numbers its chapters, articles and items automatically (第%1章, 第%1条, （%1）), as drafts from offices do: the labels
 * that stand in the Markdown are not in its text. The bytes are the same at every run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const FOLDER = new URL('../fixtures/samples/', import.meta.url);
const NUMBERED: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十]+章[　 ]/u, 0],
  [/^第[一二三四五六七八九十]+条[　 ]/u, 1],
  [/^（[一二三四五六七八九十]+）/u, 2],
];

for (const name of ['violating', 'compliant']) {
  const lines = draftLines(readFileSync(new URL(`${name}.md`, FOLDER), 'utf8'));
  writeFileSync(new URL(`${name}.docx`, FOLDER), wordFile(lines));
  writeFileSync(new URL(`${name}.txt`, FOLDER), encodeGb18030(`${lines.join('\r\n')}\r\n`));
}

/** The paragraphs of a draft without Markdown. */
function draftLines(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^#+ /u, ''))
    .filter((line) => line !== '');
}

function wordFile(lines: readonly string[]): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
    'word/numbering.xml': numbering(),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines.map(paragraph).join('')}<w:sectPr/></w:body></w:document>`,
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  // The date is local: zip files know no time zone, so the bytes are the same everywhere.
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(head + xml)]));
  return zipSync(files, { mtime: new Date(2026, 0, 1), level: 9 });
}

/** Articles run on over chapters, items begin anew below each article: as Word does it by itself. */
function numbering(): string {
  const level = (index: number, text: string, restart: string): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>${restart}<w:suff w:val="${index === 2 ? 'nothing' : 'space'}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const levels = [level(0, '第%1章', ''), level(1, '第%2条', '<w:lvlRestart w:val="0"/>'), level(2, '（%3）', '')].join(
    '',
  );
  return `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
}

function paragraph(line: string): string {
  const numbered = NUMBERED.find(([label]) => label.test(line));
  const text = numbered ? line.replace(numbered[0], '') : line;
  const properties = numbered
    ? `<w:pPr><w:numPr><w:ilvl w:val="${numbered[1]}"/><w:numId w:val="1"/></w:numPr></w:pPr>`
    : '';
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Node decodes GB18030 and does not encode it: the table is read backwards from the decoder (two-byte characters only). */
function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : pairOf(character, bytes))),
  );
}

function pairOf(character: string, bytes: ReadonlyMap<string, readonly [number, number]>): readonly number[] {
  const pair = bytes.get(character);
  if (!pair) throw new Error(`${character} has no two bytes in GB18030`);
  return pair;
}
