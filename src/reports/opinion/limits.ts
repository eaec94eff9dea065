import type { Bilingual } from '../../errors.ts';
import type { CheckedFile } from '../../findings/result.ts';
import { type StepStatus, type TimelineStep, timelineOf } from '../../findings/timeline.ts';
import type { Run } from '../run.ts';
import { counted, stepWords, UNIT_WORDS } from '../words.ts';
import { type Block, paragraph } from './opinion.ts';
import { STEPS } from './sorting.ts';
import { shown, type Voice } from './voice.ts';

/** Whether anything that may bear on the conclusion was not checked or not judged. */
export function openEnds(file: CheckedFile, run: Run): boolean {
  const { status, source, about, unjudged } = file;
  return (
    status === 'partial' ||
    timelineOf(file).some((step) => isUnproved(step, file)) ||
    // A picture that may hold words loses none that are known of.
    source.troubles.length > 0 ||
    (about.record === 'document' && about.level !== '规范性文件') ||
    unjudged.some(({ settled }) => settled !== true) ||
    run.options.only.length > 0 ||
    file.leftOut.length > 0 ||
    // That a problem was known before makes nothing lawful.
    file.decided.some(({ suppressed }) => suppressed === null) ||
    // A drafter who excuses himself leaves that to the officer.
    file.requests.length > 0
  );
}

/** Differs from its papers, or has none though the conclusion rests on it: what follows the decision (公布, 备案) does not bear on it. */
function isUnproved({ step, status }: TimelineStep, { about }: CheckedFile): boolean {
  if (status === 'unchecked' || status === 'contradicted') return true;
  return status === 'recorded' && (about.record === 'annual' || STEPS.indexOf(step) <= STEPS.indexOf('集体讨论'));
}

/** What share was read, what was not, what could not be judged and why, and what no check of words can tell. */
export function limitBlocks(file: CheckedFile, run: Run, voice: Voice): Block[] {
  const lines = [
    readWords(file, voice),
    ...file.source.troubles.map(({ text }) => shown(text[voice.language].split('\n')[0] ?? '')),
    ...leftOutWords(file, run, voice),
    ...file.requests.map(({ text }) => shown(text[voice.language])),
    ...decidedLines(file, voice),
    ...paperWords(file, voice),
    ...unjudgedWords(file, run, voice),
    (file.about.record === 'document' ? BEYOND : BEYOND_RECORD)[voice.language],
  ];
  return lines.map((line, at) => paragraph(voice.pointNumber(at + 1) + voice.sentence(line)));
}

function readWords({ source, status, document, sentences, about }: CheckedFile, voice: Voice): string {
  const { coverage } = source;
  if (coverage && (status === 'partial' || coverage.checked < coverage.total)) {
    const unit = UNIT_WORDS[coverage.unit];
    return voice.say(
      `文件只检查了一部分（${coverage.total}${unit.zh}中的${coverage.checked}${unit.zh}），其余部分不能据此认为合法`,
      `only ${coverage.checked} of ${coverage.total} ${unit.en} were checked; the rest is not to be taken as lawful`,
    );
  }
  if (status === 'partial')
    return voice.say(
      '文件只检查了一部分，其余部分不能据此认为合法',
      'the file was checked in part only; the rest is not to be taken as lawful',
    );
  if (about.record !== 'document') return voice.say('程序记录已全部检查', 'the whole record was checked');
  if (sentences === 0) return voice.say('文件中没有可供检查的正文', 'the file holds no text to check');
  const { articles, parts } = document.structure;
  const zh = articles > 0 ? `${articles}条、` : parts > 0 ? `${parts}个部分、` : '';
  const en = articles > 0 ? `${counted(articles, 'article')}, ` : parts > 0 ? `${counted(parts, 'part')}, ` : '';
  return voice.say(
    `已检查全文（${zh}${sentences}句）`,
    `the whole text was checked (${en}${counted(sentences, 'sentence')})`,
  );
}

