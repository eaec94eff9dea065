import { describe, expect, test } from 'vitest';
import { readMarkdown, type Way } from '../../src/source/formats/markdown.ts';
import { defaultLimits } from '../../src/source/limits.ts';
import { kinds, strayBlocks, words } from './blocks.ts';

const read = (text: string, way?: Way) => readMarkdown('a.md', text, defaultLimits, way);
const both = ['lines', 'parser'] as const;

describe.each(both)('what the drafter wrote stays (%s)', (way) => {
  test.each([
    ['a number at the beginning', '3. 申请人应当提交材料。\n4. 其他材料。'],
    ['a number with a bracket', '2）材料\n1) 材料'],
    ['labels', '第一条　甲\n（一）乙\n1.丙\n（1）丁\n一、戊'],
    ['articles without a blank line between', '第一条 甲\n第二条 乙\n第三条 丙'],
    ['an indent of four spaces', '第一条 甲\n\n    （一）乙\n\n    （二）丙'],
    ['an indent of a tab', '\t第一条 甲\n\n\t第二条 乙'],
    ['an indent of two full-width spaces', '　　第一条 甲\n　　第二条 乙'],
    ['products', '面积按5*3*2计算，即5*（3+4）*2平方米'],
    ['hidden digits and names', '电话138****5678，139****1234，当事人张**、李**、王*'],
    ['blanks to be filled in', '__年__月__日，金额____元，（__）局'],
    ['a lone star', '五十四中学*\n*\n注：带*号的为必填项，*号可以不填'],
    ['stars in brackets', '带（*）的为必填项，带（*）的不填'],
    ['numbers of documents', '国发[2012]45号、泸市府发[2012](试行)、附件[1]'],
    ['a title in angle brackets', '印发<军人子女教育优待办法>的通知，x<y，a>b'],
    ['a bar outside tables', '电话 | 地址\n首页 | 上一页'],
    ['a page number', '- 12 -\n\n* 3 *'],
    ['a comparison at the beginning', '>50%的\n>=3人'],
    ['tildes', '5~10日，3～5人，5~~10'],
    ['an ampersand and a backslash', 'A&B，R&D;，C:\\目录，甲\\乙'],
    ['an address', 'http://www.example.gov.cn/a_b_c*d*e'],
    ['a single hash', '#3楼、C#语言'],
    ['a fence that is never closed', '```\n第一条 甲\n第二条 乙'],
    ['a comment that is never closed', '第一条 甲 <!-- 注\n第二条 乙'],
  ])('%s', async (_, text) => {
    const source = await read(text, way);
    expect(source.text).toBe(text);
    expect(source.blocks.every((block) => block.kind === 'paragraph' || block.kind === 'list-item')).toBe(true);
    expect(strayBlocks(source)).toEqual([]);
  });
});

