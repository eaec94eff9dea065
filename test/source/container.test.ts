import { describe, expect, test } from 'vitest';
import { isOfficeZip, openZip, type ZipContainer } from '../../src/source/container/zipped.ts';
import { defaultLimits, type Limits } from '../../src/source/limits.ts';
import { type RawEntry, rawZip } from './zips.ts';

const limits = (changes: Partial<Limits> = {}): Limits => ({ ...defaultLimits, ...changes });
const open = (entries: readonly RawEntry[], changes?: Partial<Limits>): ZipContainer =>
  openZip(rawZip(entries), limits(changes));
const paths = ({ members }: ZipContainer) => members.map(({ path, isArchive }) => (isArchive ? `${path} ↓` : path));
const codes = ({ troubles }: ZipContainer) => troubles.map(({ code, loses }) => `${code}${loses ? ' loses' : ''}`);
const named = (container: ZipContainer, path: string): string => {
  const bytes = container.bytesOf(path);
  if (bytes === null) throw new Error(`${path} is not among ${paths(container)}`);
  return Buffer.from(bytes).toString();
};
const refusal = (code: string, zh: string) =>
  expect.objectContaining({ code, text: expect.objectContaining({ zh: expect.stringContaining(zh) }) });
const gbk = (...bytes: number[]) => Uint8Array.from(bytes);

describe('members', () => {
  test('are listed in their order and read by what was listed', () => {
    const container = open([
      { name: '送审稿.txt', content: '第一条　甲' },
      { name: '依据/', content: '' },
      { name: '依据/上位法.txt', content: '乙', method: 0 },
    ]);
    expect(paths(container)).toEqual(['送审稿.txt', '依据/上位法.txt']);
    expect(named(container, '送审稿.txt')).toBe('第一条　甲');
    expect(named(container, '依据/上位法.txt')).toBe('乙');
    expect(container.troubles).toEqual([]);
  });

  test.each<[string, string | Uint8Array, string, number?]>([
    ['UTF-8 without its flag', '草案.docx', '草案.docx'],
    ['UTF-8 with its flag', '草案.docx', '草案.docx', 0x800],
    ['GBK', gbk(0xb2, 0xdd, 0xb0, 0xb8, 0x2e, 0x74, 0x78, 0x74), '草案.txt'],
    ['GBK under the flag of UTF-8', gbk(0xb2, 0xdd, 0xb0, 0xb8), '草案', 0x800],
    ['GBK that is UTF-8 as well', gbk(0xc1, 0xaa, 0xcd, 0xa8), '联通'],
    ['GBK with a backslash for its second byte', gbk(0x81, 0x5c, 0x2e, 0x74), '乗.t'],
    ['neither', gbk(0xff, 0xff, 0x2e, 0x61), '\ufffd\ufffd.a'],
    ['signs that turn the direction', '草案\u202excod.exe', '草案\ufffdxcod.exe'],
    ['signs that a terminal obeys', '草\u001b[2J案', '草\ufffd[2J案'],
  ])('a name in %s', (_, name, expected, flags = 0) => {
    expect(paths(open([{ name, flags }]))).toEqual([expected]);
  });

  test.each([
    ['/etc/passwd', ['etc/passwd']],
    ['C:\\材料\\草案.docx', ['材料/草案.docx']],
    ['\\\\server\\share\\a.txt', ['server/share/a.txt']],
    ['./a//b/../c.txt', ['a/c.txt']],
    ['../../etc/passwd', []],
    ['a/../../b.txt', []],
    ['..\\..\\b.txt', []],
    ['C:..\\b.txt', []],
    ['..', []],
    ['', []],
  ])('the path %j stays below the folder', (name, expected) => {
    const container = open([{ name }, { name: '草案.txt' }]);
    expect(paths(container)).toEqual([...expected, '草案.txt']);
    expect(codes(container)).toEqual(expected.length === 0 ? ['unsupported loses'] : []);
  });

  test('links are told of and not listed', () => {
    const container = open([
      { name: '草案.txt', content: '/etc/passwd', mode: 0o120777 },
      { name: 'a.txt', mode: 0o100644 },
    ]);
    expect([paths(container), codes(container)]).toEqual([['a.txt'], ['unsupported loses']]);
  });

  test('what systems and office programs lay beside files is no material', () => {
    const litter = [
      '__MACOSX/._草案.docx',
      'a/__MACOSX/b',
      '.DS_Store',
      'a/Thumbs.db',
      '~$草案.docx',
      '.~草案.docx',
      'a/desktop.ini',
    ];
    const container = open([...litter, '草案.docx'].map((name) => ({ name })));
    expect([paths(container), container.troubles]).toEqual([['草案.docx'], []]);
  });

  test('files of one name are all listed, each under a path of its own', () => {
    const container = open(
      ['a.b/草案', 'x.txt', 'x (2).txt', './x.txt', 'x.txt', 'a.b/草案'].map((name, at) => ({
        name,
        content: `${at}`,
      })),
    );
    expect(paths(container)).toEqual(['a.b/草案', 'x.txt', 'x (2).txt', 'x (3).txt', 'x (4).txt', 'a.b/草案 (2)']);
    expect([named(container, 'x.txt'), named(container, 'x (4).txt')]).toEqual(['1', '4']);
    expect(codes(container)).toEqual(['unsupported']);
  });

  test('what is no member is not there', async () => {
    const container = open([{ name: 'a' }]);
    expect([container.bytesOf('b'), await container.read('b')]).toEqual([null, null]);
  });

  test('the names of a folder are those right in it', async () => {
    const container = open(['a.txt', '附件/b.txt', '附件/表/c.txt'].map((name) => ({ name })));
    expect(await container.names('')).toEqual(['a.txt', '附件']);
    expect(await container.names('附件')).toEqual(['b.txt', '表']);
  });

  test.each([
    ['encrypted', { flags: 1 }, 'encrypted', '密码'],
    ['packed in an unknown way', { method: 14 }, 'unsupported', '压缩方法'],
  ])('one that is %s', (_, entry, code, zh) => {
    const container = open([
      { name: 'a.txt', ...entry },
      { name: 'b.txt', content: '乙' },
    ]);
    expect(() => named(container, 'a.txt')).toThrow(refusal(code, zh));
    expect(named(container, 'b.txt')).toBe('乙');
  });

  test('in a zip with numbers of 64 bits', () => {
    const container = openZip(
      rawZip(
        [
          { name: 'a', content: '甲' },
          { name: 'b', content: '乙' },
        ],
        2,
        true,
      ),
      defaultLimits,
    );
    expect(['a', 'b'].map((path) => named(container, path))).toEqual(['甲', '乙']);
  });

  test('more entries than the counter of 16 bits can hold are all listed', () => {
    const many = Array.from({ length: 65_540 }, (_, at) => ({ name: `${at}.txt`, method: 0 }));
    expect(openZip(rawZip(many), limits({ zipEntries: 70_000 })).members).toHaveLength(65_540);
  });
});

