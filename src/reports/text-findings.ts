import type { Finding, Related } from '../findings/finding.ts';
import type { CheckedFile } from '../findings/result.ts';
import type { Basis } from '../rules/rule.ts';
import type { Position } from '../source/source.ts';
import { excerpt, head } from './excerpt.ts';
import type { Page } from './page.ts';
import { oneLine, printable } from './sanitise.ts';
import { CONFIDENCE_WORDS, SEVERITY_WORDS } from './words.ts';

/** Most characters of a quoted clause; a long article with its items runs to a page. */
const QUOTE = 300;

/** Violations first, each in full; then what only needs verifying, a paragraph each. One numbering over both. */
export function findingLines(file: CheckedFile, page: Page): string[] {
  const violations = file.findings.filter((finding) => finding.severity !== 'info');
  const toVerify = file.findings.filter((finding) => finding.severity === 'info');
  if (file.findings.length === 0) return page.lines([{ text: nothingFound(file, page) }], '  ');
  const quoted = new Map<string, number>();
  return [
    ...violations.flatMap((finding, index) => ['', ...violationLines(finding, index + 1, file, quoted, page)]),
    ...verifyLines(toVerify, violations.length, file, page),
  ];
}

/** Never «clean» for a text of which a part was not read, or to which the rules did not apply. */
function nothingFound({ status, about }: CheckedFile, page: Page): string {
  if (status === 'partial')
    return page.say({ zh: '已检查的部分未发现问题', en: 'no problem found in the part that was checked' });
  if (about.level !== '规范性文件')
    return page.say({ zh: '未发现问题（内容规则未适用）', en: 'no problem found (content rules not applied)' });
  return page.say({ zh: '未发现问题', en: 'no problem found' });
}

/** `quoted` remembers under which number a clause of law was quoted: ten fines rest on one article, which is read once. */
function violationLines(
  finding: Finding,
  number: number,
  file: CheckedFile,
  quoted: Map<string, number>,
  page: Page,
): string[] {
  const { palette } = page;
  const severity = finding.severity;
  return [
    ...page.numbered(number, [
      { text: page.say(SEVERITY_WORDS[severity]), style: palette[severity] },
      { text: '  ' },
      { text: address(finding, page), style: palette.strong },
      { text: position(finding, file, page), style: palette.faint },
    ]),
    ...page.indented([{ text: oneLine(page.say(finding.message)) }]),
    ...('span' in finding.place ? page.labelled('text', excerpt(file, finding.place.span, palette)) : []),
    ...finding.rule.basis.flatMap((basis) =>
      page.labelled('basis', [{ text: basisWords(basis, number, quoted, page) }]),
    ),
    ...page.labelled('why', [{ text: oneLine(page.say(finding.why)) }]),
    ...page.labelled('advice', [{ text: oneLine(page.say(finding.advice)) }]),
    ...finding.related.flatMap((related) => page.labelled('related', [{ text: relatedWords(related, file, page) }])),
    ...page.labelled('rule', [{ text: ruleWords(finding, page), style: palette.faint }]),
  ];
}

function verifyLines(findings: readonly Finding[], before: number, file: CheckedFile, page: Page): string[] {
  if (findings.length === 0) return [];
  const heading = page.say({ zh: `需核实（${findings.length} 处）`, en: `To verify (${findings.length})` });
  return [
    '',
    ...page.lines([{ text: heading, style: page.palette.info }], '  '),
    ...findings.flatMap((finding, index) =>
      page.numbered(before + index + 1, [
        { text: address(finding, page), style: page.palette.strong },
        { text: position(finding, file, page), style: page.palette.faint },
        { text: page.say({ zh: '　', en: '  ' }) },
        { text: messageWithWords(finding, page) },
        { text: page.aside(finding.rule.id), style: page.palette.faint },
      ]),
    ),
  ];
}

function messageWithWords({ message, quote }: Finding, page: Page): string {
  const text = page.say(message);
  return oneLine(quote === null || text.includes(quote) ? text : `「${head(quote, 60)}」${text}`);
}

/** 《泸州市……办法》第十二条第二款; 缺：公开征求意见 */
function address({ place, clause, inner }: Finding, page: Page): string {
  const where = (inner === null ? '' : `《${oneLine(inner)}》`) + (clause === null ? '' : oneLine(clause));
  const missing = 'absent' in place ? page.say({ zh: '缺：', en: 'missing: ' }) + oneLine(place.absent) : '';
  return [where, missing].filter(Boolean).join(' ') || page.say({ zh: '正文', en: 'the text' });
}

/** （第 12 行）, or page or Word paragraph where the file has such; nothing for an absence. */
function position({ place }: Finding, { source }: CheckedFile, page: Page): string {
  if (!('span' in place)) return '';
  const at: Position = source.map.positionAt(place.span.start);
  const [leaf, paragraph] = [source.map.pageAt(place.span.start), source.map.paragraphAt(place.span.start)];
  if (leaf !== null) return page.aside(page.say({ zh: `第 ${leaf} 页`, en: `page ${leaf}` }));
  if (paragraph !== null) return page.aside(page.say({ zh: `第 ${paragraph} 段`, en: `paragraph ${paragraph}` }));
  return page.aside(page.say({ zh: `第 ${at.line} 行`, en: `line ${at.line}` }));
}

/** In full the first time in a file; later by the number of the finding that quotes it. */
function basisWords(basis: Basis, number: number, quoted: Map<string, number>, page: Page): string {
  const source = basis.number === null ? '' : `（${basis.number}）`;
  const name = oneLine(`《${basis.title}》${source}${basis.article}`);
  // Of one clause two findings may quote two parts: the article names the part.
  const part = `${basis.id} ${basis.article}`;
  const earlier = quoted.get(part);
  if (earlier !== undefined)
    return name + page.aside(page.say({ zh: `条文见第 ${earlier} 项`, en: `quoted under ${earlier}` }));
  quoted.set(part, number);
  return `${name}「${head(quoteOf(basis), QUOTE)}」${basis.status === '' ? '' : `〔${oneLine(basis.status)}〕`}`;
}

/** A stored quote may begin with the number of its article, which stands before it already. */
function quoteOf({ quote, article }: Basis): string {
  const label = /^第[^条]{1,9}条(?:之.)?\s*/u.exec(quote)?.[0] ?? '';
  return oneLine(article.startsWith(label.trimEnd()) ? quote.slice(label.length) : quote);
}

function relatedWords({ path, clause, message }: Related, file: CheckedFile, page: Page): string {
  const where = [path === file.source.path ? '' : printable(path), clause === null ? '' : oneLine(clause)]
    .filter(Boolean)
    .join(' ');
  const text = oneLine(page.say(message));
  return where === '' ? text : page.say({ zh: `${where}：${text}`, en: `${where}: ${text}` });
}

function ruleWords({ rule, confidence }: Finding, page: Page): string {
  if (confidence === 'high') return rule.id;
  const word = page.say(CONFIDENCE_WORDS[confidence]);
  return rule.id + page.aside(page.say({ zh: `把握程度：${word}`, en: `confidence: ${word}` }));
}
