import type { Node } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { oneLine } from '../sanitise.ts';
import { notesMarkup } from './cards.ts';
import { marksOfRows, type Numbered, rowAt } from './marks.ts';
import { html, type Markup } from './markup.ts';
import { rowMarkup } from './paragraphs.ts';
import { headingLevel, isPassedOver, type Row, rowsOf } from './rows.ts';
import type { Sheet } from './sheet.ts';

/**
 * The whole text with its findings beside it. The tree does not pass between threads; the text is read anew here, which takes a
 * millisecond for a document of 4,000 characters and costs nothing where no page is asked for.
 */
export function documentMarkup(findings: readonly Numbered[], sheet: Sheet): Markup {
  const rows = rowsOf(parseDocument(sheet.checked.source));
  const marks = marksOfRows(rows, findings);
  const targets = new Set(findings.flatMap((one) => targetsOf(one, sheet)).map((offset) => rowAt(rows, offset)));
  const idOf = (at: number): string => `p${sheet.file}-${at + 1}`;
  const anchorAt = (offset: number): string => idOf(rowAt(rows, offset));
  const lines = rows.map((row, at) => {
    const own = marks[at] ?? { marks: [], told: [] };
    const id = targets.has(at) || headingLevel(row) > 0 ? idOf(at) : null;
    const words = rowMarkup(row, own, id, sheet);
    const line =
      own.told.length === 0 ? words : html`<div class="row">${words}${notesMarkup(own.told, sheet, anchorAt)}</div>`;
    return startsPassedOver(rows, at) ? html`${passedOver(sheet)}${line}` : line;
  });
  const label = sheet.page.say({ zh: '文件全文', en: 'The text' });
  return html`${contentsMarkup(rows, idOf, sheet)}<section class="doc" lang="zh-CN" aria-label="${label}">
${lines.map((line) => html`${line}\n`)}</section>`;
}

/** Places of this text that a finding speaks of besides its own. */
function targetsOf({ finding }: Numbered, { checked }: Sheet): number[] {
  return finding.related.flatMap(({ path, place }) =>
    path === checked.source.path && 'span' in place ? [place.span.start] : [],
  );
}

function startsPassedOver(rows: readonly Row[], at: number): boolean {
  const [row, before] = [rows[at] as Row, rows[at - 1]];
  return isPassedOver(row) && !(before && isPassedOver(before));
}

function passedOver({ page }: Sheet): Markup {
  const words = page.say({
    zh: '以下浅色文字（目录、页眉页脚、批注、网页残留）不检查',
    en: 'The pale text below (contents, page furniture, comments, remains of a web page) is not checked',
  });
  return html`<p class="over-note"${html` lang="${page.say({ zh: 'zh-CN', en: 'en' })}"`}>${words}</p>`;
}

/** Fewer headings are seen at a glance. */
const FEW = 3;

function contentsMarkup(rows: readonly Row[], idOf: (at: number) => string, { page, checked }: Sheet): Markup | null {
  const headings = rows.flatMap((row, at) => (headingLevel(row) === 1 ? [{ row, id: idOf(at) }] : []));
  if (headings.length < FEW) return null;
  const title = page.say({ zh: '目录', en: 'Contents' });
  const words = ({ leaves }: Row): string =>
    leaves.map(({ span }: Node) => oneLine(checked.source.text.slice(span.start, span.end))).join(' ');
  const items = headings.map(({ row, id }) => html`<li><a href="#${id}" lang="zh-CN">${words(row)}</a></li>`);
  return html`<nav class="contents" aria-label="${title}"><details><summary>${title}</summary><ul>${items}</ul></details></nav>`;
}
