import { resolve } from 'node:path';
import { HefaError } from '../errors.ts';
import type { FileResult } from '../findings/result.ts';
import type { Draft } from '../pool/message.ts';
import type { Beside } from '../reports/desk/desk.ts';
import { PLAIN } from '../reports/palette.ts';
import { pathOf, type Run } from '../reports/run.ts';
import { shown } from '../source/find.ts';
import type { Reading } from '../source/reading.ts';
import { columnsOf, paletteFor } from './colour.ts';
import { endingOf, type PlacedReport } from './place-reports.ts';
import { type Asked, type DocumentFormat, formatOf } from './report-formats.ts';
import { disarmed } from './runner-commands.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';

export interface WriteOptions {
  readonly colour: boolean;
  readonly verbose: boolean;
}

/** A draft, and how it is read. */
type Written = Draft & { readonly seat: { readonly reading: Reading } };

/**
 * Writes all reports. What cannot be made of one document stops no other, and is told.
 *
 * @param drafts where the files of the run are had from, in their order
 * @returns how many documents have no report because of a known error
 */
export async function writeOutputs(
  reports: readonly PlacedReport[],
  run: Run,
  drafts: readonly Written[],
  options: WriteOptions,
  session: Session,
): Promise<number> {
  let failed = 0;
  const beside: Beside[] = [];
  for (const { format: name, files } of reports) {
    const format = formatOf(name);
    if (format.per === 'run') {
      const [file = null] = files;
      const asked = await askedFor(file, format.endings, { run, beside }, options, session);
      const content = await format.render(run, asked);
      await put(file, isRead(name) ? disarm(content, session) : content, session);
      await format.besides?.(run, session);
      continue;
    }
    const made: (string | null)[] = [];
    for (const [at, checked] of run.files.entries()) {
      const draft = drafts[at] as Written;
      const file = files[at] ?? null;
      const asked = await askedFor(file, format.endings, { run, beside }, options, session);
      const written = await writeDocument({ name, format, file, checked, draft }, asked, session);
      if (written === 'failed') failed++;
      made.push(written === 'made' ? file : null);
    }
    beside.push({ format: name, files: made });
  }
  return failed;
}

interface Piece {
  readonly name: string;
  readonly format: DocumentFormat;
  readonly file: string | null;
  readonly checked: FileResult;
  readonly draft: Written;
}

/** `none`: there is nothing to write of a draft that was not checked; `failed`: a known error stands in the way. */
async function writeDocument(
  { name, format, file, checked, draft }: Piece,
  asked: Asked,
  session: Session,
): Promise<'made' | 'none' | 'failed'> {
  const { reading } = draft.seat;
  const load = async () => (await import('../pool/work.ts')).loadDraft(draft, reading.limits);
  try {
    const content = await format.render(checked, { ...asked, reading, draft: load });
    if (content !== null) await put(file, content, session);
    else tellNone(name, checked, { zh: '此文件未检查', en: 'this file was not checked' }, session);
    return content === null ? 'none' : 'made';
  } catch (error) {
    if (!(error instanceof HefaError) || error.code === 'bad-option') throw error;
    tellNone(name, checked, error.text, session);
    return 'failed';
  }
}

function tellNone(name: string, checked: FileResult, why: HefaError['text'], session: Session): void {
  const path = pathOf(checked);
  session.complain({ zh: `${path}：没有生成 ${name}：${why.zh}`, en: `${path}: no ${name} was made: ${why.en}` });
}

/** Text for people. What is for programs stays as it is: GitHub's own commands, and JSON, in which no line begins with words of a draft. */
function isRead(name: string): boolean {
  return name === 'text' || name === 'markdown' || name === 'csv';
}

function disarm(content: string | Uint8Array, { io }: Session): string | Uint8Array {
  return typeof content === 'string' ? disarmed(content, io) : content;
}

async function put(file: string | null, content: string | Uint8Array, session: Session): Promise<void> {
  if (file === null) session.print(content);
  else await save(resolve(session.io.cwd(), file), file, content);
}

async function askedFor(
  file: string | null,
  endings: readonly string[],
  { run, beside }: { readonly run: Run; readonly beside: readonly Beside[] },
  { colour, verbose }: WriteOptions,
  { io, language }: Session,
): Promise<Asked> {
  const palette = file === null ? await paletteFor(io.stdout, io, colour) : PLAIN;
  const width = file === null ? columnsOf(io.stdout) : 80;
  const ending = file === null ? (endings[0] ?? '') : endingOf(file);
  const folder = shown(io.cwd());
  return { language, palette, width, verbose, run, ending, file, folder, beside };
}