describe('zips in a zip', () => {
  const nested = (depth: number): RawEntry =>
    depth === 0 ? { name: '草案.txt', content: '甲' } : { name: `${depth}.zip`, content: rawZip([nested(depth - 1)]) };

  test('are members, followed by theirs', () => {
    const container = open([nested(2), { name: 'b.txt' }]);
    expect(paths(container)).toEqual(['2.zip ↓', '2.zip/1.zip ↓', '2.zip/1.zip/草案.txt', 'b.txt']);
    expect(named(container, '2.zip/1.zip/草案.txt')).toBe('甲');
    expect(container.troubles).toEqual([]);
  });

  test('at a third depth are only named', () => {
    const container = open([nested(3)]);
    expect(paths(container)).toEqual(['3.zip ↓', '3.zip/2.zip ↓', '3.zip/2.zip/1.zip']);
    expect(container.troubles).toMatchObject([
      { code: 'unsupported', loses: true, text: { zh: expect.stringContaining('3.zip/2.zip/1.zip 嵌套过深') } },
    ]);
  });

  test('that cannot be opened are told of; the others are read', () => {
    const container = open([
      { name: '坏.zip', content: '不是压缩包' },
      { name: '密.zip', content: 'x', flags: 1 },
      { name: '好.zip', content: rawZip([{ name: 'a.txt' }]) },
    ]);
    expect(paths(container)).toEqual(['坏.zip', '密.zip', '好.zip ↓', '好.zip/a.txt']);
    expect(codes(container)).toEqual(['damaged loses', 'encrypted loses']);
  });

  test('that are an office document are one file', () => {
    expect(paths(open([{ name: '草案.zip', content: rawZip([{ name: 'OFD.xml' }]) }]))).toEqual(['草案.zip']);
  });

  test('climb no further by the name of the zip they are in', () => {
    expect(
      paths(open([{ name: 'a/b.zip', content: rawZip([{ name: '../../c.txt' }, { name: '../b.zip' }]) }])),
    ).toEqual(['a/b.zip ↓']);
  });

  test('many bad ones make few troubles', () => {
    const container = open(Array.from({ length: 1000 }, (_, at) => ({ name: `${at}.zip`, content: 'x' })));
    expect(container.troubles).toHaveLength(21);
    expect(container.troubles.at(-1)?.text.zh).toContain('另有 980 个');
  });
});

