import type { Place } from '../facts/facts.ts';
import type { Finding, Related } from '../findings/finding.ts';
import type { CheckedFile } from '../findings/result.ts';
import { excerpt, head } from './excerpt.ts';
import type { Page } from './page.ts';
import { oneLine, printable } from './sanitise.ts';
import { BasisQuotes } from './text-basis.ts';
import { CONFIDENCE_WORDS, SEVERITY_WORDS, stepWords } from './words.ts';

/** Violations first, each in full; then what only needs verifying, a paragraph each. One numbering over both. */
export function findingLines(file: CheckedFile, page: Page): string[] {
  if (file.findings.length === 0) return page.lines([{ text: nothingFound(file, page) }], '  ');
  const violations = file.findings.filter((finding) => finding.severity !== 'info');
  const toVerify = file.findings.filter((finding) => finding.severity === 'info');
  const sheet = new FindingSheet(file, page);
  return [...violations.flatMap((finding) => sheet.violation(finding)), ...sheet.toVerify(toVerify)];
}

/** Never «clean» for a text of which a part was not read, or to which the rules did not apply. */
export function nothingFound({ status, about, unjudged, decided, leftOut }: CheckedFile, page: Page): string {
  if (status === 'partial')
    return page.say({ zh: '已检查的部分未发现问题', en: 'no problem found in the part that was checked' });
  if (about.record === 'document' && about.level !== '规范性文件')
    return page.say({ zh: '未发现问题（内容规则未适用）', en: 'no problem found (content rules not applied)' });
  if (decided.length > 0)
    return page.say({
      zh: '除已作决定或者此前已有的以外，未发现问题',
      en: 'no problem found beside those decided about or known before',
    });
  if (unjudged.length + leftOut.length > 0)
    return page.say({ zh: '已作判断的规则未发现问题', en: 'no problem found by the rules that could be judged' });
  return page.say({ zh: '未发现问题', en: 'no problem found' });
}

/** The findings of one file as they are written down: it knows their numbers, and what was said before. */
class FindingSheet {
  readonly #file: CheckedFile;
  readonly #page: Page;
  readonly #bases: BasisQuotes;
  #number = 0;
  /** Title of the inner document under whose heading the findings now stand. */
  #inner: string | null = null;

  constructor(file: CheckedFile, page: Page) {
    this.#file = file;
    this.#page = page;
    this.#bases = new BasisQuotes(page);
  }

