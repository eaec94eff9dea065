/** The word nearest to what was written, where one is near enough to be meant; null otherwise. */
export function nearest(written: string, known: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(Array.from(written).length / 2.5));
  let best: string | null = null;
  let least = limit + 1;
  for (const word of known) {
    const steps = stepsTo(written.toLowerCase(), word.toLowerCase());
    if (steps < least) [best, least] = [word, steps];
  }
  return best;
}

/** A word that was only begun (warn for warning) is as near as a slip of the pen. */
function stepsTo(written: string, word: string): number {
  return written.length >= 3 && word.startsWith(written)
    ? Math.min(1, word.length - written.length)
    : distance(written, word);
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each one step. */
function distance(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)];
  const rows: number[][] = [b.map((_, j) => j).concat(b.length)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? at(rows, i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
}
