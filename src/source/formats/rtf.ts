import { HefaError } from '../../errors.ts';
import type { Reading } from '../reading.ts';
import type { Source, Trouble } from '../source.ts';
import { Composer } from './office/composer.ts';
import { emptyDraft, troublesOf } from './office/remarks.ts';
import { Reader } from './rtf/reader.ts';
import { type Ending, readTokens } from './rtf/tokens.ts';

/**
 * Rich Text Format (.rtf): paragraphs with the numbers that the writer stored before them, tables cell by cell, text boxes behind
 * their anchor, footnotes and endnotes at the end. Tracked insertions are read, deletions are not. Headers and footers are left out.
 *
 * @throws HefaError wrong-format, damaged, too-large, empty
 */
export async function readRtf(path: string, bytes: Uint8Array, { limits, revisions }: Reading): Promise<Source> {
  const reader = new Reader(limits);
  const ending = readTokens(bytes, startOf(bytes), limits, reader);
  const composer = new Composer(limits);
  for (const passage of reader.end()) composer.add(passage);
  const composed = composer.finish();
  const isCut = ending.unclosed > 0;
  if (composed.blocks.length === 0) throw isCut ? cutOff() : emptyDraft(reader.remarks);
  const troubles = [
    ...damages(ending),
    ...replacements(composed.text),
    ...troublesOf(reader.remarks, revisions, { original: false }),
  ];
  return { path, format: 'rtf', ...composed, troubles, coverage: null, frontMatter: null };
}

/** Where `{\rtf` stands: at the beginning, or behind a byte order mark and blanks that some other program put there. */
function startOf(bytes: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  const found = /^(?:\xef\xbb\xbf|ï»¿)?\s*(?=\{\\rtf)/.exec(head);
  if (found === null) {
    throw new HefaError('wrong-format', {
      zh: '这不是 RTF 文件；请检查是否选错了文件，或用 Word 打开后另存为 .docx',
      en: 'this is no RTF file; check that it is the right one, or open it in Word and save it as .docx',
    });
  }
  return found[0].length;
}

function cutOff(): HefaError {
  return new HefaError('damaged', {
    zh: '文件已损坏或不完整，没有可以读取的文字；请重新获取文件',
    en: 'the file is damaged or incomplete and holds no text that can be read; get it again',
  });
}

function damages({ unclosed, rest }: Ending): Trouble[] {
  const troubles: Trouble[] = [];
  const add = (zh: string, en: string): void => {
    troubles.push({ code: 'damaged', text: { zh, en }, loses: true });
  };
  if (unclosed > 0)
    add(
      '文件不完整，结尾部分缺失，缺失的文字没有检查；请重新获取文件',
      'the file is cut off at its end; what is missing was not checked: get the file again',
    );
  if (rest > 0)
    add(
      '文件结构已损坏，后面有一部分内容没有读取；请用 Word 打开核对，另存后再检查',
      'the structure of the file is damaged and a part at its end was not read; compare it in Word, save it and try again',
    );
  return troubles;
}

function replacements(text: string): Trouble[] {
  const count = text.split('\ufffd').length - 1;
  if (count === 0) return [];
  const zh = `有 ${count} 处字符已经损坏（显示为 \ufffd），该处文字没有检查`;
  const en = `${count} characters are damaged (shown as \ufffd); the words there were not checked`;
  return [{ code: 'replacement-characters', text: { zh, en }, loses: true }];
}
