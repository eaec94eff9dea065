import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Finding } from '../../../src/findings/finding.ts';
import type { CheckedFile, ProcedureFact } from '../../../src/findings/result.ts';
import { htmlReport } from '../../../src/reports/html/html.ts';
import type { Run } from '../../../src/reports/run.ts';
import { readSource } from '../../../src/source/read.ts';
import { stepFact } from '../../support/procedure.ts';
import { absent, both, checked, found, run, unchecked } from '../runs.ts';

/* Pages of the HTML report. */

export const TEXT = `# 某市共享单车停放管理办法

第一章 总则

第一条 为规范停放，制定本办法。

第二条 企业投放共享单车，应当向区人民政府申请投放许可证，未取得的处2000元以上1万元以下罚款。

第二章 收费

第三条 停放费按下表收取：

| 区域 | 标准 |
| --- | --- |
| 一类区 | 每时5元 |
| 二类区 | |

（一）按时缴纳；

（二）逾期缴纳的，加收滞纳金。

第三章 附则

第四条 本办法自2026年1月1日起施行。
`;

/** A draft with the findings that are made of its text. */
export async function drafted(
  text: string,
  findings: (text: string) => readonly Finding[],
  { path = 'drafts/办法.md', ...changes }: Changes = {},
): Promise<CheckedFile> {
  const source = await readSource({ name: path, bytes: Buffer.from(text) });
  return checked(source.text, { source, findings: findings(source.text), ...changes });
}

type Changes = Pick<NonNullable<Parameters<typeof checked>[1]>, 'status' | 'document' | 'unjudged' | 'about'> & {
  readonly path?: string;
  readonly facts?: readonly ProcedureFact[];
};

/** Errors, a warning and an info; two that overlap, one in a table, one without words. */
export function findingsOf(text: string): readonly Finding[] {
  return [
    absent('公开征求意见', {}, { id: 'opinion/require-public-consultation', category: 'procedure' }),
    found(
      text,
      '应当向区人民政府申请投放许可证',
      { clause: '第二条' },
      { id: 'opinion/no-licence-creation', category: 'licence' },
    ),
    found(text, '申请投放许可证，未取得的处2000元以上1万元以下罚款', { clause: '第二条' }),
    found(
      text,
      '每时5元',
      { severity: 'warning', clause: '第三条' },
      { id: 'opinion/no-fee-creation', category: 'fee' },
    ),
    found(text, '加收滞纳金', {
      severity: 'info',
      clause: '第三条第（二）项',
      related: [
        {
          path: 'drafts/办法.md',
          place: { span: { start: text.indexOf('为规范停放'), end: text.indexOf('为规范停放') + 5 } },
          clause: '第一条',
          spot: null,
          message: both('目的条款', 'the purpose'),
        },
      ],
    }),
  ];
}

export const consultation = stepFact('公开征求意见', '2026-01-05', { to: '2026-02-05' });

/** What a hostile author writes, and what each of it must be shown as. */
export const HOSTILE = [
  '<script>window.hacked = 1</script>',
  '</script><script>window.hacked = 2</script>',
  '</style></title></textarea><img src="https://example.invalid/x.png" onerror="window.hacked = 3">',
  ']]> --> <!-- <![CDATA[ <svg onload=window.hacked=4>',
  '<a href="javascript:window.hacked=5">点此</a> <iframe srcdoc="<script>top.hacked=6</script>">',
  '"\' autofocus onfocus=window.hacked=7 x="&quot;&#60;script&#62;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the words of a hostile draft
  '\\u003cscript\\u003e ${window.hacked=8} `${window.hacked=9}`',
];

/** NUL, ESC, DEL, C1, bidi controls, zero width, soft hyphen, tag characters, blank Hangul: each shown as what it is. */
export const UNSEEN = '零\0一\x1b二\x7f三\x85四\u202e五\u2066六\u200b七\u00ad八\u{e0041}九\u3164十\u2028';

/** Hostile words wherever a report takes words from: path, title, text, messages, record, troubles, rules. */
export async function hostileRun(): Promise<Run> {
  const words = `${HOSTILE.join('')}${UNSEEN}\ud800`;
  const text = `<title>\n\n第一条 处${HOSTILE.join('处')}${UNSEEN}罚款。\n`;
  const source = await readSource({ name: 'a.txt', bytes: Buffer.from(text.replaceAll('\0', '')) });
  const own = `第一条 ${words}罚款。`;
  const finding = (whole: string): Finding =>
    found(
      whole,
      '罚款',
      {
        clause: words,
        message: both(words),
        why: both(words),
        advice: both(words),
        related: [{ path: words, place: { absent: words }, clause: words, spot: null, message: both(words) }],
      },
      {
        id: words,
        category: words,
        title: both(words),
        basis: [{ ...BASIS, title: words, quote: words, status: words }],
      },
    );
  const blocks = [{ kind: 'paragraph' as const, span: { start: 0, end: own.length } }];
  const trouble = { code: 'internal' as const, text: both(`${words}\n> ${words}`), loses: true };
  const document = { title: words, number: words, organ: words, date: words, levelReasons: [both(words)] };
  const told = stepFact('公开征求意见', words, { item: words, conclusion: 'unlawful' });
  return run([
    checked(own, {
      source: { path: words, blocks, troubles: [trouble], frontMatter: null },
      document,
      status: 'partial',
      facts: [told],
      record: words,
      findings: [finding(own), absent(words, { message: both(words) })],
      unjudged: [{ rule: words, reason: both(words) }],
    }),
    checked(source.text, { source, document, findings: [finding(source.text)] }),
    unchecked(words, words),
  ]);
}

const BASIS = { id: 'b', title: '', article: '第一条', number: null, effective: null, quote: '', status: '' };

/** Five files: two with findings, one clean, one in part, one not checked. */
export async function severalRun(): Promise<Run> {
  return run([
    await drafted(TEXT, findingsOf, { path: 'drafts/一.md', facts: [consultation] }),
    await drafted(TEXT, (text) => findingsOf(text).slice(1, 2), {
      path: 'drafts/二.md',
      document: { title: '乙办法' },
    }),
    await drafted(TEXT, () => [], { path: 'drafts/三.md', document: { title: '丙办法' } }),
    await drafted(TEXT, () => [], { path: 'drafts/四.md', status: 'partial' }),
    unchecked('drafts/五.md', '文件是二进制内容，不是文本', 'the file is binary'),
  ]);
}

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The page as a browser reads it. */
export function pageOf(what: Run, language: 'zh' | 'en' = 'zh'): Node {
  return parse(htmlReport(what, { language }));
}

export function elements(node: Node, matches: (element: Element) => boolean): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const below = children.flatMap((child) => elements(child, matches));
  return 'tagName' in node && matches(node) ? [node, ...below] : below;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function hasClass(name: string): (element: Element) => boolean {
  return (element) => attribute(element, 'class')?.split(' ').includes(name) ?? false;
}

/** The words below a node, but those of elements that are left out. */
export function wordsIn(node: Node, without: (element: Element) => boolean = () => false): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if ('tagName' in node && without(node)) return '';
  return 'childNodes' in node ? node.childNodes.map((child) => wordsIn(child, without)).join('') : '';
}
