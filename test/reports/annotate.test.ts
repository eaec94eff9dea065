import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { HefaError } from '../../src/errors.ts';
import { annotate, type Note } from '../../src/reports/docx-comments/annotate.ts';
import { readDocx } from '../../src/source/formats/docx.ts';
import { defaultReading, type Reading } from '../../src/source/reading.ts';
import { abstractList, list, listed, p, r, table, word } from '../source/word.ts';
import { anchoredWords, commentTexts, faultsOf } from './word-order.ts';

const said = (text: string) => ({ label: '〔错误〕', text });

const TITLE = '青禾市停放管理办法';

/** Comments on the words given, or on the whole. */
function annotated(bytes: Uint8Array, quotes: readonly (string | null)[], reading: Reading = defaultReading) {
  const { text } = readDocx('', bytes, reading);
  const notes = quotes.map((quote): Note => {
    const start = quote === null ? -1 : text.indexOf(quote);
    if (quote !== null && start < 0) throw new Error(`${quote} is not in the text`);
    const span = quote === null ? null : { start, end: start + quote.length };
    return { span, lines: [said(`${quote}`)], beside: { label: '原文：', text: `${quote}` } };
  });
  const title = { start: 0, end: text.split('\n')[0]?.length ?? 0 };
  const copy = annotate(bytes, text, { author: 'hefa', date: '2026-11-23', title, notes }, reading);
  expect(faultsOf(copy)).toEqual([]);
  expect(readDocx('', copy, reading).text).toBe(text);
  return copy;
}

/** The markup between the paragraph marks of a body. */
function body(copy: Uint8Array): string {
  return strFromU8(unzipSync(copy)['word/document.xml'] as Uint8Array).replace(/^.*<w:body>|<\/w:body>.*$/g, '');
}

