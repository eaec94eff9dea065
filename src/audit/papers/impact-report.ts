import type { Bilingual, Language } from '../../errors.ts';
import type { Unread } from '../../register/entry.ts';
import { Page } from '../../reports/page.ts';
import type { ReportOptions } from '../../reports/run.ts';
import { jsonText, oneLine, printable } from '../../reports/sanitise.ts';
import type { Affected, Impact, Target } from '../impact.ts';
import { shownName } from '../names.ts';

/** Which documents cite an instrument, and in which clauses. */
export function impactText(impact: Impact, unread: readonly Unread[], options: ReportOptions): string {
  const page = new Page(options);
  const { target, affected, unspecified } = impact;
  const lines = [
    ...page.lines([{ text: page.say(totals(target, affected.length)), style: page.palette.strong }]),
    ...affected.flatMap((one) => affectedLines(one, page)),
    ...(unspecified.length === 0
      ? []
      : [
          '',
          ...page.lines([{ text: page.say(openWords(target, unspecified.length)), style: page.palette.strong }]),
          ...unspecified.flatMap((one) => affectedLines(one, page)),
        ]),
    ...(unread.length === 0 ? [] : ['', ...unreadLines(unread, page)]),
  ];
  return `${lines.join('\n')}\n`;
}

function affectedLines({ entry, cites }: Affected, page: Page): string[] {
  return [
    ...page.lines([{ text: oneLine(shownName(entry)) }], '  · ', '    '),
    ...page.lines([{ text: printable(entry.path), style: page.palette.faint }], '    '),
    ...cites.flatMap(({ clause, quote, role }) =>
      page.lines(
        [
          {
            text: `${oneLine(clause ?? '')}「${oneLine(quote)}」${role === 'basis' ? page.aside(page.say(BASIS)) : ''}`,
          },
        ],
        '    ',
      ),
    ),
  ];
}

const BASIS: Bilingual = { zh: '作为依据', en: 'as a basis' };

function nameOf({ name, article }: Target): string {
  const shown = /[〔[（(].*号$|令.*号$/u.test(name) ? name : `《${name}》`;
  return article === null ? shown : `${shown}第${article}条`;
}

function totals(target: Target, count: number): Bilingual {
  const name = oneLine(nameOf(target));
  return { zh: `引用${name}的文件：${count} 件`, en: `${count} documents cite ${name}` };
}

function openWords({ name }: Target, count: number): Bilingual {
  return {
    zh: `另有 ${count} 件引用《${oneLine(name)}》，没有写明哪一条`,
    en: `${count} more cite 《${oneLine(name)}》 without an article`,
  };
}

function unreadLines(unread: readonly Unread[], page: Page): string[] {
  const words: Bilingual = {
    zh: `未能读取，不知道是否引用（${unread.length} 件）`,
    en: `Not read; nobody knows whether they cite it (${unread.length})`,
  };
  return [
    ...page.lines([{ text: page.say(words), style: page.palette.warning }]),
    ...unread.flatMap(({ path }) => page.lines([{ text: printable(path) }], '  · ', '    ')),
  ];
}

export function impactJson(
  { target, affected, unspecified }: Impact,
  unread: readonly Unread[],
  language: Language,
): string {
  const shown = ({ entry: { path, title, number, organ, date }, cites }: Affected) => ({
    path,
    title,
    number,
    organ,
    date,
    cites: cites.map(({ clause, quote, article, role }) => ({ clause, quote, article, role })),
  });
  return jsonText({
    schemaVersion: 1,
    name: target.name,
    article: target.article,
    documents: affected.map(shown),
    unspecified: unspecified.map(shown),
    unread: unread.map(({ path, troubles }) => ({ path, troubles: troubles.map(({ text }) => text[language]) })),
  });
}
