import { loadConfig } from '../config/load.ts';
import { lookUp } from '../law/look-up.ts';
import { lawCard, lawJson } from '../reports/law-card.ts';
import { columnsOf, paletteFor } from './colour.ts';
import { lawFor } from './law-choice.ts';
import type { Session } from './session.ts';
import { badOption, choice, language } from './values.ts';

interface LawWords {
  readonly format?: string;
  readonly law?: readonly string[];
  readonly lang?: string;
  readonly color: boolean;
}

/** `hefa law TITLE`: by what ships and by the user's own data. What is not known is an answer too. */
export async function showLaw(title: string, words: LawWords, session: Session): Promise<number> {
  const { io, language: spoken } = session;
  if (words.lang !== undefined) language(words.lang);
  const format = choice('--format', words.format ?? 'text', ['text', 'json'] as const);
  if (/^[\s《》]*$/u.test(title)) throw badOption('请写明法律、法规、规章的名称', 'name a statute');
  const found = lookUp(await lawFor(words.law, await loadConfig(io.cwd()), io.cwd()), title);
  if (format === 'json') session.print(lawJson(found));
  else {
    const palette = await paletteFor(io.stdout, io, words.color);
    session.print(lawCard(found, { language: spoken, palette, width: columnsOf(io.stdout), verbose: false }));
  }
  return 0;
}
