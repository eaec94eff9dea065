/**
 * Feeds broken copies of real files, and texts that no office wrote, to the whole of a check.
 *   npx tsx scripts/fuzz.ts COUNT SEED FILE…
 * Nine in ten are copies: cut off, with noise, with pieces repeated, left out or moved; the tenth is made by fast-check of pieces
 * of legal prose and of any characters at all. Each must end, within ten seconds and in the memory of a worker, unchecked with a known
 * reason, or checked with its blocks and findings inside its text. What breaks that is written to the folder of the system for
 * temporary files, named by seed and number. The same seed makes the same inputs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import type { FileResult } from '../src/findings/result.ts';
import { loadLaw } from '../src/law/load.ts';
import { Checker } from '../src/pool/checker.ts';
import type { Draft } from '../src/pool/message.ts';
import { loadShippedRules } from '../src/rules/load.ts';
import { defaultReading } from '../src/source/reading.ts';
import type { Span } from '../src/source/source.ts';

const [count = '0', seed = '1', ...paths] = process.argv.slice(2);
if (paths.length === 0) {
  console.error('usage: npx tsx scripts/fuzz.ts COUNT SEED FILE…');
  process.exit(2);
}
/** Pieces that all parts of a check look for, in any order, with anything between them. */
const PIECES =
  '第一条 |第九千九百九十九条 |（一）|一、|1.|⑴|第三章 总则|\n|\n\n|　　|的，|，|；|。|：|“|”|《|》|（|）|不得|未经|批准|方可|处|罚款|二百元以上|依照|《中华人民共和国行政处罚法》|第十六条|的规定|没收|扣押|收取|保证金|本办法|自|2026年5月1日|起施行|关于印发|的通知|附件：|各区县人民政府：|公司|应当|经营者|\t|| |---|---|';
const PROSE = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES.split(/(?<!\|)\|(?!\|)/u)) },
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    {
      minLength: 1,
      maxLength: 400,
    },
  )
  .map((pieces) => pieces.join(''));

const files = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
const random = generator(Number(seed));
const options = {
  rules: await loadShippedRules(),
  law: loadLaw(),
  asOf: '2026-11-23',
  stage: 'auto',
  as: '规范性文件',
} as const;
const checker = new Checker({ milliseconds: 10_000 });
const ends = new Map<string, number>();
let failures = 0;
/** A batch is made, checked and forgotten: the inputs together would not fit into memory. */
const BATCH = 200;
for (let from = 0; from < Number(count); from += BATCH) await batch(from, Math.min(Number(count), from + BATCH));
await checker.close();
console.log(JSON.stringify(Object.fromEntries([...ends].sort())), `${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;

async function batch(from: number, to: number): Promise<void> {
  const drafts = Array.from({ length: to - from }, (_, at) => inputAt(from + at));
  const results = await checker.checkAll(
    drafts.map((draft) => ({ draft, terms: { options, reading: defaultReading } })),
    { done: () => {}, failed: defective },
  );
  results.forEach((result, at) => {
    const end = endOf(result);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (end.startsWith('FAILED') || end === 'too-slow') keep(drafts[at] as Draft, from + at, end);
  });
}

function keep({ path, origin }: Draft, at: number, end: string): void {
  failures += 1;
  const file = join(tmpdir(), `fuzz-${seed}-${at}-${basename(path)}`);
  if ('bytes' in origin) writeFileSync(file, origin.bytes);
  console.error(end, file);
}

function defective({ path }: Draft, error: unknown): FileResult {
  const text = { zh: String(error), en: String(error) };
  return { status: 'unchecked', path, troubles: [{ code: 'internal', text, loses: true }], coverage: null };
}

function endOf(result: FileResult): string {
  if (result.status === 'unchecked') {
    const { code, text } = result.troubles.at(-1) ?? { code: 'internal', text: { en: 'no reason' } };
    return code === 'internal' ? `FAILED: ${text.en}` : code;
  }
  return isSound(result) ? result.status : 'FAILED: a place outside the text';
}

function isSound({ source: { text, blocks }, findings }: Exclude<FileResult, { status: 'unchecked' }>): boolean {
  const isInside = ({ start, end }: Span) => start >= 0 && start <= end && end <= text.length;
  const inOrder = blocks.every(({ span }, at) => span.start >= (blocks[at - 1]?.span.end ?? 0));
  const places = findings.flatMap(({ place }) => ('span' in place ? [place.span] : []));
  return blocks.length > 0 && inOrder && [...blocks.map(({ span }) => span), ...places].every(isInside);
}

function inputAt(at: number): Draft {
  if (at % 10 === 9) {
    const [text = ''] = fc.sample(PROSE, { seed: Number(seed) * 1_000_003 + at, numRuns: 1 });
    return { path: 'prose.txt', origin: { name: 'prose.txt', bytes: new TextEncoder().encode(text) } };
  }
  const { name, bytes } = files[at % files.length] as (typeof files)[number];
  let broken: Uint8Array = bytes;
  for (let times = 1 + pick(3); times > 0; times -= 1) broken = changed(broken);
  return { path: name, origin: { name, bytes: broken } };
}

function changed(bytes: Uint8Array): Uint8Array {
  const [from, to] = [pick(bytes.length), pick(bytes.length)].sort((a, b) => a - b) as [number, number];
  const piece = bytes.slice(from, Math.min(to, from + 4_000));
  const copy = Uint8Array.from(bytes);
  switch (pick(6)) {
    case 0:
      return bytes.slice(0, from);
    case 1:
      for (let times = 1 + pick(20); times > 0; times -= 1) copy[pick(copy.length)] = pick(256);
      return copy;
    case 2:
      return Uint8Array.from([...bytes.slice(0, from), ...piece, ...piece, ...bytes.slice(from)]);
    case 3:
      return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(from + piece.length)]);
    case 4:
      return copy.fill(pick(2) * 255, from, Math.min(to, from + 64));
    default:
      return copy.map((byte, at) => (at >= from && at < from + 40 ? byte ^ (1 + pick(255)) : byte));
  }
}

function pick(below: number): number {
  return Math.floor(random() * Math.max(1, below));
}

/** Between 0 and 1, the same for the same seed (mulberry32). */
function generator(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
