import type { Sentence } from '../../document/document.ts';
import type { Confidence, MeasureFact, Stance } from '../../facts/facts.ts';
import type { Context } from '../context.ts';
import { basisOf, type FoundBasis } from './basis.ts';
import type { Bound } from './bound.ts';
import { clauseAround, type Limb, limbsOf, type Run, segmentAt } from './limb.ts';
import type { MeasureFinder, Mention } from './mention.ts';
import { reasonsFor } from './reasons.ts';
import { type TextualStance, textualStance } from './stance.ts';
import { type Ground, groundOf } from './standing.ts';

/** What one kind of measure knows that the others do not. */
export interface KindJudge<M extends Mention = Mention> {
  readonly finder: MeasureFinder<M>;
  /** Who is bound by the measure. */
  bound(mention: M, scene: Scene): Bound;
  /** A stance that only this kind sees; null leaves it to the general reading. */
  stance?(mention: M, scene: Scene, bound: Bound, basis: FoundBasis): TextualStance | null;
  /** True where the law of the state demands what the words ask for, so that they set nothing new. */
  citesLaw?(mention: M, scene: Scene): boolean;
  /** A last doubt: two lawyers may differ. */
  doubts?(mention: M, scene: Scene, bound: Bound): boolean;
}

/** A mention with all that surrounds it. */
export interface Scene {
  readonly sentence: Sentence;
  readonly text: string;
  readonly limb: Limb;
  readonly segment: Run;
  readonly limbs: readonly Limb[];
  readonly context: Context;
}

/** All measures of one kind in a sentence: one fact for each limb, stance and target. */
export function judge<M extends Mention>(
  kind: KindJudge<M>,
  sentence: Sentence,
  context: Context,
): readonly MeasureFact[] {
  const { text } = sentence;
  const leads = context.leadsOf(sentence).map((lead) => lead.text);
  const mentions = kind.finder.find(text, leads.join(''));
  if (mentions.length === 0) return [];
  const limbs = limbsOf(text);
  const facts: MeasureFact[] = [];
  for (const limb of limbs) {
    const inside = mentions.filter((mention) => limb.start <= mention.start && mention.start < limb.end);
    const judged = inside.map((mention) => {
      const scene: Scene = { sentence, text, limb, segment: segmentAt(limb, mention.start), limbs, context };
      return judgeMention(kind, mention, scene);
    });
    facts.push(...mergeLimb(judged, limb, sentence));
  }
  return facts;
}

/** 应当依法取得…许可证 in other words: the paper itself is known to rest on a statute. */
const IMPLIED: FoundBasis = { found: 'implied', citation: null, where: 'sentence' };

interface Judged {
  readonly mention: Mention;
  readonly stance: Stance;
  readonly bound: Bound;
  readonly basis: FoundBasis;
  readonly ground: Ground | null;
  readonly confidence: Confidence;
}

function judgeMention<M extends Mention>(kind: KindJudge<M>, mention: M, scene: Scene): Judged {
  const bound = kind.bound(mention, scene);
  const named = basisOf(mention, scene.sentence, scene.context);
  const basis = isAbsent(named) && kind.citesLaw?.(mention, scene) ? IMPLIED : named;
  const textual =
    forbiddenAbove(mention, scene) ??
    kind.stance?.(mention, scene, bound, basis) ??
    textualStance(scene.text, scene.segment, mention);
  const doubtful = mention.weight === 'doubtful' || (kind.doubts?.(mention, scene, bound) ?? false);
  const words = scene.text.slice(mention.start, mention.end);
  return {
    mention,
    bound,
    basis,
    ground: groundOf({ mention, basis, words, bound: bound.words, doubtful }, scene.context),
    stance: stanceOf(textual, basis, mention),
    confidence: confidenceOf(bound, basis, doubtful, mention),
  };
}

