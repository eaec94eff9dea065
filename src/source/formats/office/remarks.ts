import { HefaError } from '../../../errors.ts';
import type { Trouble } from '../../source.ts';

/** What an office file holds that is no plain text. */
export interface Remarks {
  tracked: boolean;
  pictures: number;
  /** Charts, formulas, form fields and embedded files, whose words are not read. */
  objects: number;
  /** Pieces of text that the program hides. */
  hidden: number;
  /** Automatic numbers that could not be made out. */
  lost: number;
}

export const nothingRemarked = (): Remarks => ({ tracked: false, pictures: 0, objects: 0, hidden: 0, lost: 0 });

export function troublesOf({ tracked, pictures, objects, hidden, lost }: Remarks): Trouble[] {
  const troubles: Trouble[] = [];
  const add = (code: Trouble['code'], loses: boolean, zh: string, en: string): void => {
    troubles.push({ code, text: { zh, en }, loses });
  };
  if (tracked)
    add(
      'tracked-changes',
      false,
      '文稿含修订痕迹，按接受全部修订后的文字检查',
      'the draft holds tracked changes; it was checked as if all of them were accepted',
    );
  if (objects > 0)
    add(
      'unsupported',
      true,
      `文稿中有 ${objects} 个公式、图表、控件或嵌入的对象，其中的文字没有检查`,
      `${objects} formulas, charts, form fields or embedded objects in the draft; the words in them were not checked`,
    );
  if (hidden > 0)
    add(
      'unsupported',
      true,
      `文稿中有 ${hidden} 处隐藏文字没有检查；请取消隐藏或删除后再检查`,
      `${hidden} pieces of hidden text in the draft were not checked; unhide or delete them and try again`,
    );
  if (pictures > 0)
    add(
      'unsupported',
      false,
      `文稿中有 ${pictures} 幅图片，图片里如有文字则没有检查`,
      `${pictures} pictures in the draft; words in pictures were not checked`,
    );
  if (lost > 0)
    add(
      'numbering-lost',
      false,
      `有 ${lost} 处自动编号无法还原，条款序号可能与打开文稿时看到的不同`,
      `${lost} automatic numbers could not be made out; labels may differ from what you see in the draft`,
    );
  return troubles;
}

/** A file without words. */
export function emptyDraft({ pictures }: Remarks): HefaError {
  return new HefaError(
    'empty',
    pictures > 0
      ? {
          zh: '文稿中只有图片，没有文字；请先做文字识别（OCR）再检查',
          en: 'the document holds pictures and no text; run text recognition (OCR) first',
        }
      : { zh: '文稿中没有文字，没有可以检查的内容', en: 'the document holds no text: there is nothing to check' },
  );
}
