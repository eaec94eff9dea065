import type { EvidenceFact, StepFact } from '../../facts/facts.ts';
import { POINTS } from '../../facts/procedure.ts';
import { inWords } from '../../facts/registry.ts';
import type { Finding } from '../../findings/finding.ts';
import { toldOf } from '../../findings/record.ts';
import type { CheckedFile } from '../../findings/result.ts';
import { type TimelineStep, timelineOf } from '../../findings/timeline.ts';
import { stepWords } from '../words.ts';
import { articleOf, byRank, nameOf } from './bases.ts';
import { type Block, paragraph } from './opinion.ts';
import { comesLater } from './sorting.ts';
import { shown, type Voice } from './voice.ts';

/** How the document was made, step by step, as its record or its own text tells; and what is still to come. */
export function courseBlocks(file: CheckedFile, later: readonly Finding[], voice: Voice): Block[] {
  const steps = timelineOf(file);
  const lines = steps.map((step, at) => paragraph(voice.pointNumber(at + 1) + stepLine(step, file, voice)));
  return [paragraph(sourceWords(file, steps.length > 0, voice)), ...lines, ...laterBlocks(later, voice)];
}

function sourceWords({ record, source, about }: CheckedFile, told: boolean, voice: Voice): string {
  if (record === null) {
    const end = told
      ? voice.say('下列情况仅据文件正文。', 'What follows is taken from the text alone.')
      : voice.say('文件正文也未写明制定程序。', 'Nor does the text tell how it was made.');
    return voice.say('送审材料中未见程序记录，', 'No record of procedure was submitted. ') + end;
  }
  const name = shown(record.split('/').at(-1) ?? record);
  const words =
    about.record !== 'document'
      ? voice.say('送审的即为程序记录', 'The record of procedure itself was submitted')
      : record === source.path
        ? voice.say('程序记录载于送审文件', 'The record of procedure stands in the file itself')
        : voice.say(`送审材料附有程序记录（${name}）`, `A record of procedure was submitted (${name})`);
  const end = told
    ? voice.say('所载程序及材料核对情况如下：', 'It tells, and its papers show:')
    : voice.say('其中未见制定程序的内容。', 'It tells of no step.');
  return voice.say(`${words}，${end}`, `${words}. ${end}`);
}

function stepLine(one: TimelineStep, file: CheckedFile, voice: Voice): string {
  const { step, fact } = one;
  const item = fact?.item ? voice.aside(shown(fact.item)) : '';
  const words = fact === null ? gapWords(step, file, voice) : toldWords(fact, one, voice);
  return voice.sentence(voice.labelled(voice.own(stepWords(step)) + item, words));
}

/** That a review is not in the record of what it reviews is no gap. */
function gapWords(step: string, file: CheckedFile, voice: Voice): string {
  if (!comesLater(step, file)) return voice.say('未见记录', 'nothing is told');
  return step === '合法性审核'
    ? voice.say('即本次审核，以签发的意见书为准', 'this review; what counts is the opinion as signed')
    : voice.say('尚未进行，属于审核之后的程序', 'still to come, after the review');
}

function toldWords(fact: StepFact, { points, evidence }: TimelineStep, voice: Voice): string {
  const dayless = fact.source === 'dossier' && fact.from === null && fact.to === null;
  const particulars = points
    .filter(({ point, item, words }) => words !== item || point !== '编号')
    .map(
      ({ point, words }) =>
        `${voice.own({ zh: point, en: POINTS[point].en })}${voice.say('', ' ')}${voice.dated(shown(words ?? ''))}`,
    );
  const told = dayless && particulars.length > 0 ? voice.list(particulars) : voice.own(toldOf(fact));
  const seen = evidenceWords(evidence, voice);
  return seen === '' ? told : voice.series([told, seen]);
}

/** 材料“审核意见书.docx”与记录未见矛盾. Only what names a file: that a paper is claimed is said once for all. */
function evidenceWords(evidence: readonly EvidenceFact[], voice: Voice): string {
  const words = evidence.map((fact) => {
    const state = inWords(fact, 'state');
    const seen = state === null ? '' : voice.own(state);
    if (fact.name === null)
      return fact.state === 'claimed' ? voice.say('未附材料', 'no paper') : voice.say(`材料${seen}`, `paper ${seen}`);
    const name = voice.quoted(fact.name);
    const both =
      fact.said !== null && fact.found !== null
        ? voice.aside(
            voice.say(
              `记录为${voice.dated(shown(fact.said))}，材料为${voice.dated(shown(fact.found))}`,
              `${shown(fact.said)} in the record, ${shown(fact.found)} in the paper`,
            ),
          )
        : '';
    return voice.say(`材料${name}${seen}${both}`, `${name} ${seen}${both}`);
  });
  return voice.series([...new Set(words)]);
}

/** What has to follow, with its basis; no part of the problems of a draft. */
function laterBlocks(later: readonly Finding[], voice: Voice): Block[] {
  return later.flatMap(({ place, rule, advice }) => {
    if (!('absent' in place) || place.absent === '合法性审核') return [];
    const bases = byRank(rule.basis).map((basis) => nameOf(basis, voice) + articleOf(basis));
    const lead = voice.labelled(voice.say('后续程序', 'Still to come'), '').trimEnd();
    const words = voice.own(advice).replace(/[。.]$/u, '');
    const rests = voice.say(`依据${voice.list(bases)}`, `under ${voice.list(bases)}`);
    return [paragraph(voice.sentence(voice.say(`${rests}，${words}`, `${words}, ${rests}`)), lead)];
  });
}
