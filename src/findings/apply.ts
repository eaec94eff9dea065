import { addressOf, innerOf } from '../document/address.ts';
import type { Sentence } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { Confidence, Fact, Place } from '../facts/facts.ts';
import { inWords } from '../facts/registry.ts';
import { momentOf, type Rule, type Severity } from '../rules/rule.ts';
import { selectFacts } from '../rules/select.ts';
import { type Breach, type Gap, isGap } from '../rules/shapes/shape.ts';
import { SHAPES } from '../rules/shapes/shapes.ts';
import { fill } from '../rules/template.ts';
import { appliesTo, type Case, whyNotBinding } from './binding.ts';
import { contextOf } from './context.ts';
import type { Finding, Unjudged } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { inOrder } from './order.ts';
import { entriesOf } from './record.ts';
import { joinRepeats } from './repeats.ts';
import { inScope } from './scope.ts';
import { unreadEvidence } from './unread.ts';

/** What the rules make of a document. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
}

/** A finding before its place among the others is known. */
type Draft = Omit<Finding, 'fingerprint'> & { readonly sentence: Sentence | null; readonly item: string | null };

/** Holds every rule against the facts of one document. Pure: the same facts give the same findings in the same order. */
export function applyRules(rules: readonly Rule[], theCase: Case): Judgement {
  const drafts: Draft[] = [];
  const unjudged: Unjudged[] = [];
  const told = new Set<Fact>();
  for (const rule of rules) {
    if (rule.status === 'off' || !appliesTo(rule, theCase)) continue;
    const why = whyNotBinding(rule, theCase);
    if (why) {
      const { reason, settled, isCertain } = why;
      // What the record shows to be in order needs no excuse.
      const tells = rule.status === 'active' && isCertain;
      if (tells || breachesOf(rule, theCase).length > 0) unjudged.push({ rule: rule.id, reason, settled });
    } else {
      judge(rule, theCase, drafts, unjudged);
      unjudged.push(...unreadEvidence(rule, theCase.facts, told));
    }
  }
  const once = joinRepeats(inOrder(drafts), theCase.document.source.path);
  return { findings: stamp(once, theCase), unjudged };
}

function judge(rule: Rule, theCase: Case, drafts: Draft[], unjudged: Unjudged[]): void {
  for (const result of breachesOf(rule, theCase)) {
    if (isGap(result)) unjudged.push({ rule: rule.id, reason: result.unjudged });
    else drafts.push(draftOf(rule, result, theCase));
  }
}

/** What a rule would find; one that lacks its source is told of only where that is something. */
function breachesOf(rule: Rule, theCase: Case): readonly (Breach | Gap)[] {
  const shape = SHAPES[rule.shape];
  if (!shape) throw new Error(`rule ${rule.id} has the unknown shape ${rule.shape}`);
  const { asOf, about, profile } = theCase;
  const day = momentOf(about.stage) === 'draft' ? asOf : about.date;
  const facts = inScope(selectFacts(theCase.facts, rule.select), rule, theCase);
  return shape.judge(facts, rule.options, { asOf, day, profile });
}

/** The engine adds what the shape need not know: where that is, in which words, how grave and why. */
function draftOf(rule: Rule, breach: Breach, theCase: Case): Draft {
  const { document, about } = theCase;
  const { place } = breach;
  const confidence = confidenceOf(breach, about.dossier);
  const span = 'span' in place ? place.span : null;
  const quote = span && document.source.text.slice(span.start, span.end);
  const say = (template: Bilingual): Bilingual => fill(template, (name) => wordOf(name, breach, quote));
  return {
    rule,
    severity: gravity(rule.severity[momentOf(about.stage)], confidence),
    confidence,
    place,
    clause: span && addressOf(span.start, document),
    inner: span && (innerOf(span.start, document)?.title ?? null),
    quote,
    context: span && contextOf(span, document),
    message: say(rule.message),
    why: withReasons(say(rule.why), breach),
    advice: say(rule.advice),
    related: 'entries' in place ? entriesOf(breach.facts, theCase) : [],
    sentence: breach.facts[0]?.sentence ?? null,
    item: itemOf(breach.facts[0]),
  };
}

/** Which case of a list, or which paper, a fact of the record is about. */
function itemOf(fact: Fact | undefined): string | null {
  if (fact?.fact === 'evidence') return [fact.item, fact.name].filter(Boolean).join(' ') || null;
  return fact?.fact === 'step' || fact?.fact === 'point' ? fact.item : null;
}

/** What two lawyers may read differently is put to the officer as a warning, never called an error. */
function gravity(severity: Severity, confidence: Confidence): Severity {
  return severity === 'error' && confidence === 'low' ? 'warning' : severity;
}

/** {text} is the words at the place, without the line ends of a wrapped text; other names are those of shape and fact. */
function wordOf(name: string, breach: Breach, quote: string | null): Bilingual | null {
  if (name === 'text' && quote !== null) {
    const words = quote.replace(/\s*\n\s*/g, '');
    return { zh: words, en: words };
  }
  const fact = breach.facts[0];
  return breach.words[name] ?? (fact ? inWords(fact, name) : null);
}

/** After the law in general, what was seen here in particular. */
function withReasons(why: Bilingual, { facts: [fact] }: Breach): Bilingual {
  if (fact?.fact !== 'measure' || fact.reasons.length === 0) return why;
  return {
    zh: `${why.zh}${fact.reasons.map((reason) => reason.zh).join('；')}。`,
    en: `${why.en} ${fact.reasons.map((reason) => reason.en).join('; ')}.`,
  };
}

/** An annotator knows how sure it is. What is missing from a record is missing; without a record it may lie elsewhere. */
function confidenceOf({ facts: [fact], place }: Breach, dossier: boolean): Confidence {
  if (fact?.fact === 'measure' || fact?.fact === 'provision') return fact.confidence;
  return isMissing(place) && !dossier ? 'medium' : 'high';
}

function isMissing(place: Place): boolean {
  return 'absent' in place;
}

function stamp(drafts: readonly Draft[], { facts, document }: Case): Finding[] {
  const prints = fingerprints(drafts, facts, document.source);
  return drafts.map(({ sentence: _, item: __, ...draft }, i) => ({ ...draft, fingerprint: prints[i] ?? '' }));
}