function leftOutWords({ leftOut }: CheckedFile, { options }: Run, voice: Voice): string[] {
  if (options.only.length === 0 && leftOut.length === 0) return [];
  return [
    voice.say(
      '本次只就选定的部分要求作了检查，其他要求没有检查',
      'only requirements that were asked for were checked, and no others',
    ),
  ];
}

/** Findings about which somebody has decided: the officer who signs must know of them. */
function decidedLines({ decided }: CheckedFile, voice: Voice): string[] {
  return decided.map(({ finding, suppressed }) => {
    const where = finding.clause === null ? '' : shown(finding.clause);
    const what = shown(finding.message[voice.language]);
    if (suppressed === null)
      return voice.say(
        `${where}此前已有、本次不再列入的问题：${what}`,
        `known before, not listed here: ${where} ${what}`,
      );
    const { reason, approver, expires } = suppressed;
    const zh = [`理由：${shown(reason)}`, approver && `批准：${shown(approver)}`, expires && `有效期至${expires}`];
    const en = [shown(reason), approver && `approved by ${shown(approver)}`, expires && `until ${expires}`];
    return voice.say(
      `${where}已有处理决定、本次不再列入的问题：${what}（${zh.filter(Boolean).join('；')}）`,
      `decided about, not listed here: ${where} ${what} (${en.filter(Boolean).join('; ')})`,
    );
  });
}

/** Steps of which only the record tells: nobody held them against a paper. */
function paperWords(file: CheckedFile, voice: Voice): string[] {
  const named = (statuses: readonly StepStatus[]) => {
    const steps = timelineOf(file).filter(({ status }) => statuses.includes(status));
    return voice.list([...new Set(steps.map(({ step }) => voice.own(stepWords(step))))]);
  };
  const [bare, open] = [named(['recorded']), named(['unchecked', 'contradicted'])];
  return [
    ...(bare === ''
      ? []
      : [voice.say(`${bare}只有记录，未附材料，没有核对`, `only on record, without a paper: ${bare}`)]),
    ...(open === ''
      ? []
      : [
          voice.say(
            `${open}的材料与记录不一致或者未能检查，不能据此认定`,
            `papers that differ from the record or could not be read: ${open}`,
          ),
        ]),
  ];
}

/** Requirements with the same reason stand together, by their titles; their ids stand in the annex. */
function unjudgedWords({ unjudged }: CheckedFile, { rules }: Run, voice: Voice): string[] {
  const titles = new Map((rules.rules ?? []).map(({ id, title }): [string, Bilingual] => [id, title]));
  const byReason = new Map<string, Set<string>>();
  for (const { rule, reason } of unjudged) {
    const words = voice.own(reason);
    byReason.set(words, (byReason.get(words) ?? new Set()).add(rule));
  }
  return [...byReason].map(([reason, ids]) => {
    const names = [...ids].flatMap((id) => titles.get(id) ?? []).map((title) => voice.marked(voice.own(title)));
    const which = names.length === 0 ? '有' : `${names.join('')}${names.length === ids.size ? '这' : '等'}`;
    const count = ids.size === 1 ? (names.length === 0 ? '1项' : '项') : `${ids.size}项`;
    return voice.say(
      `${which}${count}要求未作判断，原因是：${reason}`,
      `${counted(ids.size, 'requirement')} not judged${names.length === 0 ? '' : ` (${names.join(', ')})`}, because: ${reason}`,
    );
  });
}

const BEYOND_RECORD: Bilingual = {
  zh: '记录所载是否属实，记录以外的事项是否合法、适当，须由审核人员核实、判断',
  en: 'whether the record is true, and whatever it does not tell of, is for the officer to verify',
};

const BEYOND: Bilingual = {
  zh: '文件与未列入第二部分的法律、法规、规章和上级文件是否抵触，所涉事实和措施是否必要、适当，须由审核人员判断',
  en: 'whether the document agrees with law that part II does not list, and whether its measures are needed and fit, is for the officer to judge',
};
