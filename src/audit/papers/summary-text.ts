import type { Bilingual } from '../../errors.ts';
import { VERDICTS, type Verdict } from '../../register/decision.ts';
import { Page } from '../../reports/page.ts';
import type { ReportOptions } from '../../reports/run.ts';
import { oneLine, printable } from '../../reports/sanitise.ts';
import { CONFIDENCE_WORDS } from '../../reports/words.ts';
import type { Audit, Changes, Row } from '../audit.ts';
import { shownName } from '../names.ts';
import { summaryOf } from './summary.ts';

const VERDICT_WORDS: Readonly<Record<Verdict, Bilingual>> = {
  继续有效: { zh: '拟继续有效', en: 'to be kept' },
  修改: { zh: '拟修改', en: 'to be amended' },
  废止: { zh: '拟废止', en: 'to be repealed' },
  宣布失效: { zh: '拟宣布失效', en: 'to be declared lapsed' },
};

/** So many of a kind are listed; the ledger holds all. */
const SHOWN = 10;

/** What an officer wants to know at the end of an audit: what is proposed and why, what is not known, what was not read. */
export function auditText(audit: Audit, options: ReportOptions): string {
  const page = new Page(options);
  const { strong } = page.palette;
  const summary = summaryOf(audit);
  const lines = [
    ...page.lines([{ text: page.say(totals(summary)), style: strong }]),
    ...VERDICTS.flatMap((verdict) =>
      page.lines([{ text: `${page.say(VERDICT_WORDS[verdict])}  ${summary.proposed[verdict]}` }], '  '),
    ),
    ...(summary.decided > 0 ? page.lines([{ text: page.say(decidedWords(summary)) }], '  ') : []),
    ...(summary.overdue === null ? [] : page.lines([{ text: page.say(overdueWords(summary.overdue)) }])),
    ...page.lines([{ text: page.say(unknownWords(summary)) }]),
    ...(['宣布失效', '废止', '修改'] as const).flatMap((verdict) => listed(audit, verdict, page)),
    ...unreadLines(audit, page),
    ...(audit.changes ? changeLines(audit.changes, page) : []),
    '',
    ...page.lines([{ text: page.say(footer(audit)), style: page.palette.faint }]),
  ];
  return `${lines.join('\n')}\n`;
}

type Summary = ReturnType<typeof summaryOf>;

function totals({ documents, objects, apart, unread }: Summary): Bilingual {
  return {
    zh: `共 ${documents} 件：清理对象（规范性文件）${objects}，不属于清理范围 ${apart}，未能读取 ${unread}`,
    en: `${documents} documents: ${objects} normative documents, ${apart} that the cleanup is not about, ${unread} not read`,
  };
}

function decidedWords({ decided }: Summary): Bilingual {
  return { zh: `其中已审定  ${decided}`, en: `decided by the office  ${decided}` };
}

function overdueWords(overdue: number): Bilingual {
  return {
    zh: `超过清理间隔没有清理记录  ${overdue}`,
    en: `not cleaned up within the interval, as far as is known  ${overdue}`,
  };
}

function unknownWords({ unknown: { title, number, organ, date } }: Summary): Bilingual {
  return {
    zh: `原文未写明：标题 ${title}，文号 ${number}，制定机关 ${organ}，成文日期 ${date}`,
    en: `not told by the text: title ${title}, number ${number}, organ ${organ}, date ${date}`,
  };
}

/** The surest first. */
function listed({ rows }: Audit, verdict: Verdict, page: Page): string[] {
  const own = rows.filter(({ conclusion }) => conclusion?.proposed === verdict).sort(bySureness);
  if (own.length === 0) return [];
  const shown = page.verbose ? own : own.slice(0, SHOWN);
  const more = own.length - shown.length;
  const rest: Bilingual = { zh: `……另有 ${more} 件，见台账`, en: `… ${more} more; see the ledger` };
  return [
    '',
    ...page.lines([
      { text: `${page.say(VERDICT_WORDS[verdict])}${page.aside(String(own.length))}`, style: page.palette.strong },
    ]),
    ...shown.flatMap((row) => rowLines(row, page)),
    ...(more > 0 ? page.lines([{ text: page.say(rest) }], '  ') : []),
  ];
}

const LEVELS = ['high', 'medium', 'low'];

function bySureness(one: Row, other: Row): number {
  const level = ({ conclusion }: Row) => LEVELS.indexOf(conclusion?.confidence ?? 'low');
  return level(one) - level(other);
}

function rowLines({ entry, conclusion }: Row, page: Page): string[] {
  const [reason] = conclusion?.reasons ?? [];
  if (!conclusion || !reason) return [];
  const sure = page.say(CONFIDENCE_WORDS[conclusion.confidence]);
  const more = conclusion.reasons.length - 1;
  const others = more > 0 ? page.aside(page.say({ zh: `另有 ${more} 条理由`, en: `${more} more reasons` })) : '';
  return [
    ...page.lines(
      [{ text: oneLine(shownName(entry)) + page.aside(page.say({ zh: `把握${sure}`, en: sure })) }],
      '  · ',
      '    ',
    ),
    ...page.lines([{ text: `${oneLine(reason.clause ?? '')}${oneLine(page.say(reason.text))}${others}` }], '    '),
  ];
}

/** Not read is not kept: nobody knows what stands in it. */
function unreadLines({ unread }: Audit, page: Page): string[] {
  if (unread.length === 0) return [];
  const title: Bilingual = {
    zh: `未能读取，没有结论（${unread.length} 件）`,
    en: `Not read, without a conclusion (${unread.length})`,
  };
  return [
    '',
    ...page.lines([{ text: page.say(title), style: page.palette.warning }]),
    ...unread.flatMap(({ path, troubles }) => {
      const [first] = troubles;
      const why = first ? page.aside(oneLine(page.say(first.text).split('\n')[0] ?? '')) : '';
      return page.lines([{ text: printable(path) + why }], '  · ', '    ');
    }),
  ];
}

function changeLines({ since, added, gone, changed }: Changes, page: Page): string[] {
  const head: Bilingual = {
    zh: `与上次（${since}）相比：新增 ${added.length}，不再收录 ${gone.length}，结论变化 ${changed.length}`,
    en: `Since ${since}: ${added.length} added, ${gone.length} gone, ${changed.length} with another conclusion`,
  };
  const none: Bilingual = { zh: '无结论', en: 'none' };
  const shown = page.verbose ? changed : changed.slice(0, SHOWN);
  return [
    '',
    ...page.lines([{ text: page.say(head), style: page.palette.strong }]),
    ...shown.flatMap(({ row, from, to }) =>
      page.lines(
        [{ text: oneLine(shownName(row.entry)) + page.aside(`${from ?? page.say(none)} → ${to ?? page.say(none)}`) }],
        '  · ',
        '    ',
      ),
    ),
  ];
}

function footer({ asOf, law, rules }: Audit): Bilingual {
  return {
    zh: `清理时点 ${asOf}；法律数据截至 ${law.asOf}；规则包 ${rules.packs.join('、')}。以上为处理建议，由制定机关决定。`,
    en: `As of ${asOf}; law data of ${law.asOf}; rule packs ${rules.packs.join(', ')}. These are proposals; the organ decides.`,
  };
}
