import type { Language } from '../../errors.ts';
import { RECORD_KINDS } from '../../facts/procedure.ts';
import type { CheckedFile } from '../../findings/result.ts';
import { type Basis, momentOf } from '../../rules/rule.ts';
import type { Run } from '../run.ts';
import { counted, LEVEL_WORDS, STAGE_WORDS } from '../words.ts';
import { annexBlocks } from './annex.ts';
import { articlesOf, lawsOf, nameOf, Quotes } from './bases.ts';
import { courseBlocks } from './course.ts';
import { CONCLUSIONS, concluded, endingBlocks } from './ending.ts';
import { limitBlocks } from './limits.ts';
import { type Block, type Conclusion, type Opinion, paragraph } from './opinion.ts';
import { issueBlocks, type Sheet, verifyBlocks } from './points.ts';
import { type Sorted, sorted } from './sorting.ts';
import { type Home, homeOf } from './statements.ts';
import { titleLines } from './title.ts';
import { shown, Voice } from './voice.ts';

/** The draft of a review opinion on one file. */
export function opinionOf(file: CheckedFile, run: Run, language: Language): Opinion {
  const voice = new Voice(language);
  const parts = sorted(file);
  const bases = file.findings.flatMap(({ rule }) => rule.basis);
  const home = homeOf(file);
  const sheet: Sheet = { file, voice, quotes: new Quotes(voice), home };
  const conclusion = concluded(file, parts, run);
  const say = (zh: string, en: string) => voice.say(zh, en);
  return {
    language,
    title: titleOf(file, voice),
    note: say('（代拟稿，供审核人员修改后签发）', '(a draft, to be amended and signed by the officer)'),
    addressee: addresseeOf(file, voice),
    opening: [paragraph(openingWords(file, parts, conclusion, voice))],
    parts: [
      part(1, say('审核对象', 'What was reviewed'), subjectBlocks(file, home, voice), voice),
      part(2, say('审核依据', 'Law'), lawBlocks(bases, voice), voice),
      part(3, say('审核过程', 'How it was made'), courseBlocks(file, parts.later, voice), voice),
      part(4, say('主要问题', 'Problems'), issueBlocks(parts, 4, sheet), voice),
      part(5, say('需核实事项', 'To verify'), verifyBlocks(parts, 5, sheet), voice),
      part(6, say('未能检查的部分', 'What was not checked'), limitBlocks(file, run, voice), voice),
      part(7, say('结论建议', 'Proposed conclusion'), endingBlocks(conclusion, file, parts, run, voice), voice),
    ],
    conclusion,
    enclosure: say('附件：检查说明', 'Annex: how it was checked'),
    signature: [say('×××（审核机构）', '… (organ of review)'), say('××××年×月×日', '… (date)')],
    annex: {
      label: say('附件', 'Annex'),
      title: say('检查说明', 'How it was checked'),
      blocks: annexBlocks(file, bases, run, home, voice),
    },
  };
}

function part(number: number, name: string, blocks: readonly Block[], voice: Voice) {
  return { heading: voice.partNumber(number) + name, blocks };
}

/** 关于《某办法》的合法性审核意见书. */
function titleOf(file: CheckedFile, voice: Voice): string[] {
  const name = nameOfFile(file, voice);
  return voice.language === 'zh'
    ? [...titleLines(`关于${name}的`), '合法性审核意见书']
    : ['Opinion of the Legality Review', `on ${name}`];
}

function nameOfFile({ document, about, source }: CheckedFile, voice: Voice): string {
  const { title } = document;
  if (about.record === 'decision')
    return (
      (title === null ? '' : voice.marked(title)) + voice.say('重大行政决策程序', ' (procedure of a major decision)')
    );
  if (about.record === 'annual') return title === null ? voice.own(RECORD_KINDS.annual) : shown(title);
  return voice.titled(title ?? source.path.split('/').at(-1) ?? source.path);
}

function addresseeOf({ document, about }: CheckedFile, voice: Voice): string {
  const unit = document.organ === null ? null : shown(document.organ);
  const blank = about.record === 'document' ? voice.say('×××（起草单位）', '… (drafting unit)') : voice.say('×××', '…');
  return voice.say(`${unit ?? blank}：`, `${unit ?? blank}:`);
}

