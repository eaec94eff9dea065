import { strToU8 } from 'fflate';
import { DRAFT, MANY, type Row } from './row.ts';

const draft = DRAFT.join('\n\n');
const text = (words: string) => (): Uint8Array => strToU8(words);
const many = (piece: string, times = MANY): string => piece.repeat(times);

/** Each line a level deeper than the one before. */
const stairs = (mark: string, levels: number): string =>
  Array.from({ length: levels }, (_, at) => `${mark.repeat(at)}- 第${at}项`).join('\n');

const laughs = Array.from(
  { length: 9 },
  (_, at) => `b${at + 1}: &b${at + 1} [${Array(10).fill(`*b${at}`).join(', ')}]`,
).join('\n');

/** Markdown and text, which are read where the command runs. */
export const TEXTS: readonly Row[] = [
  [
    '100 MB in one line.txt',
    () => Buffer.alloc(100_000_000, '第一条　为了规范停放，制定本办法。'),
    'unchecked too-large',
    '64 MB 的上限',
  ],
  [
    '60 MB in one line.txt',
    () => Buffer.alloc(60_000_000, '第一条　为了规范停放，制定本办法。'),
    'unchecked too-large',
    '500 万字',
  ],
  [
    '60 MB in one line, GBK.txt',
    () => Buffer.alloc(60_000_000, Buffer.from([0xb5, 0xda, 0xd2, 0xbb])),
    'unchecked too-large',
    '500 万字',
  ],
  ['thirty million lines.md', () => Buffer.alloc(60_000_000, 'a\n'), 'unchecked too-large', '500 万字'],
  ['a million characters in one line.txt', text(many('第一条为了规范停放制')), 'checked'],
  ['a million lines.txt', text(many('一\n', 1_000_001)), 'unchecked too-large', '1000000 段'],
  ['quotes.md', text(`${draft}\n\n${many('>')}甲`), 'checked'],
  ['quotes with blanks.md', text(`${draft}\n\n${many('> ')}甲`), 'checked'],
  ['lists in one line.md', text(`${draft}\n\n${many('- ')}甲`), 'checked'],
  ['lists as stairs.md', text(`${draft}\n\n${stairs('  ', 1_500)}`), 'checked'],
  ['brackets.md', text(`${draft}\n\n${many('[')}甲${many(']')}`), 'checked'],
  ['brackets that stay open.md', text(`${draft}\n\n${many('![')}甲`), 'checked'],
  ['links in links.md', text(`${draft}\n\n${many('[a](')}甲${many(')')}`), 'checked'],
  ['addresses.md', text(`${draft}\n\n${many('[甲][a] ')}\n\n[a]: x`), 'checked'],
  ['stars.md', text(`${draft}\n\n${many('*甲**乙_')}`), 'checked'],
  [
    'back quotes.md',
    text(`${draft}\n\n${Array.from({ length: 1_000 }, (_, at) => many('`', at)).join('甲')}`),
    'checked',
  ],
  ['tags that stay open.md', text(`${draft}\n\n${many('<b ')}甲\n${many('<!--')}`), 'checked'],
  ['bars.md', text(`${draft}\n\n|${many('甲|')}\n|${many('-|')}\n|${many('乙|')}\n`), 'checked'],
  ['ampersands.md', text(`${draft}\n\n${many('&lt;&#x0;&amp')}`), 'checked'],
  [
    'billion laughs.md',
    text(`---\nb0: &b0 哈\n${laughs}\n公开征求意见: *b9\n---\n${draft}`),
    'unchecked bad-yaml',
    '展开过多',
  ],
  ['one deep list.md', text(`---\n公开征求意见: ${many('[')}\n---\n${draft}`), 'unchecked bad-yaml', 'YAML 格式有误'],
];
