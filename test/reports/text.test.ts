import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/chinese/width.ts';
import type { Language } from '../../src/errors.ts';
import type { CheckedFile } from '../../src/findings/result.ts';
import type { Palette } from '../../src/reports/palette.ts';
import { PLAIN } from '../../src/reports/palette.ts';
import type { ReportOptions, Run } from '../../src/reports/run.ts';
import { textReport } from '../../src/reports/text.ts';
import { evidenceFact, stepFact } from '../support/procedure.ts';
import { absent, both, checked, found, run, unchecked } from './runs.ts';

const TEXT = `第一条 对乱停共享单车的企业，处2000元以上1万元以下罚款，并责令其在三日之内把全部车辆清理到指定的停放地点；逾期不清理的，由城市管理部门代为清理，所需费用由企业承担。
第二条 企业投放共享单车，应当向区人民政府申请投放许可证。
第三条 《中华人民共和国道路交通安全法》另有规定的，依照其规定。`;

const NO_DOSSIER = both('没有程序档案，无法判断', 'there is no record of procedure');

/** Every part of a report at once. */
const FULL = run([
  checked(TEXT, {
    findings: [
      found(TEXT, '处2000元以上1万元以下罚款'),
      found(TEXT, '应当向区人民政府申请投放许可证', {
        clause: '第二条',
        inner: '某市共享单车投放细则',
        severity: 'warning',
        confidence: 'medium',
        related: [
          {
            path: 'drafts/旧办法.md',
            place: { span: { start: 0, end: 1 } },
            clause: '第五条',
            spot: null,
            message: both('已规定同一许可', 'sets the same licence'),
          },
        ],
      }),
      absent('公开征求意见'),
      found(TEXT, '依照其规定', {
        clause: '第三条',
        severity: 'info',
        message: both('引用未写明条款', 'no article named'),
      }),
    ],
    unjudged: [
      { rule: 'opinion/legality-review', reason: NO_DOSSIER },
      { rule: 'opinion/collective-discussion', reason: NO_DOSSIER },
    ],
  }),
  unchecked('drafts/图片.md', '文件是二进制内容，不是文本', 'the file is binary'),
]);

const options = (changes: Partial<ReportOptions> = {}): ReportOptions => {
  return { language: 'zh', palette: PLAIN, width: 80, verbose: false, ...changes };
};
const report = (what: Run, changes: Partial<ReportOptions> = {}) => textReport(what, options(changes));

describe('a full report', () => {
  test.each<Language>(['zh', 'en'])('in %s', (language) => {
    expect(report(FULL, { language })).toMatchSnapshot();
  });

  test.each<[Language, number]>([
    ['zh', 80],
    ['en', 80],
    ['zh', 60],
    ['en', 60],
    ['zh', 40],
  ])('in %s keeps within %i columns', (language, width) => {
    for (const line of report(FULL, { language, width }).split('\n')) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/^ *[，。；）」』》]/u);
    }
  });

  test('with colours needs no brackets, and marks the words on every line that they take', () => {
    const mark = (text: string) => `<${text}>`;
    const palette: Palette = { ...PLAIN, marked: mark, brackets: null };
    const text = report(FULL, { palette, width: 50 });
    expect(text).not.toContain('【');
    expect(
      text
        .match(/<[^>]+>/g)
        ?.slice(0, 2)
        .join('')
        .replace(/[<>]/g, ''),
    ).toBe('处2000元以上1万元以下罚款');
  });
});

test('a clause of law is quoted once in a file, and referred to by number afterwards', () => {
  const text = report(FULL);
  expect(text.match(/其他规范\s*性文件不得设定行政处罚。」/g)).toHaveLength(1);
  expect(text.match(/（条文见第 1 项）/g)).toHaveLength(2);
});

