import { posix } from 'node:path';
import { type Mention, type Reading, readModule } from './reading.ts';

/** The files of src/: path below src/ (`chinese/numerals.ts`) → text. */
export type Tree = ReadonlyMap<string, string>;

/** Rooms that stand beside one another and do not know each other. A room is a folder (`law/`) or a top-level file (`check.ts`). */
export interface Cell {
  readonly rooms: readonly string[];
  readonly planned: boolean;
}

export interface House {
  /** From left to right: a room imports from itself and from the cells to its left. */
  readonly cells: readonly Cell[];
  /** What stands to the left and is closed nevertheless: [who, whom]. */
  readonly closed: readonly (readonly [string, string])[];
  readonly may: readonly Privilege[];
}

/** A thing that the named rooms may do, and nobody else. `modules` are names, or `remark-*` for all that begin so. */
interface Privilege {
  readonly to: string;
  readonly modules: readonly string[];
  readonly globals?: readonly string[];
  readonly rooms: readonly string[];
}

export const cell = (...rooms: string[]): Cell => ({ rooms, planned: false });
export const planned = (...rooms: string[]): Cell => ({ rooms, planned: true });

/** Every breach of the law, one sentence each. */
export function breaches(house: House, tree: Tree): string[] {
  const readings = new Map([...tree].map(([path, text]) => [path, readModule(path, text)]));
  return [
    ...staleRows(house, tree),
    ...[...readings].flatMap(([path, reading]) => [
      ...importBreaches(house, tree, path, reading),
      ...privilegeBreaches(house, path, reading),
    ]),
    ...circles(graph(tree, readings)).map((circle) => `circle: ${circle.join(' → ')}`),
  ];
}

/** The table and the folders must name each other, or the law goes stale unseen. */
function staleRows(house: House, tree: Tree): string[] {
  const real = new Set([...tree.keys()].map(roomOf));
  const named = new Set(house.cells.flatMap((one) => one.rooms));
  const rows = house.cells.flatMap((one) => one.rooms.map((room) => ({ room, planned: one.planned })));
  const guests = house.may.flatMap((privilege) => privilege.rooms).filter((room) => !named.has(roomOf(room)));
  return [
    ...[...real].filter((room) => !named.has(room)).map((room) => `${room} is not named in the table`),
    ...rows.filter((row) => !row.planned && !real.has(row.room)).map((row) => `${row.room} does not exist`),
    ...rows
      .filter((row) => row.planned && real.has(row.room))
      .map((row) => `${row.room} exists, it is planned no more`),
    ...guests.map((room) => `${room} may do something but is not named in the table`),
  ];
}

function importBreaches(house: House, tree: Tree, path: string, reading: Reading): string[] {
  return reading.imports.flatMap((mention) => {
    const reason = whyNot(house, tree, path, mention);
    return reason === undefined ? [] : [`${path}:${mention.line} ${reason}`];
  });
}

function whyNot(house: House, tree: Tree, path: string, { name }: Mention): string | undefined {
  if (name === null) return 'imports a computed name, which no law can judge';
  const target = targetOf(path, name);
  if (target === undefined || target.endsWith('.json')) return undefined;
  if (target.startsWith('../')) return `imports ${name}, which is outside src/`;
  if (!tree.has(target)) return `imports ${name}, but there is no file ${target}`;
  const [from, to] = [roomOf(path), roomOf(target)];
  if (from === to) return undefined;
  const closed = house.closed.some(([who, whom]) => who === from && whom === to);
  if (closed || !(position(house, to) < position(house, from))) return `${from} may not import ${to} (${target})`;
  return undefined;
}

function position(house: House, room: string): number {
  const found = house.cells.findIndex((one) => one.rooms.includes(room));
  return found < 0 ? Number.NaN : found;
}

function privilegeBreaches(house: House, path: string, reading: Reading): string[] {
  return house.may
    .filter((privilege) => !privilege.rooms.some((room) => path.startsWith(room)))
    .flatMap((privilege) =>
      [
        ...reading.imports.filter(({ name }) => privilege.modules.some((module) => isModule(module, name))),
        ...reading.globals.filter(({ name }) => privilege.globals?.includes(name ?? '')),
      ].map(({ name, line }) => `${path}:${line} may not ${privilege.to} (${name})`),
    );
}

/** `fs` covers `node:fs` and `fs/promises`; `remark-*` covers `remark-gfm`. */
function isModule(module: string, name: string | null): boolean {
  const bare = name?.replace(/^node:/, '') ?? '';
  return module.endsWith('*') ? bare.startsWith(module.slice(0, -1)) : bare === module || bare.startsWith(`${module}/`);
}

function roomOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? path : path.slice(0, slash + 1);
}

/** The path below src/ which a specifier leads to; undefined for a package. Our own name leads to our own face. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier === 'hefa') return 'index.ts';
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
}

function graph(tree: Tree, readings: ReadonlyMap<string, Reading>): Map<string, string[]> {
  const edges = (path: string, reading: Reading): string[] =>
    reading.imports.flatMap(({ name }) => (name && targetOf(path, name)) || []).filter((target) => tree.has(target));
  return new Map([...readings].map(([path, reading]) => [path, edges(path, reading)]));
}

/** One circle for each edge that leads back into the path on which it was found. */
function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const back = trail.indexOf(file);
    if (back >= 0) found.push([...trail.slice(back), file]);
    if (back >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}

const NAMELESS = /(?:^|\/)(?:utils?|helpers?|common)(?:\.[^/]*)?(?:\/|$)/i;

/** A file that is called utils says only that nobody knew where it belongs. */
export function namelessFiles(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => NAMELESS.test(path));
}