describe('a comment stands at the exact words', () => {
  test.each<[string, string, string]>([
    ['within one text', r('违规停放的，处500元罚款。'), '处500元罚款'],
    ['at its beginning', r('处500元罚款。'), '处500元罚款'],
    ['at its end', r('违规停放的，处500元罚款'), '处500元罚款'],
    [
      'over runs',
      `${r('违规停放的，处')}<w:r><w:rPr><w:b/></w:rPr><w:t>500</w:t></w:r>${r('元罚款。')}`,
      '处500元罚款',
    ],
    [
      'over a break and a tab',
      `<w:r><w:t>没收</w:t><w:br/><w:t>工具</w:t><w:tab/><w:t>罚款</w:t></w:r>`,
      '收\n工具\t罚',
    ],
    ['over a break at an end', `<w:r><w:t>没收</w:t><w:br/></w:r>${r('工具')}`, '没收'],
    ['beside references', r('甲 &amp; 乙 &lt;丙&gt; &#x5904;&#32602;款'), '乙 <丙> 处罚'],
    ['beside characters of two units', r('𠮷𠮷罚款𠮷'), '𠮷罚款'],
    ['in a hyperlink', `${r('甲')}<w:hyperlink w:anchor="x">${r('乙丙丁')}</w:hyperlink>`, '丙'],
    ['in a control', `<w:sdt><w:sdtPr/><w:sdtContent>${r('乙丙丁')}</w:sdtContent></w:sdt>`, '丙丁'],
    ['into an insertion', `${r('甲')}<w:ins w:id="3" w:author="a">${r('乙丙丁')}</w:ins>`, '甲乙丙'],
    [
      'beside a deletion',
      `${r('甲')}<w:del w:id="3" w:author="a"><w:r><w:delText>丑</w:delText></w:r></w:del>${r('乙')}`,
      '甲乙',
    ],
    ['in a simple field', `<w:fldSimple w:instr="DATE">${r('五月一日')}</w:fldSimple>`, '月一'],
    [
      'in the result of a field in one run',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>= 5</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>五百元</w:t><w:fldChar w:fldCharType="end"/></w:r>',
      '百元',
    ],
    ['beside a note on the text', `<w:r><w:t>甲乙<!-- note -->丙</w:t></w:r>`, '乙丙'],
  ])('%s', (_, runs, quote) => {
    const copy = annotated(word(`${p(TITLE)}<w:p>${runs}</w:p>`), [quote]);
    expect(anchoredWords(copy).filter(Boolean)).toEqual([quote]);
    expect(commentTexts(copy)[0]).not.toContain('原文：');
  });

  test('a run that is cut keeps its properties and its blanks', () => {
    const run = '<w:r w:rsidR="00AB"><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t>甲 乙 丙</w:t></w:r>';
    const copy = annotated(word(`<w:p>${run}</w:p>`), ['乙']);
    const open = '<w:r w:rsidR="00AB"><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">';
    expect(body(copy)).toBe(
      `<w:p>${open}甲 </w:t></w:r><w:commentRangeStart w:id="0"/>${open}乙</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${open} 丙</w:t></w:r></w:p>`,
    );
  });

  test('several at the same words, within and over one another, in one paragraph and over two', () => {
    const quotes = ['甲乙', '乙丙', '甲乙丙丁', '甲乙', '丁', '丁\n戊己'];
    const copy = annotated(word(p('甲乙丙丁') + p('戊己庚')), quotes);
    expect(anchoredWords(copy)).toEqual(quotes.map((quote) => quote.replace('\n', '')));
  });

  test('in a cell, and over two', () => {
    const copy = annotated(word(p(TITLE) + table([p('占道停放'), p('处500元罚款')])), ['500元', '停放\t处500']);
    expect(anchoredWords(copy)).toEqual(['500元', '停放处500']);
  });

  test('in the first wording, where that was checked', () => {
    const runs = `<w:del w:id="3" w:author="a"><w:r><w:delText>处五百元罚款</w:delText></w:r></w:del>`;
    const copy = annotated(word(`${p(TITLE)}<w:p>${runs}</w:p>`), ['五百元'], {
      ...defaultReading,
      revisions: 'original',
    });
    expect(body(copy)).toContain(
      '<w:delText xml:space="preserve">五百元</w:delText></w:r><w:commentRangeEnd w:id="4"/>',
    );
  });

  test('any words of any runs', () => {
    const piece = fc.constantFrom(
      '甲',
      '罚款',
      ' ',
      '&amp;',
      '&#x4e59;',
      '𠮷',
      '</w:t><w:br/><w:t xml:space="preserve">',
      'a b',
    );
    const run = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => r(pieces.join('')));
    const paragraph = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) => `<w:p>${runs.join('')}</w:p>`);
    const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 4 });
    const cuts = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(paragraphs, cuts, (made, places) => {
        const bytes = word(p(TITLE) + made.join(''));
        const { text } = readDocx('', bytes, defaultReading);
        const notes = places.map(([a, b]): Note => {
          const start = a % text.length;
          const end = Math.min(text.length, start + 1 + (b % 9));
          // No finding begins or ends within a character.
          const whole = { start: start - (low(text, start) ? 1 : 0), end: end + (low(text, end) ? 1 : 0) };
          return { span: whole, lines: [said('')], beside: null };
        });
        const title = { start: 0, end: TITLE.length };
        const copy = annotate(bytes, text, { author: 'hefa', date: '2026-11-23', title, notes }, defaultReading);
        expect(faultsOf(copy)).toEqual([]);
        anchoredWords(copy).forEach((words, at) => {
          const { start, end } = notes[at]?.span ?? { start: 0, end: 0 };
          const quote = text.slice(start, end);
          if (quote.trim() !== '') expect(words.replaceAll('\n', '')).toBe(quote.trim().replaceAll('\n', ''));
        });
      }),
      { numRuns: 150 },
    );
  });
});

function low(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at));
}

