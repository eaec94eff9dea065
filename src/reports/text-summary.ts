import type { Bilingual } from '../errors.ts';
import { NATIONAL } from '../rules/profile.ts';
import type { Skipped } from '../source/find.ts';
import type { Page } from './page.ts';
import { type Run, type Summary, summarise } from './run.ts';
import { printable } from './sanitise.ts';
import { counted, skippedWords } from './words.ts';

/** The last lines: counts over all files, what they do not cover, and by what law. */
export function summaryLines(run: Run, page: Page): string[] {
  const summary = summarise(run.files);
  const caution = cautionOf(run, summary, page);
  return [
    ...page.lines([{ text: counts(summary, page), style: styleOf(summary, page) }]),
    ...caution.flatMap((text) => page.lines([{ text }])),
    ...skippedLines(run.skipped, page),
    ...page.lines([{ text: lawWords(run, page), style: page.palette.faint }]),
  ];
}

export function counts(
  { files, error, warning, info, unchecked, partial, suppressed, unchanged }: Summary,
  page: Page,
): string {
  const dropped =
    (suppressed > 0 ? page.say({ zh: `，已豁免 ${suppressed}`, en: `, ${suppressed} suppressed` }) : '') +
    (unchanged > 0 ? page.say({ zh: `，此前已有 ${unchanged}`, en: `, ${unchanged} known before` }) : '');
  const [errors, warnings] = [counted(error, 'error'), counted(warning, 'warning')];
  return page.say({
    zh: `共 ${files} 个文件：错误 ${error}，警告 ${warning}，提示 ${info}${dropped}；未检查 ${unchecked}，部分检查 ${partial}`,
    en: `${counted(files, 'file')}: ${errors}, ${warnings}, ${info} to verify${dropped}; ${unchecked} not checked, ${partial} in part`,
  });
}

function styleOf({ error, warning, unchecked, partial }: Summary, page: Page) {
  if (error > 0) return page.palette.error;
  return warning + unchecked + partial > 0 ? page.palette.warning : page.palette.strong;
}

/** The word «no problem» is said here only when everything was checked and judged. */
export function cautionOf(
  { files, options }: Run,
  { error, warning, info, unchecked, partial, suppressed, unchanged }: Summary,
  page: Page,
): string[] {
  const checked = files.filter((file) => file.status !== 'unchecked');
  const unjudged = checked.reduce((sum, file) => sum + file.unjudged.length, 0);
  const leftOut = new Set(checked.flatMap((file) => file.leftOut.map(({ rule }) => rule))).size;
  const requests = checked.reduce((sum, file) => sum + file.requests.length, 0);
  const foreign = checked.filter(({ about }) => about.record === 'document' && about.level !== '规范性文件').length;
  const cautions: [number, Bilingual][] = [
    [unchecked, uncheckedWords(unchecked)],
    [partial, partialWords(partial)],
    [foreign, foreignWords(foreign)],
    [unjudged, unjudgedWords(unjudged)],
    [options.only.length, onlyWords(options.only.length)],
    [options.only.length > 0 ? 0 : leftOut, leftOutWords(leftOut)],
    [requests, requestWords(requests)],
    [suppressed + unchanged, decidedWords(suppressed + unchanged, options.baseline)],
  ];
  const needed = cautions.filter(([count]) => count > 0).map(([, text]) => page.say(text));
  const clean = error + warning + info === 0 && needed.length === 0;
  return clean ? [page.say({ zh: '未发现问题。', en: 'No problem found.' })] : needed;
}

function uncheckedWords(count: number): Bilingual {
  return {
    zh: `${count} 个文件未检查，不能据此认为其合规。`,
    en: `${counted(count, 'file')} not checked: not to be taken as compliant.`,
  };
}

function partialWords(count: number): Bilingual {
  return {
    zh: `${count} 个文件只检查了一部分，其余部分不能据此认为合规。`,
    en: `${counted(count, 'file')} checked in part only: the rest is not to be taken as compliant.`,
  };
}

function foreignWords(count: number): Bilingual {
  return {
    zh: `${count} 个文件不是规范性文件，其内容未按规范性文件的规则检查。`,
    en: `${counted(count, 'file')} not normative: the content was not measured by the rules for normative documents.`,
  };
}

function unjudgedWords(count: number): Bilingual {
  return {
    zh: `另有 ${count} 项未作判断，理由见各文件。`,
    en: `${counted(count, 'check')} could not be judged; the reasons stand with each file.`,
  };
}

function onlyWords(count: number): Bilingual {
  return {
    zh: `只用了所选的 ${count} 条规则，其他问题没有检查。`,
    en: `Only ${counted(count, 'selected rule')} ran; nothing else was checked.`,
  };
}

function leftOutWords(count: number): Bilingual {
  return {
    zh: `${count} 条规则被 hefa.yaml 关闭，没有运行。`,
    en: `${counted(count, 'rule')} turned off in hefa.yaml did not run.`,
  };
}

function requestWords(count: number): Bilingual {
  return {
    zh: `文稿自身提出 ${count} 项要求，见各文件开头。`,
    en: `The drafts ask ${counted(count, 'thing')} for themselves; they stand first in each file.`,
  };
}

function decidedWords(count: number, baseline: string | null): Bilingual {
  const zh = baseline === null ? '' : `（对照 ${printable(baseline)}）`;
  const en = baseline === null ? '' : ` (held against ${printable(baseline)})`;
  return {
    zh: `${count} 处问题已作决定或者此前已有，不计入${zh}。`,
    en: `${counted(count, 'finding')} decided about or known before, not counted${en}.`,
  };
}

function skippedLines(skipped: readonly Skipped[], page: Page): string[] {
  if (skipped.length === 0) return [];
  if (!page.verbose) {
    const text = page.say({
      zh: `另跳过 ${skipped.length} 个文件（用 --verbose 列出）。`,
      en: `${counted(skipped.length, 'more file')} passed over (listed with --verbose).`,
    });
    return page.lines([{ text }]);
  }
  const heading = page.say({
    zh: `跳过的文件（${skipped.length} 个）：`,
    en: `Files passed over (${skipped.length}):`,
  });
  const one = (file: Skipped) => printable(file.path) + page.aside(printable(page.say(skippedWords(file))));
  return [
    ...page.lines([{ text: heading }]),
    ...skipped.flatMap((file) => page.lines([{ text: one(file) }], '   · ', '     ')),
  ];
}

export function lawWords({ asOf, law, rules, profile }: Run, page: Page): string {
  const packs = page.list(rules.packs);
  const place = profile === NATIONAL.name ? '' : page.say(placeWords(profile));
  return page.say({
    zh: `判断时点 ${asOf}；法律数据截至 ${law.asOf}；规则包 ${packs}${place}。结果供合法性审核参考，不代替审核意见。`,
    en: `Judged as of ${asOf}; law data of ${law.asOf}; rule packs ${packs}${place}. An aid to the legality review, not a replacement for it.`,
  });
}

/** Whose periods were used, where it is not those of the whole country. */
function placeWords(profile: string): Bilingual {
  const name = profile.replace(/\+$/, '');
  const own = name !== profile;
  return {
    zh: `；地方配置 ${name}${own ? '（另有自行设定的值）' : ''}`,
    en: `; profile ${name}${own ? ' with values of your own' : ''}`,
  };
}
