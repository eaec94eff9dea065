import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, nodeAt } from '../../src/document/address.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { readText } from '../../src/source/formats/text.ts';
import { defaultLimits } from '../../src/source/limits.ts';
import { readSource } from '../../src/source/read.ts';
import type { Block, Source } from '../../src/source/source.ts';
import { checkInvariants } from '../support/invariants.ts';
import { labelsOf, leaves } from '../support/outline.ts';

/** What drafts are made of, in any order. */
const PIECES = [
  '临江市早市管理办法',
  '关于印发《早市办法》的通知',
  '早市办法',
  '临府〔2026〕3号',
  '各区人民政府：',
  '第一章　总则',
  '第一条　',
  '第二条',
  '第二条之一　',
  '一、',
  '二、',
  '（一）',
  '（二）',
  '(三)',
  '1.',
  '2、',
  '（1）',
  '①',
  '1.1 ',
  '附件1',
  '附件：',
  '目　录',
  '# ',
  '临江市人民政府',
  '2026年3月1日',
  '— 2 —',
  '摊主应当亮证经营',
  '，',
  '。',
  '；',
  '：',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '\n',
  '\n\n',
  '　　',
  ' ',
  '罚　款',
  'a1',
  '\u200b',
  '𠮷',
  '抄送：各区',
  '1.5倍',
];

function parse(text: string) {
  return parseDocument(readText('草案.txt', text, defaultLimits));
}

describe('whatever the text', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(''));

  test('each character belongs to one leaf, in order', () => {
    fc.assert(
      fc.property(text, (draft) => checkInvariants(parse(draft)).length === 0),
      { numRuns: 400 },
    );
  });

  test('blank lines, CRLF and a trailing line end change no label', () => {
    const labels = (draft: string) => labelsOf(parse(draft));
    fc.assert(
      fc.property(text, (draft) => {
        const lines = draft.split('\n');
        expect(labels(`\n\n${lines.join('\r\n')}\r\n`)).toEqual(labels(draft));
      }),
      { numRuns: 200 },
    );
  });

  test('every place has a node, and an address without a crash', () => {
    fc.assert(
      fc.property(text, fc.nat(500), (draft, offset) => {
        const document = parse(draft);
        const { span } = nodeAt(document, offset);
        addressOf(offset, document);
        return offset >= draft.length || (span.start <= offset && offset < span.end);
      }),
    );
  });
});

test('an empty text is an empty document', () => {
  const document = parse(' \n　\n');
  expect(document.root.children).toEqual([]);
  expect(document).toMatchObject({ title: null, sentences: [], structure: { style: 'plain', articles: 0, parts: 0 } });
});

test('blocks of any kind keep their place: cells in tables, comments aside, headings over what follows', () => {
  const words = ['早市管理办法', '总则', '第一条 甲。', '摊位', '1.', '数目', '2.', '（起草说明）', '第二条 乙。'];
  const kinds: Block['kind'][] = [
    'heading',
    'heading',
    'paragraph',
    'cell',
    'cell',
    'cell',
    'cell',
    'comment',
    'list-item',
  ];
  const text = words.join('\n');
  let start = 0;
  const blocks = words.map((word, at): Block => {
    const block = {
      kind: kinds[at] as Block['kind'],
      span: { start, end: start + word.length },
      table: at < 5 ? 0 : 1,
    };
    start += word.length + 1;
    return block;
  });
  const source: Source = { ...readText('草案.docx', text, defaultLimits), blocks };
  const document = parseDocument(source);
  expect(checkInvariants(document)).toEqual([]);
  expect(labelsOf(document)).toEqual(['第一条', '第二条']);
  expect(leaves(document, 'cell')).toEqual(['摊位', '1.', '数目', '2.']);
  expect(leaves(document, 'table')).toHaveLength(2);
  expect(leaves(document, 'comment')).toEqual(['（起草说明）']);
  expect(leaves(document, 'heading')).toEqual(['总则']);
});

const shared = new URL('../../../shared/', import.meta.url);

test.skipIf(!existsSync(shared))('the opinion of 2012, one line from a web page', async () => {
  const document = await readShared('opinion/luzhou-2012-opinion.txt');
  expect(checkInvariants(document)).toEqual([]);
  expect(document).toMatchObject({ date: '2012-05-22', kind: '意见', structure: { style: 'outline', parts: 3 } });
  const points = Array.from({ length: 15 }, (_, at) => `${at + 1}.`);
  expect(labelsOf(document)).toEqual([
    ...[
      '一、',
      '(一)',
      '(二)',
      '二、',
      '(一)',
      ...points.slice(0, 5),
      '(二)',
      ...points.slice(5, 10),
      '(三)',
      ...points.slice(10),
    ],
    ...['三、', '(一)', '(二)', '(三)', '(四)'],
  ]);
});

test.skipIf(!existsSync(shared))(
  'labelled documents: the invariants hold, and articles are counted right',
  async () => {
    const folder = new URL('evaluation/dev/', shared);
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(names.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const name of names) {
      const document = await readShared(`evaluation/dev/${name}`);
      const { structure } = await import(new URL(name.replace('.txt', '.json'), folder).href, {
        with: { type: 'json' },
      }).then((module) => module.default);
      expect(checkInvariants(document)).toEqual([]);
      if (document.structure.articles !== structure.articles || document.structure.parts !== structure.parts)
        wrong.push(name);
    }
    expect(wrong).toEqual([]);
  },
);

async function readShared(path: string) {
  return parseDocument(await readSource(decodeURIComponent(new URL(path, shared).pathname)));
}