describe.each(both)('markup is taken out (%s)', (way) => {
  test.each([
    ['bold around a label', '**第一条** 为了规范停放。', ['paragraph 第一条 为了规范停放。']],
    ['bold that ends with a bracket', '**（一）**申请人材料', ['paragraph （一）申请人材料']],
    ['bold that ends with a stop', '**第一条、**为了', ['paragraph 第一条、为了']],
    ['bold closed and opened again', '**方案****（试行）**', ['paragraph 方案（试行）']],
    ['italic and both', '*甲*、***乙***、 _丙丁_ 戊', ['paragraph 甲、乙、 丙丁 戊']],
    ['bold in a word', '处以**罚款**的', ['paragraph 处以罚款的']],
    ['bold within italic', '*甲**乙**丙*', ['paragraph 甲乙丙']],
    ['code', '见`附件1`和``a`b``', ['paragraph 见附件1和a`b']],
    ['stars in code', '`5*3` 与 `a*b`', ['paragraph 5*3 与 a*b']],
    ['a link', '见[《办法》](https://example.gov.cn/a_b "全文")。', ['paragraph 见《办法》。']],
    ['a link with bold', '**[办法](./办法.md)**', ['paragraph 办法']],
    ['an address in angle brackets', '见<https://example.gov.cn/a>', ['paragraph 见https://example.gov.cn/a']],
    ['a picture', '![示意图](img/a.png)说明', ['paragraph 示意图说明']],
    [
      'a line break of HTML',
      '第一条 甲<br>第二条 乙<br/>丙',
      ['paragraph 第一条 甲', 'paragraph 第二条 乙', 'paragraph 丙'],
    ],
    ['tags of HTML', '甲<u>乙</u><font color="red">丙</font>', ['paragraph 甲乙丙']],
    ['escapes', '1\\. 甲\\*乙\\_丙\\[丁\\]', ['paragraph 1. 甲*乙_丙[丁]']],
    ['references', '甲&nbsp;乙 &lt;丙&gt; &#x4e01; &ldquo;戊&rdquo;', ['paragraph 甲\u00a0乙 <丙> 丁 “戊”']],
    ['struck out', '甲~~乙~~丙', ['paragraph 甲乙丙']],
    ['headings', '# 办法\n## 第一章 总则 ##\n###### 附', ['heading1 办法', 'heading2 第一章 总则', 'heading6 附']],
    ['headings without a space', '##第一章 总则\n#《办法》', ['heading2 第一章 总则', 'heading1 《办法》']],
    ['an empty heading', '##\n甲', ['paragraph 甲']],
    ['a bold heading', '## **第一章　总则**', ['heading2 第一章　总则']],
    ['rules', '甲\n\n---\n\n乙\n\n***\n\n丙', ['paragraph 甲', 'paragraph 乙', 'paragraph 丙']],
    [
      'a line of dashes under words',
      '关于停放的通知\n----\n第一条 甲',
      ['paragraph 关于停放的通知', 'paragraph 第一条 甲'],
    ],
    ['a line of equal signs under words', '关于停放的通知\n====', ['paragraph 关于停放的通知']],
    ['bullets', '- 甲\n* 乙\n+ 丙', ['list-item 甲', 'list-item 乙', 'list-item 丙']],
    ['bullets below bullets', '- 甲\n  - 乙\n    - 丙', ['list-item 甲', 'list-item 乙', 'list-item 丙']],
    ['a quotation', '> 甲\n> 乙\n\n丙', ['quotation 甲', 'quotation 乙', 'paragraph 丙']],
    ['a line that follows a quotation', '> 甲\n第一条 乙', ['quotation 甲', 'paragraph 第一条 乙']],
    ['a fence', '```text\n# 甲\n\n**乙**\n```\n丙', ['code # 甲', 'code **乙**', 'paragraph 丙']],
    ['a comment', '<!-- 起草说明 -->\n甲', ['comment 起草说明', 'paragraph 甲']],
    [
      'a comment of some lines',
      '甲\n<!--\n乙\n# 丙\n-->\n丁',
      ['paragraph 甲', 'comment 乙', 'comment # 丙', 'paragraph 丁'],
    ],
    ['a comment behind words', '第一条 甲 <!-- 注 -->', ['paragraph 第一条 甲', 'comment 注']],
    ['a comment before a heading', '<!-- 注 --> # 甲', ['comment 注', 'heading1 甲']],
    ['a comment in the midst of a sentence', '处以<!-- 待定 -->罚款', ['paragraph 处以罚款']],
  ])('%s', async (_, text, expected) => {
    const source = await read(text, way);
    expect(kinds(source)).toEqual(expected);
    expect(strayBlocks(source)).toEqual([]);
  });

  test('a table, cell by cell', async () => {
    const source = await read(
      '甲\n| 区县 | 标准 |\n| --- | :-: |\n| 江阳 | **罚款**<br>一百元 |\n| 龙马潭 | |\n| a\\|b | `c` | 多\n第二条 乙',
      way,
    );
    expect(kinds(source)).toEqual([
      'paragraph 甲',
      'cell0/0/0 区县',
      'cell0/0/1 标准',
      'cell0/1/0 江阳',
      'cell0/1/1 罚款',
      'cell0/1/1 一百元',
      'cell0/2/0 龙马潭',
      'cell0/3/0 a|b',
      'cell0/3/1 c',
      'cell0/3/2 多',
      'paragraph 第二条 乙',
    ]);
    expect(source.text).toContain('区县\t标准\n');
    expect(strayBlocks(source)).toEqual([]);
  });

  test('two tables have two numbers; one without its line of dashes is none', async () => {
    const source = await read('|a|b|\n|-|-|\n|c|d|\n\n|e|f|\n|-|-|\n\n|g|h|', way);
    expect(kinds(source)).toEqual([
      'cell0/0/0 a',
      'cell0/0/1 b',
      'cell0/1/0 c',
      'cell0/1/1 d',
      'cell1/0/0 e',
      'cell1/0/1 f',
      'paragraph |g|h|',
    ]);
  });
});

