import type { Language } from '../../errors.ts';
import type { FileResult } from '../../findings/result.ts';
import { byPath, entriesOf } from '../entries.ts';
import { pageIn } from '../html/sheet.ts';
import { noticesOf } from '../notices.ts';
import type { Page } from '../page.ts';
import { pathOf, type Run, summarise } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { cautionOf, counts, lawWords } from '../text-summary.ts';
import { counted, skippedWords } from '../words.ts';
import { fileSection } from './section.ts';
import { literal, quiet } from './words.ts';

interface MarkdownOptions {
  readonly language: Language;
  /** Bytes of UTF-8 that it may have; files that no longer fit are counted. */
  readonly most?: number;
}

/** The report for a merge request or the summary of a job: counts, what they do not cover, and a table a file. */
export function markdownReport(run: Run, { language, most = Number.POSITIVE_INFINITY }: MarkdownOptions): string {
  const page = pageIn(language);
  const opening = [headingWords(page), ...openingBlocks(run, page)];
  const closing = [...skippedBlocks(run, page), literal(lawWords(run, page))];
  const room = most - sizeOf([...opening, ...closing]) - SLACK;
  const made = fitting(sectionsOf(run, page), room);
  const left = run.files.length - made.length;
  return `${[...opening, ...made, ...(left > 0 ? [leftWords(left, page)] : []), ...closing].join('\n\n')}\n`;
}

/** Bytes of the line that counts what is left out. */
const SLACK = 300;

function sizeOf(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + Buffer.byteLength(block) + 2, 0);
}

/** The first sections that fit together. */
function fitting(sections: Iterable<string>, room: number): string[] {
  const made: string[] = [];
  let used = 0;
  for (const section of sections) {
    used += sizeOf([section]);
    if (used > room) break;
    made.push(section);
  }
  return made;
}

function* sectionsOf(run: Run, page: Page): Iterable<string> {
  const [entries, notices] = [byPath(entriesOf(run, page)), byPath(noticesOf(run, page))];
  for (const file of worstFirst(run.files)) {
    const path = pathOf(file);
    yield fileSection(file, entries(path), notices(path), page);
  }
}

/** What was not checked, then what has errors, warnings, anything: a long page is read from its top. */
function worstFirst(files: readonly FileResult[]): FileResult[] {
  const gravity = (file: FileResult) => {
    if (file.status === 'unchecked') return 0;
    const has = (severity: string) => file.findings.some((finding) => finding.severity === severity);
    const found = ['error', 'warning', 'info'].findIndex(has);
    return found >= 0 ? found + 1 : file.status === 'partial' ? 4 : 5;
  };
  return [...files].sort((a, b) => gravity(a) - gravity(b));
}

function headingWords(page: Page): string {
  return `## ${page.say({ zh: '规范性文件合法性检查', en: 'Legality check of normative documents' })}`;
}

function openingBlocks(run: Run, page: Page): string[] {
  const summary = summarise(run.files);
  const cautions = cautionOf(run, summary, page);
  return [
    `**${literal(counts(summary, page))}**`,
    ...(cautions.length > 0 ? [cautions.map((text) => `- ${literal(text)}`).join('\n')] : []),
  ];
}

/** Most files that are listed as passed over. */
const SKIPPED = 50;

function skippedBlocks({ skipped }: Run, page: Page): string[] {
  if (skipped.length === 0) return [];
  const title = page.say({ zh: `跳过的文件（${skipped.length} 个）`, en: `Files passed over (${skipped.length})` });
  const items = skipped.slice(0, SKIPPED).map((file) => {
    return `- ${quiet(oneLine(file.path))}${page.aside(quiet(oneLine(page.say(skippedWords(file)))))}`;
  });
  const more = skipped.length > SKIPPED ? [`- ……（+${skipped.length - SKIPPED}）`] : [];
  return [`<details><summary>${title}</summary>\n\n${[...items, ...more].join('\n')}\n\n</details>`];
}

function leftWords(left: number, page: Page): string {
  return page.say({
    zh: `**另有 ${left} 个文件因篇幅所限未在此列出，不表示其没有问题**；请看完整报告（如 \`--format json=结果.json\`）。`,
    en: `**${counted(left, 'more file')} left out for length, which does not mean that nothing was found**; see the whole report (as \`--format json=result.json\`).`,
  });
}
