import { HefaError } from '../../../errors.ts';
import type { Trouble } from '../../source.ts';
import { STORIES } from './fib.ts';
import type { WordFile } from './file.ts';
import type { Runs } from './runs.ts';
import type { Part } from './story.ts';

/** What the stories that are read hold beside plain text. */
export interface Remarks {
  readonly tracked: boolean;
  readonly pictures: number;
  /** Embedded objects, whose words stand elsewhere and are not read. */
  readonly objects: number;
  /** Runs of text that Word hides. */
  readonly hidden: number;
  /** Characters that belong to no story, though the file says where each of them ends. */
  readonly unclaimed: number;
}

/** The mark at the end of the file belongs to none. */
const UNCLAIMED_ALWAYS = 1;

/** A picture in the line, and a drawing that floats. */
const DRAWN = new Set([0x01, 0x08]);

/** @param boxes text boxes: drawings whose words are read */
export function remarksOf({ text, fib }: WordFile, runs: Runs, parts: readonly Part[], boxes: number): Remarks {
  const within = (numbers: readonly number[]): number =>
    numbers.filter((number) => parts.some(({ start, end }) => number >= start && number < end)).length;
  const objects = within(runs.objects);
  let drawn = 0;
  for (const { start, end } of parts) {
    for (let number = start; number < end; number++) {
      if (runs.isLeftOut[number] === 0 && DRAWN.has(text.characters[number] as number)) drawn++;
    }
  }
  return {
    tracked: runs.tracked,
    hidden: within(runs.hidden),
    objects,
    pictures: Math.max(0, drawn - objects - boxes),
    unclaimed: text.characters.length - STORIES.reduce((sum, story) => sum + fib.characters[story], 0),
  };
}

/** @param lost numbers that could not be made out */
export function troublesOf({ tracked, hidden, objects, pictures, unclaimed }: Remarks, lost: number): Trouble[] {
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
      `文稿中有 ${objects} 个嵌入的对象（公式、表格等），其中的文字没有检查`,
      `${objects} embedded objects (formulas, sheets) in the draft; the words in them were not checked`,
    );
  if (hidden > 0)
    add(
      'unsupported',
      true,
      `文稿中有 ${hidden} 处隐藏文字没有检查；请在 Word 中取消隐藏或删除后再检查`,
      `${hidden} pieces of hidden text in the draft were not checked; unhide or delete them in Word and try again`,
    );
  if (unclaimed > UNCLAIMED_ALWAYS)
    add(
      'damaged',
      true,
      `文件中有 ${unclaimed} 个字符不知属于何处，没有检查；请用 Word 或 WPS 打开并另存为 .docx 后再检查`,
      `${unclaimed} characters in the file belong to no part of it and were not checked; open it in Word or WPS, save it as .docx and try again`,
    );
  if (pictures > 0)
    add(
      'unsupported',
      false,
      `文稿中有 ${pictures} 幅图片或图形，其中如有文字则没有检查`,
      `${pictures} pictures or drawings in the draft; words in them were not checked`,
    );
  if (lost > 0)
    add(
      'numbering-lost',
      false,
      `有 ${lost} 处自动编号无法还原，条款序号可能与 Word 中显示的不同；请用 Word 或 WPS 打开并另存为 .docx 后再检查`,
      `${lost} automatic numbers could not be made out; labels may differ from what Word shows; open the file in Word or WPS, save it as .docx and try again`,
    );
  return troubles;
}

export function empty({ pictures }: Remarks): HefaError {
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
