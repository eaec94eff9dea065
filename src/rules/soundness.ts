import type { Bilingual } from '../errors.ts';
import type { FactKind } from '../facts/facts.ts';
import { FACT_KINDS, fieldsOf, selectable } from '../facts/registry.ts';
import { refuseBelow } from '../yaml/below.ts';
import { type Refuser, refuse } from '../yaml/issue.ts';
import { partOf } from './basis.ts';
import type { Basis } from './rule.ts';
import type { Shape, Zod } from './shapes/shape.ts';
import { SHAPES } from './shapes/shapes.ts';
import { placeholdersFor, placeholdersIn } from './template.ts';

/** What a rule file is held against. */
export interface Known {
  /** pack/name, as the place of the file says. */
  readonly id: string;
  /** All verified quotes by id; null where they could not be read themselves, so that nothing is said of them. */
  readonly bases: ReadonlyMap<string, Basis> | null;
  /** The lexicons by their ids; null where they could not be read. */
  readonly lexicons: readonly string[] | null;
}

/** A rule that may be of any form: it is looked over even where its schema has been broken already. */
type Loose = Readonly<Record<string, unknown>>;

/** Everything in a rule that its schema cannot see: whether it can be understood, run and ever match. */
export function refuseUnsound(value: unknown, context: Refuser, known: Known, zod: Zod): void {
  const rule = record(value);
  if (typeof rule.id === 'string' && rule.id !== known.id)
    refuse(
      context,
      ['id'],
      say(`文件位置要求编号为“${known.id}”`, `The place of the file asks for the id "${known.id}"`),
    );
  refuseBasis(rule, context, known);
  refuseSelect(rule, context, known);
  refuseShape(rule, context, zod);
  refuseTemplates(rule, context);
  refuseStatus(rule, context);
  refuseExamples(rule, context);
}

function refuseBasis(rule: Loose, context: Refuser, { bases }: Known): void {
  list(rule.basis).forEach((entry, i) => {
    const id = typeof entry === 'string' ? entry : record(entry).id;
    if (!bases || typeof id !== 'string') return;
    const path = typeof entry === 'string' ? ['basis', i] : ['basis', i, 'id'];
    const basis = bases.get(id);
    const choice = { got: id, among: [...bases.keys()] };
    if (!basis)
      refuse(context, path, say(`rules/basis 中没有依据“${id}”`, `There is no basis "${id}" in rules/basis`), {
        choice,
      });
    else if (typeof entry !== 'string' && !partOf(basis, { id, ...record(entry) }))
      refuse(context, ['basis', i], say(`“${id}”没有这一款或者这一句`, `"${id}" has no such paragraph or sentence`));
  });
}

function refuseSelect(rule: Loose, context: Refuser, known: Known): void {
  const { fact, where } = record(rule.select);
  if (typeof fact !== 'string') return;
  if (!isKind(fact)) {
    const choice = { got: fact, among: FACT_KINDS };
    refuse(context, ['select', 'fact'], say(`没有“${fact}”这种事实`, `There is no fact "${fact}"`), { choice });
    return;
  }
  for (const [name, wanted] of Object.entries(record(where))) {
    refuseField(fact, name, list(wanted), context, known);
    if (fact === 'document') refuseContradiction(name, list(wanted), record(rule.appliesTo), context);
  }
}

function refuseField(
  fact: FactKind,
  name: string,
  wanted: readonly unknown[],
  context: Refuser,
  { lexicons }: Known,
): void {
  const fields = fieldsOf(fact);
  const names = Object.keys(fields).filter((one) => fields[one] === 'lexicon' || selectable(fields[one] ?? 'text'));
  const path = ['select', 'where', name];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const allowed = field === 'lexicon' ? lexicons : field && selectable(field);
  // Mistakes in the lexicons are told already.
  if (allowed === null && field === 'lexicon') return;
  if (!allowed) {
    const problem = field
      ? say(`“${name}”不是固定取值，不能用作条件`, `"${name}" holds free text and cannot be a condition`)
      : say(`“${fact}”没有“${name}”这一项`, `"${fact}" has no field "${name}"`);
    refuse(context, path, problem, { key: true, choice: { got: name, among: names } });
    return;
  }
  wanted.forEach((value, i) => {
    if (allowed.includes(value as string)) return;
    const problem = say(
      `“${name}”没有“${value}”这个取值，永远不会命中`,
      `"${name}" is never "${value}": this could never match`,
    );
    refuse(context, [...path, i], problem, { choice: { got: String(value), among: allowed.map(String) } });
  });
}

