import type { Bilingual, Language } from '../errors.ts';
import type { OpinionClass, OpinionSentence } from '../rules/opinion.ts';
import type { Rule } from '../rules/rule.ts';
import { Page } from './page.ts';
import type { ReportOptions } from './run.ts';
import { jsonText } from './sanitise.ts';

/** What hefa does about one sentence of the opinion. */
export interface Covered {
  readonly sentence: OpinionSentence;
  /** Those that answer it, in the order of their ids. */
  readonly rules: readonly Rule[];
  /**
   * active: at least one rule is on; needs-data, off: rules are there, and none is on; waiting: documents could show it and no rule does
   * yet; none: no document can show it.
   */
  readonly status: 'active' | 'needs-data' | 'off' | 'waiting' | 'none';
}

export function coverageOf(opinion: readonly OpinionSentence[], rules: readonly Rule[]): readonly Covered[] {
  return opinion.map((sentence) => {
    const own = rules.filter(({ answers }) => answers.includes(sentence.id));
    return { sentence, rules: own, status: statusOf(sentence, own) };
  });
}

function statusOf(sentence: OpinionSentence, rules: readonly Rule[]): Covered['status'] {
  if (rules.some(({ status }) => status === 'active')) return 'active';
  if (rules.length > 0) return rules.some(({ status }) => status === 'needs-data') ? 'needs-data' : 'off';
  return sentence.class.length > 0 ? 'waiting' : 'none';
}

const CLASS_WORDS: Readonly<Record<OpinionClass, Bilingual>> = {
  draft: { zh: '草案文本', en: 'text of a draft' },
  dossier: { zh: '程序记录', en: 'record of procedure' },
  collection: { zh: '文件清理', en: 'cleanup of a collection' },
};

const STATUS_WORDS: Readonly<Record<Covered['status'], Bilingual>> = {
  active: { zh: '已检查', en: 'checked' },
  'needs-data': { zh: '缺少数据', en: 'needs data' },
  off: { zh: '规则未启用', en: 'its rules are off' },
  waiting: { zh: '尚无规则', en: 'no rule yet' },
  none: { zh: '文件无法体现', en: 'no document can show it' },
};

/** The sum in one line: 101 sentences, of which so many are checked. */
function summaryOf(rows: readonly Covered[]): Bilingual {
  const count = (status: Covered['status']) => rows.filter((row) => row.status === status).length;
  const parts = (['active', 'needs-data', 'off', 'waiting', 'none'] as const).filter((status) => count(status) > 0);
  return {
    zh: `共 ${rows.length} 句：${parts.map((status) => `${STATUS_WORDS[status].zh} ${count(status)}`).join('，')}`,
    en: `${rows.length} sentences: ${parts.map((status) => `${STATUS_WORDS[status].en} ${count(status)}`).join(', ')}`,
  };
}

export function coverageText(rows: readonly Covered[], options: ReportOptions): string {
  const page = new Page(options);
  const lines = rows.flatMap((row) => [
    ...page.lines(
      [{ text: row.sentence.id, style: page.palette.strong }, { text: `  ${row.sentence.text}` }],
      '',
      '  ',
    ),
    ...page.lines([{ text: answerOf(row, page), style: page.palette.faint }], '  → ', '    '),
  ]);
  return `${[...lines, '', page.say(summaryOf(rows))].join('\n')}\n`;
}

type Say = (text: Bilingual) => string;

/** 已检查（草案文本）：opinion/no-fee-creation; 文件无法体现：目标宣示无法量化 */
function answerOf(row: Covered, page: Page): string {
  const { sentence, rules, status } = row;
  const where = page.list(sentence.class.map((one) => page.say(CLASS_WORDS[one])));
  const head = page.say(STATUS_WORDS[status]) + (where && page.aside(where));
  const rest = page.series([page.list(rules.map(({ id }) => id)), page.say(reasonOf(row))].filter(Boolean));
  return rest === '' ? head : page.say({ zh: `${head}：${rest}`, en: `${head}: ${rest}` });
}

/** A table, a row a sentence; rules link to their chapters in docs/rules.md. */
export function coverageMarkdown(rows: readonly Covered[], language: Language): string {
  const say: Say = (text) => text[language];
  const list = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', ');
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const head = say({ zh: '| 句 | 原文 | 可由何处体现 | hefa |', en: '| sentence | text | can be shown by | hefa |' });
  const lines = rows.map((row) => {
    const { sentence, rules, status } = row;
    const links = rules.map(({ id }) => `[${id}](rules.md#${id.replace('/', '')})`);
    const where = list(sentence.class.map((one) => say(CLASS_WORDS[one])));
    const words = [status === 'active' ? '' : say(STATUS_WORDS[status]), list(links), say(reasonOf(row))]
      .filter(Boolean)
      .join(say({ zh: '：', en: ': ' }));
    return `| ${sentence.id} | ${cell(sentence.text)} | ${where} | ${cell(words)} |`;
  });
  return `${[say(summaryOf(rows)), '', head, '| --- | --- | --- | --- |', ...lines].join('\n')}\n`;
}

/** The matrix as data: every sentence, its class, the rules that answer it, or the reason why none does. */
export function coverageJson(rows: readonly Covered[], language: Language): string {
  const sentences = rows.map((row) => {
    const { id, text, class: of } = row.sentence;
    return {
      id,
      text,
      class: of,
      rules: row.rules.map((rule) => rule.id),
      status: row.status,
      reason: reasonOf(row)[language] || null,
    };
  });
  return jsonText({ schemaVersion: 1, sentences });
}

const NOTHING: Bilingual = { zh: '', en: '' };

/** Why nothing is judged: no document can show it, all its rules are off, or its part of hefa is not there yet. */
function reasonOf({ sentence, rules, status }: Covered): Bilingual {
  if (status === 'active') return NOTHING;
  // The reasons of the opinion's own words are Chinese, like the words.
  if (status === 'none') return { zh: sentence.reason ?? '', en: sentence.reason ?? '' };
  if (status === 'waiting') return WAITING[sentence.class[0] ?? 'draft'];
  return rules.find((rule) => rule.statusReason !== null)?.statusReason ?? NOTHING;
}

const WAITING: Readonly<Record<OpinionClass, Bilingual>> = {
  draft: { zh: '规则尚未编写', en: 'no rule is written yet' },
  dossier: { zh: '待程序记录的检查完成', en: 'waits for the checks of the record of procedure' },
  collection: { zh: '待文件清理的检查完成', en: 'waits for the cleanup audit' },
};
