import { matches } from '../chinese/matches.ts';
import type { Sentence } from '../document/document.ts';
import type { ActorKind, ProvisionFact, ProvisionStance } from '../facts/facts.ts';
import { isOther } from './beside.ts';
import type { Context } from './context.ts';
import { basisOf, type FoundBasis } from './measures/basis.ts';
import { actorsIn, firstActor } from './measures/bound.ts';
import { clauseAround, limbAt, limbsOf, type Run, segmentAt } from './measures/limb.ts';
import { textualStance } from './measures/stance.ts';
import type { Phrase } from './provisions/table.ts';

/** What a clause does with something that it says. */
export type ClauseReading = Pick<ProvisionFact, 'stance' | 'target' | 'basis' | 'words' | 'place' | 'sentence' | 'at'>;

/** The clauses of a sentence that say something; `text` is that of the sentence without titles. */
export function readingsOf(
  wording: Phrase,
  text: string,
  sentence: Sentence,
  context: Context,
): Iterable<ClauseReading> {
  // Most rows of a table have a word in the sentence and say nothing there: nothing around it is looked at for them.
  return text.search(wording.pattern) < 0 ? [] : readings(wording, text, sentence, context);
}

function* readings(wording: Phrase, text: string, sentence: Sentence, context: Context): Generator<ClauseReading> {
  // In the order in which they are read: the outermost first.
  const above = context
    .leadsOf(sentence)
    .map((lead) => lead.text)
    .reverse();
  const leads = above.join('');
  if (!speaksOf(wording, text, leads, context)) return;
  for (const match of matches(wording.pattern, text)) {
    const words = { start: match.index, end: match.index + match[0].length };
    if (isOther(wording, text, words)) continue;
    const limb = limbAt(limbsOf(sentence.text), words.start);
    if (limb === null) continue;
    const at = clauseAround(limb, { start: words.start, end: Math.min(words.end, limb.end) });
    if (isMeasure(wording, at, sentence, context)) continue;
    const basis = basisOf({ ...words, kind: null, weight: 'plain' }, sentence, context);
    yield {
      stance: isExceptedByTitle(wording, leads + sentence.text)
        ? 'excepted'
        : stanceOf(wording, text, words, segmentAt(limb, words.start), basis, above),
      target: targetOf(text.slice(limb.start, words.end), leads),
      basis: basis.found,
      words: match[0],
      place: { span: sentence.spanOf(at.start, at.end) },
      sentence,
      at,
    };
  }
}

/** Whether a document that is named makes it a case that the law allows. */
function isExceptedByTitle({ exceptedByTitle }: Phrase, text: string): boolean {
  return exceptedByTitle !== undefined && matches(TITLES, text).some(([title]) => exceptedByTitle.test(title));
}

const TITLES = /《[^《》]*》/gu;

/** A notice and the 办法 that it prints each have a title. */
function titlesOf({ document }: Context): string {
  return [document.title, ...document.inner.map((inner) => inner.title)].join('。');
}

/** Whether what must stand around the words does, and what must not does not. */
function speaksOf(wording: Phrase, text: string, leads: string, context: Context): boolean {
  if (wording.unless?.test(text) || wording.unlessLed?.test(leads)) return false;
  const around = leads + text;
  if (wording.needs && !wording.needs.test(around)) return false;
  return !wording.about || wording.about.test(titlesOf(context) + around);
}

/** 停止供水供电: coercion is reported as such, and not once more as stopping services. */
function isMeasure({ unlessMeasure }: Phrase, clause: Run, sentence: Sentence, context: Context): boolean {
  if (!unlessMeasure) return false;
  return context
    .factsIn(sentence, 'measure')
    .some(
      ({ kind, stance, at }) =>
        unlessMeasure.includes(kind) &&
        (stance === 'creates' || stance === 'cites') &&
        at !== null &&
        at.start < clause.end &&
        clause.start < at.end,
    );
}

/** 严禁下列行为：（一）下达罚没指标: an item below a ban is what is forbidden. 有下列行为之一的： is none. */
const BANS = /(?:不得|禁止|严禁|不准|不许)[^。；]*：$/u;
const CASES = /的，[^：]*：$/u;
/** 有下列行为之一的，对责任人员给予处分：（一）将救灾资金用于办公经费的: what is punished below is forbidden. */
const PUNISHED =
  /(?:下列|以下)[^。：]{0,12}(?:行为|情形|情况)[^。：]{0,80}(?:处分|追究|处罚|责令|问责|查处|处理|通报|追责)[^。：]*：/u;

/** The nearest sentence above that bans or tells cases decides: below 有下列情形之一的，给予奖励： nothing is banned any more. */
function isBannedAbove(above: readonly string[]): boolean {
  const nearest = above.findLast((lead) => BANS.test(lead) || CASES.test(lead));
  return nearest !== undefined && !CASES.test(nearest);
}

function stanceOf(
  wording: Phrase,
  text: string,
  words: Run,
  segment: Run,
  basis: FoundBasis,
  above: readonly string[],
): ProvisionStance {
  const leads = above.join('');
  if (wording.excepted?.test(leads + text)) return 'excepted';
  if (!wording.isBan && isBannedAbove(above)) return 'forbids';
  if (!wording.isBan && PUNISHED.test(leads + text.slice(0, words.start))) return 'forbids';
  if (!wording.isBan && BANNED.test(text.slice(words.start, words.end))) return 'forbids';
  const core = { start: coreOf(wording, text, words), end: words.end };
  const read = wording.ownWork ? text.replaceAll('负责', '承办') : text;
  const said = textualStance(read, segment, core, wording.isSanction);
  if (said === 'mentions') return 'mentions';
  if ((said !== 'plain' || isPunished(text, segment, words)) && !wording.isBan) return 'forbids';
  return basis.found === 'named' || basis.found === 'general' ? 'cites' : 'provides';
}

/** 罚没收入不得与考核挂钩: the ban stands inside the words. */
const BANNED = /不得|严禁|禁止|不准|不许|不再|不应|不能|一律不|杜绝|防止/u;

/** 对下达罚没指标的，依照…给予处分: what is punished is forbidden. */
function isPunished(text: string, segment: Run, words: Run): boolean {
  const deed = text.slice(Math.max(segment.start, words.start), Math.max(segment.end, words.end));
  return /的(?:行为)?$/u.test(deed) && /处分|追究|处罚|责令|问责|查处|处理|通报/u.test(text.slice(segment.end));
}

/** The last cue in the words: what a pattern takes along in front of it (各单位不得下达 + 罚没指标) may be the negation itself. */
function coreOf({ cues, isWhole }: Phrase, text: string, { start, end }: Run): number {
  if (isWhole) return start;
  const inside = text.slice(start, end);
  const last = Math.max(...cues.map((cue) => inside.lastIndexOf(cue)));
  return start + Math.max(0, last);
}

/** Who is named in the limb up to the words, else in the sentences above. */
function targetOf(limb: string, leads: string): ActorKind {
  const own = actorsIn(limb);
  return own.length > 0 ? firstActor(limb).kind : firstActor(leads).kind;
}
