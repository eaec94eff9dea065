import type { Tally } from './score.ts';

/** A share with its 95 % interval (Wilson), as `0.93 (0.88–0.96, 120/129)`; `–` where there is nothing to share. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const [low, high] = wilson(part, whole);
  return `${(part / whole).toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)}, ${part}/${whole})`;
}

/** Wilson's score interval at 95 %. */
function wilson(part: number, whole: number): readonly [number, number] {
  const z = 1.96;
  const p = part / whole;
  const base = 1 + (z * z) / whole;
  const middle = (p + (z * z) / (2 * whole)) / base;
  const reach = (z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))) / base;
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

/** The figures as a Markdown table, which a terminal shows as well. */
export function markdownTable(rows: readonly (readonly [string, Tally])[]): string {
  const head =
    '| | precision | recall | errors on `unsure` | `cites` with a hint | hints on a label |\n| --- | --- | --- | --- | --- | --- |';
  const lines = rows.map(([name, row]) => {
    const errors = row.right + row.wrong + row.unsure;
    const cells = [
      share(row.right, row.right + row.wrong),
      share(row.hit, row.labels),
      errors === 0 ? '–' : `${row.unsure}/${errors}`,
      share(row.hinted, row.cites),
      share(row.hintsRight, row.hints),
    ];
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  return [head, ...lines].join('\n');
}
