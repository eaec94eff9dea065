import { HefaError } from '../../../errors.ts';
import type { Coverage, Trouble } from '../../source.ts';
import type { Marks } from './marks.ts';
import type { Page } from './pages.ts';
import type { Parts } from './streams.ts';

/** What an officer must know of how the file was read, page by page. */
export function troublesOf(pages: readonly Page[], parts: Parts & { readonly isMiscounted: boolean }): Trouble[] {
  const troubles = pages.flatMap(pageTroubles);
  if (parts.isMiscounted)
    troubles.unshift(
      trouble(
        'damaged',
        true,
        'PDF 记录的页数比实际的少，后面的页没有读到；请用阅读软件打开核对页数，重新打印为 PDF 后再检查',
        'the PDF holds more pages than it counts, and those behind were not read; compare the pages in a viewer and print it to PDF anew',
      ),
    );
  if (parts.broken > 0 || !parts.isWhole)
    troubles.unshift(
      trouble(
        'damaged',
        true,
        'PDF 文件不完整或部分损坏，可能有内容没有读到；请重新获取文件再检查',
        'the PDF is incomplete or damaged in places, and words may be missing; get the file again',
      ),
    );
  return [...troubles, ...remarks(pages)];
}

/** Pages of which nothing is known to be missing. */
export function coverageOf(pages: readonly Page[]): Coverage {
  const checked = pages.filter((page) => pageTroubles(page).every(({ loses }) => !loses)).length;
  return { unit: 'page', checked, total: pages.length };
}

/** @returns what to throw where there is not one word */
export function nothingRead(pages: readonly Page[]): HefaError {
  if (pages.some(({ marks }) => marks !== null && hasLostWords(marks)))
    return new HefaError('undecodable', {
      zh: 'PDF 中的字体缺少文字对照信息，读不出文字；请提供 .docx 文稿，或先做文字识别（OCR）再检查',
      en: 'the fonts in the PDF do not say what their characters mean; give the draft as .docx, or run text recognition (OCR) first',
    });
  if (pages.some(isPicture))
    return new HefaError(
      'empty',
      {
        zh: 'PDF 是扫描件，只有图片，没有文字；请先做文字识别（OCR），或提供 .docx 文稿',
        en: 'the PDF is a scan: pictures and no text; run text recognition (OCR) first, or give the draft as .docx',
      },
      { seen: true },
    );
  if (pages.some(({ marks }) => marks === null))
    return new HefaError('damaged', {
      zh: 'PDF 文件已损坏，没有一页能读出文字；请重新获取文件，或改用 .docx 格式的文稿',
      en: 'the PDF is damaged and no page of it can be read; get it again, or give the draft as .docx',
    });
  return new HefaError('empty', {
    zh: '文稿中没有文字，没有可以检查的内容',
    en: 'the document holds no text: there is nothing to check',
  });
}

function pageTroubles(page: Page): Trouble[] {
  const { number, marks } = page;
  const troubles: Trouble[] = [];
  const add = (code: Trouble['code'], zh: string, en: string): void => {
    troubles.push({ ...trouble(code, true, `第 ${number} 页${zh}`, `page ${number} ${en}`), page: number });
  };
  if (marks === null)
    add('damaged', '已损坏，没有读到；请重新获取文件再检查', 'is damaged and was not read; get the file again');
  else if (hasLostWords(marks))
    add(
      'undecodable',
      '有文字读不出来（字体缺少文字对照信息），没有检查；请提供 .docx 文稿',
      'holds words that cannot be made out (their font does not say what they mean) and were not checked; give the draft as .docx',
    );
  else if (isPicture(page))
    add(
      'unsupported',
      '是图片（如扫描件），其中的文字没有检查；请先做文字识别（OCR），或提供 .docx 文稿',
      'is a picture (a scan, perhaps); the words in it were not checked: run text recognition (OCR) first, or give the draft as .docx',
    );
  else if (marks.steps === 0)
    add(
      'empty',
      '是空白页；如原件上有内容，请重新获取文件再检查',
      'is blank; if the original is not, get the file again',
    );
  else if (marks.known > 4 * page.characters + STRAY)
    add('damaged', '有文字没有读到；请提供 .docx 文稿', 'holds words that were not read; give the draft as .docx');
  if (page.hasOverlay)
    add(
      'unsupported',
      '有表单填写的内容或文本框批注，没有检查；请打印为新的 PDF，或提供 .docx 文稿',
      'holds fields filled in or text boxes laid over it, which were not checked; print it to a new PDF, or give the draft as .docx',
    );
  if (page.replaced > 0)
    add(
      'replacement-characters',
      `有 ${page.replaced} 个字符无法识别（显示为 \ufffd），该处文字没有检查；请提供 .docx 文稿`,
      `holds ${page.replaced} characters that cannot be made out (shown as \ufffd); the words there were not checked: give the draft as .docx`,
    );
  return troubles;
}

/** What is drawn several times over, or outside of the sheet, is no loss. */
const STRAY = 20;

function hasLostWords({ unknown, unread }: Marks): boolean {
  return unread > 0 || unknown > 0;
}

/** With fewer characters than this, a page covered by a picture is a scan with a page number or a stamp on it. */
const FEW = 50;
const COVERED = 0.4;
/** Words drawn as curves have more points than rules and frames. */
const CURVES = 600;

function isPicture({ marks, characters }: Page): boolean {
  if (marks === null) return false;
  const { pictures, points } = marks;
  return characters === 0 ? pictures > 0 || points > CURVES : characters < FEW && pictures > COVERED;
}

/** What loses nothing that is known of, told once for the whole file. */
function remarks(pages: readonly Page[]): Trouble[] {
  const troubles: Trouble[] = [];
  const add = (has: (page: Page) => boolean, code: Trouble['code'], zh: string, en: string): void => {
    const numbers = pages.filter(has).map(({ number }) => number);
    if (numbers.length === 0) return;
    const some = numbers.slice(0, 5);
    troubles.push(
      trouble(
        code,
        false,
        `第 ${some.join('、')} 页${numbers.length > 5 ? '等' : ''}${zh}`,
        `pages ${some.join(', ')}${numbers.length > 5 ? ' and others' : ''} ${en}`,
      ),
    );
  };
  add(
    (page) => page.marks !== null && page.marks.pictures > 0 && !isPicture(page) && page.marks.invisible < FEW,
    'unsupported',
    '有图片，图片里如有文字则没有检查',
    'hold pictures; words in pictures were not checked',
  );
  add(
    ({ marks }) => marks !== null && marks.invisible >= FEW,
    'unsupported',
    '的文字是从扫描件识别得来的，可能有错字；请以原件为准',
    'hold words that were recognised in a scan and may be wrong; go by the original',
  );
  add(
    ({ isAskew }) => isAskew,
    'unsupported',
    '有斜排的文字（如水印），没有检查',
    'hold words set askew (a watermark, perhaps), which were not checked',
  );
  return troubles;
}

function trouble(code: Trouble['code'], loses: boolean, zh: string, en: string): Trouble {
  return { code, text: { zh, en }, loses };
}
