import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Bilingual } from '../errors.ts';
import { REGISTRY } from '../facts/registry.ts';
import type { Mistake } from '../yaml/mistake.ts';
import { type Reading, readYaml, type YamlText } from '../yaml/read.ts';
import { partOf } from './basis.ts';
import { lexiconSchema } from './lexicon.ts';
import type { Applicability, Basis, Lexicon, Rule, RuleExample, RuleSet } from './rule.ts';
import { basisSchema, type RuleText, ruleSchema } from './schema.ts';
import { SHAPES } from './shapes/shapes.ts';
import { DEFAULT_LEVEL } from './soundness.ts';

/** The files of a folder of rules: packs/name.yaml, and basis/source.yaml. */
export interface RuleFile extends YamlText {
  /** pack/name: opinion/no-penalty-creation, or basis/penalty-law. */
  readonly id: string;
}

export type Compiled =
  | { readonly set: RuleSet; readonly mistakes: null }
  | { readonly set: null; readonly mistakes: readonly Mistake[] };

/** YAML files → a rule set, or every mistake in all of them. Rules are in the order of their ids. */
export async function compileRules(files: readonly RuleFile[]): Promise<Compiled> {
  const { bases, mistakes } = await readBases(files.filter(isBasis));
  const { lexicons, mistakes: inWords } = await readLexicons(files.filter(isLexicon));
  mistakes.push(...inWords);
  const known = mistakes.length > 0 ? null : bases;
  const words = inWords.length > 0 ? null : lexicons.map(({ id }) => id);
  const rules: Rule[] = [];
  const ids = new Set<string>();
  for (const file of files.filter((one) => !isBasis(one) && !isLexicon(one))) {
    const reading = await readYaml(file, ruleSchema({ id: file.id, bases: known, lexicons: words }));
    if (reading.mistakes) mistakes.push(...reading.mistakes);
    else if (ids.has(file.id)) mistakes.push(repeated(reading, ['id'], file.id));
    else if (known) rules.push(toRule(reading.value, known));
    ids.add(file.id);
  }
  return mistakes.length > 0 ? { set: null, mistakes } : { set: toSet(rules, lexicons), mistakes: null };
}

const isBasis = (file: RuleFile): boolean => file.id.startsWith('basis/');
const isLexicon = (file: RuleFile): boolean => file.id.startsWith('lexicons/');

async function readLexicons(files: readonly RuleFile[]): Promise<{ lexicons: Lexicon[]; mistakes: Mistake[] }> {
  const lexicons: Lexicon[] = [];
  const mistakes: Mistake[] = [];
  for (const file of files) {
    const reading = await readYaml(file, lexiconSchema(file.id.slice(file.id.indexOf('/') + 1)));
    if (reading.mistakes) mistakes.push(...reading.mistakes);
    else lexicons.push(reading.value);
  }
  return { lexicons, mistakes };
}

/** The quotes of the files of basis/, by their ids. */
export async function readBases(
  files: readonly RuleFile[],
): Promise<{ bases: Map<string, Basis>; mistakes: Mistake[] }> {
  const bases = new Map<string, Basis>();
  const mistakes: Mistake[] = [];
  for (const file of files) {
    const reading = await readYaml(file, basisSchema);
    if (reading.mistakes) {
      mistakes.push(...reading.mistakes);
      continue;
    }
    const { clauses, ...source } = reading.value;
    clauses.forEach((clause, i) => {
      if (bases.has(clause.id)) mistakes.push(repeated(reading, ['clauses', i, 'id'], clause.id));
      else bases.set(clause.id, { ...source, ...clause });
    });
  }
  return { bases, mistakes };
}

function repeated<T>(reading: Reading<T> & { mistakes: null }, path: readonly PropertyKey[], id: string): Mistake {
  return reading.mistakeAt(path, { zh: `编号“${id}”重复`, en: `The id "${id}" stands twice` });
}

function toRule(text: RuleText, bases: ReadonlyMap<string, Basis>): Rule {
  const { severity, select, en } = text;
  const both = (key: 'title' | 'message' | 'why' | 'advice'): Bilingual => ({
    zh: text[key],
    en: en?.[key] ?? text[key],
  });
  const { statusReason: reason } = text;
  return {
    id: text.id,
    title: both('title'),
    category: text.category,
    aspect: text.aspect,
    severity: typeof severity === 'string' ? { draft: severity, issued: severity } : severity,
    answers: text.answers,
    basis: text.basis.flatMap((entry) => quoteOf(entry, bases)),
    appliesTo: toApplicability(text.appliesTo),
    judgedAt: text.judgedAt,
    since: text.since ?? null,
    due: text.due ?? null,
    select: { fact: select.fact as Rule['select']['fact'], where: select.where },
    shape: text.shape,
    options: SHAPES[text.shape]?.options(z).parse(text.options) as Rule['options'],
    concludes: text.concludes ?? null,
    message: both('message'),
    why: both('why'),
    advice: both('advice'),
    status: text.status,
    statusReason: reason === undefined ? null : { zh: reason, en: en?.statusReason ?? reason },
    examples: text.examples.map(toExample),
  };
}

function toExample(one: RuleText['examples'][number]): RuleExample {
  const { draft = null, dossier = null, stage = null, profile = null, files = {}, documents = null } = one;
  return { ...one, draft, dossier, stage, profile, files, documents };
}

/** Soundness has seen that the part is there. */
function quoteOf(entry: RuleText['basis'][number], bases: ReadonlyMap<string, Basis>): Basis[] {
  const reference = typeof entry === 'string' ? { id: entry } : entry;
  const basis = bases.get(reference.id);
  const part = basis && partOf(basis, reference);
  return part ? [part] : [];
}

function toApplicability(appliesTo: RuleText['appliesTo']): Applicability {
  return {
    levels: appliesTo.level ?? [DEFAULT_LEVEL],
    kinds: appliesTo.kinds ?? [],
    stages: appliesTo.stage ?? (Object.keys(REGISTRY.document.stage) as Applicability['stages']),
    affectsPublic: appliesTo.affectsPublic ?? null,
    attachments: appliesTo.attachments ?? null,
    record: appliesTo.record ?? ['document'],
    recorded: appliesTo.recorded ?? false,
    issuedBy: appliesTo.issuedBy ?? [],
    business: appliesTo.business ?? null,
    profiles: appliesTo.profile ?? [],
    except: appliesTo.except ?? [],
  };
}

function toSet(rules: readonly Rule[], lexicons: readonly Lexicon[]): RuleSet {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const packs = [...new Set(sorted.map((rule) => rule.id.split('/')[0] ?? ''))];
  // A set without lexicons has the digest of its rules.
  const content = lexicons.length > 0 ? [sorted, lexicons] : sorted;
  return { rules: sorted, lexicons, packs, digest: createHash('sha256').update(canonical(content)).digest('hex') };
}

/** JSON with sorted keys: the same rules have the same digest, in whatever order their keys are written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
