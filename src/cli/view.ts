import { HefaError, type Language } from '../errors.ts';
import type { Draft } from '../pool/message.ts';
import { Reader } from '../pool/reader.ts';
import type { ReportOptions } from '../reports/run.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import { columnsOf, paletteFor } from './colour.ts';
import type { ViewWords } from './command-line.ts';
import { Configs } from './configs.ts';
import { inputOf, STDIN } from './inputs.ts';
import { readingFrom } from './reading-options.ts';
import type { Session } from './session.ts';
import { choice, language } from './values.ts';

/** How one document is rendered as a view. */
export interface Views<T> {
  readonly text: (made: T, options: ReportOptions) => string;
  readonly json: (made: T, language: Language) => string;
}

/** `hefa outline` and `hefa inspect`: one document is read, looked at and shown. */
export async function show<T>(
  path: string,
  words: ViewWords,
  session: Session,
  look: (source: Source, input: Draft) => Promise<T>,
  views: Views<T>,
): Promise<number> {
  if (words.lang !== undefined) language(words.lang);
  const format = choice('--format', words.format ?? 'text', ['text', 'json'] as const);
  const input = await inputOf(path, words.stdinFilename ?? STDIN, session);
  const source = await read(
    input,
    readingFrom(words, (await new Configs(words.config, session.io.cwd()).forDraft(input)).reader),
    session,
  );
  if (source === null) return 3;
  const made = await look(source, input);
  session.print(
    format === 'json' ? views.json(made, session.language) : views.text(made, await optionsFor(words, session)),
  );
  return source.troubles.some((trouble) => trouble.loses) ? 3 : 0;
}

/** null for a file that is there and cannot be read, which is told on stderr. */
async function read(input: Draft, reading: Reading, session: Session): Promise<Source | null> {
  const reader = new Reader(reading);
  try {
    const source = await reader.read(input);
    for (const { text } of source.troubles)
      session.complain({ zh: `${input.path}：${text.zh}`, en: `${input.path}: ${text.en}` });
    return source;
  } catch (error) {
    if (!(error instanceof HefaError) || error.code === 'not-found') throw error;
    session.complain({ zh: `${input.path}：${error.text.zh}`, en: `${input.path}: ${error.text.en}` });
    return null;
  } finally {
    await reader.close();
  }
}

async function optionsFor(words: ViewWords, { io, language }: Session): Promise<ReportOptions> {
  const palette = await paletteFor(io.stdout, io, words.color);
  return { language, palette, width: columnsOf(io.stdout), verbose: false };
}
