import { HefaError } from '../../../errors.ts';
import type { Trouble } from '../../source.ts';
import type { Body } from './body.ts';
import type { Outline } from './outline.ts';
import type { Page } from './parse.ts';

/** Fewer characters beside the document are a notice of the site, not a second text. */
const NOTICE = 60;

/** Whether the document itself is in another file or in a picture, so that the words of the page are not it. */
export function isElsewhere({ pictures, viewers, frames }: Outline): boolean {
  return pictures.length + viewers.length + frames > 0;
}

export function noText({ pictures, viewers, frames }: Outline): HefaError {
  if (frames > 0)
    return empty(
      '这个网页由多个框架组成，正文在别的文件里；请在浏览器中单独打开正文并另存后再检查',
      'this page is made of frames, and the text is in other files; open the text alone in a browser, save it and try again',
    );
  if (viewers.length > 0)
    return empty(
      '网页里没有正文，正文在嵌入的文件（如 PDF）中；请下载该文件后再检查',
      'the page does not hold the text: it is in an embedded file (a PDF, for example); download that file and check it',
    );
  if (pictures.length > 0)
    return empty(
      '网页的正文只有图片，没有文字；请先做文字识别（OCR）再检查',
      'the text of the page is a picture and no words; run text recognition (OCR) first',
    );
  return empty(
    '网页中没有文字；如果浏览器中能看到正文，请把正文复制到 .docx 或 .txt 文件中再检查',
    'the page holds no words; if a browser shows the text, copy it into a .docx or .txt file and check that',
  );
}

function empty(zh: string, en: string): HefaError {
  // A browser may show what the page itself does not hold.
  return new HefaError('empty', { zh, en }, { seen: true });
}

/** What an officer should know of how the page was read. */
export function remarksOn(
  { pictures, viewers, hidden, isTracked }: Outline,
  body: Body,
  { isCut, isNumberedByStyle }: Pick<Page, 'isCut' | 'isNumberedByStyle'>,
): Trouble[] {
  const troubles: Trouble[] = [];
  const add = (code: Trouble['code'], loses: boolean, zh: string, en: string): void => {
    troubles.push({ code, text: { zh, en }, loses });
  };
  const within = (places: readonly number[]): number =>
    places.filter((at) => at >= body.start && at <= body.end).length;
  if (isCut)
    add(
      'damaged',
      true,
      '网页没有保存完整，在中途断开，断开以后的文字没有检查；请重新保存网页后再检查',
      'the page was not saved to its end, and what is missing was not checked; save the page again and try again',
    );
  if (!body.isCertain)
    add(
      'not-a-document',
      false,
      '分不清网页中哪些是正文，已检查全部文字，其中可能有导航、链接等；可把正文另存为 .docx 后再检查',
      'the document could not be told from the rest of the page; all of its words were checked, menus and links perhaps among them',
    );
  if (body.leftOut >= NOTICE)
    add(
      'not-a-document',
      false,
      `网页正文以外还有约 ${body.leftOut} 字的文字，未作为正文检查`,
      `some ${body.leftOut} characters of text beside the document on the page were not checked`,
    );
  if (isTracked)
    add(
      'tracked-changes',
      false,
      '文稿含修订痕迹，按接受全部修订后的文字检查',
      'the draft holds tracked changes; it was checked as if all of them were accepted',
    );
  if (within(viewers) > 0)
    add(
      'unsupported',
      true,
      `正文中嵌入了 ${within(viewers)} 个文件，其中的文字没有检查；请下载后另行检查`,
      `${within(viewers)} files are embedded in the text; the words in them were not checked: download and check them`,
    );
  if (within(hidden) > 0)
    add(
      'unsupported',
      true,
      `正文中有 ${within(hidden)} 处隐藏文字没有检查；请在浏览器中展开后另存再检查`,
      `${within(hidden)} pieces of hidden text were not checked; unfold them in a browser, save the page and try again`,
    );
  if (within(pictures) > 0)
    add(
      'unsupported',
      false,
      `正文中有 ${within(pictures)} 幅图片，图片里如有文字则没有检查`,
      `${within(pictures)} pictures in the text; words in pictures were not checked`,
    );
  if (isNumberedByStyle)
    add(
      'numbering-lost',
      false,
      '网页用样式自动编号，编号无法还原，条款序号可能缺失；可从浏览器复制到 .docx 后再检查',
      'the page makes numbers by its styles, which could not be made out: labels may be missing; copy it from a browser into a .docx',
    );
  return troubles;
}

export function otherPages(count: number): Trouble {
  const text = {
    zh: `网页存档中另有 ${count} 个有文字的网页没有检查；请分别另存后再检查`,
    en: `${count} more pages with text in the archive were not checked; save and check each of them`,
  };
  return { code: 'unsupported', text, loses: true };
}