describe('where the text needs it, the parser is taken', () => {
  test.each([
    ['a list in a quotation', '> - 甲\n> - 乙\n\n丙', ['quotation 甲', 'quotation 乙', 'paragraph 丙']],
    ['a quotation in a list', '- > 甲\n- 乙', ['quotation 甲', 'list-item 乙']],
    ['a numbered list in a quotation', '> 1. 甲\n> 2. 乙', ['quotation 1. 甲', 'quotation 2. 乙']],
    ['a heading in a list', '- # 甲\n- 乙', ['heading1 甲', 'list-item 乙']],
    [
      'a table in a quotation',
      '> | a | b |\n> |---|---|\n> | c | d |',
      ['cell0/0/0 a', 'cell0/0/1 b', 'cell0/1/0 c', 'cell0/1/1 d'],
    ],
    ['a fence in a quotation', '> ```\n> 甲\n> ```', ['code 甲']],
    ['a reference', '见[办法][1]和[2]号。\n\n[1]: https://example.gov.cn/a', ['paragraph 见办法和[2]号。']],
    [
      'what only looks like a reference',
      '见[附件]。\n\n[附件]: 名单',
      ['paragraph 见[附件]。', 'paragraph [附件]: 名单'],
    ],
    ['a footnote', '甲[^1]乙\n\n[^1]: 说明**丙**', ['paragraph 甲乙', 'footnote 说明丙']],
    ['brackets in an address', '见[法](https://example.cn/法_(试行))。', ['paragraph 见法。']],
    ['a link over two lines', '见[办\n法](https://example.cn)。', ['paragraph 见[办', 'paragraph 法。']],
    ['a blank to be filled in below a number', '> - 甲\n\n1. ______', ['quotation 甲', 'paragraph 1. ______']],
  ])('%s', async (name, text, expected) => {
    const source = await read(text);
    expect(kinds(source)).toEqual(name === 'a link over two lines' ? ['paragraph 见办', 'paragraph 法。'] : expected);
    expect(strayBlocks(source)).toEqual([]);
    expect(await read(text, 'parser')).toMatchObject({ text: source.text, blocks: source.blocks });
  });

  test('but not for what would cost it minutes', async () => {
    const text = `> - 甲\n\n${'[a]('.repeat(20_000)}\n${'> '.repeat(200)}乙`;
    expect(await read(text)).toMatchObject({ text: (await read(text, 'lines')).text });
  }, 2_000);
});

describe('front matter', () => {
  test.each([
    ['at the beginning', '---\n文件: 办法.md\n标题: 甲\n---\n第一条 乙\n', '文件: 办法.md\n标题: 甲\n', 2],
    ['behind blank lines', '\n\n---\ntitle: 甲\n---\n第一条 乙', 'title: 甲\n', 4],
    ['with CRLF', '---\r\ntitle: 甲\r\n---\r\n第一条 乙', 'title: 甲\r\n', 2],
    ['closed by dots', '---\ntitle: 甲\n...\n第一条 乙', 'title: 甲\n', 2],
    ['with a remark first', '---\n# 送审\n\ntitle: 甲\n---\n第一条 乙', '# 送审\n\ntitle: 甲\n', 2],
    ['with nested steps', '---\n程序:\n  - 步骤: 公开征求意见\n---\n第一条 乙', '程序:\n  - 步骤: 公开征求意见\n', 2],
  ])('%s', async (_, text, yaml, line) => {
    const source = await read(text);
    expect(source.frontMatter).toEqual({ yaml, line });
    expect(words(source)).toEqual(['第一条 乙']);
    expect(source.map.positionAt(source.blocks[0]?.span.start ?? 0).offset).toBe(text.indexOf('第一条'));
  });

  test.each([
    ['two rules', '---\n第一条 甲\n---\n第二条 乙', ['第一条 甲', '第二条 乙']],
    ['a rule and a colon of the full width', '---\n经审查：同意\n---\n乙', ['经审查：同意', '乙']],
    ['never closed', '---\ntitle: 甲\n第一条 乙', ['title: 甲', '第一条 乙']],
    ['in the middle', '甲\n\n---\ntitle: 乙\n---\n', ['甲', 'title: 乙']],
    ['a list', '---\n- 甲: 乙\n---\n丙', ['甲: 乙', '丙']],
  ])('none: %s', async (_, text, expected) => {
    const source = await read(text);
    expect(source.frontMatter).toBeNull();
    expect(words(source)).toEqual(expected);
  });
});

describe('positions lead back to the file', () => {
  test.each([
    ['bold around a label', '甲\n**第一条** 为了', '第一条', [2, 3], [2, 6]],
    ['behind a label in bold', '**第一条** 为了', '为了', [1, 9], [1, 11]],
    ['a heading with CRLF', '甲\r\n## 总则 ##\r\n', '总则', [2, 4], [2, 6]],
    ['a cell', '| a | b |\r| - | - |\r| 罚**款** | 乙 |', '罚款', [3, 3], [3, 7]],
    ['behind a reference', '甲&nbsp;乙丙', '乙丙', [1, 8], [1, 10]],
    ['a reference itself', '甲&lt;乙', '<', [1, 2], [1, 6]],
    ['behind front matter', '---\na: b\n---\n甲', '甲', [4, 1], [4, 2]],
  ])('%s', async (_, text, quote, start, end) => {
    for (const way of both) {
      const { map, text: extracted } = await read(text, way);
      const at = extracted.indexOf(quote);
      const [first, last] = [map.positionAt(at), map.positionAt(at + quote.length, 'end')];
      expect([first.line, first.column, last.line, last.column]).toEqual([...start, ...end]);
    }
  });
});

test('with CRLF, a mark before it and blank lines in front a draft reads the same', async () => {
  const draft = '# 办法\n\n**第一条** 甲。\n\n- 乙\n\n| a | b |\n| - | - |\n| c | d |\n\n> 丙\n';
  const expected = kinds(await read(draft));
  for (const variant of [draft.replaceAll('\n', '\r\n'), draft.replaceAll('\n', '\r'), `\n\n${draft}`]) {
    for (const way of both) expect(kinds(await read(variant, way))).toEqual(expected);
  }
});
