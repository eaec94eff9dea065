import { type Bilingual, HefaError, type Language } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import type { CheckedFile } from '../findings/result.ts';
import type { Severity } from '../rules/rule.ts';
import type { Position, Source } from '../source/source.ts';
import { oneLine, printable } from './sanitise.ts';
import { quotation } from './text-basis.ts';
import { LEVEL_WORDS } from './words.ts';

/** A message as unified knows it (VFileMessage). Its `actual` is the quote as it stands, for programs. */
export interface RemarkMessage {
  readonly reason: string;
  /** Of unist: as our own positions, lines and columns from 1 in UTF-16 units; undefined: the file as a whole. */
  readonly place: { readonly start: Position; readonly end: Position } | undefined;
  readonly ruleId: string;
  readonly source: 'hefa';
  /** true: an error; false: a warning; undefined: for information. */
  readonly fatal: boolean | undefined;
  readonly note?: string;
  readonly actual?: string;
}

const FATAL: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, info: undefined };

/** What a check has to say: findings in the order of the text, then what was not read and not judged. */
export function remarks(result: CheckedFile | HefaError, language: Language): readonly RemarkMessage[] {
  const say = (text: Bilingual): string => text[language];
  if (result instanceof HefaError)
    return [{ ...ofFile('unchecked', `${say(UNCHECKED)}${say(result.text)}`), fatal: true }];
  const { findings, source, status, about } = result;
  const foreign = about.record === 'document' && about.level !== '规范性文件';
  return [
    ...findings.map((finding) => ofFinding(finding, source, language)),
    ...(status === 'partial' ? [ofFile('partial', say(PARTIAL))] : []),
    ...source.troubles.map((trouble) => ofFile(trouble.code, say(trouble.text))),
    ...(foreign ? [ofFile('level', `${say(LEVEL_WORDS[about.level])}${say(FOREIGN)}`)] : []),
    ...unjudged(result, language),
  ];
}

const UNCHECKED: Bilingual = { zh: '未检查：', en: 'not checked: ' };
const PARTIAL: Bilingual = {
  zh: '只检查了一部分，其余部分不能据此认为合规',
  en: 'checked in part only: the rest is not to be taken as compliant',
};
const FOREIGN: Bilingual = {
  zh: '：规范性文件的内容规则不适用，内容没有检查',
  en: ': the content rules for normative documents do not apply, the content was not checked',
};

function ofFinding(finding: Finding, { map }: Source, language: Language): RemarkMessage {
  const { place, clause, message, rule, severity, quote } = finding;
  const where = clause === null ? '' : `${oneLine(clause)}${{ zh: '：', en: ': ' }[language]}`;
  return {
    reason: where + oneLine(message[language]),
    place:
      'span' in place
        ? { start: map.positionAt(place.span.start), end: map.positionAt(place.span.end, 'end') }
        : undefined,
    ruleId: rule.id,
    source: 'hefa',
    fatal: FATAL[severity],
    note: noteOf(finding, language),
    ...(quote !== null && { actual: quote }),
  };
}

/** Why, what to do, and the law word for word. */
function noteOf({ why, advice, rule }: Finding, language: Language): string {
  return [why[language], advice[language], ...rule.basis.map(quotation)].map(oneLine).join('\n');
}

/** Rules with the same reason stand together: one missing record is one message, not ten. */
function unjudged({ unjudged: all }: CheckedFile, language: Language): RemarkMessage[] {
  const byReason = new Map<string, string[]>();
  for (const { rule, reason } of all) byReason.set(reason[language], [...(byReason.get(reason[language]) ?? []), rule]);
  return [...byReason].map(([reason, rules]) => ({
    ...ofFile('unjudged', { zh: `未作判断：${reason}`, en: `not judged: ${reason}` }[language]),
    note: rules.join('\n'),
  }));
}

function ofFile(ruleId: string, text: string): RemarkMessage {
  const reason = text.split('\n').map(printable).join('\n');
  return { reason, place: undefined, ruleId, source: 'hefa', fatal: undefined };
}
