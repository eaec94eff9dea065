import type { Bilingual } from '../errors.ts';
import type { LookedUp } from '../law/look-up.ts';
import type { Ending, Statute } from '../law/statute.ts';
import { Page } from './page.ts';
import type { ReportOptions } from './run.ts';
import { jsonText, oneLine } from './sanitise.ts';

const STATUS: Readonly<Record<Statute['status'], Bilingual>> = {
  current: { zh: '现行有效', en: 'in force' },
  repealed: { zh: '已失效', en: 'no longer in force' },
  'not-yet-effective': { zh: '尚未施行', en: 'not yet in force' },
  'unknown-status': { zh: '效力不明', en: 'its force is not known' },
};

const ENDED: Readonly<Record<Ending['kind'], Bilingual>> = {
  repealed: { zh: '已废止', en: 'repealed' },
  replaced: { zh: '已被取代', en: 'replaced' },
  'replaced-same-title': { zh: '旧的同名文件已被取代', en: 'the older one of this title was replaced' },
  reused: {
    zh: '旧的同名文件已废止，现行的是后来的同名文件',
    en: 'the older one was repealed; a later one bears the title',
  },
  renamed: { zh: '已更名', en: 'renamed' },
  'partly-repealed': { zh: '部分条款已废止', en: 'repealed in part' },
};

const SOURCES: Readonly<Record<'db' | 'LawRefBook', Bilingual>> = {
  db: { zh: '国家法律法规数据库', en: 'National Law Database' },
  LawRefBook: { zh: 'LawRefBook/Laws 法规汇编', en: 'LawRefBook/Laws' },
};

const UNKNOWN: Bilingual = {
  zh: '法律数据中没有这一名称。没有收录不等于不存在，也不等于已经失效：请到国家法律法规数据库（flk.npc.gov.cn）核对，再写进自己的法律数据（hefa.yaml 的 ownLaw）。',
  en: 'The law data does not hold this title. That does not mean that there is no such instrument, nor that it ended: look it up in the National Law Database (flk.npc.gov.cn), and add it to your own law data (ownLaw in hefa.yaml).',
};

/** What is known of a title, with source and date, for people. */
export function lawCard(found: LookedUp, options: ReportOptions): string {
  const page = new Page(options);
  const { title, statute, ending, near } = found;
  const lines = page.lines([{ text: `《${oneLine(title)}》`, style: page.palette.strong }]);
  const row = (zh: string, en: string, value: string | null) => {
    if (value !== null) lines.push(...page.row(page.say({ zh, en }), value));
  };
  if (found.rank !== 'unknown') row('位阶', 'Rank', found.rank + (statute ? '' : page.aside(page.say(BY_TITLE))));
  if (statute) {
    row('效力', 'Status', page.say(STATUS[statute.status]));
    row('施行', 'Since', statute.effective);
    row('条数', 'Last', statute.articles === null ? null : page.say(articlesOf(statute.articles)));
    row('版本', 'Passed', statute.versions.length > 0 ? page.list(statute.versions) : null);
    row(
      '来源',
      'Source',
      `${sourceOf(statute, page)}${page.aside(page.say({ zh: `截至 ${statute.asOf}`, en: `as of ${statute.asOf}` }))}`,
    );
  }
  if (ending) {
    const { kind, on, successor, words, source } = ending;
    row('变动', 'Change', [page.say(ENDED[kind]), on, successor && `→《${successor}》`].filter(Boolean).join('  '));
    row('原文', 'Text', words && `「${oneLine(words)}」`);
    row('来源', 'Source', oneLine(source));
  }
  if (!statute && !ending) {
    lines.push(...page.lines([{ text: page.say(UNKNOWN) }], '  '));
    row('相近', 'Near', near.length > 0 ? page.list(near.map((one) => `《${one}》`)) : null);
  }
  return `${lines.join('\n')}\n`;
}

const BY_TITLE: Bilingual = { zh: '由名称推断', en: 'told by the title' };

function articlesOf(count: number): Bilingual {
  return { zh: `共 ${count} 条`, en: `${count} articles` };
}

function sourceOf({ source, origin }: Statute, page: Page): string {
  if (source !== 'own') return page.say(SOURCES[source]);
  return (
    page.say({ zh: '自己的法律数据', en: 'your own law data' }) + (origin === null ? '' : page.aside(oneLine(origin)))
  );
}

export function lawJson({ title, rank, statute, ending, near }: LookedUp): string {
  return jsonText({ schemaVersion: 1, title, known: statute !== null || ending !== null, rank, statute, ending, near });
}
