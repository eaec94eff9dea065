import { resolve } from 'node:path';
import type { Audit } from '../audit/audit.ts';
import { PLAIN } from '../reports/palette.ts';
import type { AUDIT_FORMATS } from './audit-formats.ts';
import { columnsOf, paletteFor } from './colour.ts';
import type { CheckOptions } from './options.ts';
import type { Planned } from './plan.ts';
import { disarmed } from './runner-commands.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';
import { badOption } from './values.ts';

type Format = (typeof AUDIT_FORMATS)[number];

/** How an audit is told on the terminal. */
type Shown = Pick<CheckOptions, 'colour' | 'verbose'>;

/** Writes each paper that the line asks for. */
export async function writeAudit(
  plan: readonly Planned<Format>[],
  audit: Audit,
  shown: Shown,
  session: Session,
): Promise<void> {
  for (const one of plan) await write(one, audit, shown, session);
}

async function write(
  { format, file }: Planned<Format>,
  audit: Audit,
  { colour, verbose }: Shown,
  session: Session,
): Promise<void> {
  const { io, language } = session;
  const palette = file === null ? await paletteFor(io.stdout, io, colour) : PLAIN;
  const width = file === null ? columnsOf(io.stdout) : 80;
  const content = await RENDER[format](audit, { language, palette, width, verbose, file });
  if (file !== null) await save(resolve(io.cwd(), file), file, content);
  else if (typeof content === 'string') session.print(disarmed(content, io));
  else if (content instanceof Uint8Array) session.print(content);
  else for (const piece of content) session.print(piece);
}

interface Asked {
  readonly language: Session['language'];
  readonly palette: typeof PLAIN;
  readonly width: number;
  readonly verbose: boolean;
  readonly file: string | null;
}

const RENDER: Readonly<
  Record<Format, (audit: Audit, asked: Asked) => Promise<string | Uint8Array | Iterable<string>>>
> = {
  text: async (audit, asked) => (await import('../audit/papers/summary-text.ts')).auditText(audit, asked),
  json: async (audit, asked) => (await import('../audit/papers/ledger-json.ts')).ledgerJson(audit, asked),
  csv: async (audit, asked) => (await import('../audit/papers/ledger-csv.ts')).ledgerCsv(audit, asked),
  xlsx: async (audit, asked) => (await import('../audit/papers/ledger-xlsx.ts')).ledgerXlsx(audit, asked),
  html: async (audit, asked) => (await import('../audit/papers/overview/overview.ts')).overviewHtml(audit, asked),
  notice: async (audit, { file, ...asked }) => {
    if (file !== null && /\.docx$/i.test(file))
      return (await import('../audit/papers/notice-docx.ts')).noticeDocx(audit);
    if (file === null || /\.(?:md|markdown)$/i.test(file))
      return (await import('../audit/papers/notice.ts')).noticeMarkdown(audit, asked);
    throw badOption(`清理结果公告写作 .docx 或者 .md：${file}`, `the notice is a .docx or .md file: ${file}`);
  },
};
