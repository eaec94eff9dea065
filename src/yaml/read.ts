import type { Document, LineCounter, Node, Pair, YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Bilingual } from '../errors.ts';
import { type Explained, explain } from './explain.ts';
import type { ExcerptLine, Mistake } from './mistake.ts';
import { yamlProblem } from './problem.ts';
import { slipIn } from './slip.ts';

/** A YAML text with its origin. `line` is where it begins in the file: a front matter begins on line 2. */
export interface YamlText {
  readonly path: string;
  readonly text: string;
  readonly line?: number;
}

type Path = readonly PropertyKey[];

/** Lines and columns from 1, offsets from 0 in the file, in UTF-16 units; the end is exclusive. */
interface YamlPlace {
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}

/** The value, or all mistakes at once. `mistakeAt` serves checks that need more than this one file. */
export type Reading<T> =
  | {
      readonly value: T;
      readonly mistakes: null;
      /** `key`: the mistake is the key itself, not its value. */
      mistakeAt(path: Path, problem: Bilingual, key?: boolean): Mistake;
      has(path: Path): boolean;
      /** Where the key stands to which a path leads. */
      placeOf(path: Path): YamlPlace;
    }
  | { readonly value: null; readonly mistakes: readonly Mistake[] };

/** A file of rules or a dossier is a page or two; what is larger is no file of ours. In UTF-16 units. */
const LARGEST = 1_000_000;
/** An anchor may be used, a tree of anchors that unfolds to millions of nodes (an alias bomb) may not. */
const MOST_ALIASES = 100;
/** One bracket left open may make every later line wrong: the first mistakes are the ones to mend. */
const MOST_FLAWS = 20;

/** Reads one YAML document and checks it against a schema. Throws nothing: what is wrong comes back with its place. */
export async function readYaml<T>(source: YamlText, schema: z.ZodType<T>): Promise<Reading<T>> {
  const { LineCounter, parseDocument } = await import('yaml');
  const text = source.text.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const place = (offset: number, problem: Bilingual, nearest: string | null = null): Mistake =>
    mistakeAt(source, text, lines.linePos(offset), problem, nearest);
  if (text.length > LARGEST) return refused([place(0, yamlProblem('TOO_LARGE', ''))]);
  let document: Document.Parsed;
  let raw: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const flaws = [...document.errors, ...document.warnings].slice(0, MOST_FLAWS);
    if (flaws.length > 0) return refused(told(flaws, text, lines).map(({ at, problem }) => place(at, problem)));
    raw = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    return refused([place(0, yamlProblem('UNFOLD', error instanceof Error ? error.message : ''))]);
  }
  const has = (path: Path): boolean => document.hasIn([...path]);
  const outcome = schema.safeParse(raw, { reportInput: true });
  if (outcome.success) {
    return {
      value: outcome.data,
      mistakes: null,
      mistakeAt: (path, problem, key = false) => place(offsetOf(document, path, key), problem),
      has,
      placeOf: (path) => keyPlace(document, path, lines, source.line ?? 1),
    };
  }
  const found = outcome.error.issues
    .flatMap((issue) => explain(issue, schema, has))
    .map((one) => ({ one, offset: offsetOf(document, one.path, one.key) }));
  return refused(inOrder(found).map(({ one, offset }) => place(offset, one.problem, one.nearest)));
}

function refused(mistakes: readonly Mistake[]): { value: null; mistakes: readonly Mistake[] } {
  return { value: null, mistakes };
}

interface Flaw {
  readonly pos: readonly [number, number];
  readonly code: string;
  readonly message: string;
}

/** The library says several things of one slip, there and in the lines below it; the first is enough to mend it. */
function told(flaws: readonly Flaw[], text: string, lines: LineCounter): { at: number; problem: Bilingual }[] {
  const rows = text.split(/\r?\n/);
  const lineOf = ({ pos: [at] }: Flaw): number => Math.max(1, lines.linePos(at).line);
  const rowOf = (flaw: Flaw): string => rows[lineOf(flaw) - 1] ?? '';
  const repeats = (flaw: Flaw, other: Flaw): boolean =>
    rows.slice(lineOf(other), lineOf(flaw)).every((row) => indentOf(row) > indentOf(rowOf(other)));
  return flaws
    .filter((flaw, i) => !flaws.slice(0, i).some((other) => repeats(flaw, other)))
    .map((flaw) => ({
      at: flaw.pos[0],
      problem: slipIn(flaw.code, rowOf(flaw)) ?? yamlProblem(flaw.code, flaw.message),
    }));
}

function indentOf(row: string): number {
  return row.length - row.trimStart().length;
}

function inOrder<T extends { offset: number; one: Explained }>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.offset - b.offset);
}

/** Where a path leads: its value, or its key, or the nearest key above that stands there. */
function offsetOf(document: Document.Parsed, path: Path, key: boolean): number {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const value = nodeAt(document, part);
    // A single value may stand for a list of one: the item is the value itself.
    const wantsKey = length < path.length ? value !== undefined && 'items' in value : key;
    const node = wantsKey ? (keyNode(document, part) ?? value) : value;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** A key stands on one line. Of an item of a list, the item. */
function keyPlace(document: Document.Parsed, path: Path, lines: LineCounter, firstLine: number): YamlPlace {
  const node = keyNode(document, path) ?? nodeAt(document, path);
  const [from = 0, to = from] = node?.range ?? [];
  const { line, col } = lines.linePos(from);
  const end = lines.linePos(to);
  const shift = firstLine - 1;
  return {
    start: { line: Math.max(1, line) + shift, column: Math.max(1, col), offset: from },
    end: { line: Math.max(1, end.line) + shift, column: Math.max(1, end.col), offset: to },
  };
}

function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  return document.getIn([...path], true) as Node | undefined;
}

function keyNode(document: Document.Parsed, path: Path): Node | undefined {
  const parent = path.length > 1 ? nodeAt(document, path.slice(0, -1)) : document.contents;
  const pairs = (parent as YAMLMap<Node & { value?: unknown }> | null | undefined)?.items;
  const pair = pairs?.find((item: Pair<Node & { value?: unknown }>) => item.key?.value === path.at(-1));
  return pair?.key;
}

function mistakeAt(
  source: YamlText,
  text: string,
  at: { line: number; col: number },
  problem: Bilingual,
  nearest: string | null,
): Mistake {
  const [line, column] = [Math.max(1, at.line), Math.max(1, at.col)];
  const shift = (source.line ?? 1) - 1;
  return { path: source.path, line: line + shift, column, excerpt: around(text, line, shift), problem, nearest };
}

function around(text: string, line: number, shift: number): ExcerptLine[] {
  const lines = text.split(/\r?\n/);
  const [from, to] = [Math.max(1, line - 1), Math.min(lines.length, line + 1)];
  return lines.slice(from - 1, to).map((one, i) => ({ line: from + i + shift, text: one }));
}
