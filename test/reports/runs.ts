import type { Finding } from '../../src/findings/finding.ts';
import {
  type CheckedFile,
  type FileResult,
  type ProcedureFact,
  UNDECIDED,
  type UncheckedFile,
} from '../../src/findings/result.ts';
import type { Run } from '../../src/reports/run.ts';
import type { Basis, Rule } from '../../src/rules/rule.ts';
import { identityMap } from '../../src/source/locate.ts';
import type { Source, Span } from '../../src/source/source.ts';
import { ANY_DOCUMENT, NO_RECORD } from '../support/procedure.ts';

/* Runs made by hand, so that the reports are tested without any reader, rule or annotator. */

export function run(files: readonly FileResult[], changes: Partial<Run> = {}): Run {
  return {
    tool: { name: 'hefa', version: '0.1.0' },
    asOf: '2026-11-23',
    profile: 'national',
    rules: { packs: ['opinion', 'national'], digest: 'a1b2' },
    law: { asOf: '2026-05-16', digest: 'c3d4' },
    files,
    skipped: [],
    options: { only: [], baseline: null },
    ...changes,
  };
}

export const both = (zh: string, en = zh) => ({ zh, en });

/** A checked text: one sentence per 。, findings as given. */
export function checked(text: string, changes: CheckedChanges = {}): CheckedFile {
  const source: Source = {
    path: 'drafts/办法.md',
    format: 'markdown',
    text,
    blocks: [],
    map: identityMap(text),
    troubles: [],
    coverage: null,
    frontMatter: null,
    ...changes.source,
  };
  const document: CheckedFile['document'] = {
    structure: { style: 'articles', articles: 3, parts: 0 },
    title: '某市共享单车停放管理办法',
    number: null,
    organ: '某市人民政府',
    date: null,
    kind: '办法',
    level: '规范性文件',
    levelReasons: [both('标题为“办法”', 'the title says 办法')],
    addressees: null,
    issued: [],
    ...changes.document,
  };
  const about: CheckedFile['about'] = {
    fact: 'document',
    place: { span: { start: 0, end: 0 } },
    sentence: null,
    at: null,
    level: document.level,
    kind: document.kind,
    stage: 'draft',
    affectsPublic: true,
    affectsPublicReasons: [both('第一条规定了企业的义务', '第一条 binds companies')],
    date: document.date,
    ...NO_RECORD,
    ...changes.about,
  };
  const { status = 'checked', facts = [], record = null, findings = [], unjudged = [] } = changes;
  return {
    status,
    source,
    document,
    sentences: text.split('。').length - 1,
    about,
    steps: facts,
    record,
    findings,
    unjudged,
    ...UNDECIDED,
    ...(changes.decided && { decided: changes.decided }),
    ...(changes.told && { told: changes.told }),
  };
}

interface CheckedChanges {
  readonly status?: CheckedFile['status'];
  readonly source?: Partial<Source>;
  readonly document?: Partial<CheckedFile['document']>;
  readonly about?: Partial<CheckedFile['about']>;
  readonly facts?: readonly ProcedureFact[];
  readonly record?: string;
  readonly findings?: readonly Finding[];
  readonly unjudged?: CheckedFile['unjudged'];
  readonly decided?: CheckedFile['decided'];
  readonly told?: CheckedFile['told'];
}

export function unchecked(path: string, zh: string, en = zh): UncheckedFile {
  return { status: 'unchecked', path, troubles: [{ code: 'binary', text: both(zh, en), loses: true }], coverage: null };
}

const PENALTY_LAW: Basis = {
  id: 'penalty-law-2021-art16',
  title: '中华人民共和国行政处罚法',
  article: '第十六条',
  number: null,
  effective: '2021-07-15',
  quote: '第十六条　除法律、法规、规章外，其他规范性文件不得设定行政处罚。',
  status: '现行有效（国家法律法规数据库，2026-05-16）',
};

/** A finding at the words `quote` of `text`. */
export function found(text: string, quote: string, changes: Partial<Finding> = {}, rule: Partial<Rule> = {}): Finding {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the text has no ${quote}`);
  return {
    ...absent('', changes, rule),
    place: { span: { start, end: start + quote.length } },
    clause: '第一条',
    quote,
    context: contextOf(text, start, start + quote.length),
    message: both(
      `「${quote}」同条未见上位法依据，涉嫌设定行政处罚`,
      `“${quote}” seems to create a penalty; the article names no higher law for it`,
    ),
    ...changes,
  };
}

/** From the end of the sentence before to the end of the last one. */
function contextOf(text: string, start: number, end: number): Span {
  const last = text.indexOf('。', end - 1);
  return { start: text.lastIndexOf('。', start - 1) + 1, end: last < 0 ? text.length : Math.max(end, last + 1) };
}

export function absent(step: string, changes: Partial<Finding> = {}, rule: Partial<Rule> = {}): Finding {
  return {
    rule: { ...RULE, ...rule },
    severity: 'error',
    confidence: 'high',
    place: { absent: step },
    clause: null,
    inner: null,
    quote: null,
    context: null,
    message: both(`未见${step}记录`, `no record of ${step}`),
    why: both(
      '除法律、法规、规章外，其他规范性文件不得设定行政处罚。',
      'Only laws, regulations and rules may create penalties.',
    ),
    advice: both(
      '删去；确有上位法依据的，写明法律名称和条款。',
      'Delete it, or name the law and article that it rests on.',
    ),
    related: [],
    fingerprint: 'f'.repeat(64),
    ...changes,
  };
}

const RULE: Rule = {
  id: 'opinion/no-penalty-creation',
  title: both('规范性文件不得设定行政处罚', 'No penalty created'),
  category: 'penalty',
  aspect: '权限',
  severity: { draft: 'warning', issued: 'error' },
  answers: [],
  basis: [PENALTY_LAW],
  appliesTo: ANY_DOCUMENT,
  judgedAt: 'as-of',
  concludes: null,
  since: null,
  due: null,
  select: { fact: 'measure', where: {} },
  shape: 'forbid',
  options: {},
  message: both('', ''),
  why: both('', ''),
  advice: both('', ''),
  status: 'active',
  statusReason: null,
  examples: [],
};
