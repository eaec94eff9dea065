import type { Bilingual } from '../errors.ts';
import type { RecordKind, Stage } from '../facts/facts.ts';

/* The keys of a record that are no steps: what it belongs to, how far it has come, what is special about it. */

export interface HeadLayout {
  readonly names: readonly [string, ...string[]];
  readonly holds: 'words' | 'answer' | 'day' | 'year';
  readonly hint: Bilingual;
}

export type HeadKey = 'file' | 'title' | 'organ' | 'drafter' | 'year' | 'date' | 'business' | 'urgent' | 'secret';

export const KIND_NAMES: readonly [string, ...string[]] = ['类型', 'kind'];
/** The draft that a record belongs to, its stage, and the key under which the steps may stand together. */
export const STAGE_NAMES: readonly [string, ...string[]] = ['阶段', '状态', 'stage'];
export const PROCEDURE_NAMES: readonly [string, ...string[]] = ['程序', '制定程序', 'procedure'];

const FILE = head(['文件', 'file'], 'words', '草案的文件名', 'the file of the draft');
const ISSUER = head(
  ['制定机关', 'organ'],
  'words',
  '以谁的名义印发，如 某县人民政府；正文已写明的可以不写',
  'in whose name it is issued, where the text does not say',
);
const DRAFTER = head(['起草单位', 'drafter'], 'words', '起草单位的全称', 'the drafting unit');
const BUSINESS = head(
  ['涉及经营者', 'concernsBusiness'],
  'answer',
  '是否涉及经营者经济活动；不写则按正文判断',
  'whether it touches what businesses do',
);
const URGENT = head(['紧急', 'urgent'], 'words', '应对突发事件、执行上级紧急命令的，写明理由', 'why it could not wait');
const SECRET = head(['涉密', 'secret'], 'words', '依法需要保密的，写明理由', 'why it is secret');

export const HEADS: Readonly<Record<RecordKind, Readonly<Partial<Record<HeadKey, HeadLayout>>>>> = {
  document: { file: FILE, organ: ISSUER, drafter: DRAFTER, business: BUSINESS, urgent: URGENT, secret: SECRET },
  decision: {
    title: head(['事项', '决策事项', 'title'], 'words', '决策事项的名称', 'what is decided'),
    organ: head(['决策机关', 'organ'], 'words', '决策机关', 'who decides'),
    drafter: head(['承办单位', 'drafter'], 'words', '决策承办单位', 'who prepares it'),
    date: head(['决策日期', 'date'], 'day', '作出决策的日期', 'the day of the decision'),
    business: BUSINESS,
    urgent: URGENT,
    secret: SECRET,
  },
  annual: {
    organ: head(['机关', 'organ'], 'words', '哪个机关', 'which organ'),
    year: head(['年度', 'year'], 'year', '哪一年，如 2026', 'which year'),
  },
};

function head(names: HeadLayout['names'], holds: HeadLayout['holds'], zh: string, en: string): HeadLayout {
  return { names, holds, hint: { zh, en } };
}

export const KINDS: ReadonlyMap<string, RecordKind> = new Map([
  ...words<RecordKind>('document', '规范性文件', '文件', 'document'),
  ...words<RecordKind>('decision', '决策', '重大行政决策', '重大决策', 'decision'),
  ...words<RecordKind>('annual', '年度', '年度记录', '年度台账', 'annual'),
]);

export const STAGES: ReadonlyMap<string, Stage> = new Map([
  ...words<Stage>('draft', '起草', '草案', '草稿', '征求意见稿', '征求意见', 'draft'),
  ...words<Stage>('review', '送审', '送审稿', '审核', 'review'),
  ...words<Stage>('discussion', '审议', '审议稿', '讨论', 'discussion'),
  ...words<Stage>('issued', '已发布', '已印发', '发布', '公布', '印发', '有效', '现行有效', 'issued'),
  ...words<Stage>('archive', '清理', '归档', '废止', '已废止', '失效', '已失效', 'archive'),
]);

function words<V>(value: V, ...names: string[]): [string, V][] {
  return names.map((name) => [name, value]);
}
