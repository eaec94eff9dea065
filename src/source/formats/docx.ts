import { HefaError } from '../../errors.ts';
import type { Reading, Revisions } from '../reading.ts';
import type { Source, Trouble } from '../source.ts';
import { Zip } from '../zip.ts';
import { Composer } from './docx/compose.ts';
import { Counters } from './docx/counters.ts';
import { readDefinitions } from './docx/numbering.ts';
import { findParts, type Parts } from './docx/package.ts';
import { type Remarks, readStory } from './docx/story.ts';
import { Styles } from './docx/styles.ts';

/**
 * Word (.docx): paragraphs with their automatic numbers as text, tables cell by cell, text boxes once, footnotes and
 * endnotes at the end. Tracked insertions are read, deletions are not. Headers and footers are left out.
 *
 * @throws HefaError damaged, encrypted, wrong-format, unsupported, too-large, empty
 */
export function readDocx(path: string, bytes: Uint8Array, reading: Reading): Source {
  const { limits } = reading;
  const zip = new Zip(bytes, limits);
  const parts = findParts(zip, limits);
  const styles = Styles.read(partOf(zip, parts.styles), parts.styles ?? '', limits);
  const numbering = readDefinitions(partOf(zip, parts.numbering), parts.numbering ?? '', limits);
  const counters = new Counters(numbering, styles);
  const composer = new Composer(styles, counters, limits);
  const remarks = readStories(zip, parts, reading, composer);
  const composed = composer.finish();
  if (composed.blocks.length === 0) throw empty(remarks);
  const troubles = troublesOf(remarks, counters.lost, parts.missing, reading.revisions);
  return { path, format: 'docx', ...composed, troubles, coverage: null, frontMatter: null };
}

function partOf(zip: Zip, name: string | null): Uint8Array | null {
  return name === null ? null : zip.read(name);
}

function readStories(zip: Zip, parts: Parts, reading: Reading, composer: Composer): Remarks {
  const total: Remarks = { tracked: false, pictures: 0, objects: 0, hidden: 0 };
  for (const part of [parts.document, parts.footnotes, parts.endnotes]) {
    const bytes = partOf(zip, part);
    if (part === null || bytes === null) continue;
    const isNote = part !== parts.document;
    const remarks = readStory(bytes, part, reading, (paragraph) => composer.add(paragraph, isNote));
    total.tracked ||= remarks.tracked;
    total.pictures += remarks.pictures;
    total.objects += remarks.objects;
    total.hidden += remarks.hidden;
  }
  return total;
}

function troublesOf(
  { tracked, pictures, objects, hidden }: Remarks,
  lost: number,
  missing: number,
  revisions: Revisions,
): Trouble[] {
  const troubles: Trouble[] = [];
  const add = (code: Trouble['code'], loses: boolean, zh: string, en: string): void => {
    troubles.push({ code, text: { zh, en }, loses });
  };
  if (tracked)
    add(
      'tracked-changes',
      false,
      revisions === 'accepted'
        ? '文稿含修订痕迹，按接受全部修订后的文字检查（修订前的文字用 --revisions original）'
        : '文稿含修订痕迹，按修订前的文字检查',
      revisions === 'accepted'
        ? 'the draft holds tracked changes; it was checked as if all of them were accepted (--revisions original for the wording before)'
        : 'the draft holds tracked changes; it was checked as it stood before them',
    );
  if (objects > 0)
    add(
      'unsupported',
      true,
      `文稿中有 ${objects} 个图示、图表或嵌入的对象，其中的文字没有检查`,
      `${objects} diagrams, charts or embedded objects in the draft; the words in them were not checked`,
    );
  if (hidden > 0)
    add(
      'unsupported',
      true,
      `文稿中有 ${hidden} 处隐藏文字没有检查；请在 Word 中取消隐藏或删除后再检查`,
      `${hidden} pieces of hidden text in the draft were not checked; unhide or delete them in Word and try again`,
    );
  if (missing > 0)
    add(
      'damaged',
      true,
      '文件中缺少脚注或尾注部分，注释没有检查；请用 Word 打开后另存再检查',
      'the footnotes or endnotes are missing from the file and were not checked; open it in Word, save it and try again',
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
      `有 ${lost} 处自动编号无法还原，条款序号可能与 Word 中显示的不同`,
      `${lost} automatic numbers could not be made out; labels may differ from what Word shows`,
    );
  return troubles;
}

function empty({ pictures }: Remarks): HefaError {
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
