import type { Reading } from '../reading.ts';
import type { Source, Trouble } from '../source.ts';
import { Zip } from '../zip.ts';
import { numbered, type StoryName, type Take, type Traced } from './docx/compose.ts';
import { Counters } from './docx/counters.ts';
import { readDefinitions } from './docx/numbering.ts';
import { findParts, type Parts } from './docx/package.ts';
import { readStory } from './docx/story.ts';
import { Styles } from './docx/styles.ts';
import { Composer } from './office/composer.ts';
import { emptyDraft, nothingRemarked, type Remarks, troublesOf } from './office/remarks.ts';

/**
 * Word (.docx): paragraphs with their automatic numbers as text, tables cell by cell, text boxes once, footnotes and
 * endnotes at the end. Tracked insertions are read, deletions are not. Headers and footers are left out.
 *
 * @param trace takes where the words of the text stand in the file, in their order
 * @throws HefaError damaged, encrypted, wrong-format, unsupported, too-large, empty
 */
export function readDocx(path: string, bytes: Uint8Array, reading: Reading, trace?: Traced[]): Source {
  const { limits } = reading;
  const zip = new Zip(bytes, limits);
  const parts = findParts(zip, limits);
  const styles = Styles.read(partOf(zip, parts.styles), parts.styles ?? '', limits);
  const numbering = readDefinitions(partOf(zip, parts.numbering), parts.numbering ?? '', limits);
  const counters = new Counters(numbering, styles);
  const composer = new Composer(limits);
  const remarks = readStories(zip, parts, reading, numbered(composer, styles, counters, trace));
  remarks.lost = counters.lost;
  const composed = composer.finish();
  if (composed.blocks.length === 0) throw emptyDraft(remarks);
  const troubles = [...troublesOf(remarks, reading.revisions, { original: true }), ...missingNotes(parts.missing)];
  return { path, format: 'docx', ...composed, troubles, coverage: null, frontMatter: null };
}

function partOf(zip: Zip, name: string | null): Uint8Array | null {
  return name === null ? null : zip.read(name);
}

function readStories(zip: Zip, parts: Parts, reading: Reading, take: Take): Remarks {
  const remarks = nothingRemarked();
  for (const story of ['document', 'footnotes', 'endnotes'] satisfies StoryName[]) {
    const part = parts[story];
    const bytes = partOf(zip, part);
    if (part !== null && bytes !== null)
      readStory(bytes, part, reading, remarks, (paragraph) => take(paragraph, story));
  }
  return remarks;
}

function missingNotes(missing: number): Trouble[] {
  if (missing === 0) return [];
  const zh = '文件中缺少脚注或尾注部分，注释没有检查；请用 Word 打开后另存再检查';
  const en =
    'the footnotes or endnotes are missing from the file and were not checked; open it in Word, save it and try again';
  return [{ code: 'damaged', text: { zh, en }, loses: true }];
}