describe('what a text is', () => {
  test.each([
    ['a 规章', { level: '规章' as const }, null, '规章（标题为“办法”）。规范性文件的内容规则不适用'],
    ['a 规章', { level: '规章' as const }, null, '--as normative'],
    ['an issued text', {}, null, '草案（自动识别；已印发的，用 --stage issued）'],
    ['a stage that hefa.yaml sets', {}, 'config', '草案（按 hefa.yaml 指定）'],
    ['a stage that was asked for', {}, 'line', '草案（按 --stage 指定）'],
  ] as const)('%s', (_, document, stage, expected) => {
    const what = run([checked(TEXT, { document, told: { stage, level: null } })]);
    expect(report(what, { width: 200 })).toContain(expected);
  });

  test('judged as something else, says what it was taken for', () => {
    const told = { stage: null, level: 'line' } as const;
    const file = checked(TEXT, { document: { level: '规章' }, about: { level: '规范性文件' }, told });
    expect(report(run([file]))).toContain('规范性文件（按 --as 指定；自动识别为规章）');
  });

  test('issued, says why', () => {
    const file = checked(TEXT, { document: { issued: [both('有发文字号和成文日期')] }, about: { stage: 'issued' } });
    expect(report(run([file]))).toContain('已印发（有发文字号和成文日期）');
  });
});

describe('never clean when something is unchecked', () => {
  const clean = checked(TEXT);
  test('clean only when all is checked and judged', () => {
    expect(report(run([clean]))).toContain('\n未发现问题。\n');
  });

  test.each([
    ['an unchecked file', run([clean, unchecked('a.pdf', '扫描件')]), '1 个文件未检查，不能据此认为其合规'],
    ['a partial file', run([checked(TEXT, { status: 'partial' })]), '1 个文件只检查了一部分'],
    ['something unjudged', run([checked(TEXT, { unjudged: [{ rule: 'a/b', reason: NO_DOSSIER }] })]), '1 项未作判断'],
    ['only some rules', run([clean], { options: { only: ['a/b'], baseline: null } }), '只用了所选的 1 条规则'],
    ['a 规章', run([checked(TEXT, { document: { level: '规章' } })]), '1 个文件不是规范性文件'],
  ])('%s', (_, what, expected) => {
    const text = report(what);
    expect(text).toContain(expected);
    expect(text).not.toContain('\n未发现问题。\n');
  });

  test('a partial file says what share was read', () => {
    const coverage = { unit: 'page', checked: 41, total: 43 } as const;
    expect(report(run([checked(TEXT, { status: 'partial', source: { coverage } })]))).toContain('已检查 41/43 页');
  });
});

test('nothing of a document, a name or a reason reaches the terminal raw', () => {
  const evil = '\u001b[2J\u009b2J\u202e\u0007\ud800';
  const text = `第一条${evil}处罚款${evil}。`;
  const file = checked(text, {
    source: { path: `${evil}.md`, troubles: [{ code: 'undecodable', text: both(evil), loses: false }] },
    document: { title: evil, organ: evil, number: evil, issued: [both(evil)], levelReasons: [both(evil)] },
    about: { affectsPublicReasons: [both(evil)] },
    findings: [
      found(text, `处罚款${evil}`, {
        clause: evil,
        inner: evil,
        message: both(evil),
        why: both(evil),
        advice: both(evil),
      }),
    ],
    unjudged: [{ rule: 'a/b', reason: both(evil) }],
  });
  const what = run([file, unchecked(evil, evil)], { skipped: [{ path: evil, reason: 'evidence' }] });
  for (const language of ['zh', 'en'] as const) {
    const text = report(what, { language, verbose: true }).replaceAll('\n', '');
    expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u);
  }
});

