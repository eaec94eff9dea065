import { parse } from 'junit2json';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { checkstyleReport } from '../../src/reports/checkstyle.ts';
import { junitReport } from '../../src/reports/junit.ts';
import { xmlDocument } from '../../src/reports/xml.ts';
import { CHINESE, CLEAN, HOSTILE_NAME, RICH } from './rich-run.ts';
import { checked, found, run, unchecked } from './runs.ts';

interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Read[];
  text: string;
}

/** By a strict parser of XML 1.0: it throws at what is not well-formed. */
function read(xml: string): Read {
  const root: Read = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const made: Read = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(made);
    open.push(made);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    (open.at(-1) as Read).text += text;
  });
  parser.write(xml).close();
  return root.children[0] as Read;
}

test.each([']]>', '<a b="c">&amp;\'', 'a\tb\nc\r\nd\re', '  空白  ', '𠮷𠮷', '\u0085\u2028'])(
  '%j comes back',
  (text) => {
    const { attributes, text: content } = read(xmlDocument({ name: 'a', attributes: { b: text }, content: text }));
    expect(attributes.b).toBe(text);
    expect(content).toBe(text);
  },
);

test('what XML forbids is left out', () => {
  const { text } = read(xmlDocument({ name: 'a', content: '甲\u0000\u0001\u000b\u001f\ufffe\uffff乙\ud800丙' }));
  expect(text).toBe('甲乙\ufffd丙');
});

describe('JUnit', () => {
  const suites = async (what = RICH) => {
    const report = await parse(junitReport(what, CHINESE));
    if (!report || !('testsuite' in report)) throw new Error('no suites');
    return report;
  };
  const cases = async (what = RICH) => (await suites(what)).testsuite?.flatMap(({ testcase }) => testcase ?? []) ?? [];

  test('a suite a file, and numbers that agree with its cases', async () => {
    const report = await suites();
    expect(report.testsuite).toHaveLength(RICH.files.length);
    expect(report.testsuite?.map(({ name }) => name)).toContain(HOSTILE_NAME);
    for (const { testcase = [], tests, failures, errors, skipped } of report.testsuite ?? []) {
      const having = (key: 'failure' | 'error' | 'skipped') => testcase.filter((one) => one[key]).length;
      expect([tests, failures, errors, skipped]).toEqual([
        testcase.length,
        having('failure'),
        having('error'),
        having('skipped'),
      ]);
    }
    expect([report.failures, report.errors]).toEqual([5, 2]);
  });

  test('cases of one file have names of their own', async () => {
    const names = (await cases()).map(({ classname, name }) => `${classname}\n${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a clean file is one passing case', async () => {
    expect(await cases(CLEAN)).toEqual([{ classname: 'drafts/办法.md', name: '未发现问题' }]);
  });

  test('a finding only to verify passes, and is told', async () => {
    const text = '第一条 收费。';
    const [one, ...others] = await cases(
      run([checked(text, { findings: [found(text, '收费', { severity: 'info' })] })]),
    );
    expect(others).toEqual([]);
    expect(one?.failure).toBeUndefined();
    expect(one?.['system-out']?.[0]).toContain('第一条：「收费」');
  });

  test('a failure says where, what, why and what to do', async () => {
    const text = '第一条 甲。\n第二条 处罚款。';
    const [one] = await cases(run([checked(text, { findings: [found(text, '处罚款', { clause: '第二条' })] })]));
    expect(one?.name).toBe('opinion/no-penalty-creation 第二条 #1');
    expect(one?.failure?.[0]?.inner?.split('\n')).toEqual([
      'drafts/办法.md:2:5',
      '第二条：「处罚款」同条未见上位法依据，涉嫌设定行政处罚',
      '理由：除法律、法规、规章外，其他规范性文件不得设定行政处罚。',
      '建议：删去；确有上位法依据的，写明法律名称和条款。',
      '依据：《中华人民共和国行政处罚法》第十六条',
    ]);
  });

  test('what was not read is an error, what is decided or not judged is skipped', async () => {
    expect((await cases(run([unchecked('坏.docx', '损坏')])))[0]?.error?.[0]?.message).toContain('损坏');
    const skipped = (await cases()).flatMap(({ skipped: one }) => one?.map(({ message }) => message) ?? []);
    expect(skipped).toEqual([
      '未作判断（1 项）：没有程序记录',
      '基线中已有',
      '已豁免：上级|批准同意；依据：会议纪要3号；批准：张三；有效期至 2027-01-01',
    ]);
  });
});

describe('checkstyle', () => {
  const files = (what = RICH) => read(checkstyleReport(what, CHINESE)).children;

  test('a file each, also a clean one', () => {
    expect(files().map(({ attributes }) => attributes.name)).toEqual([
      '../外面/一 二.md',
      '/绝对/甲.md',
      '<stdin>',
      HOSTILE_NAME,
      'b/标记.md',
      'c.zip/页.pdf',
      'd\ufffd␛ .md',
      'e/坏.docx',
    ]);
    expect(files(CLEAN)[0]?.children).toEqual([]);
  });

  test('each entry has what readers ask for', () => {
    const errors = files().flatMap(({ children }) => children);
    for (const { attributes } of errors) {
      expect(attributes.severity).toMatch(/^(?:error|warning|info)$/);
      expect(attributes.source).toMatch(/^hefa\.[\w-]+\/[\w-]+$/);
      expect(attributes.line).toMatch(/^\d+$/);
      expect(attributes.message).not.toBe('');
    }
    expect(files()[3]?.children[3]?.attributes).toMatchObject({ severity: 'info', line: '1' });
    expect(files()[3]?.children[3]?.attributes.message).toMatch(/^（已豁免：上级\|批准同意）/u);
    expect(files()[4]?.children[0]?.attributes).toMatchObject({ line: '1', column: '9', severity: 'error' });
    expect(files()[5]?.children[1]?.attributes).toMatchObject({ line: '0', severity: 'warning' });
    expect(files()[7]?.children[0]?.attributes).toMatchObject({ line: '0', source: 'hefa.hefa/unchecked' });
  });
});

test.each([
  ['JUnit', junitReport],
  ['checkstyle', checkstyleReport],
])('%s: the same run gives the same bytes', (_, report) => {
  expect(report(RICH, CHINESE)).toBe(report(RICH, CHINESE));
});
