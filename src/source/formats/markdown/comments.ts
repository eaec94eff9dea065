import { eachLine, isLineEnd, isSpace } from '../../lines.ts';
import type { Run } from './run.ts';

export interface Commented {
  readonly comments: readonly Run[];
  /** The file with blanks in place of these comments, as long as before. */
  readonly rest: string;
}

/**
 * Takes the comments out that stand at the beginning or end of a line or reach over several: they are blocks of their own.
 * One in the midst of a sentence is left to the inline reader, so that the sentence stays whole; one that is never
 * closed is none.
 */
export function takeComments(file: string, from: number): Commented {
  const comments: Run[] = [];
  const parts: string[] = [];
  let done = 0;
  for (let open = file.indexOf('<!--', from); open >= 0; open = file.indexOf('<!--', open)) {
    const close = file.indexOf('-->', open + 4);
    if (close < 0) break;
    const end = close + 3;
    if (standsApart(file, open, end)) {
      eachLine(file, (start, stop) => comments.push({ kind: 'comment', start, end: stop }), open + 4, close);
      parts.push(file.slice(done, open), file.slice(open, end).replace(/[^\r\n]/g, ' '));
      done = end;
    }
    open = end;
  }
  return { comments, rest: done === 0 ? file : parts.join('') + file.slice(done) };
}

function standsApart(file: string, open: number, end: number): boolean {
  return isBlankBetween(file, open - 1, -1) || isBlankBetween(file, end, 1) || /[\r\n]/.test(file.slice(open, end));
}

/** Nothing but white space from `at` in the direction of `step` to the end of the line. */
function isBlankBetween(file: string, from: number, step: 1 | -1): boolean {
  for (let at = from; at >= 0 && at < file.length; at += step) {
    const code = file.charCodeAt(at);
    if (isLineEnd(code)) return true;
    if (!isSpace(code)) return false;
  }
  return true;
}

/** Both lists are in order and do not overlap. */
export function merged(runs: readonly Run[], comments: readonly Run[]): readonly Run[] {
  return comments.length === 0 ? runs : [...runs, ...comments].sort((a, b) => a.start - b.start);
}
