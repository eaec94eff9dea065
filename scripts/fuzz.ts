/**
 * Feeds broken copies of real files to the readers: cut off, with noise, with pieces repeated, left out or moved.
 *   npx tsx scripts/fuzz.ts COUNT SEED FILE…
 * Each copy must end, within ten seconds and in the memory of a worker, in a known error or in a source whose blocks lie in its text. What
 * breaks that is written to the folder of the system for temporary files, named by seed and number.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { HefaError } from '../src/errors.ts';
import { Reader } from '../src/pool/reader.ts';
import type { Source } from '../src/source/source.ts';

const [count = '0', seed = '1', ...paths] = process.argv.slice(2);
if (paths.length === 0) {
  console.error('usage: npx tsx scripts/fuzz.ts COUNT SEED FILE…');
  process.exit(2);
}
const files = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
const random = generator(Number(seed));
const reader = new Reader({ milliseconds: 10_000 });
const ends = new Map<string, number>();
let failures = 0;
for (let at = 0; at < Number(count); at += 1) await one(at);
await reader.close();
console.log(JSON.stringify(Object.fromEntries([...ends].sort())), `${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;

async function one(at: number): Promise<void> {
  const file = files[at % files.length];
  if (!file) return;
  let bytes: Uint8Array = file.bytes;
  for (let times = 1 + pick(3); times > 0; times -= 1) bytes = changed(bytes);
  const end = await endOf({ name: file.name, bytes });
  ends.set(end, (ends.get(end) ?? 0) + 1);
  if (!end.startsWith('FAILED') && end !== 'too-slow') return;
  failures += 1;
  const path = join(tmpdir(), `fuzz-${seed}-${at}-${file.name}`);
  writeFileSync(path, bytes);
  console.error(end, path);
}

async function endOf(input: { name: string; bytes: Uint8Array }): Promise<string> {
  try {
    const source = await reader.read({ path: input.name, origin: input });
    if (!isSound(source)) return 'FAILED: blocks';
    return source.troubles.some(({ loses }) => loses) ? 'partial' : 'read';
  } catch (error) {
    return error instanceof HefaError ? error.code : `FAILED: ${error}`;
  }
}

function isSound({ text, blocks }: Source): boolean {
  let end = 0;
  for (const { span } of blocks) {
    if (span.start < end || span.end < span.start || span.end > text.length) return false;
    end = span.end;
  }
  return blocks.length > 0;
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