describe('the record of procedure', () => {
  const facts = [
    stepFact('公开征求意见', '2026-06-01', { to: '2026-06-30' }),
    stepFact('合法性审核', '2026-07-10', { conclusion: 'unlawful' }),
  ];
  const head = (file: CheckedFile, language: Language = 'zh') =>
    report(run([file]), { width: 400, language })
      .split('\n')
      .find((line) => /^ {2}(?:程序|Steps)/u.test(line));

  test('is named in the head, with its steps and gaps', () => {
    const file = checked(TEXT, { facts, record: 'drafts/办法.dossier.yaml' });
    expect(head(file)).toBe(
      '  程序  公开征求意见 2026-06-01至2026-06-30；合法性审核 2026-07-10，结论：不合法；集体讨论 未见（程序记录：drafts/办法.dossier.yaml）',
    );
    expect(head(file, 'en')).toContain(
      'legality review (合法性审核) 2026-07-10, conclusion: unlawful; collective discussion (集体讨论) not found (record: drafts/办法.dossier.yaml)',
    );
  });

  test.each<[string, Parameters<typeof checked>[1], string | undefined]>([
    ['in the head of the file', { facts, record: 'drafts/办法.md' }, '（程序记录：文件头）'],
    ['not there', {}, '集体讨论 未见（没有程序记录）'],
    ['without a day', { facts: [stepFact('集体讨论', null)], record: 'x' }, '集体讨论 未写明日期（'],
    [
      'not needed, for the text tells',
      { facts: [stepFact('集体讨论', null, { source: 'text' })] },
      '集体讨论 正文写明（',
    ],
    ['not asked for', { about: { affectsPublic: false } }, undefined],
    ['of a 规章', { document: { level: '规章' } }, undefined],
  ])('%s', (_, changes, expected) => {
    const line = head(checked(TEXT, changes));
    if (expected === undefined) expect(line).toBeUndefined();
    else expect(line).toContain(expected);
  });

  test('is a line a step where papers are named, with what was seen of them', () => {
    const papers = [
      evidenceFact('公开征求意见', { name: '公告.pdf' }),
      evidenceFact('合法性审核', { name: '意见书.docx', state: 'conclusion-differs' }),
      evidenceFact('合法性审核', { name: '说明.docx' }),
    ];
    const file = checked(TEXT, { facts: [...facts, ...papers], record: 'drafts/办法.dossier.yaml' });
    const lines = (language: Language) => {
      const all = report(run([file]), { width: 400, language }).split('\n');
      const first = all.findIndex((line) => /^ {2}(?:程序|Steps)/u.test(line));
      return all.slice(first, first + 4).map((line) => line.trim());
    };
    expect(lines('zh')).toEqual([
      expect.stringMatching(/^程序 .*程序记录：drafts\/办法\.dossier\.yaml/u),
      '公开征求意见 2026-06-01至2026-06-30（材料未见矛盾）',
      '合法性审核 2026-07-10，结论：不合法（意见书.docx结论与记录不一致）',
      '集体讨论 未见',
    ]);
    expect(lines('en')[2]).toBe(
      'legality review (合法性审核) 2026-07-10, conclusion: unlawful (意见书.docx has another conclusion than the record)',
    );
  });

  test('names each case of a list', () => {
    const cases = ['1号', '第2件'].map((item) => stepFact('诉讼案件', '2026-05-06', { item }));
    const file = checked(TEXT, { facts: cases, about: { record: 'annual', dossier: true }, record: 'x.dossier.yaml' });
    expect(head(file)).toContain('诉讼案件（1号） 2026-05-06；诉讼案件（第2件） 2026-05-06');
  });

  test('an entry that tells of a wrong step is not called missing', () => {
    const place = { entries: ['合法性审核', '集体讨论'] as const };
    const what = run([checked(TEXT, { findings: [absent('', { place })] })]);
    expect(report(what)).toContain('  1  错误  程序记录：合法性审核、集体讨论\n');
    expect(report(what)).not.toContain('缺：');
  });

  test('with mistakes is shown with its lines as they stand', () => {
    const zh = `草案.md:3:5 未知的键\n  2 | 程序:\n> 3 |   开绐: ${'甲'.repeat(50)}\n    |   ^\n\n草案.md:4:1 ${'乙'.repeat(60)}`;
    const lines = report(run([unchecked('草案.md', zh)])).split('\n');
    expect(lines).toContain('          2 | 程序:');
    expect(lines).toContain(`        > 3 |   开绐: ${'甲'.repeat(50)}`);
    expect(lines).toContain('            |   ^');
    const long = lines.filter((line) => line.includes('乙'));
    expect(long.length).toBeGreaterThan(1);
    expect(long.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });
});

test('skipped files are counted, and listed with --verbose', () => {
  const what = run([checked(TEXT)], { skipped: [{ path: 'drafts/图.png', reason: 'unknown-kind' }] });
  expect(report(what)).toContain('另跳过 1 个文件');
  expect(report(what)).not.toContain('图.png');
  expect(report(what, { verbose: true })).toContain('drafts/图.png（不是可检查的文件类型）');
});

test('long sentences are shown around the words', () => {
  const text = `第一条 ${'甲'.repeat(300)}处罚款${'乙'.repeat(300)}。`;
  const shown = report(run([checked(text, { findings: [found(text, '处罚款')] })])).replace(/\s+/g, '');
  expect(shown).toContain(`……${'甲'.repeat(80)}【处罚款】${'乙'.repeat(60)}……`);
});
