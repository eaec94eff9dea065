import type { Licence } from '../config/config.ts';
import type { OwnWish } from '../config/requests.ts';
import type { Suppressed } from '../config/suppressions.ts';
import type { Bilingual } from '../errors.ts';
import { moved } from './decide.ts';
import type { Request } from './decision.ts';
import type { Finding } from './finding.ts';
import type { Located } from './known.ts';

/**
 * What a draft asks of its reviewer, done where hefa.yaml lets drafts do that, and told in any case: the drafter must not silence the
 * reviewer.
 *
 * @param ids of all rules, so that a wish about none of them is told
 */
export function withWishes(
  located: Located,
  wishes: readonly OwnWish[],
  licence: Licence,
  ids: readonly string[],
): Located {
  if (wishes.length === 0) return located;
  const granted = wishes.filter((wish) => whyRefused(wish, licence, ids) === null);
  const done = moved(located, (finding) => excuseOf(finding, granted, located));
  const findings = done.file.findings.map((finding) => milder(finding, granted));
  const requests = wishes.map((wish) => requestOf(wish, whyRefused(wish, licence, ids)));
  return { ...done, file: { ...done.file, findings, requests } };
}

function excuseOf(finding: Finding, granted: readonly OwnWish[], { file }: Located): Suppressed | undefined {
  const line = 'span' in finding.place ? file.source.map.positionAt(finding.place.span.start).line : null;
  const wish = granted.find(
    ({ rules, severity, about }) =>
      severity === 'off' && rules.includes(finding.rule.id) && (about === null || about === line),
  );
  if (!wish) return undefined;
  return { reason: wish.reason ?? '', approver: null, expires: null, basis: null };
}

function milder(finding: Finding, granted: readonly OwnWish[]): Finding {
  const wish = granted.find(({ rules, about }) => about === null && rules.includes(finding.rule.id));
  return wish?.severity && wish.severity !== 'off' ? { ...finding, severity: wish.severity } : finding;
}

function whyRefused(wish: OwnWish, licence: Licence, ids: readonly string[]): Bilingual | null {
  if (!(wish.kind === 'comment' ? licence.suppress : licence.override)) return FORBIDDEN[wish.kind];
  if (wish.severity === null || wish.rules.length === 0) return UNCLEAR[wish.kind];
  const unknown = wish.rules.find((rule) => !ids.includes(rule));
  if (unknown !== undefined) return { zh: `没有规则 ${unknown}`, en: `there is no rule ${unknown}` };
  return wish.reason === null ? NO_REASON : null;
}

const FORBIDDEN: Readonly<Record<OwnWish['kind'], Bilingual>> = {
  comment: {
    zh: 'hefa.yaml 没有允许文稿自行豁免（drafts: { suppress: true }）',
    en: 'hefa.yaml does not let drafts excuse themselves (drafts: { suppress: true })',
  },
  'front-matter': {
    zh: 'hefa.yaml 没有允许文稿自行设定规则（drafts: { override: true }）',
    en: 'hefa.yaml does not let drafts set rules (drafts: { override: true })',
  },
};
const UNCLEAR: Readonly<Record<OwnWish['kind'], Bilingual>> = {
  comment: {
    zh: '应写成 <!-- hefa-disable-next-line 规则 -- 理由 -->，下一行为正文',
    en: 'write <!-- hefa-disable-next-line RULE -- reason --> above the line',
  },
  'front-matter': {
    zh: '应写成 hefa: { rules: { 规则: { severity: off, reason: 理由 } } }',
    en: 'write hefa: { rules: { RULE: { severity: off, reason: … } } }',
  },
};
const NO_REASON: Bilingual = { zh: '没有写明理由', en: 'no reason is given' };

function requestOf(wish: OwnWish, refused: Bilingual | null): Request {
  const rules = wish.rules.join('、') || '—';
  const reason = wish.reason === null ? '' : wish.reason;
  const asks = ASKS[wish.severity ?? 'off'];
  const text = {
    zh: `文稿要求${wish.about === null ? '' : `第 ${wish.about} 行`}${asks.zh} ${rules}${reason && `，理由：${reason}`}`,
    en: `the draft asks ${asks.en} ${rules}${wish.about === null ? '' : ` on line ${wish.about}`}${reason && `: ${reason}`}`,
  };
  const told = refused
    ? { zh: `${text.zh}；未采纳：${refused.zh}`, en: `${text.en}; not granted: ${refused.en}` }
    : { zh: `${text.zh}；已按 hefa.yaml 采纳`, en: `${text.en}; granted, as hefa.yaml allows` };
  return { text: told, line: wish.line, granted: refused === null };
}

const ASKS: Readonly<Record<'off' | 'info' | 'warning' | 'error', Bilingual>> = {
  off: { zh: '不适用', en: 'not to apply' },
  info: { zh: '只作提示：', en: 'to only hint at' },
  warning: { zh: '只作警告：', en: 'to only warn of' },
  error: { zh: '作为错误：', en: 'to take as errors' },
};
