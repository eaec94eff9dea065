import { HefaError } from '../../../errors.ts';
import type { Revisions } from '../../reading.ts';
import type { Trouble } from '../../source.ts';

/** What an office file holds that is no plain text. */
export interface Remarks {
  tracked: boolean;
  pictures: number;
  /** Diagrams, charts, formulas, form fields and embedded files, whose words are not read. */
  objects: number;
  /** Pieces of text that the program hides. */
  hidden: number;
  /** Automatic numbers that could not be made out. */
  lost: number;
}

export const nothingRemarked = (): Remarks => ({ tracked: false, pictures: 0, objects: 0, hidden: 0, lost: 0 });

/**
 * @param asked the wording that was asked for
 * @param original whether the reader can give the wording before tracked changes; where it cannot, that after them was read
 */
export function troublesOf(
  { tracked, pictures, objects, hidden, lost }: Remarks,
  asked: Revisions,
  { original }: { readonly original: boolean },
): Trouble[] {
  const troubles: Trouble[] = [];
  const add = (code: Trouble['code'], loses: boolean, { zh, en }: Trouble['text']): void => {
    troubles.push({ code, text: { zh, en }, loses });
  };
  if (tracked) add('tracked-changes', asked === 'original' && !original, wordingOf(asked, original));
  if (objects > 0)
    add('unsupported', true, {
      zh: `文稿中有 ${objects} 个图示、图表、公式、控件或嵌入的对象，其中的文字没有检查`,
      en: `${objects} diagrams, charts, formulas, form fields or embedded objects in the draft; the words in them were not checked`,
    });
  if (hidden > 0)
    add('unsupported', true, {
      zh: `文稿中有 ${hidden} 处隐藏文字没有检查；请取消隐藏或删除后再检查`,
      en: `${hidden} pieces of hidden text in the draft were not checked; unhide or delete them and try again`,
    });
  if (pictures > 0)
    add('unsupported', false, {
      zh: `文稿中有 ${pictures} 幅图片或图形，其中如有文字则没有检查`,
      en: `${pictures} pictures or drawings in the draft; words in them were not checked`,
    });
  if (lost > 0)
    add('numbering-lost', false, {
      zh: `有 ${lost} 处自动编号无法还原，条款序号可能与打开文稿时看到的不同；请打开文稿核对`,
      en: `${lost} automatic numbers could not be made out; labels may differ from what you see in the draft: compare them there`,
    });
  return troubles;
}

/** Which wording of a draft with tracked changes was read. */
function wordingOf(asked: Revisions, original: boolean): Trouble['text'] {
  if (asked === 'original' && original)
    return {
      zh: '文稿含修订痕迹，按修订前的文字检查',
      en: 'the draft holds tracked changes; it was checked as it stood before them',
    };
  if (asked === 'original')
    return {
      zh: '文稿含修订痕迹，这种格式只能按接受全部修订后的文字检查，修订前的文字没有检查；请另存为 .docx 后再检查',
      en: 'the draft holds tracked changes; of this format only the wording after them can be checked, and that before them was not: save it as .docx and try again',
    };
  const zh = '文稿含修订痕迹，按接受全部修订后的文字检查';
  const en = 'the draft holds tracked changes; it was checked as if all of them were accepted';
  return original
    ? { zh: `${zh}（修订前的文字用 --revisions original）`, en: `${en} (--revisions original for the wording before)` }
    : { zh, en };
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
    { seen: pictures > 0 },
  );
}
