import { describe, expect, test } from 'vitest';
import { kinds, strayBlocks, words } from './blocks.ts';
import { codes, DOCUMENT, FOREIGN, FURNITURE, gbk, page, read } from './page.ts';

const paragraphs = DOCUMENT.map((line) => `<p>${line}</p>`).join('');
const [title = '', number = '', ...rest] = DOCUMENT;
const body = rest.map((line) => `<p>${line}</p>`).join('');
const [first, second] = [DOCUMENT.slice(0, 9), DOCUMENT.slice(9)].map((lines) =>
  lines.map((line) => `<p>${line}</p>`).join(''),
);
const f = FURNITURE;
const cell = (...inner: string[]) => `<table><tr><td>${inner.join('</td></tr><tr><td>')}</td></tr></table>`;
const columns = (left: string, right: string) => `<table><tr><td>${left}</td><td>${right}</td></tr></table>`;

/** Pages of sites of every age around the same document. */
const SITES: readonly (readonly [string, string])[] = [
  [
    'divisions',
    `${f.top}${f.path}<div class="main"><h1>${title}</h1>${f.meta}<div id="zoom"><p>${number}</p>${body}</div>${f.print}${f.share}${f.related}</div>${f.foot}`,
  ],
  ['names only', `${f.top}<div>${f.path}<div>${paragraphs}</div>${f.neighbours}</div>${f.foot}`],
  [
    'elements with a meaning',
    `<header>${f.top}</header><nav>${f.path}</nav><main><article><header><h1>${title}</h1></header><p>${number}</p>${body}</article><aside>${f.related}</aside></main><footer>${f.foot}</footer>`,
  ],
  [
    'tables in tables',
    cell(
      f.top,
      f.path,
      columns(f.related, cell(`<b>${title}</b>`, f.meta, cell(`<p>${number}</p>${body}`))),
      f.print,
      f.foot,
    ),
  ],
  [
    'line breaks in one paragraph',
    `${f.top}${f.path}<div><div class="bt">${title}</div>${f.meta}<div><p><span>${[number, ...rest].join('<br>　　')}</span></p></div></div>${f.print}${f.foot}`,
  ],
  ['all in one division', `${f.top}${f.path}${paragraphs}${f.print}${f.neighbours}${f.foot}`],
  [
    'the title inside the text only',
    `${f.top}<div><div>${f.path}</div><div class="TRS_Editor">${paragraphs}</div><div>${f.share}</div></div>${f.foot}`,
  ],
  [
    'a form around the whole page',
    `<form action="/">${f.top}${f.path}<div><h2>${title}</h2><div>${f.meta}</div><div class="content"><p>${number}</p>${body}</div></div>${f.foot}</form>`,
  ],
  [
    'the document in pieces',
    `${f.top}${f.path}<div class="text"><div>${first}</div><div>${second}</div></div>${f.print}${f.foot}`,
  ],
  [
    'what the site knows of it in a table',
    `${f.top}<div><table><tr><td>索引号</td><td>000-2026</td><td>发布机构</td><td>市府办</td></tr><tr><td>名称</td><td>${title}</td><td>文号</td><td>${number}</td></tr></table><h1>${title}</h1><div>${body}</div></div>${f.foot}`,
  ],
  [
    'a day of publication that looks like one of the document',
    `${f.top}<div><div>${f.path}</div><div><h1>${title}</h1><div>2026年3月5日</div><div>来源：市府办</div><div><p>${number}</p>${body}</div></div></div>${f.foot}`,
  ],
  [
    'a day and a source in the same division as the text',
    `${f.top}${f.path}<div><h1>${title}</h1><p>2026-03-05 10:22:31</p><p>来源：市府办</p><p>${number}</p>${body}${f.print}</div>${f.foot}`,
  ],
  [
    'a list of links in the middle',
    `${f.top}${f.path}${first}${f.related.replace('<h3>相关链接</h3>', '')}${second}${f.print}${f.foot}`,
  ],
  [
    'furniture that has only its name',
    `${f.top}<div>${paragraphs}<div class="page-footer">市信息中心负责日常事务</div><p id="bottomShare">某某圈</p></div>${f.foot}`,
  ],
  [
    'what the site knows of it, name by name',
    `${f.top}<div><dl><dt>索引号：</dt><dd>000-2026</dd><dt>发布机构：</dt><dd>市府办</dd><dt>成文日期：</dt><dd>2026年3月2日</dd><dt>文号：</dt><dd>${number}</dd></dl><div>${title}</div><div>2026-03-05 10:22</div>${body}</div>${f.foot}`,
  ],
];

