import { HefaError } from '../../../errors.ts';
import type { Trouble } from '../../source.ts';
import type { Package } from './package.ts';
import type { PageContent } from './pages.ts';

/** A page without words that holds so many lines and curves holds words as curves. A ruler or a frame is less. */
const DRAWN = 10;

/** What was read of a page. Blank pages are read whole. */
export type PageState = 'read' | 'in-part' | 'pictures' | 'glyphs' | 'missing' | 'broken';

export function stateOf({ pieces, hidden, pictures, paths, unfound, isMissing, isBroken }: PageContent): PageState {
  if (isMissing) return 'missing';
  if (isBroken) return 'broken';
  if (pieces.words + hidden.words === 0) {
    if (pieces.lost + hidden.lost > 0) return 'glyphs';
    if (pictures > 0 || paths >= DRAWN) return 'pictures';
    if (unfound > 0) return 'broken';
  }
  const isWhole = lostOf({ pieces, hidden }) === 0 && unfound === 0 && (hidden.words === 0 || pieces.words === 0);
  return isWhole ? 'read' : 'in-part';
}

/** Of the layer that is read: words that lie hidden behind a scan are its text, where nothing else is. */
function lostOf({ pieces, hidden }: Pick<PageContent, 'pieces' | 'hidden'>): number {
  return pieces.words === 0 && hidden.words > 0 ? hidden.lost : pieces.lost;
}

/** All that was not read, page by page, then what concerns the file. */
export function troublesOf(pages: readonly PageContent[], { others, attachments }: Package): Trouble[] {
  const troubles = pages.flatMap((page, at) => ofPage(page, at + 1));
  const add = (loses: boolean, zh: string, en: string): void => {
    troubles.push({ code: 'unsupported', text: { zh, en }, loses });
  };
  if (others > 0)
    add(
      true,
      `文件中另有 ${others} 个文档没有检查，只检查了第一个；请分别另存后再检查`,
      `the file holds ${others} more documents that were not checked, only the first one was; save each by itself`,
    );
  if (attachments > 0)
    add(
      true,
      `文件带有 ${attachments} 个附件，附件没有检查；请从 OFD 阅读软件中另存附件后再检查`,
      `the file carries ${attachments} attachments that were not checked; save them out of an OFD reader and check them`,
    );
  const pictures = sum(pages, (page) => (stateOf(page) === 'pictures' ? 0 : page.pictures));
  if (pictures > 0)
    add(
      false,
      `文稿中有 ${pictures} 幅图片，图片里如有文字则没有检查`,
      `${pictures} pictures in the draft; words in pictures were not checked`,
    );
  if (sum(pages, ({ pieces }) => pieces.slanted) > 0)
    add(
      false,
      '页面上斜排的文字当作水印，没有检查',
      'words that run aslant over a page were taken for watermarks and not checked',
    );
  return troubles;
}

function ofPage(page: PageContent, number: number): Trouble[] {
  const troubles: Trouble[] = [];
  const add = (code: Trouble['code'], zh: string, en: string): void => {
    troubles.push({ code, text: { zh, en }, page: number, loses: true });
  };
  const state = stateOf(page);
  if (state === 'missing')
    add(
      'damaged',
      `文件中缺少第 ${number} 页，该页没有检查；请重新获取文件`,
      `page ${number} is missing from the file and was not checked; get the file again`,
    );
  else if (state === 'broken')
    add(
      'damaged',
      `第 ${number} 页已损坏，该页没有全部检查；请重新获取文件`,
      `page ${number} is damaged and was not checked to its end; get the file again`,
    );
  else if (state === 'pictures')
    add(
      'unsupported',
      `第 ${number} 页是图片，没有文字，该页没有检查；请先做文字识别（OCR）`,
      `page ${number} is a picture without text and was not checked; run text recognition (OCR) first`,
    );
  else if (state === 'glyphs')
    add(
      'unsupported',
      `第 ${number} 页的文字只有字形，没有字符编码，该页没有检查；请换用原文稿，或先做文字识别（OCR）`,
      `the text of page ${number} is made of glyphs without characters and was not checked; use the original draft, or run text recognition (OCR)`,
    );
  else if (state === 'in-part') troubles.push(...inPart(page, number));
  return troubles;
}

function inPart({ pieces, hidden, unfound }: PageContent, page: number): Trouble[] {
  const troubles: Trouble[] = [];
  const add = (code: Trouble['code'], zh: string, en: string): void => {
    troubles.push({ code, text: { zh, en }, page, loses: true });
  };
  const lost = lostOf({ pieces, hidden });
  if (lost > 0)
    add(
      'replacement-characters',
      `第 ${page} 页有 ${lost} 个字只有字形，没有字符编码（显示为 \ufffd），没有检查`,
      `${lost} characters on page ${page} are glyphs without a character (shown as \ufffd); they were not checked`,
    );
  if (hidden.words > 0 && pieces.words > 0)
    add('unsupported', `第 ${page} 页有隐藏的文字没有检查`, `hidden text on page ${page} was not checked`);
  if (unfound > 0)
    add(
      'damaged',
      `第 ${page} 页缺少 ${unfound} 个图元或模板，其中的文字没有检查`,
      `${unfound} drawings or templates of page ${page} are missing from the file; the words in them were not checked`,
    );
  return troubles;
}

/** Nothing could be read: for want of what, the pages say. */
export function nothingRead(pages: readonly PageContent[]): HefaError {
  const states = new Set(pages.map(stateOf));
  if (states.has('glyphs'))
    return new HefaError('unsupported', {
      zh: '文件中的文字只有字形，没有字符编码，无法读取；请换用原文稿，或先做文字识别（OCR）再检查',
      en: 'the text of the file is made of glyphs without characters and cannot be read; use the original draft, or run text recognition (OCR) first',
    });
  if (states.has('pictures'))
    return new HefaError(
      'empty',
      {
        zh: '文稿中只有图片，没有文字；请先做文字识别（OCR）再检查',
        en: 'the document holds pictures and no text; run text recognition (OCR) first',
      },
      { seen: true },
    );
  return new HefaError('empty', {
    zh: '文稿中没有文字，没有可以检查的内容',
    en: 'the document holds no text: there is nothing to check',
  });
}

function sum(pages: readonly PageContent[], count: (page: PageContent) => number): number {
  return pages.reduce((total, page) => total + count(page), 0);
}
