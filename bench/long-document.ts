import { lines, ofd } from '../test/source/ofd.ts';
import { oldWord } from '../test/source/old-word.ts';
import { p as odtP, openDocument } from '../test/source/open-document.ts';
import { page } from '../test/source/page.ts';
import { pdf, set } from '../test/source/pdf-file.ts';
import { rtf } from '../test/source/rich-text.ts';
import { p, word } from '../test/source/word.ts';

export const ARTICLES = 2_000;

const WORDS =
  '经营者应当遵守本办法的规定，按照城市管理部门划定的区域、时间经营，保持环境卫生，不得影响居民正常生活，并按照有关规定办理手续，接受监督检查，如实提供材料，配合有关工作。';
const paragraphs = Array.from({ length: ARTICLES }, (_, at) => `第${at + 1}条　${WORDS}`);
const printed = set(paragraphs);

export const PAGES = printed.length;

/** Lines and rows of a page, as official documents are printed. */
const [MEASURE, ROWS] = [28, 22];

/** The same document in every format, as the programs write them that officers use. */
export const FORMATS: Readonly<Record<string, () => string | Uint8Array>> = {
  txt: () => paragraphs.join('\n'),
  md: () => paragraphs.join('\n\n'),
  docx: () => word(paragraphs.map((words) => p(words)).join('')),
  odt: () => openDocument(paragraphs.map((words) => odtP(words)).join('')),
  rtf: () => rtf(`\\uc1 ${paragraphs.join('\\par\n')}\\par`),
  doc: () => oldWord(paragraphs.map((words) => `${words}¶`)),
  html: () => page(paragraphs.map((words) => `<p>${words}</p>`).join('\n')),
  pdf: () => pdf(printed),
  ofd: () => ofd(pieces(paragraphs.flatMap(rowsOf), ROWS).map((rows) => lines(...rows))),
};

/** The first line of a paragraph is set in by two characters. */
function rowsOf(words: string): string[] {
  return pieces([...`　　${words}`], MEASURE).map((row) => row.join(''));
}

function pieces<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