/** 规范性文件不得设定下列内容：（三）行政强制措施: an item below a prohibition is what is forbidden. Consent asked for there is not. */
function forbiddenAbove(mention: Mention, scene: Scene): TextualStance | null {
  if (mention.kind === 'licence') return null;
  const lead = scene.context.leadOf(scene.sentence);
  return lead && /(?:不得|禁止|严禁|不准)[^。；]*：$/u.test(lead.text) && !/的，[^：]*：$/u.test(lead.text)
    ? 'forbids'
    : null;
}

function stanceOf(textual: TextualStance, basis: FoundBasis, mention: Mention): Stance {
  if (textual !== 'plain') return textual;
  if (basis.found === 'named' || basis.found === 'general' || basis.found === 'implied') return 'cites';
  // 由有关部门予以处理 says nothing by itself: without a basis it is neither a measure nor a reference to one.
  // 按本办法第六十条的规定处罚 is one: it carries the document's own sanction on.
  const carriesOn = mention.kind === 'penalty' && basis.found === 'self';
  return mention.weight === 'vague' && !carriesOn ? 'mentions' : 'creates';
}

/** No law governs the measure, though one may stand near it. */
function isAbsent(basis: FoundBasis): boolean {
  return basis.found === 'none' || basis.found === 'preamble';
}

function confidenceOf(bound: Bound, basis: FoundBasis, doubtful: boolean, mention: Mention): Confidence {
  if (doubtful) return 'low';
  if (basis.found === 'self' || basis.found === 'preamble' || bound.kind === 'unknown' || mention.weight === 'vague')
    return 'medium';
  return 'high';
}

/** One sanction may name its target and the next in the same limb leave it out. */
const TARGETS: readonly (readonly Bound['kind'][])[] = [['public', 'unknown'], ['organ'], ['official']];
const STRENGTH: readonly Stance[] = ['creates', 'cites', 'forbids', 'abolishes', 'mentions'];
const CERTAINTY: readonly Confidence[] = ['high', 'medium', 'low'];

/** Several words for one sanction in one limb (没收违法所得，并处罚款) are one measure, where stance and target agree. */
function mergeLimb(judged: readonly Judged[], limb: Limb, sentence: Sentence): MeasureFact[] {
  const facts: MeasureFact[] = [];
  for (const stance of STRENGTH) {
    for (const targets of TARGETS) {
      const same = judged.filter((one) => one.stance === stance && targets.includes(one.bound.kind));
      const first = same.find((one) => one.bound.kind === targets[0]) ?? same[0];
      if (first) facts.push(toFact(same, first, limb, sentence));
    }
  }
  return facts.sort((a, b) => a.words.start - b.words.start);
}

/** 没收、罚款 that rest on one rule: it is too low for the first. */
function worstOf(same: readonly Judged[]): Ground | null {
  const grounds = same.flatMap(({ ground }) => ground ?? []);
  return (
    (['too-low', 'unknown'] as const).map((one) => grounds.find(({ standing }) => standing === one)).find(Boolean) ??
    grounds[0] ??
    null
  );
}

function toFact(same: readonly Judged[], first: Judged, limb: Limb, sentence: Sentence): MeasureFact {
  const start = Math.min(...same.map((one) => one.mention.start));
  const end = Math.max(...same.map((one) => one.mention.end));
  const clause = clauseAround(limb, { start, end });
  const confidence = CERTAINTY.find((level) => same.some((one) => one.confidence === level)) ?? 'low';
  const ground = worstOf(same);
  const forms = [...new Set(same.map((one) => one.mention.form))].join('、');
  return {
    fact: 'measure',
    place: { span: sentence.spanOf(clause.start, clause.end) },
    sentence,
    at: clause,
    kind: first.mention.kind,
    form: forms,
    stance: first.stance,
    target: first.bound.kind,
    bound: first.bound.words,
    basis: first.basis.found,
    basisRank: ground?.citation.rank ?? null,
    standing: ground?.standing ?? null,
    words: sentence.spanOf(start, end),
    confidence,
    reasons: [...reasonsFor(forms, first.bound, first.basis, first.stance), ...(ground ? [ground.reason] : [])],
  };
}