describe('what cannot bear a comment itself', () => {
  const beside = (copy: Uint8Array) => commentTexts(copy).map((text) => text.includes('原文：'));

  test('an automatic number: the words behind it', () => {
    const numbering = abstractList(0, ['chineseCounting', '第%1条']) + list(1, 0);
    const bytes = word({ numbering, body: p(TITLE) + p('甲乙', listed(1)) });
    expect(anchoredWords(annotated(bytes, ['第一条', '条 甲']))).toEqual(['甲乙', '甲']);
  });

  test('a footnote: its mark; one that nothing refers to: the title', () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}"><w:p>${r(text)}</w:p></w:footnote>`;
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const bytes = word({
      footnotes: note(2, '处罚款') + note(3, '没收'),
      body: `${p(TITLE)}<w:p>${r('甲')}${mark}${r('乙')}</w:p>`,
    });
    const copy = annotated(bytes, ['罚款', '没收']);
    expect(body(copy)).toContain(
      `<w:commentRangeStart w:id="4"/>${mark}<w:commentRangeEnd w:id="4"/>`.replaceAll('4', '3'),
    );
    expect(anchoredWords(copy).at(-1)).toBe(TITLE);
    expect(beside(copy)).toEqual([true, true]);
  });

  test('a text box: the shape, and both of its descriptions stay', () => {
    const box = (inner: string) => `<w:txbxContent>${p(inner)}</w:txbxContent>`;
    const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('处罚款')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('处罚款')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const copy = annotated(word(`${p(TITLE)}<w:p><w:r>${shape}<w:t>甲乙</w:t></w:r></w:p>`), ['罚款', '乙']);
    expect(body(copy)).toContain(`<w:commentRangeStart w:id="0"/><w:r>${shape}</w:r><w:commentRangeEnd w:id="0"/>`);
    expect(beside(copy)).toEqual([true, false]);
  });

  test('a formula, the reading above a character, words in CDATA: all of it', () => {
    const formula = '<m:oMath><m:r><m:t>甲乙丙</m:t></m:r></m:oMath>';
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('x')}</w:rt><w:rubyBase>${r('丁戊')}</w:rubyBase></w:ruby></w:r>`;
    const copy = annotated(word(`<w:p>${formula}${ruby}<w:r><w:t><![CDATA[己庚]]></w:t></w:r></w:p>`), [
      '乙',
      '戊',
      '庚',
    ]);
    expect(body(copy)).toContain(`<w:commentRangeStart w:id="0"/>${formula}<w:commentRangeEnd w:id="0"/>`);
    expect(body(copy)).toContain(`<w:commentRangeStart w:id="1"/>${ruby}<w:commentRangeEnd w:id="1"/>`);
    expect(anchoredWords(copy)[2]).toBe('己庚');
  });

  test('what is about the whole: the title', () => {
    expect(anchoredWords(annotated(word(p(TITLE) + p('甲')), [null, '甲', null]))).toEqual([TITLE, '甲', TITLE]);
  });

  test('a draft of numbers alone: its first paragraph', () => {
    const numbering = abstractList(0, ['chineseCounting', '第%1条']) + list(1, 0);
    const copy = annotated(
      word({ numbering, body: '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>' }),
      [null],
    );
    expect(commentTexts(copy)).toHaveLength(1);
  });
});

describe('what is in the file stays', () => {
  test('comments and tracked changes, and their numbers', () => {
    const runs = `<w:commentRangeStart w:id="7"/><w:ins w:id="9" w:author="王五"><w:r><w:rPr><w:b/><w:rPrChange w:id="11" w:author="王五"><w:rPr/></w:rPrChange></w:rPr><w:t>甲乙丙</w:t></w:r></w:ins><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`;
    const comments = '<w:comment w:id="7" w:author="李四"><w:p><w:r><w:t>再看</w:t></w:r></w:p></w:comment>';
    const copy = annotated(word({ body: `${p(TITLE)}<w:p>${runs}</w:p>`, comments }), ['乙']);
    expect(commentTexts(copy)).toEqual(['再看\n', '〔错误〕乙\n']);
    expect(anchoredWords(copy).filter(Boolean)).toEqual(['甲乙丙', '乙']);
    const changes = [...body(copy).matchAll(/rPrChange w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(changes).size).toBe(3);
    expect(changes[0]).toBe('11');
  });

  test('an empty part of comments', () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const parts = unzipSync(word({ body: p(TITLE), comments: '' }));
    const empty = strToU8(`<?xml version="1.0"?><w:comments xmlns:w="${w}"/>\n<!-- end -->`);
    expect(commentTexts(annotated(zipSync({ ...parts, 'word/comments.xml': empty }), [null]))).toHaveLength(1);
  });

  test('every other part, byte for byte', () => {
    const bytes = word(
      { body: p(TITLE), styles: '<w:style/>' },
      { 'word/media/图.png': Uint8Array.of(1, 2, 3), 'docProps/': new Uint8Array() },
    );
    const [before, after] = [unzipSync(bytes), unzipSync(annotated(bytes, [null]))];
    const written = ['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels'];
    for (const [name, content] of Object.entries(before))
      if (!written.includes(name) && !name.endsWith('/')) expect(after[name], name).toEqual(content);
  });

  test('the same draft gives the same bytes', () => {
    const bytes = word(p(TITLE) + p('甲乙'));
    expect(annotated(bytes, ['乙'])).toEqual(annotated(bytes, ['乙']));
  });
});

describe('files that other programs wrote', () => {
  const rewritten = (change: (name: string, text: string) => string | Uint8Array | null): Uint8Array => {
    const parts = Object.entries(unzipSync(word(p(TITLE) + p('甲乙丙')))).flatMap(([name, content]) => {
      const text = change(name, strFromU8(content));
      return text === null ? [] : [[name, typeof text === 'string' ? strToU8(text) : text] as const];
    });
    return zipSync(Object.fromEntries(parts));
  };

  test.each<[string, (name: string, text: string) => string | Uint8Array | null]>([
    ['another prefix', (_, text) => text.replaceAll(/(<\/?|\s|:)w(?=:|=)/g, '$1ns0')],
    ['no prefix', (_, text) => text.replaceAll(/(<\/?)w:/g, '$1').replace('xmlns:w=', 'xmlns=')],
    [
      'strict Open XML',
      (_, text) =>
        text.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
    ['no relationships of the document', (name, text) => (name.endsWith('document.xml.rels') ? null : text)],
    [
      'empty relationships',
      (name, text) => (name.endsWith('document.xml.rels') ? text.replace('></Relationships>', '/>') : text),
    ],
    [
      'prefixes in the package',
      (name, text) =>
        /rels$|Types/.test(name) ? text.replaceAll(/(<\/?)(?=[RTDO])/g, '$1pk:').replace('xmlns=', 'xmlns:pk=') : text,
    ],
    [
      'lines between the elements',
      (name, text) => (name === 'word/document.xml' ? text.replaceAll('><', '>\r\n  <') : text),
    ],
    ['a byte order mark', (name, text) => (name === 'word/document.xml' ? `\ufeff${text}` : text)],
    [
      'UTF-16',
      (name, text) =>
        name === 'word/document.xml' ? Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le') : text,
    ],
  ])('%s', (_, change) => {
    expect(anchoredWords(annotated(rewritten(change), ['乙', null]))).toEqual(['乙', TITLE]);
  });

  test('a part of that name that the document does not know keeps it', () => {
    const old = Uint8Array.of(1, 2);
    const copy = annotated(word(p(TITLE), { 'word/comments.xml': old }), [null]);
    expect(unzipSync(copy)['word/comments.xml']).toEqual(old);
    expect(commentTexts(copy, 'word/comments1.xml')).toHaveLength(1);
  });

  test('a file without a list of types cannot bear comments', () => {
    const bytes = rewritten((name, text) => (name === '[Content_Types].xml' ? null : text));
    expect(() => annotated(bytes, ['乙'])).toThrow(HefaError);
  });

  test('a file that was changed since it was checked is refused', () => {
    const notes = { author: 'hefa', date: '2026-11-23', title: { start: 0, end: 1 }, notes: [] };
    expect(() => annotate(word(p('甲')), '乙', notes, defaultReading)).toThrow(HefaError);
  });
});