describe('the document of a page', () => {
  test.each(SITES)('%s', async (_, html) => {
    const source = await read(page(html, `<title>${title}_青禾市人民政府门户网站</title>`));
    expect(strayBlocks(source)).toEqual([]);
    expect(words(source)).toEqual(DOCUMENT);
    expect(source.text).not.toMatch(FOREIGN);
    expect(codes(source)).toEqual([]);
  });

  test('in GB2312, as old sites are', async () => {
    const html = page(SITES[3]?.[1] ?? '').replace('utf-8', 'gb2312');
    expect(words(await read(gbk(html)))).toEqual(DOCUMENT);
  });

  test('a page without furniture is left as it is', async () => {
    const lines = ['来源：下列数据', '首页数据见下表', ...DOCUMENT, '联系人：某某', '打印份数：3'];
    const source = await read(page(lines.map((line) => `<p>${line}</p>`).join('')));
    expect(words(source)).toEqual(lines);
    expect(codes(source)).toEqual([]);
  });

  test('a day above the text does not make its surroundings text', async () => {
    const html = `${f.top}<div><p>2026年3月5日</p><p>来源：市府办</p>${paragraphs}</div>${f.foot}`;
    expect(words(await read(page(html)))).toEqual(['2026年3月5日', ...DOCUMENT]);
  });

  test('tables, attachments and what follows the signature stay', async () => {
    const tail =
      '<table><tr><td>河段</td><td>频次</td></tr><tr><td>城区段</td><td>每日一次</td></tr></table><p>附件：<a href="/a.doc">1.申请表.doc</a></p><p>（此件公开发布）</p>';
    const source = await read(page(`${f.top}${f.path}<div>${paragraphs}${tail}</div>${f.print}${f.foot}`));
    expect(kinds(source).slice(DOCUMENT.length)).toEqual([
      'cell0/0/0 河段',
      'cell0/0/1 频次',
      'cell0/1/0 城区段',
      'cell0/1/1 每日一次',
      'paragraph 附件：1.申请表.doc',
      'paragraph （此件公开发布）',
    ]);
  });

  test('a long form behind the text is no foot of the page', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `<tr><td>第${at}河段</td><td>每日打捞一次</td></tr>`).join('');
    const form = `<p>河道保洁活动登记表</p><p>主办单位：</p><table>${rows}</table>`;
    const source = await read(page(`${f.top}${f.path}<div>${paragraphs}${form}</div>`));
    expect(words(source)).toContain('第39河段');
  });

  test('a single long paragraph is not all of a document', async () => {
    const long = `<div>${'河道保洁经费列入市、镇两级财政预算，专款专用。'.repeat(30)}</div>`;
    const source = await read(page(`${f.top}<div>${long}<div>青禾市水务局</div></div>${f.foot}`));
    expect(words(source).slice(1)).toEqual(['青禾市水务局']);
  });

  test('attachments below the buttons of the page stay', async () => {
    const below = `${f.print}<p>相关附件：</p><p><a href="/a.doc">申请表.doc</a></p>${f.neighbours}<p>某某网友的话</p>`;
    const source = await read(page(`${f.top}${f.path}<div>${paragraphs}${below}</div>${f.foot}`));
    expect(words(source)).toEqual([...DOCUMENT, '申请表.doc']);
  });

  test('links among the text are text', async () => {
    const linked = `<p>第五条　依照<a href="/1">《某法》</a>处理。</p><ul><li><a href="/2">青政发〔2001〕1号</a><li><a href="/3">青政发〔2002〕2号</a><li><a href="/4">青政发〔2003〕3号</a></ul><p>第六条　以上文件废止。</p>`;
    const source = await read(page(`${f.top}${f.path}<div>${paragraphs}${linked}</div>${f.related}${f.foot}`));
    expect(words(source).slice(DOCUMENT.length)).toEqual([
      '第五条　依照《某法》处理。',
      '青政发〔2001〕1号',
      '青政发〔2002〕2号',
      '青政发〔2003〕3号',
      '第六条　以上文件废止。',
    ]);
  });

  test('an appendix beside the text is not lost', async () => {
    const appendix = '<div><p>附件</p><p>青禾市河道名录</p><p>第一河、第二河</p></div>';
    const source = await read(page(`${f.top}${f.path}<div><div>${paragraphs}</div>${appendix}</div>${f.foot}`));
    expect(words(source)).toEqual([...DOCUMENT, '附件', '青禾市河道名录', '第一河、第二河']);
  });

  test('what is said elsewhere on the page and left out is told of', async () => {
    const notice = `<div><p>${'本市河道水质总体良好，市民可以在河边散步休息，'.repeat(4)}。</p></div>`;
    const long = `${paragraphs}${'<p>第五条　河道保洁经费列入市、镇两级财政预算，专款专用，不得挪用，并接受审计部门的监督检查。</p>'.repeat(60)}`;
    const source = await read(page(`${f.top}<div>${long}</div><div>${notice}</div>${f.foot}`));
    expect(source.text).not.toContain('散步');
    expect(codes(source)).toEqual(['not-a-document']);
  });

  test('pictures and viewers in the text', async () => {
    const inner =
      '<img src="map.jpg"><img src="/images/icon_doc.gif"><img src="dot.gif" width=1><iframe src="/f/plan.pdf"></iframe>';
    const outer = '<img src="big.jpg"><iframe src="https://count.example/"></iframe>';
    const source = await read(
      page(`${f.top}${outer}${f.path}<div>${paragraphs}${inner}<p>第五条　略。</p></div>${f.foot}`),
    );
    expect(codes(source)).toEqual(['unsupported loses', 'unsupported']);
    expect(source.troubles.map(({ text }) => /\d+/.exec(text.zh)?.[0])).toEqual(['1', '1']);
  });
});

