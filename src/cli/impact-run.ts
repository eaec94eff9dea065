import { impactOf, targetOf } from '../audit/impact.ts';
import { impactJson, impactText } from '../audit/papers/impact-report.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { columnsOf, paletteFor } from './colour.ts';
import type { CheckWords } from './command-line.ts';
import { entriesOf } from './entries.ts';
import { optionsOf } from './options.ts';
import type { Session } from './session.ts';
import { atBench, prospectOf } from './survey.ts';
import { tellSkipped } from './troubles.ts';
import { badOption, choice } from './values.ts';

type ImpactWords = Omit<CheckWords, 'format'> & { readonly format?: string };

/** `hefa impact TITLE PATHS`. What was not read may cite it too, and is told. */
export async function showImpact(
  title: string,
  paths: readonly string[],
  { format: name, ...words }: ImpactWords,
  session: Session,
): Promise<number> {
  const { io, language } = session;
  const options = optionsOf({ ...words, stage: words.stage ?? 'archive' }, session);
  const format = choice('--format', name ?? 'text', ['text', 'json'] as const);
  const target = targetOf(title);
  if (target === null)
    throw badOption(
      `看不懂“${title}”；应写成《行政处罚法》第十六条`,
      `"${title}" is not understood; write it as 《行政处罚法》第十六条`,
    );
  return atBench(options, { ...words, keeps: true }, session, async (bench) => {
    const { inputs, skipped, missing } = await prospectOf(paths, options, bench, session);
    // What was not looked at cites nothing as little as anything.
    if (inputs.length === 0) return 2;
    const { entries, defects } = await entriesOf(inputs, session);
    tellSkipped(skipped, options, session);
    const unread = entries.filter((one): one is Unread => one.status === 'unchecked');
    const impact = impactOf(
      entries.filter((one): one is Entry => one.status !== 'unchecked'),
      target,
    );
    if (format === 'json') session.print(impactJson(impact, unread, language));
    else {
      const palette = await paletteFor(io.stdout, io, options.colour);
      const page = { language, palette, width: columnsOf(io.stdout), verbose: options.verbose };
      session.print(impactText(impact, unread, page));
    }
    if (missing.length + defects > 0) return 2;
    return entries.some(({ status }) => status !== 'checked') ? 3 : 0;
  });
}
