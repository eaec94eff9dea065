import { normalise } from '../../chinese/normalise.ts';
import type { Document, Node } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import type { PointState, StepFact } from '../../facts/facts.ts';
import type { Span } from '../../source/source.ts';
import { BEARING, bears } from './bearing.ts';
import type { Paper } from './paper.ts';
import { barsIn, type Verdict, verdictsIn } from './verdicts.ts';

/** Where an opinion concludes. */
const CONCLUDES =
  /(?:审核|审查)(?:意见|结论|结果|认为)|结论|经(?:[\p{Script=Han}]{0,8})?(?:审核|审查|研究)|我(?:局|办|厅|科|处|室|股|委|单位|机构)(?:[\p{Script=Han}]{0,6})认为|本(?:局|办|厅|科|处|室|股|机关|机构|单位)认为|综上|总体认为|(?:如下|以下)(?:[\p{Script=Han}]{0,6})(?:意见|建议)|意见如下/u;
/** It says so itself; what was weighed before it does not count beside it. */
const FINAL = /(?:审核|审查)结论|结论(?:性意见|意见)?(?:为|是|[:：])|综上/u;
/** 三、审核结论; 审核意见： */
const [HEADING, NUMBERED] = [20, /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．])/u];

export interface Conclusion {
  readonly verdicts: ReadonlySet<Verdict>;
  /** The first sentence that concludes. */
  readonly span: Span;
}

/** What the record says of how a step came out. */
export interface Claimed {
  readonly state: PointState;
  readonly words: string;
}

/**
 * Where the paper concludes what is not in the record: otherwise than it, or against the draft where the record does not tell. null where
 * it agrees, or says nothing that is understood.
 */
export function differingConclusion(
  paper: Paper,
  { step, conclusion }: StepFact,
  claimed: Claimed | null,
): Span | null {
  const bearing = BEARING[step];
  if (!bearing || !bears(bearing, paper.head)) return null;
  if (step === '公平竞争审查') return claimed?.state === 'barred' ? null : barredIn(parseDocument(paper.source));
  if (step !== '合法性审核' && step !== '内部审核') return null;
  const found = conclusionIn(parseDocument(paper.source));
  if (found === null) return null;
  const agrees = conclusion === undefined ? found.verdicts.has('lawful') : found.verdicts.has(conclusion);
  return agrees ? null : found.span;
}

export function conclusionIn({ root, source }: Pick<Document, 'root' | 'source'>): Conclusion | null {
  const judged = concluding(saidIn(root, source.text)).flatMap((sentence) => {
    const verdicts = verdictsIn(sentence.text);
    return verdicts.size === 0 ? [] : [{ sentence, verdicts }];
  });
  const counted = finalOf(judged);
  const verdicts = whole(new Set(counted.flatMap((one) => [...one.verdicts])));
  const telling = counted.find((one) => [...one.verdicts].some((verdict) => verdicts.has(verdict))) ?? counted[0];
  return telling ? { verdicts, span: telling.sentence.span } : null;
}

/** Where a paper of fair competition concludes that the draft must not be issued; null where it does not. */
export function barredIn({ root, source }: Pick<Document, 'root' | 'source'>): Span | null {
  const judged = concluding(saidIn(root, source.text)).flatMap((sentence) => {
    const isBarred = barsIn(sentence.text);
    return isBarred === null ? [] : [{ sentence, isBarred }];
  });
  return finalOf(judged).find(({ isBarred }) => isBarred)?.sentence.span ?? null;
}

function finalOf<T extends { readonly sentence: Said }>(judged: readonly T[]): readonly T[] {
  const final = judged.filter(({ sentence }) => FINAL.test(sentence.text));
  return final.length > 0 ? final : judged;
}

/** What is said in parts, as one conclusion; several where an opinion may be read in either way. */
function whole(said: ReadonlySet<Verdict>): ReadonlySet<Verdict> {
  const verdicts = new Set(said);
  const isAdverse = verdicts.has('unlawful') || verdicts.has('to-amend');
  if (verdicts.delete('partly-lawful') && !isAdverse) verdicts.add('lawful');
  if (verdicts.delete('suggested')) verdicts.add('to-amend');
  return verdicts;
}

interface Said {
  readonly text: string;
  readonly span: Span;
  /** Of a title all lines of a form may be part. */
  readonly kind: 'sentence' | 'title' | 'label';
}

/** Sentences, and the lines of a form, which are none (审核结论 ☑合法). */
function saidIn(node: Node, text: string): readonly Said[] {
  if (node.children.length > 0) return node.children.flatMap((child) => saidIn(child, text));
  if (node.sentences.length > 0)
    return node.sentences.map(({ text: words, span }) => ({ text: words, span, kind: 'sentence' }));
  const kind = node.kind === 'title' || node.kind === 'label' ? node.kind : 'sentence';
  return [{ text: normalise(text.slice(node.span.start, node.span.end)).text, span: node.span, kind }];
}

/** From a sentence or a heading that says that it concludes to the next heading that does not. The title of an opinion is no heading. */
function concluding(said: readonly Said[]): readonly Said[] {
  let [isOpen, isLabelled] = [false, false];
  return said.filter(({ text, kind }) => {
    const isNumbered = isLabelled || NUMBERED.test(text);
    isLabelled = kind === 'label';
    if (isLabelled) return false;
    const concludes = CONCLUDES.test(text);
    if (kind === 'title') return concludes;
    const isHeading = text.length <= HEADING && !/[。；：:]$/u.test(text) && verdictsIn(text).size === 0;
    if (concludes) isOpen = true;
    else if (isHeading && isNumbered) isOpen = false;
    return isOpen;
  });
}
