import { diffChars } from 'diff';
import type { Change } from '../document/compare.ts';
import type { Bilingual } from '../errors.ts';
import type { Decided } from '../findings/decision.ts';
import type { Finding } from '../findings/finding.ts';
import type { CheckedFile } from '../findings/result.ts';
import type { Difference } from './difference.ts';
import { Page } from './page.ts';
import type { ReportOptions } from './run.ts';
import { oneLine, printable } from './sanitise.ts';
import { SEVERITY_WORDS } from './words.ts';

/** For the officer who gets a draft back: what is new, what is mended, what is still there, and what else was changed. */
export function differenceText(difference: Difference, options: ReportOptions): string {
  const page = new Page(options);
  const { old, next, introduced, cured, remaining, decided, changes } = difference;
  const moved = new Map(remaining.map(({ finding, before }) => [finding, before.clause]));
  const lines = [
    ...head(old, { zh: '原稿', en: 'Old' }, page),
    ...head(next, { zh: '新稿', en: 'New' }, page),
    ...part({ zh: '新出现的问题', en: 'New findings' }, introduced, (one) => findingLines(one, null, page), page),
    ...part({ zh: '已解决的问题', en: 'Cured' }, cured, (one) => findingLines(one, null, page), page),
    ...part(
      { zh: '仍然存在的问题', en: 'Still there' },
      remaining.map(({ finding }) => finding),
      (one) => findingLines(one, moved.get(one) ?? null, page),
      page,
    ),
    ...part(
      { zh: '已作决定的问题，不计入', en: 'Decided, not counted' },
      decided,
      (one) => decidedLines(one, page),
      page,
    ),
    ...part({ zh: '文字改动', en: 'Changes of the text' }, changes, (one) => changeLines(one, page), page),
    '',
    ...page.lines([
      {
        text: page.say(summary(difference)),
        style: introduced.length > 0 ? page.palette.warning : page.palette.strong,
      },
    ]),
    ...[old, next].flatMap((file) =>
      file.status === 'partial' ? page.lines([{ text: page.say(partial(file)) }]) : [],
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function head({ source, document }: CheckedFile, name: Bilingual, page: Page): string[] {
  const title = document.title === null ? '' : `　${oneLine(document.title)}`;
  return page.row(page.say(name), printable(source.path) + title);
}

function part<T>(name: Bilingual, items: readonly T[], linesOf: (item: T) => string[], page: Page): string[] {
  if (items.length === 0) return [];
  const count = page.aside(page.say({ zh: `${items.length} 处`, en: String(items.length) }));
  return ['', ...page.lines([{ text: page.say(name) + count, style: page.palette.strong }]), ...items.flatMap(linesOf)];
}

function findingLines(finding: Finding, before: string | null, page: Page): string[] {
  const { severity, clause, message, rule } = finding;
  const place = clause ?? page.say({ zh: '全文', en: 'the whole' });
  const came =
    before !== null && before !== clause ? page.aside(page.say({ zh: `原为${before}`, en: `was ${before}` })) : '';
  return page.lines(
    [
      { text: page.say(SEVERITY_WORDS[severity]), style: page.palette[severity] },
      { text: `  ${oneLine(place)}${came}  ${oneLine(page.say(message))}` },
      { text: page.aside(rule.id), style: page.palette.faint },
    ],
    '  ',
    '      ',
  );
}

function decidedLines({ finding, suppressed }: Decided, page: Page): string[] {
  const reason = suppressed && oneLine(suppressed.reason);
  const why =
    reason === null
      ? []
      : page.lines([{ text: page.say({ zh: `理由：${reason}`, en: `reason: ${reason}` }) }], '      ');
  return [...findingLines(finding, null, page), ...why];
}

function changeLines({ old, next }: Change, page: Page): string[] {
  const clause = oneLine((next ?? old)?.clause ?? page.say({ zh: '首部或者落款', en: 'head or end' }));
  const word =
    old === null
      ? { zh: '新增', en: 'added' }
      : next === null
        ? { zh: '删去', en: 'removed' }
        : { zh: '修改', en: 'changed' };
  const moved =
    old && next && old.clause !== next.clause && old.clause !== null
      ? page.aside(page.say({ zh: `原为${old.clause}`, en: `was ${old.clause}` }))
      : '';
  const words = old && next ? marked(old.words, next.words) : ((old ?? next)?.words ?? '');
  return page.lines([{ text: `${page.say(word)}  ${clause}${moved}  ${oneLine(words)}` }], '  ', '      ');
}

/** 处[-500-]{+200+}元罚款: what went and what came, as in a word diff, readable without colour. */
function marked(old: string, next: string): string {
  return diffChars(old, next)
    .map(({ value, added, removed }) => (removed ? `[-${value}-]` : added ? `{+${value}+}` : value))
    .join('');
}

function summary({ introduced, cured, remaining, decided, changes }: Difference): Bilingual {
  const [a, b, c, d] = [introduced.length, cured.length, remaining.length, changes.length];
  const e = decided.length;
  return {
    zh: `新出现 ${a}，已解决 ${b}，仍然存在 ${c}${e > 0 ? `，已作决定 ${e}` : ''}；文字改动 ${d} 处`,
    en: `${a} new, ${b} cured, ${c} still there${e > 0 ? `, ${e} decided about` : ''}; ${d} changes of the text`,
  };
}

function partial({ source }: CheckedFile): Bilingual {
  const path = printable(source.path);
  return {
    zh: `${path} 只检查了一部分，其余部分没有比较。`,
    en: `${path} was checked in part only; the rest was not compared.`,
  };
}
