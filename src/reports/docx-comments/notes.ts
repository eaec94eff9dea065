import type { Finding } from '../../findings/finding.ts';
import type { CheckedFile } from '../../findings/result.ts';
import type { Span } from '../../source/source.ts';
import { head } from '../excerpt.ts';
import type { Page } from '../page.ts';
import { oneLine } from '../sanitise.ts';
import { quotation } from '../text-basis.ts';
import { decidedWords } from '../text-decided.ts';
import { address, nothingFound, position, relatedWords, ruleWords } from '../text-findings.ts';
import { LABELS, type LabelName, SEVERITY_WORDS } from '../words.ts';
import type { Note } from './annotate.ts';
import type { Line } from './comments-part.ts';

/** Most characters of the words that are repeated where a comment cannot stand at them. */
const QUOTED = 120;

/** One note a finding; and one on the whole where something was not checked, or nothing was found: no copy looks clean by silence. */
export function notesOf(file: CheckedFile, page: Page): Note[] {
  return [...wholeNotes(file, page), ...file.findings.map((finding) => noteOf(finding, file, page))];
}

function noteOf(finding: Finding, file: CheckedFile, page: Page): Note {
  const { place, rule, severity, quote } = finding;
  const said = (name: LabelName, text: string): Line => ({ label: labelled(page.say(LABELS[name]), page), text });
  const where = address(finding, page);
  const grave = page.say({
    zh: `〔${page.say(SEVERITY_WORDS[severity])}〕`,
    en: `[${page.say(SEVERITY_WORDS[severity])}] `,
  });
  const found = file.source.format === 'docx' ? '' : position(finding, file, page);
  return {
    span: 'span' in place ? place.span : 'absent' in place ? (place.near ?? null) : null,
    lines: [
      { label: `${grave}${labelled(where + found, page)}`, text: oneLine(page.say(finding.message)) },
      said('why', oneLine(page.say(finding.why))),
      ...rule.basis.map((basis) => said('basis', quotation(basis))),
      said('advice', oneLine(page.say(finding.advice))),
      ...finding.related.map((related) => said('related', relatedWords(related, file, page))),
      said('rule', ruleWords(finding, page)),
    ],
    beside: quote === null ? null : said('text', `「${head(oneLine(quote), QUOTED)}」`),
  };
}

function wholeNotes(file: CheckedFile, page: Page): Note[] {
  const lost = file.source.troubles.filter(({ loses }) => loses);
  const lines: Line[] = lost.map(({ text }) => ({
    label: labelled(page.say({ zh: '未检查', en: 'Not checked' }), page),
    text: oneLine(page.say(text)),
  }));
  if (file.findings.length === 0) lines.unshift({ label: '', text: nothingFound(file, page) });
  for (const { text } of file.requests)
    lines.push({
      label: labelled(page.say({ zh: '文稿自身的要求', en: 'The draft asks' }), page),
      text: oneLine(page.say(text)),
    });
  for (const one of file.decided)
    lines.push({ label: labelled(page.say({ zh: '不计入', en: 'Not counted' }), page), text: decidedWords(one, page) });
  return lines.length === 0 ? [] : [{ span: null, lines, beside: null }];
}

function labelled(label: string, page: Page): string {
  return page.say({ zh: `${label}：`, en: `${label}: ` });
}

/**
 * The lines that hold the title; the first words of the text where none do. The head of a document is read before its parts,
 * and of its title only the words are handed on.
 */
export function titleSpan({ source, document }: CheckedFile): Span {
  const title = squeezed(document.title ?? '');
  const blocks = source.blocks.filter(({ span }) => words(source.text, span) !== '');
  const first = blocks.findIndex(({ span }) => title !== '' && title.startsWith(words(source.text, span)));
  const at = Math.max(first, 0);
  const start = blocks[at]?.span ?? { start: 0, end: source.text.length };
  let { end } = start;
  let read = words(source.text, start);
  for (const { span } of first < 0 ? [] : blocks.slice(at + 1)) {
    if (!title.startsWith(read + words(source.text, span))) break;
    read += words(source.text, span);
    end = span.end;
  }
  return { start: start.start, end };
}

function words(text: string, { start, end }: Span): string {
  return squeezed(text.slice(start, end));
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
