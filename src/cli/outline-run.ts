import { parseDocument } from '../document/parse.ts';
import { outlineJson, outlineText } from '../reports/outline.ts';
import type { ViewWords } from './command-line.ts';
import type { Session } from './session.ts';
import { show } from './view.ts';

/** `hefa outline FILE`: neither rules nor law are loaded. */
export function outline(path: string, words: ViewWords, session: Session): Promise<number> {
  return show(path, words, session, async (source) => parseDocument(source), { text: outlineText, json: outlineJson });
}
