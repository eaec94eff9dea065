import type { FileResult } from '../../src/findings/result.ts';
import { identityMap, pagedMap, piecewiseMap } from '../../src/source/locate.ts';
import { absent, both, checked, found, run, unchecked } from './runs.ts';

/* A run with everything in it that a report may meet, most of it hostile. */

export const HOSTILE_NAME = 'a b%#?"&<>|:,.md';
const HOSTILE_WORDS = '处罚\ud800款]]>\u001b[31m<b>&"\n::error::|`@octocat #1 $x$ !2\u0000\ufffe';
export const HOSTILE_TEXT = `第一条 甲。\r\n第二条 𠮷${HOSTILE_WORDS}。\r第三条 =1+1。`;
const LONG = '罚'.repeat(10_000);

const fingerprint = (letter: string) => letter.repeat(64);

const hostile = {
  ...checked(HOSTILE_TEXT, {
    source: {
      path: HOSTILE_NAME,
      troubles: [{ code: 'replacement-characters', text: both('有替换字符'), loses: false }],
    },
    document: { title: '=HYPERLINK("x")' },
    findings: [
      found(HOSTILE_TEXT, HOSTILE_WORDS, { clause: '第二条', inner: '内部|办法', fingerprint: fingerprint('1') }),
      found(HOSTILE_TEXT, '=1+1', { clause: '第三条', severity: 'info', fingerprint: fingerprint('2') }),
      absent('公开征求意见', {
        severity: 'warning',
        fingerprint: fingerprint('3'),
        place: { entries: ['公开征求意见'] },
        related: [
          {
            path: '记录 1.yaml',
            place: { entries: ['公开征求意见'] },
            clause: null,
            spot: {
              path: '记录 1.yaml',
              start: { line: 3, column: 2, offset: 9 },
              end: { line: 3, column: 4, offset: 11 },
            },
            message: both('见记录'),
          },
          {
            path: '依据.docx',
            place: { entries: ['公开征求意见'] },
            clause: null,
            spot: {
              path: '依据.docx',
              start: { line: 3, column: 2, offset: 9 },
              end: { line: 3, column: 4, offset: 11 },
            },
            message: both('见依据'),
          },
          {
            path: HOSTILE_NAME,
            place: { span: { start: 0, end: 3 } },
            clause: '第一条',
            spot: null,
            message: both('见第一条'),
          },
        ],
      }),
    ],
    unjudged: [
      { rule: 'opinion/x', reason: both('没有程序记录') },
      { rule: 'opinion/old', reason: both('当时不适用'), settled: true },
    ],
    decided: [
      {
        finding: found(HOSTILE_TEXT, '甲', { fingerprint: fingerprint('4') }),
        suppressed: { reason: '上级|批准\n同意', approver: '张三', expires: '2027-01-01', basis: '会议纪要3号' },
      },
      { finding: found(HOSTILE_TEXT, '第一条', { fingerprint: fingerprint('5') }), suppressed: null },
    ],
  }),
  requests: [{ text: both('不适用规则 opinion/x'), line: 2, granted: false }],
  leftOut: [{ rule: 'opinion/left', reason: both('未运行：配置关闭') }],
};

const MARKED = '**第一条** 处罚款。\n\n第二条 收费。';
const marked = checked('第一条 处罚款。\n第二条 收费。', {
  source: {
    path: 'b/标记.md',
    map: piecewiseMap(MARKED, [
      { at: 0, file: 2, fileEnd: 5, instead: null },
      { at: 3, file: 7, fileEnd: 13, instead: null },
      { at: 9, file: 14, fileEnd: MARKED.length, instead: null },
    ]),
  },
  findings: [found('第一条 处罚款。\n第二条 收费。', '处罚款', { fingerprint: fingerprint('1') })],
});

const PAGES = `第一条 ${LONG}。\n第二条 罚款。`;
const pages = checked(PAGES, {
  status: 'partial',
  source: {
    path: 'c.zip/页.pdf',
    format: 'pdf',
    map: pagedMap(PAGES, [0, LONG.length + 6]),
    coverage: { unit: 'page', checked: 2, total: 3 },
    troubles: [{ code: 'encrypted', text: both('第 3 页是图片'), page: 3, loses: true }],
  },
  findings: [
    found(PAGES, LONG, { severity: 'warning', fingerprint: fingerprint('6') }),
    found(PAGES, '罚款。', { clause: '第二条', severity: 'warning', fingerprint: fingerprint('1') }),
  ],
});

const named = (path: string) => checked('第一条 甲。', { source: { path, map: identityMap('第一条 甲。') } });

const FILES: readonly FileResult[] = [
  named('../外面/一 二.md'),
  named('/绝对/甲.md'),
  named('<stdin>'),
  hostile,
  marked,
  pages,
  named('d\ud800\u001b\n.md'),
  unchecked('e/坏.docx', '文件损坏|无法读取'),
];

export const RICH = run(FILES, {
  skipped: [{ path: '附|件 @x.png', reason: 'unknown-kind' }],
  options: { only: [], baseline: 'hefa.baseline.json' },
});

/** One file that is clean in every way. */
export const CLEAN = run([checked('第一条 甲。')]);
export const CHINESE = { language: 'zh' } as const;
