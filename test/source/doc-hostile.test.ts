import { describe, expect, test } from 'vitest';
import { HefaError } from '../../src/errors.ts';
import type { Source } from '../../src/source/source.ts';
import { strayBlocks } from './blocks.ts';
import { compound, type Folder } from './compound.ts';
import { fixture, refusal } from './doc-reading.ts';
import { type Extras, half, oldWord } from './old-word.ts';

describe('what is refused', () => {
  const flag = (value: number): Extras => ({ change: (head) => head.setUint16(10, 0x0200 | value, true) });
  const page = new Uint8Array(600);
  const folder = (inner: Folder) => compound(inner);
  test.each<[string, Uint8Array, string]>([
    ['a password', oldWord(['甲¶'], flag(0x0100)), 'encrypted'],
    ['an obfuscated file', oldWord(['甲¶'], flag(0x8100)), 'encrypted'],
    ['new Office with a password', folder({ EncryptionInfo: page, EncryptedPackage: page }), 'encrypted'],
    ['rights management', oldWord(['甲¶'], { streams: { '\u0009DRMContent': page } }), 'encrypted'],
    ['Word 95', oldWord(['甲¶'], { change: (head) => head.setUint16(0, 0xa5dc, true) }), 'unsupported'],
    [
      'an old version of the head',
      oldWord(['甲¶'], { change: (head) => head.setUint16(2, 0x68, true) }),
      'unsupported',
    ],
    ['Excel', folder({ Workbook: page }), 'unsupported'],
    ['PowerPoint', folder({ 'PowerPoint Document': page }), 'unsupported'],
    ['something else', folder({ Other: page }), 'unsupported'],
    ['no head', folder({ WordDocument: page }), 'damaged'],
    ['a stream that is too short', folder({ WordDocument: new Uint8Array(10) }), 'damaged'],
    ['the other table only', oldWord(['甲¶'], { change: (head) => head.setUint16(10, 0, true) }), 'damaged'],
    ['no text', oldWord(['¶　¶']), 'empty'],
    ['pictures only', oldWord(['\u0001¶']), 'empty'],
    ['no compound file', new Uint8Array(2000), 'damaged'],
    ['nothing', new Uint8Array(), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({ name: 'HefaError', code });
  });
});

describe('hostile files', () => {
  const at = (offset: number, value: number): Extras => ({ change: (head) => head.setUint32(offset, value, true) });
  const deep = `${'\u0013 A \u0014'.repeat(5_000)}甲${'\u0015'.repeat(5_000)}¶`;
  test.each<[string, Uint8Array]>([
    ['more characters than there are', oldWord(['甲¶'], at(0x4c, 0x7fffffff))],
    ['characters of all stories beyond all numbers', oldWord(['甲¶'], at(0x50, 0xffffffff))],
    ['pieces behind the end', oldWord(['甲¶'], at(0x1a2, 0x7ffffff0))],
    ['pieces beyond the table', oldWord(['甲¶'], at(0x1a6, 0x7ffffff0))],
    ['no pieces', oldWord(['甲¶'], at(0x1a6, 0))],
    ['pages of runs without end', oldWord(['甲¶'], at(0xfe, 0x7ffffff0))],
    ['no pages of runs', oldWord(['甲¶'], at(0xfe, 0))],
    ['no pages of paragraphs', oldWord(['甲¶'], at(0x106, 0))],
    ['fields in fields in fields', oldWord([deep])],
    ['the same bytes in two pieces', sameBytesTwice()],
    ['a chain in a circle', circle()],
    ['large changes that are shared', sharedChanges()],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toMatchObject({ name: 'HefaError', code: 'damaged' });
  });

  test.each(['numbered', 'notes', 'changes'] as const)('%s, cut off anywhere', async (name) => {
    const bytes = fixture(name);
    for (let tenth = 0; tenth < 10; tenth++) {
      const found = await refusal(bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)));
      expect(found).toMatchObject({ name: 'HefaError', code: 'damaged' });
    }
  });

  test.each(['numbered', 'notes', 'changes'] as const)(
    '%s with garbage in it ends in words or in a sentence',
    async (name) => {
      const whole = fixture(name);
      let seed = 1;
      const random = (below: number): number => {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        return seed % below;
      };
      for (let round = 0; round < 400; round++) {
        const bytes = new Uint8Array(whole);
        const [first, length] = [random(bytes.length), 1 + random(60)];
        for (let index = first; index < Math.min(first + length, bytes.length); index++) bytes[index] = random(256);
        const found = await refusal(bytes);
        if (found instanceof Error) expect(found).toBeInstanceOf(HefaError);
        else expect(strayBlocks(found as Source)).toEqual([]);
      }
    },
  );
});

/** Two pieces whose second leads to where the first begins. */
function sameBytesTwice(): Uint8Array {
  const bytes = oldWord(['甲乙¶', '丙丁¶']);
  const view = new DataView(bytes.buffer);
  // The piece table: 2, its size, three numbers of characters, then eight bytes a piece.
  for (let at = 0; at + 40 < bytes.length; at++) {
    if (view.getUint32(at + 5, true) === 0 && view.getUint8(at) === 2 && view.getUint32(at + 1, true) === 28) {
      view.setUint32(at + 5 + 12 + 8 + 2, view.getUint32(at + 5 + 12 + 2, true), true);
      return bytes;
    }
  }
  throw new Error('no piece table');
}

/** The directory leads back to itself. */
function circle(): Uint8Array {
  const bytes = oldWord(['甲¶']);
  const view = new DataView(bytes.buffer);
  view.setUint32((1 + view.getUint32(76, true)) * 512, 0, true);
  return bytes;
}

/** One page of properties named 27 times over, which asks 45 times for the same 64 kB of changes: 79 MB to read. */
function sharedChanges(): Uint8Array {
  const paragraph = Array.from({ length: 45 }, () => half(0x6646, 0, 0, 0, 0)).flat();
  // 12,000 bytes of text behind 1,024 of the head: the page of paragraphs is that of number 27.
  const pages = new Uint32Array([...Array(28).keys(), ...Array(27).fill(27)]);
  return oldWord([{ text: `${'长'.repeat(5999)}¶`, paragraph }], {
    tables: { 258: new Uint8Array(pages.buffer) },
    streams: { Data: new Uint8Array(65_537).fill(255, 0, 2) },
  });
}
