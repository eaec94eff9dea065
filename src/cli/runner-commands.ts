import type { Io } from './io.ts';

/** `::stop-commands::x` at the beginning of a line, `##[…]` anywhere in one. */
const COMMAND = /^(\s*:)(?=:)|##(?=\[)/gmu;
const BREAK = '\u200b';

/**
 * A text that the runner of GitHub Actions reads along with a person. It obeys commands in what a program prints, and words of a draft
 * could be such: an invisible character within breaks them. Elsewhere the text stays as it is.
 */
export function disarmed(text: string, { env }: Pick<Io, 'env'>): string {
  return env.GITHUB_ACTIONS === 'true' ? text.replace(COMMAND, (found) => found + BREAK) : text;
}
