import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { categoryWords } from '../../../src/reports/html/categories.ts';
import { htmlReport } from '../../../src/reports/html/html.ts';
import { commonFolder } from '../../../src/reports/html/overview.ts';
import type { Run } from '../../../src/reports/run.ts';
import { loadRules } from '../../../src/rules/load.ts';
import { absent, both, found, run, unchecked } from '../runs.ts';
import {
  attribute,
  consultation,
  drafted,
  type Element,
  elements,
  findingsOf,
  HOSTILE,
  hasClass,
  hostileRun,
  type Node,
  pageOf,
  severalRun,
  TEXT,
  UNSEEN,
  wordsIn,
} from './pages.ts';

const isAdded = (element: Element): boolean => ['notes', 'ref', 'over-note'].some((name) => hasClass(name)(element));
const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const byId = (page: Node, id: string): Element => elements(page, (one) => attribute(one, 'id') === id)[0] as Element;
const tagged = (page: Node, name: string): Element[] => elements(page, ({ tagName }) => tagName === name);

describe('one document', () => {
  let page: Node;
  beforeAll(async () => {
    page = pageOf(run([await drafted(TEXT, findingsOf, { facts: [consultation] })]));
  });

  test('stands there with all its words, in their order', async () => {
    const { source } = await drafted(TEXT, () => []);
    const [doc] = elements(page, hasClass('doc'));
    expect(squeezed(wordsIn(doc as Element, isAdded))).toBe(squeezed(source.text));
  });

  test('has its title, chapters and table as such', () => {
    expect(
      tagged(page, 'h3')
        .filter(hasClass('title'))
        .map((one) => wordsIn(one)),
    ).toEqual(['某市共享单车停放管理办法']);
    expect(tagged(page, 'h4').map((one) => wordsIn(one))).toEqual(['第一章 总则', '第二章 收费', '第三章 附则']);
    const cells = tagged(page, 'tr').map((row) => tagged(row, 'td').map((cell) => wordsIn(cell, isAdded)));
    expect(cells).toEqual([
      ['区域', '标准'],
      ['一类区', '每时5元'],
      ['二类区', ''],
    ]);
  });

  test('has a table of contents that leads to the chapters', () => {
    const links = elements(page, hasClass('contents')).flatMap((nav) => tagged(nav, 'a'));
    const targets = links.map((link) => wordsIn(byId(page, attribute(link, 'href')?.slice(1) ?? '')));
    expect(targets).toEqual(['第一章 总则', '第二章 收费', '第三章 附则']);
  });

  test('marks exactly the words of each finding, overlapping ones too', () => {
    const marked = new Map<string, string>();
    for (const mark of tagged(page, 'mark')) {
      for (const number of attribute(mark, 'data-of')?.split(' ') ?? [])
        marked.set(number, (marked.get(number) ?? '') + wordsIn(mark));
    }
    expect([...marked]).toEqual([
      ['2', '应当向区人民政府申请投放许可证'],
      ['3', '申请投放许可证，未取得的处2000元以上1万元以下罚款'],
      ['4', '每时5元'],
      ['5', '加收滞纳金'],
    ]);
  });

  test('has the number of a finding behind the last of its words', () => {
    const [row] = elements(page, hasClass('row'));
    const text = wordsIn(tagged(row as Element, 'p')[0] as Element);
    expect(text).toBe('第二条 企业投放共享单车，应当向区人民政府申请投放许可证2，未取得的处2000元以上1万元以下罚款3。');
  });

  test('has each finding beside its row, once, and those without words before the text', () => {
    const cards = (node: Node) => elements(node, hasClass('card')).map((one) => attribute(one, 'id'));
    expect(cards(page)).toEqual(['n1-1', 'n1-2', 'n1-3', 'n1-4', 'n1-5']);
    expect(elements(page, hasClass('row')).map(cards)).toEqual([['n1-2', 'n1-3'], ['n1-4'], ['n1-5']]);
    expect(elements(page, hasClass('wordless')).map(cards)).toEqual([['n1-1']]);
  });

  test('leads from the number behind the words to the finding, and from a finding to a related place', () => {
    const references = elements(page, hasClass('ref'));
    expect(references.map((one) => [wordsIn(one), attribute(one, 'href')])).toEqual([
      ['2', '#n1-2'],
      ['3', '#n1-3'],
      ['4', '#n1-4'],
      ['5', '#n1-5'],
    ]);
    const related = tagged(byId(page, 'n1-5'), 'a').find((link) => wordsIn(link).includes('目的条款'));
    expect(wordsIn(byId(page, attribute(related as Element, 'href')?.slice(1) ?? ''))).toBe(
      '第一条 为规范停放，制定本办法。',
    );
  });

  test('quotes each clause of law once, and cards lead to it', () => {
    const [bases] = elements(page, hasClass('bases'));
    expect(tagged(bases as Element, 'dt')).toHaveLength(1);
    for (const details of elements(page, hasClass('basis')))
      expect(wordsIn(byId(page, attribute(details, 'data-basis') ?? ''))).toContain('行政处罚法');
  });

  test('shows the procedure with its gaps in words', () => {
    const [timeline] = elements(page, hasClass('timeline'));
    const steps = tagged(timeline as Element, 'li').map((one) => wordsIn(one));
    expect(steps).toEqual(['公开征求意见2026-01-05至2026-02-05', '合法性审核未见', '集体讨论未见']);
  });

  test('has no anchor twice, and none that leads nowhere', () => {
    const ids = elements(page, (one) => attribute(one, 'id') !== undefined).map((one) => attribute(one, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    const aims = tagged(page, 'a').map((link) => attribute(link, 'href')?.slice(1));
    expect(aims.filter((aim) => !ids.includes(aim))).toEqual([]);
  });

  test('has one first heading, and landmarks', () => {
    expect(tagged(page, 'h1')).toHaveLength(1);
    for (const name of ['header', 'main', 'footer', 'article']) expect(tagged(page, name).length).toBeGreaterThan(0);
    expect(attribute(byId(page, 'count'), 'aria-live')).toBe('polite');
  });
});

test('in English the words of hefa are English, those of the draft Chinese', async () => {
  const page = pageOf(run([await drafted(TEXT, findingsOf)]), 'en');
  expect(attribute(tagged(page, 'html')[0] as Element, 'lang')).toBe('en');
  const [doc] = elements(page, hasClass('doc'));
  expect(attribute(doc as Element, 'lang')).toBe('zh-CN');
  const [notes] = elements(doc as Element, hasClass('notes'));
  expect(attribute(notes as Element, 'lang')).toBe('en');
  expect(wordsIn(byId(page, 'n1-2'))).toMatch(/error.*Why.*Advice.*Basis/su);
});

test('the same run gives the same bytes', async () => {
  const [first, second] = [await severalRun(), await severalRun()];
  expect(htmlReport(first, { language: 'zh' })).toBe(htmlReport(second, { language: 'zh' }));
});

describe('several documents', () => {
  test('have a table, in which nothing looks clean that was not checked', async () => {
    const page = pageOf(await severalRun());
    const rows = tagged(byId(page, 'overview'), 'tr').map((row) =>
      elements(row, ({ tagName }) => tagName === 'th' || tagName === 'td').map((cell) => wordsIn(cell)),
    );
    expect(rows).toEqual([
      ['文件', '标题', '检查情况', '错误', '警告', '提示'],
      ['一.md', '某市共享单车停放管理办法', '已检查', '3', '1', '1'],
      ['二.md', '乙办法', '已检查', '1', '0', '0'],
      ['三.md', '丙办法', '已检查', '0', '0', '0'],
      ['四.md', '某市共享单车停放管理办法', '部分检查', '0', '0', '0'],
      ['五.md', '—', '未检查文件是二进制内容，不是文本', '—', '—', '—'],
    ]);
    expect(wordsIn(byId(page, 'overview'))).toContain('drafts/');
    expect(wordsIn(byId(page, 'f4'))).toContain('已检查的部分未发现问题');
    expect(wordsIn(byId(page, 'f5'))).toContain('未检查：不能据此认为其合规');
  });

  test.each([
    [['a/b/一.md', 'a/b/二.md'], 'a/b/'],
    [['a/b/一.md', 'a/bc/二.md'], 'a/'],
    [['一.md', 'a/二.md'], ''],
    [['/甲/一.md', '/乙/二.md'], '/'],
    [[], ''],
  ])('%j lie in %s', (paths, folder) => {
    expect(commonFolder(paths)).toBe(folder);
  });

  test('what is no normative document, or not judged, is said in the table', async () => {
    const about = { level: '规章' as const };
    const unjudged = [{ rule: 'a/b', reason: both('没有记录', 'no record') }];
    const page = pageOf(run([await drafted(TEXT, () => [], { about, unjudged }), unchecked('x.md', '空')]));
    expect(wordsIn(byId(page, 'overview'))).toMatch(/规章，内容规则未适用.*1 项未作判断/su);
    expect(wordsIn(byId(page, 'f1'))).toContain('没有记录');
  });

  test('none at all is a page too', () => {
    expect(wordsIn(pageOf(run([])))).toContain('共 0 个文件');
  });
});

test('what is passed over is said to be not checked', async () => {
  const page = pageOf(run([await drafted('# 某市办法\n\n<!-- 内部批注 -->\n\n第一条 制定本办法。\n', () => [])]));
  const [note] = elements(page, hasClass('over-note'));
  expect(wordsIn(note as Element)).toContain('不检查');
  expect(elements(page, hasClass('over')).map((one) => wordsIn(one))).toEqual(['内部批注']);
});

test('a finding over several rows is marked in each and told once', async () => {
  const words = '第一条 甲。\n\n第二条 乙';
  const page = pageOf(
    run([await drafted('# 某市办法\n\n第一条 甲。\n\n第二条 乙。\n', (text) => [found(text, words)])]),
  );
  expect(
    tagged(page, 'mark')
      .map((mark) => wordsIn(mark))
      .join(''),
  ).toBe('第一条甲。第二条乙');
  expect(elements(page, hasClass('card'))).toHaveLength(1);
  expect(elements(page, hasClass('ref'))).toHaveLength(1);
});

test('a record by itself has its findings and no text', async () => {
  const about = { record: 'annual' as const };
  const page = pageOf(
    run([await drafted('年度: 2025\n', () => [absent('年终总结')], { about, path: 'x.dossier.yaml' })]),
  );
  expect(elements(page, hasClass('doc'))).toEqual([]);
  expect(elements(page, hasClass('card'))).toHaveLength(1);
});

describe('a hostile draft', () => {
  let text: string;
  let page: Node;
  let hostile: Run;
  beforeAll(async () => {
    hostile = await hostileRun();
    text = htmlReport(hostile, { language: 'zh' });
    page = pageOf(hostile);
  });

  test('brings no element, no handler and no address of its own', () => {
    expect(tagged(page, 'script')).toHaveLength(1);
    expect(elements(page, ({ tagName }) => ['img', 'svg', 'iframe', 'object', 'base'].includes(tagName))).toEqual([]);
    const attributes = elements(page, () => true).flatMap(({ attrs }) => attrs);
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
    const addresses = attributes.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value);
    expect(addresses.filter((address) => !/^#[a-z]+[\d-]*$/u.test(address))).toEqual([]);
  });

  test('is shown as it is written', () => {
    const [doc] = elements(page, hasClass('doc'));
    for (const words of HOSTILE) expect(wordsIn(doc as Element, isAdded)).toContain(words);
  });

  test('hides nothing: what cannot be seen is named, and half a character is none', () => {
    const [doc] = elements(page, hasClass('doc'));
    expect(wordsIn(doc as Element, isAdded)).toContain(
      '零␀一␛二␡三\\u{85}四\\u{202E}五\\u{2066}六\\u{200B}七\\u{AD}八\\u{E0041}九\\u{3164}十\\u{2028}\ufffd',
    );
    for (const char of UNSEEN.replace(/[零一二三四五六七八九十]/gu, '')) expect(text).not.toContain(char);
    expect(Buffer.from(text).toString()).toBe(text);
  });

  test('leaves a character with a chosen glyph as it is', async () => {
    expect(htmlReport(run([await drafted('第一条 葛\u{e0100}☑\ufe0f。\n', () => [])]), { language: 'zh' })).toContain(
      '葛\u{e0100}☑\ufe0f',
    );
  });
});

test('the policy allows the style and the script of the page, and nothing else', async () => {
  const page = pageOf(await severalRun());
  const digest = (name: string) => {
    const words = wordsIn(tagged(page, name)[0] as Element);
    return `'sha256-${createHash('sha256').update(words).digest('base64')}'`;
  };
  const policy = tagged(page, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
  expect(attribute(policy as Element, 'content')?.split('; ')).toEqual([
    "default-src 'none'",
    `style-src ${digest('style')}`,
    `script-src ${digest('script')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('every category of the rules has a name', async () => {
  const { rules } = await loadRules('rules');
  const nameless = rules.filter(({ category }) => categoryWords(category).zh === category);
  expect(nameless.map(({ category }) => category)).toEqual([]);
});