describe('a page without document', () => {
  test('a table and a picture are more than a picture', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `<tr><td>第${at}河段</td><td>每日一次</td></tr>`).join('');
    expect(words(await read(page(`<table>${rows}</table><img src="seal.jpg">`)))).toHaveLength(40);
  });

  test('a list of links is read as a whole, and said so', async () => {
    const source = await read(page(`${f.top}${f.path}${f.related}${f.foot}`));
    expect(words(source)).toContain('市长调研河道工作');
    expect(codes(source)).toEqual(['not-a-document']);
  });

  test('many short articles of which none is the document', async () => {
    const piece = (name: string) =>
      `<div><h3><a href="/${name}">${name}</a></h3><p>${name}的摘要，讲了几件事情，大家都很关心。</p></div>`;
    const source = await read(page(`${f.top}${['甲', '乙', '丙', '丁', '戊', '己'].map(piece).join('')}${f.foot}`));
    expect(codes(source)).toEqual(['not-a-document']);
    expect(words(source)).toContain('己的摘要，讲了几件事情，大家都很关心。');
  });

  test.each([
    ['a picture', `${f.top}<h1>公告</h1><div><img src="scan.jpg"></div>${f.foot}`, /OCR/],
    [
      'a viewer',
      `${f.top}<h1>${title}</h1><iframe src="/pdfjs/viewer.html?file=a.pdf"></iframe>${f.foot}`,
      /下载该文件/,
    ],
    ['an embedded PDF', '<embed type="application/pdf" src="/a">', /下载该文件/],
    ['a page that a script fills', '<div id="app"></div><script>document.write("甲")</script>', /没有文字/],
    ['white space', '<p>&nbsp;　&#8203;</p>', /没有文字/],
  ])('%s', async (_, html, zh) => {
    await expect(read(page(html))).rejects.toMatchObject({ code: 'empty', text: { zh: expect.stringMatching(zh) } });
  });

  test('frames', async () => {
    const html = '<html><frameset cols="20%,80%"><frame src="a.htm"><frame src="b.htm"></frameset></html>';
    await expect(read(html)).rejects.toMatchObject({ code: 'empty', text: { zh: expect.stringContaining('框架') } });
  });
});
