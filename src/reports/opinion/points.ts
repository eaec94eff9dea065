import type { Finding, Related } from '../../findings/finding.ts';
import type { CheckedFile } from '../../findings/result.ts';
import type { Quotes } from './bases.ts';
import { type Block, heading, paragraph } from './opinion.ts';
import { ASPECTS, type Aspect, isUnrecorded, type Point, type Sorted } from './sorting.ts';
import { type Home, remarkOfAll, statements } from './statements.ts';
import { shown, type Voice } from './voice.ts';

/** What the points of one opinion share: its voice, what it quoted so far, and whose clauses bear no title. */
export interface Sheet {
  readonly file: CheckedFile;
  readonly voice: Voice;
  readonly quotes: Quotes;
  readonly home: Home;
}

const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  主体: 'Who makes it (主体)',
  权限: 'Powers (权限)',
  内容: 'Content (内容)',
  程序: 'Procedure (程序)',
  形式: 'Form (形式)',
};

/** 一、→ （一）权限方面 → 1. a rule that is breached, with its clauses. */
export function issueBlocks({ issues, verify }: Omit<Sorted, 'later'>, part: number, sheet: Sheet): Block[] {
  const { voice, file } = sheet;
  const blocks = [...issues].flatMap(([aspect, points], at) => {
    const here = voice.say(`${voice.partNumber(part).slice(0, -1)}（`, `${voice.partNumber(part).trim()}`);
    const division = voice.divisionNumber(at + 1).trim();
    return [
      heading(2, voice.divisionNumber(at + 1) + voice.say(`${aspect}方面`, ASPECT_WORDS[aspect])),
      ...points.flatMap((point, index) => {
        const address = voice.say(`${here.slice(0, -1)}${division}${index + 1}`, `${here}${division}${index + 1}`);
        return pointBlocks(point, index + 1, address, sheet);
      }),
    ];
  });
  return [...blocks, ...elsewhere({ issues, verify }, file, voice)];
}

/** 五、需核实事项 has no （一）: its points stand below the part. */
export function verifyBlocks({ verify }: Sorted, part: number, sheet: Sheet): Block[] {
  const { voice } = sheet;
  if (verify.length === 0) return [paragraph(voice.say('无。', 'None.'))];
  const roman = voice.partNumber(part);
  const opening = voice.say(
    '下列事项仅凭文件文字和现有材料不能确定，请结合有关情况核实后处理：',
    'What follows cannot be settled by the words of the document and the papers at hand:',
  );
  return [
    paragraph(opening),
    ...verify.flatMap((point, index) => {
      const address = voice.say(`${roman.slice(0, -1)}${index + 1}`, `${roman.trim()}${index + 1}`);
      return pointBlocks(point, index + 1, address, sheet);
    }),
  ];
}

function pointBlocks(point: Point, number: number, here: string, sheet: Sheet): Block[] {
  const { rule, findings } = point;
  const { voice, quotes, home } = sheet;
  const said = statements(findings, voice, home);
  const lead = (zh: string, en: string) => voice.say(`${zh}：`, `${en}:`);
  const related = relatedWords(
    findings.flatMap((one) => one.related),
    sheet,
  );
  return [
    heading(3, voice.pointNumber(number) + voice.own(rule.title)),
    ...said.map((text, at) => paragraph((said.length === 1 ? '' : voice.say(`（${at + 1}）`, `(${at + 1}) `)) + text)),
    ...(related === '' ? [] : [paragraph(related, lead('有关记载', 'On record'))]),
    ...(rule.basis.length === 0 ? [] : [paragraph(quotes.words(rule.basis, here), lead('法律依据', 'Basis'))]),
    paragraph(reasonWords(point, voice), lead('理由', 'Reason')),
    paragraph(adviceWords(point, sheet), lead('处理建议', 'Advice')),
  ];
}

/** The law in general; what was seen here in particular; and where two lawyers may differ, that they may. */
function reasonWords({ rule, findings }: Point, voice: Voice): string {
  const remark = remarkOfAll(findings, voice);
  const seen = remark === null ? '' : voice.sentence(voice.say(`经查，${remark}`, ` Seen here: ${remark}`));
  const why = rule.why[voice.language] === '' ? (findings[0]?.why ?? rule.title) : rule.why;
  return voice.sentence(voice.own(why)) + seen + (findings.some(isUnsure) ? either(voice) : '');
}

function isUnsure({ confidence, severity }: Finding): boolean {
  return confidence === 'low' && severity !== 'info';
}

/** What is only suspected is advised only in case it is so. */
function adviceWords({ findings }: Point, { file, voice }: Sheet): string {
  const advice = [...new Set(findings.map((one) => voice.own(one.advice)))].join(voice.say('', ' '));
  if (findings.some((one) => isUnrecorded(one, file)))
    return voice.say(
      `已经履行的，请补充有关材料；尚未履行的，${advice}`,
      `If it was done, submit the papers; if not: ${advice}`,
    );
  if (findings.some(isUnsure)) return voice.say(`经核实确属上述情形的，${advice}`, `If so: ${advice}`);
  return advice;
}

function either(voice: Voice): string {
  return voice.say(
    '但此类表述可能另有理解，是否属于上述情形，请审核人员判断。',
    ' The words may also be read otherwise; the officer decides.',
  );
}

/** What a record or a paper tells of it; the same clause elsewhere in the file. */
function relatedWords(related: readonly Related[], { file, voice }: Sheet): string {
  const words = related.map(({ path, clause, message }) => {
    const inAnother = path !== file.source.path && path !== file.record;
    const name = inAnother ? voice.marked(path.split('/').at(-1) ?? path) : '';
    const where = [name, clause === null ? '' : shown(clause)].filter(Boolean).join(voice.say('', ' '));
    return where === '' ? voice.own(message) : voice.labelled(where, voice.own(message));
  });
  const once = [...new Set(words)];
  return once.length === 0 ? '' : voice.sentence(voice.series(once));
}

/** Of the aspects in which nothing was found: said only of what was checked, and only where the rules for documents ran. */
function elsewhere({ issues, verify }: Omit<Sorted, 'later'>, file: CheckedFile, voice: Voice): Block[] {
  const { status, about, record, document } = file;
  if (about.record === 'document' && about.level !== '规范性文件') {
    const text = voice.say(
      '本件不属于行政规范性文件，未按规范性文件的要求审核其内容，不能据此认为其内容合法。',
      'This is no normative document: its content was not measured by the rules for such, and is not to be taken as lawful.',
    );
    return [paragraph(text)];
  }
  const open = new Set(verify.map(({ rule }) => rule.aspect));
  // Of an organ that is not named, and of a procedure without a record, nothing is known.
  const unknown = new Set<Aspect>([
    ...(document.organ === null ? ['主体' as const] : []),
    ...(record === null ? ['程序' as const] : []),
  ]);
  const others = ASPECTS.filter((aspect) => !issues.has(aspect) && !open.has(aspect) && !unknown.has(aspect));
  if (others.length === 0 || about.record !== 'document') {
    if (issues.size > 0) return [];
    return [
      paragraph(voice.say('在检查的范围内未发现应当修改的问题。', 'Within what was checked no problem was found.')),
    ];
  }
  const where = status === 'partial' ? voice.say('已检查的部分', 'the part that was checked') : null;
  const scope = where ?? voice.say('本次检查的范围内', 'what was checked');
  const names = voice.list(others.map((one) => voice.say(one, ASPECT_WORDS[one])));
  return [
    paragraph(
      voice.say(`在${scope}，${names}方面未发现应当修改的问题。`, `Within ${scope} no problem was found in: ${names}.`),
    ),
  ];
}
