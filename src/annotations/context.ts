import { matches } from '../chinese/matches.ts';
import type { Document, Node, NodeKind, Sentence } from '../document/document.ts';
import type { Fact, FactKind, FactOf } from '../facts/facts.ts';
import { type Law, plainTitle } from '../law/law.ts';
import { Frames } from './frames.ts';

/** The numbered points that an officer cites; 同一条 of the guide is the nearest of these in an outline. */
const OUTLINE: ReadonlySet<NodeKind> = new Set(['part', 'division', 'point', 'subpoint']);
const DIVISIONS: ReadonlySet<NodeKind> = new Set([...OUTLINE, 'article', 'paragraph', 'item', 'subitem']);

/** What an annotator sees around a sentence: the document, the facts found so far, and the sentences it hangs on. */
export class Context {
  readonly document: Document;
  readonly law: Law;
  /** Whether it is out: a draft is made today, an issued document without a day on nobody knows which. */
  readonly isOut: boolean;
  readonly #bySentence = new Map<number, Fact[]>();
  readonly #ownTitles: ReadonlySet<string>;
  readonly #shortNames: ReadonlyMap<string, string>;
  /** Numbers of the articles in which a penalty was found that the document sets itself. */
  readonly #penalised = new Set<number>();
  readonly #leads = new Map<Node, Sentence | null>();
  #units: ReadonlyMap<Node, readonly Sentence[]> | null = null;
  #frames: Frames | null = null;

  constructor(document: Document, law: Law, isOut = document.issued.length > 0) {
    this.document = document;
    this.law = law;
    this.isOut = isOut;
    this.#ownTitles = new Set([document.title, ...document.inner.map((inner) => inner.title)].flatMap(titlesIn));
    this.#shortNames = shortNamesOf(document);
  }

  /** The documents of which this file consists, with their divisions. */
  get frames(): Frames {
    this.#frames ??= new Frames(this.document);
    return this.#frames;
  }

  /** Is this the title of the document itself, or what the document calls itself? */
  isOwnTitle(title: string): boolean {
    const plain = plainTitle(title);
    return this.#ownTitles.has(plain) || this.#ownTitles.has(this.#shortNames.get(plain) ?? '');
  }

  /** The full title behind a short name that the document defines: 《…法》（以下简称《规定》）. */
  fullTitle(shortName: string): string | null {
    return this.#shortNames.get(plainTitle(shortName)) ?? null;
  }

  add(facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (fact.fact === 'measure' && fact.kind === 'penalty' && fact.stance === 'creates' && fact.sentence) {
        const unit = unitOf(fact.sentence.leaf);
        if (unit.kind === 'article' && unit.label) this.#penalised.add(unit.label.number);
      }
      const index = fact.sentence?.index ?? -1;
      const list = this.#bySentence.get(index);
      if (list) list.push(fact);
      else this.#bySentence.set(index, [fact]);
    }
  }

  /** All facts, sentence by sentence, then those that stand in none. */
  inOrder(): readonly Fact[] {
    const standing = this.document.sentences.flatMap((sentence) => this.#bySentence.get(sentence.index) ?? []);
    return [...standing, ...(this.#bySentence.get(-1) ?? [])];
  }

  /** The sentences of the article or point that a sentence stands in, itself among them. */
  unitAround(sentence: Sentence): readonly Sentence[] {
    this.#units ??= unitsOf(this.document.sentences);
    return this.#units.get(unitOf(sentence.leaf)) ?? [];
  }

  /** Facts of one kind in a sentence, in the order in which they were found. */
  factsIn<K extends FactKind>(sentence: Sentence, kind: K): readonly FactOf<K>[] {
    const list = this.#bySentence.get(sentence.index);
    return list ? list.filter((fact): fact is FactOf<K> => fact.fact === kind) : [];
  }

  /** Did an earlier article of this document set a penalty? Articles are named by number: 按本规定第九条的规定处理. */
  setsPenalty(article: number): boolean {
    return this.#penalised.has(article);
  }

  /** The sentence before, where it stands in the same article or point. */
  previous(sentence: Sentence): Sentence | null {
    const before = this.document.sentences[sentence.index - 1];
    return before && unitOf(before.leaf) === unitOf(sentence.leaf) ? before : null;
  }

  /** The sentence after, where it stands in the same article or point. */
  next(sentence: Sentence): Sentence | null {
    const after = this.document.sentences[sentence.index + 1];
    return after && unitOf(after.leaf) === unitOf(sentence.leaf) ? after : null;
  }

  /**
   * The sentence that an item hangs on: 「有下列行为之一的，处…罚款：」 for each （一）（二） below it. Null where the item
   * stands alone.
   */
  leadOf(sentence: Sentence): Sentence | null {
    const known = this.#leads.get(sentence.leaf);
    if (known !== undefined) return known;
    const lead = findLead(sentence.leaf);
    this.#leads.set(sentence.leaf, lead);
    return lead;
  }

  /** The leads of a sentence from the nearest outwards: of a 目 that of its 项, then that of its 款. */
  leadsOf(sentence: Sentence): readonly Sentence[] {
    const leads: Sentence[] = [];
    for (let lead = this.leadOf(sentence); lead && leads.length < 4; lead = this.leadOf(lead)) leads.push(lead);
    return leads;
  }
}

function unitsOf(sentences: readonly Sentence[]): ReadonlyMap<Node, readonly Sentence[]> {
  const units = new Map<Node, Sentence[]>();
  for (const sentence of sentences) {
    const unit = unitOf(sentence.leaf);
    const known = units.get(unit);
    if (known) known.push(sentence);
    else units.set(unit, [sentence]);
  }
  return units;
}

/** The article, or in an outline the smallest numbered point, that a node stands in; the node itself where there is none. */
export function unitOf(node: Node): Node {
  let unit: Node | null = null;
  for (let at: Node | null = node; at?.parent; at = at.parent) {
    if (at.kind === 'article') return at;
    if (!unit && OUTLINE.has(at.kind)) unit = at;
  }
  return unit ?? node;
}

/** A notice 关于印发《…办法》的通知 bears the title that it issues as well as its own. */
function titlesIn(title: string | null): string[] {
  if (title === null) return [];
  const inside = /印发《?(.+?)》?的(?:通知|公告)/u.exec(title)?.[1];
  return [title, ...(inside ? [inside] : [])].map(plainTitle);
}

const SHORT_NAME =
  /《([^《》]+)》(?:（[^（）]{0,30}号[^（）]{0,6}）)?[（(](?:[^（）()]{0,20}号，?)?以下简?称(?:为)?[“《]?([^（）()“”《》]{2,20})[”》]?[）)]/gu;

function shortNamesOf(document: Document): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const sentence of document.sentences) {
    if (!sentence.text.includes('简称') && !sentence.text.includes('以下称')) continue;
    for (const [, title, shortName] of matches(SHORT_NAME, sentence.text)) {
      if (title && shortName) names.set(plainTitle(shortName), plainTitle(title));
    }
  }
  return names;
}

function findLead(leaf: Node): Sentence | null {
  for (let at: Node | null = leaf; at?.parent; at = at.parent) {
    if (!DIVISIONS.has(at.kind) || at.kind === 'article') continue;
    const siblings = at.parent.children;
    for (let i = siblings.indexOf(at) - 1; i >= 0; i -= 1) {
      const before = siblings[i];
      if (!before || before.kind === at.kind) continue;
      const last = before.kind === 'text' || before.kind === 'heading' ? before.sentences.at(-1) : undefined;
      if (last?.text.endsWith('：')) return last;
      if (before.kind === 'text') break;
    }
  }
  return null;
}
