import type { Language } from '../errors.ts';
import type { FileResult } from '../findings/result.ts';
import type { Beside } from '../reports/desk/desk.ts';
import type { Palette } from '../reports/palette.ts';
import type { ReportOptions, Run } from '../reports/run.ts';
import type { Reading } from '../source/reading.ts';
import type { Session } from './session.ts';

/** What a report is made with, besides the run. */
export interface Asked extends ReportOptions {
  readonly language: Language;
  readonly palette: Palette;
  readonly run: Run;
  /** The ending of the file that is written, as `.docx`; the first of the format where none is named. */
  readonly ending: string;
  /** Its own path; null for stdout. */
  readonly file: string | null;
  /** The folder that relative paths start from, with `/` on every system. */
  readonly folder: string;
  /** The reports about each document that were written before it. */
  readonly beside: readonly Beside[];
}

/** What the report about one document is made with. */
interface AskedOfDocument extends Asked {
  readonly reading: Reading;
  /** The draft itself, loaded again. @throws HefaError */
  draft(): Promise<Uint8Array>;
}

type Content = string | Uint8Array;

/** One report for the whole run. */
export interface RunFormat {
  readonly per: 'run';
  /** What its file may end in; empty where that is free. */
  readonly endings: readonly string[];
  render(run: Run, asked: Asked): Promise<Content>;
  /** What is done besides, where the world asks for it. */
  readonly besides?: (run: Run, session: Session) => Promise<void>;
}

/** One file a document. */
export interface DocumentFormat {
  readonly per: 'document';
  /** What its files may end in; the first is that of the files in a folder. */
  readonly endings: readonly [string, ...string[]];
  /** What stands behind the name of the draft in a folder: 草案-批注.docx. */
  readonly suffix: string;
  /** null where there is nothing to write: the draft was not checked. */
  render(file: FileResult, asked: AskedOfDocument): Promise<Content | null>;
}

export type Format = RunFormat | DocumentFormat;

/** All formats by their names, each loaded when it is asked for. */
const FORMATS = {
  text: ofRun([], async (run, asked) => (await import('../reports/text.ts')).textReport(run, asked)),
  json: ofRun([], async (run, asked) => (await import('../reports/json.ts')).jsonReport(run, asked)),
  opinion: ofDocument('审核意见书', ['.docx', '.md'], async (file, asked) => {
    if (file.status === 'unchecked') return null;
    const { opinionOf } = await import('../reports/opinion/content.ts');
    const opinion = opinionOf(file, asked.run, asked.language);
    return asked.ending === '.md'
      ? (await import('../reports/opinion/markdown.ts')).opinionMarkdown(opinion)
      : (await import('../reports/opinion/docx.ts')).opinionDocx(opinion);
  }),
  'docx-comments': ofDocument('批注', ['.docx'], async (file, asked) => {
    if (file.status === 'unchecked') return null;
    const { docxComments } = await import('../reports/docx-comments/docx-comments.ts');
    return docxComments(file, await asked.draft(), asked);
  }),
  html: ofRun(['.html', '.htm'], async (run, asked) =>
    (await import('../reports/html/html.ts')).htmlReport(run, asked),
  ),
  page: ofDocument('网页', ['.html'], async (file, asked) => {
    const run = { ...asked.run, files: [file], skipped: [] };
    return (await import('../reports/html/html.ts')).htmlReport(run, asked);
  }),
  markdown: ofRun(['.md', '.markdown'], async (run, asked) =>
    (await import('../reports/markdown/markdown.ts')).markdownReport(run, asked),
  ),
  csv: ofRun(['.csv'], async (run, asked) => (await import('../reports/csv.ts')).csvReport(run, asked)),
  sarif: ofRun([], async (run, asked) =>
    (await import('../reports/sarif/sarif.ts')).sarifReport(run, { ...asked, root: asked.folder }),
  ),
  github: {
    ...ofRun([], async (run, asked) => (await import('../reports/github.ts')).githubReport(run, asked)),
    besides: async (run, session) => (await import('./step-summary.ts')).appendStepSummary(run, session),
  },
  gitlab: ofRun([], async (run, asked) => (await import('../reports/gitlab.ts')).gitlabReport(run, asked)),
  junit: ofRun([], async (run, asked) => (await import('../reports/junit.ts')).junitReport(run, asked)),
  checkstyle: ofRun([], async (run, asked) => (await import('../reports/checkstyle.ts')).checkstyleReport(run, asked)),
  rdjson: ofRun([], async (run, asked) => (await import('../reports/rdjson.ts')).rdjsonReport(run, asked)),
  index: ofRun(['.html', '.htm'], async (run, asked) =>
    (await import('../reports/desk/index-page.ts')).indexPage(run, asked.beside, asked.file ?? '', asked),
  ),
  summary: ofRun(['.md'], async (run, asked) =>
    (await import('../reports/desk/summary.ts')).reviewSummary(run, asked.beside, asked.file ?? '', asked),
  ),
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export function formatOf(name: FormatName): Format {
  return FORMATS[name];
}

function ofRun(endings: RunFormat['endings'], render: RunFormat['render']): RunFormat {
  return { per: 'run', endings, render };
}

function ofDocument(
  suffix: string,
  endings: DocumentFormat['endings'],
  render: DocumentFormat['render'],
): DocumentFormat {
  return { per: 'document', suffix, endings, render };
}

/** Endings of files that are bytes and no text. */
const BYTES: ReadonlySet<string> = new Set(['.docx', '.xlsx']);

export function isBytes(ending: string): boolean {
  return BYTES.has(ending);
}
