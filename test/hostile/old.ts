import { compound } from '../source/compound.ts';
import { type Extras, oldWord } from '../source/old-word.ts';
import { DRAFT, MANY, type Row } from './row.ts';

const stream600 = new Uint8Array(600);
const draft = DRAFT.map((words) => `${words}¶`);

/** An old Word file in which some numbers of the container were changed. */
function changed(...places: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const bytes = oldWord(draft);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of places) view.setUint32(at, value, true);
  return bytes;
}

/** So large that the header cannot name all parts of the table; the sector that names the others leads to itself. */
const tables = (): Uint8Array => {
  const bytes = oldWord(draft, { streams: { Data: new Uint8Array(8_000_000) } });
  const view = new DataView(bytes.buffer);
  view.setUint32((1 + view.getUint32(68, true)) * 512 + 508, view.getUint32(68, true), true);
  view.setUint32(44, 0x7fffffff, true);
  return bytes;
};

/** Where the table of sectors stands, by the header. */
const table = (): number => (1 + new DataView(oldWord(draft).buffer).getUint32(76, true)) * 512;
const head = (at: number, value: number): Extras => ({ change: (view) => view.setUint32(at, value, true) });
/** Each sector leads to the next and the last to the first. */
const circle = (): Uint8Array =>
  changed(...Array.from({ length: 100 }, (_, at) => [table() + at * 4, (at + 1) % 100] as const));

export const OLD: readonly Row[] = [
  ['a table in a circle.doc', circle, 'unchecked damaged', '损坏'],
  ['a directory in a circle.doc', () => changed([table(), 0]), 'unchecked damaged', '损坏'],
  ['tables of tables in a circle.doc', tables, 'checked'],
  ['pieces beyond the end.doc', () => oldWord(draft, head(0x1a2, 0x7ffffff0)), 'unchecked damaged', '损坏'],
  ['more text than there is.doc', () => oldWord(draft, head(0x4c, 0x7fffffff)), 'unchecked damaged', '损坏'],
  [
    'fields in fields.doc',
    () => oldWord([`${'\u0013 A \u0014'.repeat(MANY)}甲${'\u0015'.repeat(MANY)}¶`]),
    'unchecked damaged',
    '损坏',
  ],
  ['a workbook.doc', () => compound({ Workbook: stream600 }), 'unchecked unsupported', '请把文稿另存为'],
];
