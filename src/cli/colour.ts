import { type Palette, PLAIN } from '../reports/palette.ts';
import type { Io, Output } from './io.ts';

/** `--no-color` beats FORCE_COLOR beats NO_COLOR beats what the stream is. */
function wantsColour(output: Output, io: Io, allowed: boolean): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = io.env;
  if (!allowed) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return output.isTTY === true && TERM !== 'dumb';
}

/** The colour library is loaded only where there is colour. */
export async function paletteFor(output: Output, io: Io, allowed: boolean): Promise<Palette> {
  if (!wantsColour(output, io, allowed)) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    info: chalk.cyan.bold,
    strong: chalk.bold,
    faint: chalk.dim,
    marked: chalk.red.underline,
    brackets: null,
  };
}

/** Columns for a report: those of the terminal, but no wider than can be read; 80 for a file or a pipe. */
export function columnsOf(output: Output): number {
  return output.isTTY ? Math.max(40, Math.min(output.columns ?? 80, 100)) : 80;
}
