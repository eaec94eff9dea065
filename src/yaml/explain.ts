import type { z } from 'zod';
import type { Bilingual } from '../errors.ts';
import type { Choice, Refusal } from './issue.ts';
import { nearest } from './nearest.ts';
import { keysAt } from './schema-keys.ts';
import { slipOf } from './slip.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A mistake before it has a place: the path of keys to it, and whether the key itself is meant. */
export interface Explained {
  readonly path: Path;
  readonly key: boolean;
  readonly problem: Bilingual;
  readonly nearest: string | null;
}

/** What zod found, in words. `has` tells whether anything stands at a path. */
export function explain(issue: Issue, schema: z.ZodType, has: (path: Path) => boolean): Explained[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key, schema));
  if (issue.code === 'invalid_union') return explainUnion(issue, schema, has);
  const refusal = refusalOf(issue);
  if (refusal) return [explainRefusal(issue.path, refusal)];
  if (isAbsent(issue, has)) return [missing(issue.path)];
  const choice = issue.code === 'invalid_value' && issue.values.length > 0 ? choiceOf(issue) : null;
  return [{ path: issue.path, key: false, ...withChoice(describe(issue), choice) }];
}

/** A list of hundreds (all quotes of the law) helps nobody. */
const MOST_SHOWN = 40;

/** The text, and after it what may stand there and the nearest of it to what was written. */
function withChoice(problem: Bilingual, choice: Choice | null): { problem: Bilingual; nearest: string | null } {
  if (!choice) return { problem, nearest: null };
  const near = nearest(choice.got, choice.among);
  const few = choice.among.length > 0 && choice.among.length <= MOST_SHOWN;
  const [zh, en] = few ? [`可用：${choice.among.join('、')}`, ` Known: ${choice.among.join(', ')}`] : ['', ''];
  return {
    nearest: near,
    problem: {
      zh: `${problem.zh}${near ? `，是否想写“${near}”？` : '。'}${zh}`,
      en: `${problem.en}${near ? `; did you mean "${near}"?` : '.'}${en}`,
    },
  };
}

function unknownKey(path: Path, key: string, schema: z.ZodType): Explained {
  const problem = { zh: `未知的键“${key}”`, en: `Unknown key "${key}"` };
  return { path: [...path, key], key: true, ...withChoice(problem, { got: key, among: keysAt(schema, path) }) };
}

function explainRefusal(path: Path, { problem, choice, key, nearest }: Refusal): Explained {
  const said = choice ? withChoice(problem, choice) : { problem, nearest };
  return { path, key, ...said };
}

function refusalOf(issue: Issue): Refusal | null {
  return issue.code === 'custom' ? ((issue.params?.refusal as Refusal | undefined) ?? null) : null;
}

function isAbsent(issue: Issue, has: (path: Path) => boolean): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.path.length > 0 && !has(issue.path);
}

function missing(path: Path): Explained {
  const name = String(path.at(-1));
  return { path, key: false, problem: { zh: `缺少“${name}”`, en: `Missing "${name}"` }, nearest: null };
}

function choiceOf(issue: z.core.$ZodIssueInvalidValue): Choice | null {
  const got = typeof issue.input === 'string' || typeof issue.input === 'number' ? String(issue.input) : '';
  return { got, among: issue.values.map(String) };
}

/** Of a union, the branch whose form was meant: the one that fails deeper, else all of them together. */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: z.ZodType,
  has: (path: Path) => boolean,
): Explained[] {
  const branches = issue.errors.map((branch) =>
    branch.map((one) => ({ ...one, path: [...issue.path, ...one.path] }) as Issue),
  );
  const slip = branches.some((branch) => branch.some((one) => wantsKeys(one, issue.path))) ? slipOf(issue.input) : null;
  if (slip) return [{ path: issue.path, key: false, problem: slip, nearest: null }];
  const meant = branches.find((branch) => !branch.some((one) => atRoot(one, issue.path)));
  if (meant) return meant.flatMap((one) => explain(one, schema, has));
  if (isAbsent({ ...issue, code: 'invalid_type' } as unknown as Issue, has)) return [missing(issue.path)];
  const all = branches.flatMap((branch) => branch.filter((one) => atRoot(one, issue.path)));
  const said = all.flatMap((one) => explain(one, schema, has));
  const parts = said.map((one) => one.problem);
  const problem = { zh: parts.map((p) => p.zh).join('；或者：'), en: parts.map((p) => p.en).join('; or: ') };
  return [{ path: issue.path, key: false, problem, nearest: said.find((one) => one.nearest)?.nearest ?? null }];
}

/** Whether keys could have stood here. */
function wantsKeys(issue: Issue, root: Path): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'object' && issue.path.length === root.length;
}

function atRoot(issue: Issue, root: Path): boolean {
  return issue.path.length === root.length && issue.code !== 'unrecognized_keys' && issue.code !== 'custom';
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '“键: 值”', en: 'keys with values' },
  record: { zh: '“键: 值”', en: 'keys with values' },
  null: { zh: '空值', en: 'nothing' },
};

function describe(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return { zh: `此处应为${type.zh}`, en: `Expected ${type.en} here` };
    }
    case 'invalid_value':
      return { zh: `不能写“${shown(issue.input)}”`, en: `"${shown(issue.input)}" cannot stand here` };
    case 'too_small':
      return issue.minimum === 1
        ? { zh: '不能为空', en: 'Must not be empty' }
        : { zh: `至少 ${issue.minimum} 个`, en: `At least ${issue.minimum}` };
    case 'too_big':
      return { zh: `至多 ${issue.maximum} 个`, en: `At most ${issue.maximum}` };
    default:
      return { zh: `格式不符：${issue.message}`, en: issue.message };
  }
}

function shown(input: unknown): string {
  return typeof input === 'object' ? '…' : String(input);
}
