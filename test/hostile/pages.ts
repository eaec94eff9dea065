import { strToU8 } from 'fflate';
import { archive, page, part } from '../source/page.ts';
import { DRAFT, MANY, type Row } from './row.ts';

const draft = DRAFT.join('\n\n');
const text = (words: string) => (): Uint8Array => strToU8(words);
const many = (piece: string, times = MANY): string => piece.repeat(times);
const numbered = (times: number, make: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => make(at)).join('');

/** Web pages, alone and in archives. */
export const PAGES: readonly Row[] = [
  ['deep.html', text(page(`${many('<div>')}${DRAFT.join('<br>')}${many('</div>')}`)), 'checked'],
  [
    'deep tables.html',
    text(page(`${many('<table><tr><td>')}${DRAFT.join('<br>')}`)),
    'partial damaged',
    '没有保存完整',
  ],
  ['a million tags.html', text(page(many('<i></i>', 1_000_001))), 'unchecked too-large', '不像公文'],
  ['attributes.html', text(page(`<p ${numbered(MANY, (at) => `a${at}=1 `)}>${draft}</p>`)), 'checked'],
  [
    'frames of the system.html',
    text(page('<iframe src="file:///etc/passwd"></iframe>')),
    'unchecked empty',
    '没有文字',
  ],
  [
    'boundary of another.mht',
    text(archive(part('text/html', '7bit', page(draft))).replaceAll('--=_b', '--=_c')),
    'unchecked damaged',
    '找不到网页',
  ],
  [
    'boundary without end.mht',
    text(archive(part('text/html; charset=utf-8', '8bit', page(draft))).replace('--=_b--', '--=_')),
    'partial damaged',
    '没有保存完整',
  ],
  [
    'no boundary.mht',
    text(archive(part('text/html', '7bit', page(draft))).replace('boundary="=_b"', '')),
    'unchecked damaged',
    '找不到网页',
  ],
  [
    'archives in archives.mht',
    text(archive(many('--=_b\r\nContent-Type: multipart/related; boundary="=_b"\r\n\r\n', 20_000))),
    'unchecked damaged',
    '找不到网页',
  ],
];

export const RTF: readonly Row[] = [
  ['deep.rtf', text(`{\\rtf1 ${many('{')}x${many('}')}}`), 'unchecked damaged', 'RTF 嵌套过深'],
  ['deep and open.rtf', text(`{\\rtf1 ${many('{\\b ')}`), 'unchecked damaged', 'RTF 嵌套过深'],
  ['bytes without end.rtf', text('{\\rtf1 abc\\par\\bin2147483647 def\\par}'), 'partial damaged', '结尾部分缺失'],
  ['bytes below zero.rtf', text('{\\rtf1 abc\\par\\bin-2147483648 def\\par}'), 'checked'],
  ['all behind the end.rtf', text(`{\\rtf1 abc\\par}${many('{def}')}`), 'partial damaged', '没有读取'],
  [
    'numbers of all sizes.rtf',
    text(`{\\rtf1\\uc999999999 \\u99999999999?\\u-1?abc\\par\\li99999999999999 def\\par}`),
    'checked',
  ],
  [
    '150,000 lists.rtf',
    text(`{\\rtf1{\\*\\listtable${numbered(150_000, (at) => `\\list\\listid${at}`)}} abc\\par}`),
    'unchecked too-large',
    '定义超过',
  ],
  [
    '150,000 fonts.rtf',
    text(`{\\rtf1{\\fonttbl${numbered(150_000, (at) => `{\\f${at} A;}`)}} abc\\par}`),
    'unchecked too-large',
    '定义超过',
  ],
  ['a million words.rtf', text(`{\\rtf1 ${many('\\b\\i0', 500_000)} abc\\par}`), 'checked'],
];