  violation(finding: Finding): string[] {
    const page = this.#page;
    const { palette } = page;
    const { rule, severity, place } = finding;
    const heading = this.#heading(finding);
    this.#number += 1;
    return [
      '',
      ...heading,
      ...page.numbered(this.#number, [
        { text: page.say(SEVERITY_WORDS[severity]), style: palette[severity] },
        { text: '  ' },
        { text: address(finding, page), style: palette.strong },
        { text: position(finding, this.#file, page), style: palette.faint },
      ]),
      ...page.indented([{ text: oneLine(page.say(finding.message)) }]),
      ...('span' in place
        ? page.labelled('text', excerpt(this.#file.source.text, place.span, finding.context ?? place.span, palette))
        : []),
      ...this.#bases.lines(rule.basis, this.#number),
      ...page.labelled('why', [{ text: oneLine(page.say(finding.why)) }]),
      ...page.labelled('advice', [{ text: oneLine(page.say(finding.advice)) }]),
      ...finding.related.flatMap((related) =>
        page.labelled('related', [{ text: relatedWords(related, this.#file, page) }]),
      ),
      ...page.labelled('rule', [{ text: ruleWords(finding, page), style: palette.faint }]),
    ];
  }

  toVerify(findings: readonly Finding[]): string[] {
    if (findings.length === 0) return [];
    const page = this.#page;
    const heading = page.say({ zh: `需核实（${findings.length} 处）`, en: `To verify (${findings.length})` });
    return [
      '',
      ...page.lines([{ text: heading, style: page.palette.info }], '  '),
      ...findings.flatMap((finding) => this.#hint(finding)),
    ];
  }

  #hint(finding: Finding): string[] {
    const page = this.#page;
    const heading = this.#heading(finding);
    this.#number += 1;
    return [
      ...heading,
      ...page.numbered(this.#number, [
        { text: address(finding, page), style: page.palette.strong },
        { text: position(finding, this.#file, page), style: page.palette.faint },
        { text: page.say({ zh: '　', en: '  ' }) },
        { text: messageWithWords(finding, page) },
        { text: page.aside(ruleName(finding, page)), style: page.palette.faint },
      ]),
    ];
  }

  /** 《…办法》 once before its findings; what is missing from a record lies in no document. */
  #heading({ inner, place }: Finding): string[] {
    if (inner === this.#inner || (!('span' in place) && inner === null)) return [];
    this.#inner = inner;
    const title = inner ?? this.#file.document.title;
    const name = title === null ? this.#page.say({ zh: '正文', en: 'the text' }) : `《${oneLine(title)}》`;
    return this.#page.lines([{ text: name, style: this.#page.palette.strong }], '  ');
  }
}

function messageWithWords({ message, quote }: Finding, page: Page): string {
  const text = page.say(message);
  return oneLine(quote === null || text.includes(quote) ? text : `「${head(quote, 60)}」${text}`);
}

/** 第十二条第二款; 缺：公开征求意见; 程序记录：合法性审核、集体讨论 */
export function address({ place, clause }: Finding, page: Page): string {
  const where = clause === null ? '' : oneLine(clause);
  return (
    [where, wordless(place, page)].filter(Boolean).join(' ') ||
    page.say({ zh: '无编号处', en: 'outside the numbered text' })
  );
}

function wordless(place: Place, page: Page): string {
  if ('span' in place) return '';
  if ('absent' in place) return page.say({ zh: '缺：', en: 'missing: ' }) + page.say(stepWords(place.absent));
  const steps = page.list(place.entries.map((step) => page.say(stepWords(step))));
  return page.say({ zh: `程序记录：${steps}`, en: `record of procedure: ${steps}` });
}

/** （第 12 行）, or page or Word paragraph where the file has such; nothing for an absence. */
export function position({ place }: Finding, { source: { map } }: CheckedFile, page: Page): string {
  if (!('span' in place)) return '';
  const { start } = place.span;
  const [leaf, paragraph] = [map.pageAt(start), map.paragraphAt(start)];
  if (leaf !== null) return page.aside(page.say({ zh: `第 ${leaf} 页`, en: `page ${leaf}` }));
  if (paragraph !== null) return page.aside(page.say({ zh: `第 ${paragraph} 段`, en: `paragraph ${paragraph}` }));
  const { line } = map.positionAt(start);
  return page.aside(page.say({ zh: `第 ${line} 行`, en: `line ${line}` }));
}

export function relatedWords({ path, clause, message }: Related, file: CheckedFile, page: Page): string {
  const name = path === file.source.path ? '' : printable(path);
  const where = [name, clause === null ? '' : oneLine(clause)].filter(Boolean).join(' ');
  const text = oneLine(page.say(message));
  return where === '' ? text : page.say({ zh: `${where}：${text}`, en: `${where}: ${text}` });
}

export function ruleWords(finding: Finding, page: Page): string {
  const { confidence } = finding;
  if (confidence === 'high') return ruleName(finding, page);
  const word = page.say(CONFIDENCE_WORDS[confidence]);
  return ruleName(finding, page) + page.aside(page.say({ zh: `把握程度：${word}`, en: `confidence: ${word}` }));
}

/** With the beginning of the fingerprint, by which a decision is recorded, where everything is asked for. */
function ruleName({ rule, fingerprint }: Finding, page: Page): string {
  if (!page.verbose) return rule.id;
  const print = fingerprint.slice(0, 12);
  return rule.id + page.say({ zh: `，指纹 ${print}`, en: `, fingerprint ${print}` });
}