/** 经审核，…。具体意见如下： */
function openingWords(file: CheckedFile, { issues, verify }: Sorted, conclusion: Conclusion, voice: Voice): string {
  const name = nameOfFile(file, voice);
  const issued = momentOf(file.about.stage) === 'issued';
  const points = [...issues.values()].flat();
  const places = points.reduce((sum, { findings }) => sum + findings.length, 0);
  const found =
    points.length === 0
      ? voice.say('未发现确定的应当修改的问题', 'no certain problem was found')
      : voice.say(
          `发现应当修改的问题${points.length}项（涉及${places}处）`,
          `${counted(points.length, 'problem')} found (${counted(places, 'place')})`,
        );
  const open =
    verify.length === 0 ? '' : voice.say(`，另有需核实的事项${verify.length}项`, `, and ${verify.length} to verify`);
  const { zh, en } = CONCLUSIONS[conclusion];
  const end =
    conclusion === 'open'
      ? voice.say('，暂不提出审核结论建议', '; no conclusion is proposed yet')
      : voice.say(`，建议的审核结论为“${zh}”`, `; proposed conclusion: ${en}`);
  return voice.say(
    `${issued ? `现对${name}进行了合法性审核` : `你单位送审的${name}收悉`}。经审核，${found}${open}${end}。具体意见如下：`,
    `${name} was reviewed: ${found}${open}${end}. In particular:`,
  );
}

function subjectBlocks(file: CheckedFile, home: Home, voice: Voice): Block[] {
  const { document, about, source, told } = file;
  const unknown = voice.say('未写明', 'not stated');
  const known = (value: string | null) => (value === null ? unknown : voice.dated(shown(value)));
  const rows: [string, string][] = [
    [
      about.record === 'document' ? voice.say('文件名称', 'Title') : voice.say('审核事项', 'Matter'),
      document.title === null ? known(null) : nameOfFile(file, voice),
    ],
    ...(document.number === null
      ? []
      : [[voice.say('发文字号', 'Number'), known(document.number)] as [string, string]]),
    [
      about.record === 'document'
        ? voice.say('制定机关（起草单位）', 'Issued or drafted by')
        : voice.say('单位', 'Organ'),
      known(document.organ),
    ],
    [voice.say('文件种类', 'Kind'), kindWords(file, voice)],
    [voice.say('所处阶段', 'Stage'), voice.own(STAGE_WORDS[about.stage]) + guess(file, voice)],
    ...dateRow(file, voice),
    [voice.say('审核文本', 'File'), shown(source.path.split('/').at(-1) ?? source.path)],
  ];
  const others = file.findings.some(({ inner, place }) => 'span' in place && inner !== home.inner);
  const clauses = others
    ? voice.say('未注明文件名称的条款', 'Clauses without a title')
    : voice.say('以下所称条款', 'Clauses');
  const note =
    home.inner === null
      ? []
      : [
          paragraph(
            voice.say(
              `${clauses}，均指所附${voice.titled(home.inner)}的条款。`,
              `${clauses} are those of ${voice.titled(home.inner)}.`,
            ),
          ),
        ];
  const as =
    told.level !== null && about.level !== document.level
      ? [
          paragraph(
            voice.say(`按要求作为${about.level}审核。`, `Reviewed as ${LEVEL_WORDS[about.level].en}, as was asked.`),
          ),
        ]
      : [];
  return [...rows.map(([label, words]) => paragraph(voice.labelled(label, words))), ...as, ...note];
}

/** A draft has no day yet, and none is missing. */
function dateRow({ about, document }: CheckedFile, voice: Voice): [string, string][] {
  const date = about.date ?? document.date;
  if (date === null && momentOf(about.stage) === 'draft') return [];
  const label = about.record === 'document' ? voice.say('成文日期', 'Date') : voice.say('日期', 'Date');
  return [[label, date === null ? voice.say('未写明', 'not stated') : voice.dated(date)]];
}

function kindWords({ about, document }: CheckedFile, voice: Voice): string {
  if (about.record !== 'document') return voice.own(RECORD_KINDS[about.record]);
  const level = voice.own(LEVEL_WORDS[about.level]);
  return document.kind === null ? level : shown(document.kind) + voice.aside(level);
}

function guess({ about }: CheckedFile, voice: Voice): string {
  return about.stageTold ? '' : voice.aside(voice.say('据文本推定', 'as the text suggests'));
}

/** Each law once, the higher first. */
function lawBlocks(bases: readonly Basis[], voice: Voice): Block[] {
  const laws = lawsOf(bases);
  if (laws.length === 0)
    return [
      paragraph(
        voice.say(
          '本次没有需要援引的规定。检查所用规则和法律数据见附件。',
          'Nothing had to be cited; the annex tells by what was checked.',
        ),
      ),
    ];
  const lines = laws.map((law, at) => {
    const words = `${nameOf(law, voice)}${articlesOf(law, voice)}`;
    return paragraph(voice.pointNumber(at + 1) + voice.sentence(words));
  });
  return [paragraph(voice.say('本意见主要依据下列规定：', 'This opinion rests on:')), ...lines];
}
