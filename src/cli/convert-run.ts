import { parseDocument } from '../document/parse.ts';
import { convertedMarkdown } from '../reports/converted.ts';
import type { ViewWords } from './command-line.ts';
import type { Session } from './session.ts';
import { show } from './view.ts';

/** `hefa convert FILE`: what was read, as Markdown. What could not be read is told on stderr, and the exit code is 3. */
export function convert(path: string, words: ViewWords, session: Session): Promise<number> {
  return show(path, words, session, async (source) => parseDocument(source), {
    text: convertedMarkdown,
    json: convertedMarkdown,
  });
}
