import type { Bilingual } from '../errors.ts';
import { RECORD_KINDS } from '../facts/procedure.ts';
import type { CheckedFile } from '../findings/result.ts';
import type { Page } from './page.ts';
import { oneLine, printable } from './sanitise.ts';
import { procedureLines } from './text-procedure.ts';
import { counted, LEVEL_WORDS, STAGE_WORDS, UNIT_WORDS } from './words.ts';

/** What the text is: path, title, 发文字号, organ and date, then level, stage and whom it affects, with reasons. */
export function headLines(file: CheckedFile, page: Page): string[] {
  const { title, number, organ, date } = file.document;
  const known = [number, organ, date].filter((one) => one !== null).map(oneLine);
  const unnamed = page.say({ zh: '（未识别出标题）', en: '(no title found)' });
  return [
    ...page.lines([{ text: printable(file.source.path), style: page.palette.strong }]),
    ...page.lines([{ text: title === null ? unnamed : oneLine(title), style: page.palette.strong }], '  '),
    ...(known.length > 0 ? page.lines([{ text: known.join(' · ') }], '  ') : []),
    ...page.labelled('level', [{ text: levelWords(file, page) }], '  '),
    ...page.labelled('stage', [{ text: stageWords(file, page) }], '  '),
    ...(file.about.level === '规范性文件' ? page.labelled('impact', [{ text: impactWords(file, page) }], '  ') : []),
    ...procedureLines(file, page),
  ];
}

/** By which words somebody said so. */
const TELLERS = {
  stage: { line: '--stage', config: 'hefa.yaml' },
  level: { line: '--as', config: 'hefa.yaml' },
} as const;

/** Regulations may lawfully set what a normative document may not: the reader must see that the content rules did not run. */
export function levelWords({ about, document, told }: CheckedFile, page: Page): string {
  if (about.record !== 'document') return page.say(RECORD_KINDS[about.record]);
  const level = page.say(LEVEL_WORDS[about.level]);
  if (told.level !== null && about.level !== document.level) {
    const found = page.say(LEVEL_WORDS[document.level]);
    return (
      level +
      page.aside(
        page.say({
          zh: `按 ${TELLERS.level[told.level]} 指定；自动识别为${found}`,
          en: `as ${TELLERS.level[told.level]} asks; recognised as ${found}`,
        }),
      )
    );
  }
  if (about.level === '规范性文件') return level;
  const reasons = page.series(document.levelReasons.map((reason) => oneLine(page.say(reason))));
  const because = reasons && page.aside(reasons);
  return page.say({
    zh: `${level}${because}。规范性文件的内容规则不适用；如需按规范性文件判断，用 --as normative`,
    en: `${level}${because}. The content rules for normative documents do not apply; to judge it as one, use --as normative`,
  });
}

export function stageWords({ about, document, told }: CheckedFile, page: Page): string {
  const stage = page.say(STAGE_WORDS[about.stage]);
  if (told.stage !== null) {
    const by = TELLERS.stage[told.stage];
    return stage + page.aside(page.say({ zh: `按 ${by} 指定`, en: `as ${by} asks` }));
  }
  if (about.record !== 'document') return stage;
  if (about.stageTold) return stage + page.aside(page.say({ zh: '程序记录写明', en: 'as the record says' }));
  if (about.stage === 'issued') return stage + aside(document.issued, page);
  return (
    stage +
    page.aside(
      page.say({ zh: '自动识别；已印发的，用 --stage issued', en: 'recognised; if it is issued, use --stage issued' }),
    )
  );
}

export function impactWords({ about }: CheckedFile, page: Page): string {
  const answer = about.affectsPublic
    ? { zh: '直接涉及公民、法人和其他组织', en: 'directly affects citizens and organisations' }
    : { zh: '未见直接涉及公民、法人和其他组织的内容', en: 'nothing that directly affects citizens or organisations' };
  const reasons = page.verbose ? about.affectsPublicReasons : about.affectsPublicReasons.slice(0, 2);
  return page.say(answer) + aside(reasons, page);
}

function aside(reasons: readonly Bilingual[], page: Page): string {
  return reasons.length === 0 ? '' : page.aside(page.series(reasons.map((reason) => oneLine(page.say(reason)))));
}

/** What share of the file was read, in its own units where it has such. */
export function coverageWords({ source, status, document, sentences, about }: CheckedFile, page: Page): string {
  const { coverage } = source;
  const { articles, parts } = document.structure;
  if (coverage && (status === 'partial' || coverage.checked < coverage.total)) {
    const { checked, total, unit } = coverage;
    const word = page.say(UNIT_WORDS[unit]);
    return page.say({
      zh: `只检查了一部分：已检查 ${checked}/${total} ${word}`,
      en: `in part only: ${checked}/${total} ${word} checked`,
    });
  }
  if (status === 'partial') return page.say({ zh: '只检查了一部分', en: 'checked in part only' });
  if (about.record !== 'document') return page.say({ zh: '已检查全部记录', en: 'the whole record checked' });
  const divisions =
    articles > 0
      ? { zh: `${articles} 条，`, en: `${counted(articles, 'article')}, ` }
      : { zh: `${parts} 部分，`, en: `${counted(parts, 'part')}, ` };
  const before = articles + parts > 0 ? page.say(divisions) : '';
  return page.say({
    zh: `已检查全文（${before}${sentences} 句）`,
    en: `the whole text checked (${before}${counted(sentences, 'sentence')})`,
  });
}
