import type { Level, Style } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { Confidence, Stage } from '../facts/facts.ts';
import { REGISTRY } from '../facts/registry.ts';
import type { Severity } from '../rules/rule.ts';
import type { Skipped, SkipReason } from '../source/find.ts';
import type { Coverage } from '../source/source.ts';
import { oneLine } from './sanitise.ts';

/* The fixed words of the reports, in both languages. */

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

export const LEVEL_WORDS: Readonly<Record<Level, Bilingual>> = {
  规范性文件: { zh: '规范性文件', en: 'normative document (规范性文件)' },
  规章: { zh: '规章', en: 'administrative rules (规章)' },
  地方性法规: { zh: '地方性法规', en: 'local regulation (地方性法规)' },
  行政法规或法律: { zh: '行政法规或法律', en: 'administrative regulation or law (行政法规或法律)' },
  内部文件: { zh: '内部文件', en: 'internal document (内部文件)' },
  非公文: { zh: '非公文', en: 'no official document (非公文)' },
};

export const STAGE_WORDS: Readonly<Record<Stage, Bilingual>> = {
  draft: { zh: '草案', en: 'draft' },
  review: { zh: '送审', en: 'under review' },
  discussion: { zh: '审议', en: 'under discussion' },
  issued: { zh: '已印发', en: 'issued' },
  archive: { zh: '清理', en: 'under cleanup' },
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, Bilingual>> = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
};

export const UNIT_WORDS: Readonly<Record<Coverage['unit'], Bilingual>> = {
  page: { zh: '页', en: 'pages' },
  part: { zh: '部分', en: 'parts' },
  paragraph: { zh: '段', en: 'paragraphs' },
};

const SKIPPED_WORDS: Readonly<Record<SkipReason, Bilingual>> = {
  'unknown-kind': { zh: '不是可检查的文件类型', en: 'not a kind of file that is read' },
  dossier: { zh: '程序档案', en: 'record of procedure' },
  evidence: { zh: '送审材料', en: 'evidence' },
  link: { zh: '符号链接', en: 'a symbolic link' },
  configuration: { zh: 'hefa 的配置', en: 'configuration of hefa' },
  lock: { zh: 'Word 打开文件时的临时文件', en: 'left by Word while a file is open' },
  hidden: { zh: '文件名以点开头', en: 'its name begins with a dot' },
  ignored: { zh: '被 {by} 忽略', en: 'ignored by {by}' },
};

/** Why a file was passed over, and who says so. */
export function skippedWords({ reason, by }: Skipped): Bilingual {
  const { zh, en } = SKIPPED_WORDS[reason];
  if (reason === 'evidence' && by !== undefined) return { zh: `${zh}，见 ${by}`, en: `${en}, named by ${by}` };
  const who = by ?? '.hefaignore';
  return { zh: zh.replace('{by}', () => who), en: en.replace('{by}', () => who) };
}

export const STYLE_WORDS: Readonly<Record<Style, Bilingual>> = {
  articles: { zh: '条款式', en: 'articles' },
  outline: { zh: '层次式', en: 'outline' },
  mixed: { zh: '混合式', en: 'mixed' },
  plain: { zh: '无编号', en: 'plain' },
};

/** 1 file, 2 files. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The name of a step: in Chinese as it is, in English with its meaning before it. Other names stand as they are. */
export function stepWords(name: string): Bilingual {
  const known = Object.entries(REGISTRY.step.step).find(([step]) => step === name)?.[1];
  const shown = oneLine(name);
  return { zh: shown, en: known ? `${known.en} (${shown})` : shown };
}

/** Labels of the lines of a report; in Chinese all of two characters, so that what follows stands in one column. */
export const LABELS = {
  text: { zh: '原文', en: 'Text' },
  basis: { zh: '依据', en: 'Basis' },
  why: { zh: '理由', en: 'Why' },
  advice: { zh: '建议', en: 'Advice' },
  related: { zh: '相关', en: 'See' },
  rule: { zh: '规则', en: 'Rule' },
  level: { zh: '层级', en: 'Level' },
  stage: { zh: '阶段', en: 'Stage' },
  impact: { zh: '影响', en: 'Impact' },
  procedure: { zh: '程序', en: 'Steps' },
  coverage: { zh: '范围', en: 'Read' },
  trouble: { zh: '注意', en: 'Note' },
} as const satisfies Record<string, Bilingual>;

export type LabelName = keyof typeof LABELS;
