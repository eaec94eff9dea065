import type { Stage, Step, StepFact } from '../facts/facts.ts';

/** What an entry of a step tells: when it began, ended or took place, by what it is proved, how it came out. */
export type Role = 'from' | 'to' | 'on' | 'evidence' | 'conclusion';

/** A key of a step. `names`: the key as it is written in Chinese, then in English. */
export interface Entry {
  readonly names: readonly string[];
  readonly role: Role;
}

export interface StepKeys {
  readonly step: Step;
  readonly names: readonly string[];
  readonly entries: readonly Entry[];
}

const EVIDENCE: Entry = { names: ['材料', 'evidence'], role: 'evidence' };
const DAY: Entry = { names: ['日期', 'date'], role: 'on' };

/** The steps that a record knows. A step more is a row more: 2012 the opinion says 审查, since 2018 the State Council 审核. */
export const STEPS: readonly StepKeys[] = [
  {
    step: '公开征求意见',
    names: ['公开征求意见', '征求意见', 'publicConsultation'],
    entries: [
      { names: ['开始', 'from'], role: 'from' },
      { names: ['结束', 'to'], role: 'to' },
      { names: ['方式', 'method'], role: 'evidence' },
      EVIDENCE,
    ],
  },
  {
    step: '合法性审核',
    names: ['合法性审核', '合法性审查', 'legalityReview'],
    entries: [
      { names: ['机构', 'reviewer'], role: 'evidence' },
      DAY,
      { names: ['结论', 'conclusion'], role: 'conclusion' },
      EVIDENCE,
    ],
  },
  {
    step: '集体讨论',
    names: ['集体讨论', '集体审议', 'collectiveDiscussion'],
    entries: [{ names: ['会议', 'meeting'], role: 'evidence' }, DAY, EVIDENCE],
  },
];

/** The draft that a record belongs to, its stage, and the key under which the steps may stand together. */
export const FILE_NAMES: readonly string[] = ['文件', 'file'];
export const STAGE_NAMES: readonly string[] = ['阶段', '状态', 'stage'];
export const PROCEDURE_NAMES: readonly string[] = ['程序', '制定程序', 'procedure'];

export const STAGES: ReadonlyMap<string, Stage> = new Map([
  ...stage('draft', '草案', '草稿', '征求意见稿', '送审稿', 'draft'),
  ...stage(
    'issued',
    '已发布',
    '已印发',
    '发布',
    '印发',
    '有效',
    '现行有效',
    '废止',
    '已废止',
    '失效',
    '已失效',
    'issued',
  ),
]);

type Conclusion = NonNullable<StepFact['conclusion']>;

/** 国办发〔2018〕115号 knows three written conclusions; people write them in these words. */
export const CONCLUSIONS: ReadonlyMap<string, Conclusion> = new Map([
  ...conclusion('lawful', '合法', '通过', '审核通过', 'lawful'),
  ...conclusion('unlawful', '不合法', '违法', '不通过', '未通过', '审核不通过', '审核未通过', 'unlawful'),
  ...conclusion('to-amend', '应当予以修改', '应当修改', '修改', 'to-amend'),
]);

/** What is written for a step that was not taken. A key without a value says the same. */
export const NONE: readonly unknown[] = [null, false, '无', '未开展', '未进行', '否', 'none', 'no'];

function stage(value: Stage, ...words: string[]): [string, Stage][] {
  return words.map((word) => [word, value]);
}

function conclusion(value: Conclusion, ...words: string[]): [string, Conclusion][] {
  return words.map((word) => [word, value]);
}
