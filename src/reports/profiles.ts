import type { Bilingual, Language } from '../errors.ts';
import { PERIODS } from '../facts/periods.ts';
import { PROFILE_VALUES, type ProfileValue } from '../rules/profile.ts';
import type { ShippedProfile, ShippedValue } from '../rules/shipped-profile.ts';
import { Page } from './page.ts';
import type { ReportOptions } from './run.ts';
import { jsonText, oneLine } from './sanitise.ts';
import { nameOf, wordsOf } from './text-basis.ts';

/** Every profile with its values: the clause that each rests on, or that none is set and what to look up. */
export function profileList(profiles: readonly ShippedProfile[], options: ReportOptions): string {
  const page = new Page(options);
  const lines = profiles.flatMap((profile) => [...profileLines(profile, page), '']);
  return `${[...lines, ...page.lines([{ text: page.say(HOW) }])].join('\n')}\n`;
}

const HOW: Bilingual = {
  zh: '选用：hefa check --profile sichuan，或者在 hefa.yaml 中写 profile: sichuan。自行设定：profile: { extends: sichuan, filingDays: 15 }，不分文件日期，一律适用。',
  en: 'To use one: hefa check --profile sichuan, or profile: sichuan in hefa.yaml. To set a value: profile: { extends: sichuan, filingDays: 15 }, which holds for documents of any day.',
};

function profileLines(profile: ShippedProfile, page: Page): string[] {
  const { name, title, extends: parent, values } = profile;
  const above = parent ? { zh: `未列出的同 ${parent}`, en: `else as ${parent}` } : { zh: '默认', en: 'the default' };
  return [
    ...page.lines([
      { text: name, style: page.palette.strong },
      { text: `  ${page.say(title)}${page.aside(page.say(above))}` },
    ]),
    ...PROFILE_VALUES.flatMap((value) => valueLines(value, values[value] ?? [], page)),
  ];
}

function valueLines(name: ProfileValue, dated: readonly ShippedValue[], page: Page): string[] {
  if (dated.length === 0) return [];
  const heading = page.lines(
    [{ text: `${page.say(PERIODS[name])}  ` }, { text: name, style: page.palette.faint }],
    '  ',
  );
  return [...heading, ...dated.flatMap((one) => datedLines(one, page))];
}

function datedLines(one: ShippedValue, page: Page): string[] {
  const { value, basis, note } = one;
  const unset = page.say({ zh: '未核实，可设定', en: 'not verified, may be set' });
  const style = value === null ? page.palette.warning : page.palette.strong;
  const when = whenOf(one);
  const [first, rest] = ['    · ', '      '];
  return [
    ...page.lines(
      [{ text: when ? `${page.say(when)}  ` : '' }, { text: value === null ? unset : String(value), style }],
      first,
      rest,
    ),
    ...(note ? page.lines([{ text: page.say(note) }], rest) : []),
    ...(basis ? page.lines([{ text: oneLine(`${nameOf(basis)}「${wordsOf(basis)}」〔${basis.status}〕`) }], rest) : []),
  ];
}

/** Of which documents: by the day on which they were made. */
function whenOf({ from, until }: ShippedValue): Bilingual | null {
  if (from !== null && until !== null)
    return { zh: `${from}至${until}制定的文件`, en: `documents of ${from} to ${until}` };
  if (from !== null) return { zh: `${from}起制定的文件`, en: `documents since ${from}` };
  return until === null ? null : { zh: `${until}以前制定的文件`, en: `documents until ${until}` };
}

export function profilesJson(profiles: readonly ShippedProfile[], language: Language): string {
  const shownValue = ({ value, from, until, basis, note }: ShippedValue) => ({
    value,
    from,
    until,
    basis: basis && {
      id: basis.id,
      title: basis.title,
      article: basis.article,
      quote: basis.quote,
      status: basis.status,
    },
    note: note?.[language] ?? null,
  });
  return jsonText({
    schemaVersion: 1,
    profiles: profiles.map(({ name, title, extends: parent, values }) => ({
      name,
      title: title[language],
      extends: parent,
      values: Object.fromEntries(Object.entries(values).map(([key, dated]) => [key, dated.map(shownValue)])),
    })),
  });
}