/** A rule that says nothing of levels is about normative documents: what higher texts may set is no breach. */
export const DEFAULT_LEVEL = '规范性文件';

/** A rule about issued documents that applies to drafts only would be silent for ever. */
function refuseContradiction(name: string, wanted: readonly unknown[], appliesTo: Loose, context: Refuser): void {
  const applied = list(appliesTo[name] ?? (name === 'level' ? DEFAULT_LEVEL : undefined));
  if (applied.length === 0 || applied.some((value) => wanted.includes(value))) return;
  const problem = say('与 appliesTo 矛盾，永远不会命中', 'Contradicts appliesTo: this could never match');
  refuse(context, ['select', 'where', name], problem);
}

function refuseShape(rule: Loose, context: Refuser, zod: Zod): void {
  const name = rule.shape;
  if (typeof name !== 'string') return;
  const shape = shapeNamed(name);
  if (!shape) {
    const choice = { got: name, among: Object.keys(SHAPES) };
    refuse(context, ['shape'], say(`没有“${name}”这种形态`, `There is no shape "${name}"`), { choice });
    return;
  }
  const { fact } = record(rule.select);
  if (shape.facts && typeof fact === 'string' && isKind(fact) && !shape.facts.includes(fact))
    refuse(context, ['select', 'fact'], say(`“${name}”不能判断“${fact}”`, `"${name}" cannot judge "${fact}"`));
  refuseBelow(context, ['options'], shape.options(zod), rule.options ?? {});
}

function refuseTemplates(rule: Loose, context: Refuser): void {
  const { fact } = record(rule.select);
  const shape = shapeNamed(String(rule.shape));
  if (!shape || typeof fact !== 'string' || !isKind(fact)) return;
  const among = placeholdersFor(shape, fact);
  for (const path of [['message'], ['why'], ['advice'], ['en', 'message'], ['en', 'why'], ['en', 'advice']]) {
    const template = path.reduce<unknown>((at, key) => record(at)[key], rule);
    for (const got of typeof template === 'string' ? placeholdersIn(template) : []) {
      if (among.includes(got)) continue;
      const choice = { got, among };
      refuse(context, path, say(`未知的占位符 {${got}}`, `Unknown placeholder {${got}}`), { choice });
    }
  }
}

function refuseStatus(rule: Loose, context: Refuser): void {
  const off = rule.status === 'off' || rule.status === 'needs-data';
  const reason = typeof rule.statusReason === 'string';
  if (off && !reason) refuse(context, ['status'], say('须在 statusReason 写明理由', 'Say why in statusReason'));
  if (!off && reason)
    refuse(context, ['statusReason'], say('规则已启用，不写理由', 'An active rule has no statusReason'), { key: true });
}

/** A rule without a finding and a near miss of its own is not tested. */
function refuseExamples(rule: Loose, context: Refuser): void {
  const examples = list(rule.examples).map(record);
  const counts = examples.map((example) => list(example.finds).length);
  if (!counts.some((count) => count > 0))
    refuse(context, ['examples'], say('至少要有一个命中的例子', 'At least one example must find something'));
  if (!counts.some((count) => count === 0))
    refuse(context, ['examples'], say('至少要有一个不命中的近似例子', 'At least one example must be a near miss'));
  const kinds = list(record(rule.appliesTo).record ?? 'document');
  const alone = !kinds.includes('document');
  const both = kinds.includes('document') && kinds.length > 1;
  examples.forEach(({ name, draft, dossier, documents }, i) => {
    const lacks = draft === undefined && documents === undefined && (dossier === undefined || !(alone || both));
    if (lacks || (alone && draft !== undefined))
      refuse(
        context,
        ['examples', i],
        alone
          ? say('单独检查的记录，例子只写 dossier', 'A record that is checked by itself has a dossier and no draft')
          : say('例子缺少 draft', 'The example has no draft'),
      );
    if (examples.findIndex((other) => other.name === name) < i)
      refuse(context, ['examples', i, 'name'], say(`例子“${name}”重名`, `Two examples are called "${name}"`));
  });
}

/** `constructor` is no shape, though every object answers to it. */
function shapeNamed(name: string): Shape | undefined {
  return Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
}

function isKind(name: string): name is FactKind {
  return (FACT_KINDS as readonly string[]).includes(name);
}

function record(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}

/** What may be one or many. */
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function say(zh: string, en: string): Bilingual {
  return { zh, en };
}
