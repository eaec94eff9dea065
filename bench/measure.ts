import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One whole process, as a user waits for it. */
export interface Measure {
  readonly seconds: number;
  /** Of all its threads and children. */
  readonly cpuSeconds: number;
  readonly mebibytes: number;
}

export interface Program {
  readonly line: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Codes that mean that it did its work: many checkers end with 1 where they found something. */
  readonly codes?: readonly number[];
}

/** /usr/bin/time (GNU) tells time and memory. @throws Error where the program did not do its work: it would be fast for the wrong reason */
export function measure({ line, env = {}, cwd, codes = [0] }: Program): Measure {
  const folder = mkdtempSync(join(tmpdir(), 'hefa-measure-'));
  try {
    const figure = join(folder, 'figure');
    const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', figure, ...line], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    if (status === null || !codes.includes(status))
      throw new Error(`${line.join(' ')} ended with ${status}: ${stderr}`);
    const last = readFileSync(figure, 'utf8').trim().split('\n').at(-1) ?? '';
    const [seconds = 0, user = 0, system = 0, kibibytes = 0] = last.split(' ').map(Number);
    return { seconds, cpuSeconds: user + system, mebibytes: kibibytes / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** The values of one figure, as their median with the least and the greatest. */
export function spread(values: readonly number[], digits: number): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const shown = (value: number) => value.toFixed(digits);
  return values.length === 1 ? shown(least) : `${shown(median(values))} (${shown(least)}–${shown(most)})`;
}