describe('hostile zips', () => {
  const MB = 1024 * 1024;
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * MB);

  test.each<[string, () => unknown, string, string]>([
    [
      'too many entries',
      () => open(Array.from({ length: 100_000 }, (_, at) => ({ name: `${at}`, method: 0 }))),
      'too-large',
      '超过 20000 个',
    ],
    [
      'too many entries in several',
      () =>
        open(
          [1, 2, 3].map((at) => ({
            name: `${at}.zip`,
            content: rawZip([1, 2, 3].map((name) => ({ name: `${name}` }))),
          })),
          { zipEntries: 9 },
        ),
      'too-large',
      '超过 9 个',
    ],
    [
      'files that share their bytes',
      () =>
        open([
          { name: 'a', content: zeros(1) },
          { name: 'b', shares: 0 },
        ]),
      'damaged',
      '重叠',
    ],
    ['a bomb', () => named(open([{ name: 'a', content: zeros(17) }]), 'a'), 'too-large', '解压后过大'],
    [
      'a bomb in a zip',
      () => open([{ name: 'a.zip', content: rawZip([{ name: 'b.zip', content: zeros(17) }]) }]),
      'too-large',
      '解压后过大',
    ],
    ['a counter that says more', () => openZip(rawZip([{ name: 'a' }], 2), defaultLimits), 'damaged', '损坏'],
    ['no zip', () => openZip(Buffer.from('不是压缩包'), defaultLimits), 'damaged', '损坏'],
    ['nothing', () => openZip(Buffer.alloc(0), defaultLimits), 'damaged', '损坏'],
  ])('%s', (_, attempt, code, zh) => {
    expect(attempt).toThrow(refusal(code, zh));
  });

  test('each file counts for itself, whatever was asked for before', () => {
    const container = open(
      ['a', 'b'].map((name) => ({ name, content: zeros(1) })),
      { inflatedBytes: MB },
    );
    expect(['a', 'b', 'a'].map((path) => named(container, path).length)).toEqual([MB, MB, MB]);
  });

  test('what must be inflated to look into zips counts together', () => {
    const inner = rawZip([{ name: 'b', content: 'b' }]);
    const zips = ['1.zip', '2.zip', '3.zip'].map((name) => ({ name, content: inner }));
    expect(() => open(zips, { inflatedBytes: 2 * inner.length })).toThrow(refusal('too-large', '解压后过大'));
    expect(paths(open(zips, { inflatedBytes: 3 * inner.length }))).toHaveLength(6);
  });

  test('cut off anywhere, or with a byte changed: a sentence, or members that can be asked for', () => {
    const whole = rawZip([
      { name: '草案.txt', content: '第一条　甲乙丙丁' },
      { name: '依据.zip', content: rawZip([{ name: 'a.txt', content: '乙' }]) },
    ]);
    const outcome = (bytes: Buffer): string => {
      try {
        const container = openZip(bytes, defaultLimits);
        return container.members.map(({ path }) => `${container.bytesOf(path)?.length}`).join();
      } catch (error) {
        return (error as { code?: string }).code ?? String(error);
      }
    };
    for (let length = 0; length < whole.length; length++) expect(outcome(whole.subarray(0, length))).toBe('damaged');
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] as number) ^ 0xff;
      expect(outcome(changed)).toMatch(/^(?:[\d,]*|damaged|encrypted|unsupported|too-large)$/);
    }
  });
});

test.each([
  [['[Content_Types].xml', '_rels/.rels', 'word/document.xml'], true],
  [['[Content_Types].xml', '/_rels/.rels', 'xl\\workbook.xml'], true],
  [['mimetype', 'content.xml', 'META-INF/manifest.xml'], true],
  [['OFD.xml', 'Doc_0/Document.xml'], true],
  [['草案/OFD.xml', '草案.docx'], false],
  [['content.xml', '草案.docx'], false],
  [['[Content_Types].xml'], false],
  [[], false],
])('%j is an office document: %s', (names, expected) => {
  expect(isOfficeZip(names)).toBe(expected);
});
