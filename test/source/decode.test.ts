import { describe, expect, test } from 'vitest';
import { HefaError } from '../../src/errors.ts';
import { decode } from '../../src/source/decode.ts';

const DRAFT = '第一条　为了规范共享单车停放，根据有关法律，制定本办法。\n第二条　本办法适用于本市。\n';

/** Bytes of some GB18030 text, for there is no encoder in Node: 第一条 + line end + 罚款。 */
const GB = Uint8Array.of(0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x0a, 0xb7, 0xa3, 0xbf, 0xee, 0xa1, 0xa3);

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('what can be read', () => {
  test.each([
    ['UTF-8', Buffer.from(DRAFT), 'utf-8', DRAFT],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${DRAFT}`), 'utf-8', DRAFT],
    ['UTF-16 LE', utf16(DRAFT, 'le', false), 'utf-16le', DRAFT],
    ['UTF-16 BE', utf16(DRAFT, 'be', false), 'utf-16be', DRAFT],
    ['UTF-16 LE with its mark', utf16(DRAFT, 'le', true), 'utf-16le', DRAFT],
    ['UTF-16 BE with its mark', utf16(DRAFT, 'be', true), 'utf-16be', DRAFT],
    ['UTF-16 of half-width text', utf16('Article 1.\n', 'le', false), 'utf-16le', 'Article 1.\n'],
    ['GBK', GB, 'gb18030', '第一条\n罚款。'],
    ['GB18030 with four bytes: 㐂', Uint8Array.of(...GB, 0x81, 0x39, 0xef, 0x31), 'gb18030', '第一条\n罚款。㐂'],
    ['ASCII', Buffer.from('Article 1\r\n'), 'utf-8', 'Article 1\r\n'],
    ['a character beyond the basic plane', Buffer.from('𠮷林市'), 'utf-8', '𠮷林市'],
    ['a zero-width mark inside, which is kept', Buffer.from('第一条\ufeff甲'), 'utf-8', '第一条\ufeff甲'],
  ] as const)('%s', (_, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ text, encoding, troubles: [] });
  });

  test('a sliced array is read within its own bounds', () => {
    const whole = Buffer.concat([Buffer.from('甲乙'), Buffer.from(DRAFT), Buffer.from('丙')]);
    expect(decode(whole.subarray(6, whole.length - 3)).text).toBe(DRAFT);
  });
});

describe('what is damaged is read and said', () => {
  test.each([
    ['UTF-8 cut off within a character', Buffer.from(DRAFT).subarray(0, -5), 1],
    ['a replacement character that stands in the file', Buffer.from(`${DRAFT}处\ufffd元罚款\ufffd`), 2],
    ['one broken byte in UTF-8 with its mark', Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from(DRAFT), 0xe7, 0x0a]), 1],
  ])('%s', (_, bytes, count) => {
    const { encoding, text, troubles } = decode(bytes);
    expect(encoding).toBe('utf-8');
    expect(text.startsWith('第一条　为了规范')).toBe(true);
    expect(troubles).toMatchObject([{ code: 'replacement-characters', loses: true }]);
    expect(troubles[0]?.text.zh).toContain(`有 ${count} 处`);
  });
});

describe('a damaged unit of UTF-16 takes nothing else with it', () => {
  const long = DRAFT.repeat(8);
  const half = `${long}\ud800${long}`;
  test.each([
    ['half a pair', utf16(half, 'le', true)],
    ['half a pair, the other order', utf16(half, 'be', true)],
    ['half a pair, no mark', utf16(half, 'le', false)],
    ['cut off within a character', utf16(long, 'le', true).subarray(0, -1)],
  ])('%s', (_, bytes) => {
    const { text, troubles } = decode(bytes);
    expect(text.startsWith(DRAFT.trimEnd())).toBe(true);
    expect(troubles).toMatchObject([{ code: 'replacement-characters', loses: true }]);
    expect(troubles[0]?.text.zh).toContain('有 1 处');
  });

  test('noise behind a mark is no text', () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at * at * 167 + at * 13) % 251);
    expect(() => decode(Buffer.concat([Buffer.from([0xff, 0xfe]), noise]))).toThrow(HefaError);
  });
});

describe('what cannot be read is refused', () => {
  const noise = Uint8Array.from({ length: 600 }, (_, at) => ((at * 167) % 254) + 1);
  test.each([
    ['nothing', Buffer.from(''), 'empty'],
    ['a mark and nothing', Buffer.from('\ufeff'), 'empty'],
    ['white space only', Buffer.from(' \n\u3000\r\n\t'), 'empty'],
    ['zero-width spaces only', Buffer.from('\u200b\n\u200b'), 'empty'],
    ['NUL bytes', Uint8Array.of(1, 0, 0, 7, 9, 0, 0, 0, 200), 'binary'],
    ['NUL bytes among text', Buffer.from(`${DRAFT}\0\0\0`), 'binary'],
    ['control characters', Buffer.from('\x01\x02\x03\x04甲\x05\x06'), 'binary'],
    ['noise without NUL', noise, 'undecodable'],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x2c, 0x7b, 0, 0), 'undecodable'],
    ['UTF-16 cut off within a character', utf16('罚款。', 'le', true).subarray(0, -1), 'undecodable'],
  ])('%s', (_, bytes, code) => {
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ code }));
  });
});

test('a stray control character is no proof of a binary file', () => {
  expect(decode(Buffer.from(`${DRAFT}\x1b[31m`)).text).toContain('\x1b[31m');
});
