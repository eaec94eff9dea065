import { describe, expect, test } from 'vitest';
import type { HefaError } from '../../src/errors.ts';
import { Compound } from '../../src/source/formats/doc/compound.ts';
import { type CompoundKind, kindOf } from '../../src/source/formats/doc/kind.ts';
import { compound, type Folder } from './compound.ts';
import { oldWord } from './old-word.ts';

const some = new Uint8Array(5000).fill(7);

describe('the kind of a compound file', () => {
  test.each<[string, Folder, CompoundKind]>([
    ['Word', { '1Table': some, WordDocument: some }, 'word'],
    ['names in capitals', { WORDDOCUMENT: some }, 'word'],
    ['a workbook within Word', { WordDocument: some, ObjectPool: { _1: { Workbook: some } } }, 'word'],
    ['Excel', { Workbook: some }, 'excel'],
    ['Excel 95', { Book: some }, 'excel'],
    ['a Word file within Excel', { MBD0: { WordDocument: some }, Workbook: some }, 'excel'],
    ['PowerPoint', { 'PowerPoint Document': some }, 'powerpoint'],
    ['new Office with a password', { EncryptionInfo: some, EncryptedPackage: some }, 'encrypted'],
    ['rights management', { WordDocument: some, '\u0009DRMContent': some }, 'encrypted'],
    ['mail', { '__substg1.0_1000001F': some }, 'other'],
    ['a folder of that name', { WordDocument: {} }, 'other'],
    ['nothing in it', {}, 'other'],
  ])('%s', (_, folder, kind) => {
    expect(kindOf(new Compound(compound(folder)))).toBe(kind);
  });

  const whole = oldWord(['甲¶']);
  const changed = (...changes: (readonly [number, number])[]): Uint8Array => {
    const bytes = new Uint8Array(whole);
    for (const [at, value] of changes) new DataView(bytes.buffer).setUint32(at, value, true);
    return bytes;
  };
  const table = (1 + new DataView(whole.buffer).getUint32(76, true)) * 512;
  const entry = 512 + 128;
  /** Its kind, or the code of the sentence in which it ends. */
  const outcome = (bytes: Uint8Array): string => {
    try {
      return kindOf(new Compound(bytes));
    } catch (error) {
      return (error as HefaError).code;
    }
  };
  test.each<[string, Uint8Array, CompoundKind | 'damaged']>([
    ['whole', whole, 'word'],
    ['cut off behind the directory', whole.subarray(0, 1024), 'damaged'],
    ['cut off in the header', whole.subarray(0, 300), 'damaged'],
    ['empty', new Uint8Array(), 'damaged'],
    ['only the signature', whole.subarray(0, 8), 'damaged'],
    ['sectors of no size', changed([30, 0x0006_0000]), 'damaged'],
    ['sectors of absurd size', changed([30, 0x0006_001f]), 'damaged'],
    ['a directory that leads to itself', changed([table, 0]), 'damaged'],
    ['a directory beyond the file', changed([48, 0x00ffffff]), 'damaged'],
    ['a table beyond the file', changed([76, 0x00ffffff]), 'damaged'],
    ['more tables than sectors', changed([44, 0xffffffff]), 'word'],
    ['an entry beside itself', changed([entry + 68, 1], [entry + 72, 1]), 'word'],
    ['an entry beside nothing', changed([entry + 68, 0x7fffffff]), 'word'],
    ['no children', changed([512 + 76, 0xffffffff]), 'other'],
  ])('%s', (_, bytes, kind) => {
    expect(outcome(bytes)).toBe(kind);
  });
});

describe('streams of a compound file', () => {
  test('whole, of any length, by any case; none where there is none', () => {
    const streams = {
      a: new Uint8Array([1, 2, 3]),
      b: new Uint8Array(512).fill(4),
      c: new Uint8Array(70_000).fill(5),
      d: new Uint8Array(),
    };
    const file = new Compound(compound(streams));
    for (const [name, bytes] of Object.entries(streams)) expect(file.read(name.toUpperCase())).toEqual(bytes);
    expect(file.read('e')).toBe(null);
  });

  test('more sectors than the header can name', () => {
    const large = new Uint8Array(8_000_000);
    large[large.length - 1] = 9;
    // Compared as bytes: the matcher of arrays takes a minute for these.
    expect(Buffer.compare(new Compound(compound({ large })).read('large') ?? some, large)).toBe(0);
  });

  test('a size that is not there', () => {
    const bytes = compound({ a: some });
    new DataView(bytes.buffer).setUint32(512 + 128 + 120, 0xfffffff0, true);
    expect(() => new Compound(bytes).read('a')).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});
