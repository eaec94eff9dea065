import type { Node, NodeKind } from '../../document/document.ts';
import { SEVERITIES } from '../../rules/rule.ts';
import type { Block } from '../../source/source.ts';
import { SEVERITY_WORDS } from '../words.ts';
import { type Numbered, type Piece, piecesOf, type RowMarks } from './marks.ts';
import { html, type Markup, visible } from './markup.ts';
import { headingLevel, isPassedOver, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** A row as it stands on the page, with its words marked. */
export function rowMarkup(row: Row, { marks, told }: RowMarks, id: string | null, sheet: Sheet): Markup {
  const words = new Words(marks, told, sheet);
  const name = id === null ? null : html` id="${id}"`;
  if (row.isTable) return tableMarkup(row, words, name, sheet);
  const [first, last] = [row.leaves[0] as Node, row.leaves.at(-1) as Node];
  const text = joined(row, words);
  if (first.kind === 'title')
    return html`<h3 class="title"${name}>${text.map((line) => html`<span>${line}</span>`)}</h3>`;
  const level = headingLevel(row);
  if (level === 1) return html`<h4 class="${last.parent?.kind ?? ''}"${name}>${text}</h4>`;
  if (level === 2) return html`<h5${name}>${text}</h5>`;
  return html`<p class="${classOf(row, sheet)}"${name}>${text}</p>`;
}

/** 第一条 and 第一章 stand apart from their words; behind 一、 and （一） there is room enough. */
const APART: ReadonlySet<string | undefined> = new Set<NodeKind>(['chapter', 'section', 'article', 'attachment']);

function joined({ leaves }: Row, words: Words): readonly Markup[] {
  return leaves.map((leaf, at) => {
    const before = leaves[at - 1];
    return before?.kind === 'label' && APART.has(before.parent?.kind) ? html` ${words.of(leaf)}` : words.of(leaf);
  });
}

function classOf(row: Row, sheet: Sheet): string {
  if (isPassedOver(row)) return 'over';
  const first = row.leaves[0] as Node;
  const kind = sheet.blockAt(first.span.start)?.kind;
  if (kind === 'footnote' || kind === 'quotation' || kind === 'code') return `text ${kind}`;
  return first.kind === 'label' ? `text ${first.parent?.kind ?? ''}` : first.kind;
}

/** The words of one row; each finding gets its number behind its words, once. */
class Words {
  readonly #marks: readonly Numbered[];
  readonly #told: ReadonlySet<Numbered>;
  readonly #sheet: Sheet;
  readonly #done = new Set<Numbered>();

  constructor(marks: readonly Numbered[], told: readonly Numbered[], sheet: Sheet) {
    this.#marks = marks;
    this.#told = new Set(told);
    this.#sheet = sheet;
  }

  of({ kind, span }: Node): Markup {
    const pieces = piecesOf(span, this.#marks).map((piece, at, all) => this.#piece(piece, all[at + 1]));
    return kind === 'label' || kind === 'heading' ? html`<b>${pieces}</b>` : html`${pieces}`;
  }

  #piece({ span, of }: Piece, next: Piece | undefined): Markup {
    const words = visible(this.#sheet.wordsOf(span));
    if (of.length === 0) return words;
    const severity = SEVERITIES.find((one) => of.some(({ finding }) => finding.severity === one)) as string;
    const ends = of.filter((one) => this.#told.has(one) && !next?.of.includes(one) && !this.#done.has(one));
    for (const one of ends) this.#done.add(one);
    const numbers = of.map(({ number }) => number).join(' ');
    const several = of.length > 1 ? ' several' : '';
    return html`<mark class="${severity}${several}" data-of="${numbers}">${words}</mark>${ends.map((one) => this.#reference(one))}`;
  }

  #reference({ number, finding }: Numbered): Markup {
    const { page, file } = this.#sheet;
    const word = page.say(SEVERITY_WORDS[finding.severity]);
    const label = page.say({ zh: `第 ${number} 项，${word}`, en: `finding ${number}, ${word}` });
    return html`<a class="ref ${finding.severity}" href="#n${file}-${number}" data-of="${number}" aria-label="${label}">${number}</a>`;
  }
}

/** Cells without words are no blocks of the source: they are filled in where a column is left out. */
function tableMarkup({ leaves }: Row, words: Words, name: Markup | null, sheet: Sheet): Markup {
  const rows = new Map<number, Map<number, Markup[]>>();
  let [row, columns] = [0, 0];
  for (const leaf of leaves) {
    const block: Block | undefined = sheet.blockAt(leaf.span.start);
    row = block?.row ?? row;
    const column = block?.column ?? 0;
    const cells = rows.get(row) ?? new Map<number, Markup[]>();
    rows.set(row, cells.set(column, [...(cells.get(column) ?? []), words.of(leaf)]));
    columns = Math.max(columns, column + 1);
  }
  const lines = [...rows.values()].map((cells) => {
    const places = Array.from({ length: columns }, (_, column) => cells.get(column) ?? []);
    return html`<tr>${places.map((parts) => html`<td>${parts.map((part, at) => (at === 0 ? part : html`<br>${part}`))}</td>`)}</tr>`;
  });
  return html`<div class="table" tabindex="0"${name}><table>${lines}</table></div>`;
}
