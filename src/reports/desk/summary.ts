import type { Language } from '../../errors.ts';
import { SEVERITIES } from '../../rules/rule.ts';
import { pageIn } from '../html/sheet.ts';
import { type Run, summarise } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { cautionOf, counts, lawWords } from '../text-summary.ts';
import { SEVERITY_WORDS } from '../words.ts';
import { type Beside, deskOf, LINK_WORDS, linkTo } from './desk.ts';
import { stateWords } from './index-page.ts';

/** The same as the index, as a Markdown table that goes into a memo. */
export function reviewSummary(
  run: Run,
  beside: readonly Beside[],
  own: string,
  { language }: { readonly language: Language },
): string {
  const page = pageIn(language);
  const summary = summarise(run.files);
  const heads = [
    page.say({ zh: '文件', en: 'File' }),
    page.say({ zh: '标题', en: 'Title' }),
    page.say({ zh: '检查情况', en: 'Checked' }),
    ...SEVERITIES.map((severity) => page.say(SEVERITY_WORDS[severity])),
    page.say({ zh: '材料', en: 'Papers' }),
  ];
  const rows = deskOf(run, beside).map((row) => [
    cell(row.path),
    cell(row.title ?? '—'),
    cell([stateWords(row, page), ...row.reasons.map((reason) => page.say(reason).split('\n')[0] ?? '')].join('；')),
    ...SEVERITIES.map((severity) => (row.status === 'unchecked' ? '—' : String(row.counts[severity]))),
    row.links
      .flatMap(({ format, file }) => {
        const words = LINK_WORDS[format];
        return file === null || words === undefined ? [] : [`[${page.say(words)}](${linkTo(file, own)})`];
      })
      .join(' '),
  ]);
  const table = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const title = page.say({ zh: '合法性审核汇总', en: 'Summary of a legality review' });
  const words = [counts(summary, page), ...cautionOf(run, summary, page), lawWords(run, page)].join('\n\n');
  return `# ${title}\n\n${table}\n\n${words}\n`;
}

/** Words of a document are no markup of the table. */
function cell(words: string): string {
  return oneLine(words).replace(/[\\`*_{}[\]<>|#]/gu, '\\$&');
}
