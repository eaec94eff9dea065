import type { CheckedFile } from '../../src/findings/result.ts';
import type { Run } from '../../src/reports/run.ts';
import { evidenceFact, stepFact } from '../support/procedure.ts';
import { absent, both, checked, found } from './runs.ts';

/* Files for opinions, each with what one part of an opinion tells of. */

const TEXT = `第一条 对乱停共享单车的企业，处2000元以上1万元以下罚款。
第二条 逾期不清理的，没收其车辆。
第三条 企业依照其规定。
第四条 企业应当向区人民政府申请投放许可证。`;

export const RUN: Partial<Run> = { rules: { packs: ['opinion', 'national'], digest: 'a1b2c3d4e5f6a7b8' } };

/** A message as most rules have it: it begins with the words of the text. */
const template = both('「{text}」{form}', '「{text}」 {form}');
const said = (words: string, zh: string, en: string) => both(`「${words}」${zh}`, `「${words}」 ${en}`);

const FINES = (['处2000元以上1万元以下罚款', '没收其车辆'] as const).map((words, at) =>
  found(
    TEXT,
    words,
    {
      clause: at === 0 ? '第一条' : '第二条',
      message: said(words, '对企业设定处罚，同条未见上位法依据', 'imposes a penalty and names no higher law'),
      why: both(
        '其他规范性文件不得设定行政处罚。措施：罚款；对象：企业；仅在开头引用《某条例》。',
        'No other document may. measure: a fine; bound: companies; 《某条例》 is named only at the head.',
      ),
    },
    { message: template, why: both('其他规范性文件不得设定行政处罚。', 'No other document may.') },
  ),
);

/** Every part at once. */
export const FULL: CheckedFile = checked(TEXT, {
  status: 'partial',
  source: {
    coverage: { unit: 'part', checked: 2, total: 3 },
    troubles: [{ code: 'damaged', text: both('附表无法读取，没有检查', 'a table could not be read'), loses: true }],
  },
  findings: [
    ...FINES,
    found(
      TEXT,
      '应当向区人民政府申请投放许可证',
      {
        clause: '第四条',
        inner: '某市共享单车投放细则',
        severity: 'warning',
        confidence: 'low',
        related: [
          {
            path: 'drafts/旧办法.md',
            place: { span: { start: 0, end: 1 } },
            clause: '第五条',
            spot: null,
            message: both('已规定同一许可', 'sets the same licence'),
          },
        ],
      },
      { id: 'opinion/no-licence-creation', title: both('规范性文件不得设定行政许可', 'No licence created') },
    ),
    absent(
      '有效期',
      { severity: 'warning', message: both('全文未见有效期', 'no term of validity') },
      { id: 'drafting/validity', title: both('应当写明有效期', 'Say until when'), aspect: '形式' },
    ),
    found(
      TEXT,
      '依照其规定',
      { clause: '第三条', severity: 'info', message: said('依照其规定', '引用未写明条款', 'names no article') },
      { id: 'opinion/verify', title: both('需核实依据', 'Basis to verify'), message: template, aspect: '内容' },
    ),
    absent('集体讨论', {}, { id: 'opinion/discussion', title: both('应当经过集体讨论', 'Discussion'), aspect: '程序' }),
  ],
  facts: [stepFact('公开征求意见', '2026-08-03', { to: '2026-09-04' })],
  about: { dossier: true },
  record: 'drafts/办法.dossier.yaml',
  unjudged: [{ rule: 'opinion/legality-review', reason: both('没有日期，无法判断', 'there is no date') }],
});

/** Nothing to say against it. */
export const CLEAN: CheckedFile = checked('第一条 为了方便市民，制定本办法。', {
  about: { dossier: true },
  record: 'drafts/办法.dossier.yaml',
  facts: [
    stepFact('公开征求意见', '2026-08-03', { to: '2026-09-04' }),
    evidenceFact('公开征求意见', { name: '公告.docx' }),
  ],
});

export const PARTIAL: CheckedFile = {
  ...CLEAN,
  status: 'partial',
  source: {
    ...CLEAN.source,
    coverage: { unit: 'page', checked: 2, total: 3 },
    troubles: [{ code: 'unreadable', text: both('第3页是图片，没有检查', 'page 3 is a picture'), loses: true }],
  },
};

const LATE = {
  place: { entries: ['合法性审核', '集体讨论'] },
  message: both('合法性审核（2026-04-25）早于集体讨论（2026-04-20）', 'the review came late'),
} as const;
const IN_ORDER = {
  id: 'opinion/in-order',
  title: both('制定程序应当依次进行', 'Steps in order'),
  aspect: '程序',
} as const;

export const INCURABLE: CheckedFile = { ...CLEAN, findings: [absent('', LATE, IN_ORDER)] };

export const RECORD_OF_DECISION: CheckedFile = {
  ...INCURABLE,
  document: { ...CLEAN.document, title: '公交票价调整', level: '非公文', kind: null },
  about: { ...CLEAN.about, record: 'decision', level: '非公文' },
};
