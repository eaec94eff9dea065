import { describe, expect, test } from 'vitest';
import { kinds, strayBlocks, words } from './blocks.ts';
import { codes, page, read } from './page.ts';

const wordsOf = async (body: string) => {
  const source = await read(page(body));
  expect(strayBlocks(source)).toEqual([]);
  return words(source);
};
const kindsOf = async (body: string) => kinds(await read(page(body)));

describe('paragraphs', () => {
  test.each([
    ['blocks', '<p>甲</p><div>乙<section>丙</section>丁</div>戊', ['甲', '乙', '丙', '丁', '戊']],
    [
      'inline elements are no paragraphs',
      '<p><b>第一</b><span>条<font>　甲</font></span><a href="x">乙</a></p>',
      ['第一条　甲乙'],
    ],
    ['breaks', '<p>第一条 甲<br>第二条 乙<BR/><br />丙</p>', ['第一条 甲', '第二条 乙', '丙']],
    ['a break inside an inline element', '<p><span>甲<br>乙</span>丙</p>', ['甲', '乙丙']],
    ['white space runs together', '<p>  a \n\t b  </p>', ['a b']],
    ['a line end between Chinese characters is none', '<p>第\n  一条\r\n甲，\n乙</p>', ['第一条甲，乙']],
    ['a line end beside Latin words is a space', '<p>甲\nA\nB</p>', ['甲 A B']],
    ['full-width indents and hard spaces', '<p>　　甲&nbsp;&nbsp;乙</p>', ['甲\u00a0\u00a0乙']],
    ['signs', '<p>甲&amp;乙&lt;丙&gt;&#x4e01;&ldquo;戊&rdquo;</p>', ['甲&乙<丙>丁“戊”']],
    ['signs without width', '<p>罚&shy;款&#8203;金&#xfeff;</p>', ['罚款金']],
    [
      'nothing of scripts',
      '<script>var a="<p>乙</p>"</script><style>p{}</style><noscript>丙</noscript><p>甲</p><!-- 丁 -->',
      ['甲'],
    ],
    [
      'nothing of forms',
      '<form><input value="丙"><select><option>乙</option></select><p>甲</p><button>提交</button></form>',
      ['甲'],
    ],
    ['readings above characters', '<p><ruby>泸<rp>(</rp><rt>lú</rt><rp>)</rp></ruby>州</p>', ['泸州']],
    ['lines of pre', '<pre>甲\n乙\n\n丙</pre>', ['甲', '乙', '丙']],
    ['tags that are not known', '<ucapcontent><p>甲</p></ucapcontent>', ['甲']],
    ['tags that are not closed', '<p>甲<p>乙<li>丙<li>丁<b>戊', ['甲', '乙', '丙', '丁戊']],
    ['tags that cross', '<p><b>甲<i>乙</b>丙</i></p><p>丁</p>', ['甲乙丙', '丁']],
    ['a lonely ampersand and angle', '<p>甲 & 乙 < 丙</p>', ['甲 & 乙 < 丙']],
  ])('%s', async (_, body, expected) => {
    expect(await wordsOf(body)).toEqual(expected);
  });

  test('in a page without html, head and body', async () => {
    expect(words(await read('<p>甲</p>乙'))).toEqual(['甲', '乙']);
    expect(words(await read('甲乙'))).toEqual(['甲乙']);
  });

  test('XHTML may close elements in their first tag', async () => {
    const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><p>甲</p></body></html>`;
    expect(words(await read(xhtml))).toEqual(['甲']);
  });

  test('positions count in the text', async () => {
    const { map, text } = await read(page('<p>甲</p><p>乙丙</p>'));
    expect(text).toBe('甲\n乙丙');
    expect(map.positionAt(3)).toEqual({ line: 2, column: 2, offset: 3 });
    expect([map.pageAt(3), map.paragraphAt(3)]).toEqual([null, null]);
  });
});

describe('what is not shown', () => {
  test.each([
    ['the attribute', '<div hidden>隐</div>'],
    ['display', '<div style="color:red; DISPLAY : none">隐</div>'],
    ['visibility', '<span style="visibility:hidden">隐</span>'],
    ['hidden text of Word', "<span style='mso-hide:all'>隐</span>"],
    ['a running head of Word', "<div style='mso-element:header'><p class=MsoHeader>隐</p></div>"],
    ['a page number of LibreOffice', '<div title="footer"><p>隐<sdfield type=PAGE>1</sdfield></p></div>'],
  ])('%s', async (_, body) => {
    const source = await read(page(`<p>甲</p>${body}<p>乙</p>`));
    expect(words(source)).toEqual(['甲', '乙']);
    expect(codes(source)).toEqual([]);
  });

  test('a style that hides nothing', async () => {
    expect(await wordsOf('<p style="text-display:none-x">甲</p><p style="display:block">乙</p>')).toEqual(['甲', '乙']);
  });

  test('hidden sentences are missing from the text', async () => {
    const hidden = '<div style="display:none">第二条　保洁责任人应当每日巡查河道两次。</div>';
    const source = await read(page(`<p>第一条　甲。</p>${hidden}`));
    expect(words(source)).toEqual(['第一条　甲。']);
    expect(codes(source)).toEqual(['unsupported loses']);
  });

  test('deletions are no text, insertions are', async () => {
    const source = await read(page('<p>处以<del datetime="2026">罚款</del><ins datetime="2026">警告</ins>。</p>'));
    expect(words(source)).toEqual(['处以警告。']);
    expect(codes(source)).toEqual(['tracked-changes']);
  });
});

describe('headings', () => {
  test.each([
    ['h1 to h6', '<h1>甲</h1><h3><b>乙</b></h3><p>丙</p>', ['heading1 甲', 'heading3 乙', 'paragraph 丙']],
    ['of the outline of Word', "<p style='mso-outline-level:2'>甲</p>", ['heading2 甲']],
    ['a break in one', '<h2>甲<br>乙</h2>', ['heading2 甲', 'heading2 乙']],
  ])('%s', async (_, body, expected) => {
    expect(await kindsOf(body)).toEqual(expected);
  });
});

describe('lists', () => {
  test.each([
    [
      'numbers',
      '<ol><li>甲<li><p>乙</p><p>丙</p><li value=7>丁<li>戊</ol>',
      ['1. 甲', '2. 乙', '丙', '7. 丁', '8. 戊'],
    ],
    ['a start', '<ol start="3"><li>甲</li></ol>', ['3. 甲']],
    ['letters', '<ol type="a"><li>甲</li></ol><ol type=A start=2><li>乙</li></ol>', ['a. 甲', 'B. 乙']],
    [
      'Roman figures',
      '<ol type="i" start=9><li>甲</li></ol><ol type=I start=14><li>乙</li></ol>',
      ['ix. 甲', 'XIV. 乙'],
    ],
    ['Chinese figures', '<ol style="list-style-type:cjk-ideographic" start=12><li>甲</li></ol>', ['十二、甲']],
    ['the shorthand', '<ol style="list-style: outside url(a.png) cjk-ideographic"><li>甲</li></ol>', ['一、甲']],
    ['the last declaration', '<ol style="list-style:none;list-style-type:decimal"><li>甲</li></ol>', ['1. 甲']],
    ['bullets on ol', '<ol style="list-style-type:disc"><li>甲</li></ol>', ['甲']],
    ['none', '<ol style="list-style:none"><li>甲</li></ol>', ['甲']],
    [
      'a number that is written out',
      '<ol><li>第一条 甲</li><li>（二）乙</li><li>3. 丙</li></ol>',
      ['第一条 甲', '（二）乙', '3. 丙'],
    ],
    ['one list in another', '<ol><li>甲<ol type=a><li>乙</li></ol></li><li>丙</li></ol>', ['1. 甲', 'a. 乙', '2. 丙']],
    ['an empty item leaves its number to nobody', '<ol><li></li></ol><p>甲</p>', ['甲']],
    [
      'absurd numbers',
      '<ol start="99999999999999"><li>甲</li></ol><ol type=A start=-4><li>乙</li></ol>',
      ['1. 甲', '-4. 乙'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await wordsOf(body)).toEqual(expected);
  });

  test('items without number', async () => {
    expect(await kindsOf('<ul><li>甲</li><li><p>乙</p><p>丙</p></li></ul>')).toEqual([
      'list-item 甲',
      'list-item 乙',
      'paragraph 丙',
    ]);
  });

  test('numbers that only a style makes are lost, and said to be', async () => {
    const style = '<style>p::before { counter-increment: a; content: "第" counter(a) "条" }</style>';
    expect(codes(await read(page('<p>甲</p>', style)))).toEqual(['numbering-lost']);
  });

  test('numbers are made here, words are not', async () => {
    const { map, text } = await read(page('<ol><li>甲</li></ol><p>乙</p>'));
    expect([...text].map((_, at) => map.isGenerated(at))).toEqual([true, true, true, false, false, false]);
  });
});

describe('tables', () => {
  const rows = (...lines: string[][]) =>
    `<table>${lines.map((cells) => `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;

  test('cell by cell, held apart by tabs and line ends', async () => {
    const source = await read(page(`前${rows(['区县', '标准'], ['<td><p>江阳</p><p>龙马潭</p></td>', '一百元'])}后`));
    expect(source.text).toBe('前\n区县\t标准\n江阳\n龙马潭\t一百元\n后');
    expect(kinds(source)).toEqual([
      'paragraph 前',
      'cell0/0/0 区县',
      'cell0/0/1 标准',
      'cell0/1/0 江阳',
      'cell0/1/0 龙马潭',
      'cell0/1/1 一百元',
      'paragraph 后',
    ]);
  });

  test.each([
    [
      'wide cells',
      rows(['<td colspan=2>甲</td>', '乙'], ['', '', '丙']),
      ['cell0/0/0 甲', 'cell0/0/2 乙', 'cell0/1/2 丙'],
    ],
    [
      'tall cells',
      rows(['<td rowspan="2">甲</td>', '乙'], ['丙'], ['丁', '戊']),
      ['cell0/0/0 甲', 'cell0/0/1 乙', 'cell0/1/1 丙', 'cell0/2/0 丁', 'cell0/2/1 戊'],
    ],
    [
      'heads',
      '<table><caption>表一</caption><thead><tr><th>甲<th>乙</thead><tbody><tr><td>丙<td>丁</table>',
      ['paragraph 表一', 'cell0/0/0 甲', 'cell0/0/1 乙', 'cell0/1/0 丙', 'cell0/1/1 丁'],
    ],
    ['one column is a frame', rows(['第一条 甲'], ['第二条 乙']), ['paragraph 第一条 甲', 'paragraph 第二条 乙']],
    [
      'a table around a table only arranges',
      rows(['左', rows(['甲', '乙'])]),
      ['paragraph 左', 'cell0/0/0 甲', 'cell0/0/1 乙'],
    ],
    [
      'a table that holds the articles only arranges',
      rows(['左', '<td>第一条 甲<p>第二条 乙<p>第三条 丙']),
      ['paragraph 左', 'paragraph 第一条 甲', 'paragraph 第二条 乙', 'paragraph 第三条 丙'],
    ],
    [
      'absurd spans',
      rows(['<td colspan=99999999 rowspan=-3>甲</td>', '<td colspan="x">乙</td>']),
      ['cell0/0/0 甲', 'cell0/0/1 乙'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await kindsOf(body)).toEqual(expected);
  });
});

test.each([
  [
    'Word',
    "<p>甲<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a>。</p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a style='mso-footnote-id:ftn1' href='#_ftnref1'>[1]</a> 注</p></div></div>",
  ],
  [
    'LibreOffice',
    '<p>甲<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>。</p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>注</p></div>',
  ],
])('footnotes of %s, without their marks', async (_, body) => {
  expect(await kindsOf(body)).toEqual(['paragraph 甲。', 'footnote 注']);
});

test('numbers and bullets of Word stand in the page as words', async () => {
  const body =
    "<p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>第一条<span>&nbsp;</span></span><![endif]><span>甲</span><o:p></o:p></p>";
  expect(await wordsOf(body)).toEqual(['第一条\u00a0甲']);
});

test('words in fields, buttons and drawings are read where they are sentences; a page in a frame is told of', async () => {
  const source = await read(
    page(
      `<p>第一条　为了规范夜市，制定本办法。</p><textarea>第二条　未经批准设摊的，处五百元罚款。</textarea><button>打印</button>
<svg><text>第三条　摊主应当缴纳保证金一千元，方可经营。</text></svg><iframe srcdoc="<p>第四条　不听劝阻的经营者，吊销其营业执照。</p>"></iframe>`,
    ),
  );
  expect(source.text).toContain('处五百元罚款');
  expect(source.text).toContain('保证金一千元');
  expect(source.text).not.toContain('打印');
  expect(codes(source).some((code) => code.includes('loses'))).toBe(true);
});
