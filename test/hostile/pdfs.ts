import { pdf, set, stream } from '../source/pdf-file.ts';
import { DRAFT, MANY, type Row } from './row.ts';

const pages = set(DRAFT);

export const PDFS: readonly Row[] = [
  ['a scan.pdf', () => pdf([{ words: [], steps: 'q 595 0 0 842 0 0 cm /Im Do Q' }]), 'unchecked empty', '扫描件'],
  [
    'a scan among pages.pdf',
    () => pdf([...pages, { words: [], steps: 'q 595 0 0 842 0 0 cm /Im Do Q' }]),
    'partial unsupported',
    '图片',
  ],
  ['nothing on it.pdf', () => pdf([{ words: [] }]), 'unchecked empty', '没有文字'],
  ['no characters.pdf', () => pdf(set(DRAFT, { font: 'unmapped' })), 'unchecked undecodable', '文字对照'],
  ['pages in a circle.pdf', () => pdf({ pages, kids: '2 0 R' }), 'unchecked damaged', '损坏'],
  ['pages and a circle.pdf', () => pdf({ pages, kids: '10 0 R 2 0 R 12 0 R' }), 'partial damaged', '损坏'],
  ['more pages than there are.pdf', () => pdf({ pages, count: 9_999 }), 'checked'],
  ['millions of pages.pdf', () => pdf({ pages, count: 99_999_999 }), 'checked'],
  ['fewer pages than there are.pdf', () => pdf({ pages, count: 1 }), 'partial damaged', '记录的页数比实际的少'],
  ['no pages.pdf', () => pdf({ pages, count: 0 }), 'unchecked damaged', '损坏'],
  ['pages below zero.pdf', () => pdf({ pages, count: -1 }), 'unchecked damaged', '损坏'],
  [
    'forms in forms.pdf',
    () => pdf({ pages: [{ words: [], steps: '/A Do' }], resources: '/A 100 0 R', objects: forms(10) }),
    'unchecked too-large',
    '过多',
  ],
  [
    'a form in itself.pdf',
    () =>
      pdf({ pages: [{ words: pages[0]?.words ?? [], steps: '/A Do' }], resources: '/A 100 0 R', objects: forms(1) }),
    'checked',
  ],
  [
    'arrays in arrays.pdf',
    () => pdf({ pages, objects: ['['.repeat(MANY) + ']'.repeat(MANY)], trailer: '/Info 100 0 R' }),
    'checked',
  ],
  [
    'states in states.pdf',
    () => pdf([...pages, { words: [], steps: 'q '.repeat(2 * MANY) }]),
    'partial damaged',
    '页已损坏',
  ],
  ['widths by number.pdf', () => pdf({ pages, objects: ['[1 99999999999 500]'] }), 'unchecked damaged', '损坏'],
];

/** Forms each of which draws the next ten times over, and the last one the first. */
function forms(count: number): string[] {
  const dictionary = (next: number) =>
    `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A ${next} 0 R >> >>`;
  return Array.from({ length: count }, (_, at) => stream(dictionary(100 + ((at + 1) % count)), '/A Do '.repeat(10)));
}
