import { normalise } from '../chinese/normalise.ts';
import type { Label, Node, NodeKind, Sentence } from '../document/document.ts';
import type { NumberingFact } from '../facts/facts.ts';
import type { WholeAnnotator } from './annotator.ts';
import type { Context } from './context.ts';
import { type Frame, nodesOf } from './frames.ts';

type Of = NumberingFact['of'];

const LISTED: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'part',
  'chapter',
  'section',
  'division',
  'item',
  'subitem',
  'point',
]);
/** So far a number may leap and be a slip; what leaps further is text that was lost or a label of something else. */
const FARTHEST = 3;

/** Whether 章, 条, 项 and 一、（一） run on. A list that begins anew with 1 is another list. */
export const numbering: WholeAnnotator = {
  name: 'numbering',
  makes: ['numbering'],
  needs: [],
  annotate: (context) =>
    context.frames.all
      .filter(({ amends }) => !amends)
      .flatMap((frame) => listsOf(frame).flatMap((list) => [...factsOf(list, context)])),
};

/** Articles run through a document, all other divisions through what holds them. */
function listsOf(frame: Frame): Node[][] {
  const holders = [frame.node, ...nodesOf(frame.node)];
  return [[...frame.articles], ...holders.flatMap(siblingLists)].filter((list) => list.length > 1);
}

/** The divisions right below a node, by kind and way of writing; the documents inside it are no part of it. */
function siblingLists(holder: Node): Node[][] {
  const lists = new Map<string, Node[]>();
  for (const child of holder.children) {
    if (!child.label || !LISTED.has(child.kind)) continue;
    const key = `${child.kind} ${wayOf(child.label.text)}`;
    const list = lists.get(key);
    if (list) list.push(child);
    else lists.set(key, [child]);
  }
  return [...lists.values()];
}

/** 第五章, 五、, （五） */
function isHan(label: string): boolean {
  return /[一二三四五六七八九十]/u.test(label);
}

/** 第5章 after 第四章 goes on; （1） after （四） is another list. */
function wayOf(label: string): string {
  if (/^[第笫]/u.test(label)) return label.at(-1) as string;
  return normalise(label)
    .text.replace(/[零〇一二三四五六七八九十百]+/gu, '一')
    .replace(/\d+/gu, '1')
    .replace(/[、．.：:]$/u, '、')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

function* factsOf(list: readonly Node[], context: Context): Generator<NumberingFact> {
  let breaks = 0;
  for (let at = 1; at < list.length; at += 1) {
    const [before, node] = [list[at - 1] as Node, list[at] as Node];
    const runs = runOf(before.label as Label, node.label as Label);
    if (runs === 'on' || !isSlip(list, at, runs)) continue;
    breaks += 1;
    yield factOf(node, before, runs, context);
  }
  const first = list[0] as Node;
  if (breaks === 0) yield factOf(first, null, 'on', context);
}

function runOf(before: Label, label: Label): NumberingFact['runs'] {
  if (label.number === before.number && label.sub === before.sub) return 'repeats';
  return label.number > before.number + 1 && label.number <= before.number + 1 + FARTHEST ? 'skips' : 'on';
}

/** A slip shows against a list that otherwise runs on: what stands before has its place, and what stands behind goes on from here. */
function isSlip(list: readonly Node[], at: number, runs: NumberingFact['runs']): boolean {
  const number = (index: number): number => list[index]?.label?.number ?? -1;
  const grows = at < 2 || number(at - 1) >= number(at - 2);
  const goesOn = at + 1 >= list.length || number(at + 1) > number(at);
  // 一、二、二、 at the very end may be a second text; a list of two labels that are both 一 is one.
  // 1. and （1） begin anew without a word and are written twice in tables: only what they skip tells something.
  const isSure = isHan(list[at]?.label?.text ?? '') || list[at]?.kind === 'article';
  return grows && goesOn && (runs === 'skips' ? isSure || list.length > 2 : isSure && number(at) > 1);
}

function factOf(node: Node, before: Node | null, runs: NumberingFact['runs'], context: Context): NumberingFact {
  const label = node.children.find((child) => child.kind === 'label') ?? node;
  return {
    fact: 'numbering',
    of: node.kind as Of,
    runs,
    label: node.label?.text ?? '',
    before: before?.label?.text ?? null,
    place: { span: label.span },
    sentence: firstSentence(node, context),
    at: null,
  };
}

function firstSentence(node: Node, { document: { sentences } }: Context): Sentence | null {
  const [first] = sentencesFrom(sentences, node);
  return first ?? null;
}

/** Sentences are in the order of the text: the first that ends inside the node is found by halving. */
function sentencesFrom(sentences: readonly Sentence[], { span }: Node): Sentence[] {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.span.start < span.end ? [found] : [];
}
