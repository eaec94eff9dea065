import { createHash } from 'node:crypto';
import { HefaError } from '../errors.ts';
import type { Entry, Unread } from '../register/entry.ts';
import type { Profile } from '../rules/profile.ts';
import type { Audit } from './audit.ts';

/** Which of how many parts of a collection; 1-based. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** By what a part was judged, and of what it is a part: parts are put together only where all of that is the same. */
export interface PartHead extends Pick<Audit, 'asOf' | 'law' | 'skipped'> {
  readonly rules: Pick<Audit['rules'], 'packs' | 'digest'>;
  readonly profile: Profile;
  /** How many documents the whole collection has, and sha256 of their paths. */
  readonly collection: { readonly documents: number; readonly digest: string };
}

/** The last line: without it the part was broken off. */
interface PartEnd {
  readonly entries: number;
  /** Documents on which hefa itself failed, and named paths that are not there. */
  readonly failures: number;
}

const VERSION = 1;

/** The same paths fall to the same shards on every machine, whatever their order. */
export function shardOf(path: string, count: number): number {
  return (createHash('sha256').update(path).digest().readUInt32BE(0) % count) + 1;
}

export function collectionOf(paths: readonly string[]): PartHead['collection'] {
  const digest = createHash('sha256')
    .update([...paths].sort().join('\n'))
    .digest('hex');
  return { documents: paths.length, digest };
}

/* A part is lines of JSON: its head, an entry a document, its end. */

export function headLine(shard: Shard, head: PartHead): string {
  return line({ hefaPart: VERSION, shard, head });
}

export function entryLine(entry: Entry | Unread): string {
  return line(entry);
}

export function endLine(end: PartEnd): string {
  return line({ end });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** A part that was read. */
export interface Part extends PartEnd {
  /** As it is shown. */
  readonly path: string;
  readonly shard: Shard;
  readonly head: PartHead;
}

/**
 * Reads a part line by line, and hands out its entries.
 *
 * @throws HefaError bad-option where it is none, was made by another version, or was broken off
 */
export async function readPart(
  path: string,
  lines: AsyncIterable<string>,
  onEntry: (entry: Entry | Unread) => void,
): Promise<Part> {
  let first: { readonly shard: Shard; readonly head: PartHead } | null = null;
  let end: PartEnd | null = null;
  let [count, entries] = [0, 0];
  for await (const text of lines) {
    count += 1;
    const value = parsed(path, count, text);
    if (first === null) first = headOf(path, value);
    else if ('end' in value) end = value.end as PartEnd;
    else {
      onEntry(value as unknown as Entry | Unread);
      entries += 1;
    }
  }
  if (first === null) throw noPart(path);
  if (end === null || end.entries !== entries) throw brokenOff(path);
  return { path, ...first, ...end };
}

type Line = Readonly<Record<string, unknown>>;

function parsed(path: string, count: number, text: string): Line {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object') return value as Line;
  } catch {
    // Told below.
  }
  throw count === 1 ? noPart(path) : brokenOff(path);
}

function headOf(path: string, value: Line): { readonly shard: Shard; readonly head: PartHead } {
  if (value.hefaPart === undefined) throw noPart(path);
  if (value.hefaPart !== VERSION)
    throw new HefaError('bad-option', {
      zh: `${path} 是另一版本的 hefa 写出的，不能合并；请用同一版本重新检查这一部分`,
      en: `${path} was written by another version of hefa; make that part again with this one`,
    });
  return value as unknown as { readonly shard: Shard; readonly head: PartHead };
}

function noPart(path: string): HefaError {
  return new HefaError('bad-option', {
    zh: `${path} 不是 hefa audit --shard 写出的文件`,
    en: `${path} was not written by hefa audit --shard`,
  });
}

function brokenOff(path: string): HefaError {
  return new HefaError('bad-option', {
    zh: `${path} 不完整：写它的那次检查没有完成；请重新检查这一部分`,
    en: `${path} is not complete: the run that wrote it was broken off; make that part again`,
  });
}

/**
 * What all parts have in common.
 *
 * @throws HefaError bad-option where one is missing or there twice, or where they were judged otherwise
 */
export function commonHead(parts: readonly Part[]): PartHead {
  const [first] = parts;
  if (!first) throw new Error('no parts');
  for (const part of parts) {
    if (part.shard.count !== first.shard.count || JSON.stringify(part.head) !== JSON.stringify(first.head))
      throw new HefaError('bad-option', different(first, part));
  }
  const { count } = first.shard;
  for (let index = 1; index <= count; index += 1) {
    const own = parts.filter(({ shard }) => shard.index === index);
    if (own.length === 1) continue;
    const paths = own.map(({ path }) => path).join('、');
    const text =
      own.length === 0
        ? { zh: `缺少第 ${index}/${count} 部分`, en: `part ${index}/${count} is missing` }
        : { zh: `第 ${index}/${count} 部分有多份：${paths}`, en: `part ${index}/${count} is there twice: ${paths}` };
    throw new HefaError('bad-option', text);
  }
  return first.head;
}

function different(one: Part, other: Part) {
  const differing = (Object.keys(one.head) as (keyof PartHead)[]).filter(
    (name) => JSON.stringify(one.head[name]) !== JSON.stringify(other.head[name]),
  );
  const names = differing.length > 0 ? differing.join(', ') : 'shard';
  return {
    zh: `${one.path} 和 ${other.path} 不属于同一次检查（${names} 不同）；各部分须用同样的文件、规则、日期和版本`,
    en: `${one.path} and ${other.path} are of different audits (${names} differ); all parts need the same documents, rules, day and version`,
  };
}
