import type { Language } from '../../errors.ts';
import type { Verdict } from '../../register/decision.ts';
import { oneLine } from '../../reports/sanitise.ts';
import type { Audit, Row } from '../audit.ts';
import { isObject } from './summary.ts';

/** One list of the notice. */
export interface NoticeList {
  readonly verdict: Verdict;
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

/** The public notice of the results 清理结果公告, before its form. A machine proposes; the notice is published when people have decided. */
export interface Notice {
  readonly title: string;
  readonly status: string;
  readonly opening: readonly string[];
  readonly heads: readonly string[];
  readonly lists: readonly NoticeList[];
  readonly closing: readonly string[];
  readonly signature: readonly string[];
}

const NAMES = {
  继续有效: '继续有效的规范性文件目录',
  修改: '拟修改的规范性文件目录',
  废止: '废止的规范性文件目录',
  宣布失效: '宣布失效的规范性文件目录',
} as const satisfies Record<Verdict, string>;

/**
 * A notice is written in Chinese whatever the language of the reports: it is published under the name of a Chinese organ. What the text does not
 * tell is left as a blank for people.
 */
export function noticeOf({ rows, asOf, unread }: Audit): Notice {
  const objects = rows.filter(isObject);
  const order: readonly Verdict[] = ['继续有效', '修改', '废止', '宣布失效'];
  const lists = order.map((verdict, at): NoticeList => {
    const own = objects.filter((row) => verdictOf(row) === verdict).sort(byDate);
    return {
      verdict,
      heading: `附件${at + 1}　${NAMES[verdict]}（${own.length}件）`,
      rows: own.map((row, number) => rowOf(row, number + 1)),
    };
  });
  const counts = lists.map(({ verdict, rows: own }) => `${WORDS[verdict]}${own.length}件`).join('，');
  const lost = unread.length === 0 ? [] : [`另有${unread.length}件未能读取，未列入本公告，应当人工清理。`];
  return {
    title: '关于规范性文件清理结果的公告',
    status: statusOf(objects),
    opening: [
      `根据规范性文件定期清理并向社会公布清理结果的要求，对截至${chineseDay(asOf)}的规范性文件进行了清理。现将清理结果公告如下：`,
      `本次清理规范性文件${objects.length}件，其中${counts}。`,
      ...lost,
    ],
    heads: ['序号', '文件名称', '文号', '成文日期'],
    lists,
    closing: [
      '废止、宣布失效的规范性文件，自本公告发布之日起不再作为行政管理的依据。拟修改的规范性文件，修改完成前与现行法律、法规不一致的，以法律、法规为准。',
    ],
    signature: ['（制定机关）', '　　年　　月　　日'],
  };
}

/** What the office decided goes before what is proposed. */
function verdictOf({ decided, conclusion }: Row): Verdict | null {
  return decided?.verdict ?? conclusion?.proposed ?? null;
}

/** Nobody may take a proposal for a decision. */
function statusOf(objects: readonly Row[]): string {
  const open = objects.filter(({ decided }) => decided === null).length;
  if (open === 0) return '（代拟稿：处理意见已全部审定）';
  return `（代拟稿：其中${open}件的处理意见由计算机提出，须经制定机关审定后公布）`;
}

const WORDS: Readonly<Record<Verdict, string>> = {
  继续有效: '继续有效',
  修改: '拟修改',
  废止: '废止',
  宣布失效: '宣布失效',
};

function rowOf({ entry }: Row, number: number): string[] {
  const title = entry.title === null ? oneLine(entry.path) : oneLine(entry.title);
  return [
    String(number),
    title,
    entry.number === null ? '' : oneLine(entry.number),
    entry.date === null ? '' : chineseDay(entry.date),
  ];
}

/** By the day, oldest first; what bears none comes last. */
function byDate(one: Row, other: Row): number {
  const [a, b] = [one.entry.date ?? '9999', other.entry.date ?? '9999'];
  return a === b ? (one.entry.path < other.entry.path ? -1 : 1) : a < b ? -1 : 1;
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** As Markdown. */
export function noticeMarkdown(audit: Audit, _options: { readonly language: Language }): string {
  const { title, status, opening, heads, lists, closing, signature } = noticeOf(audit);
  const table = ({ rows }: NoticeList) => [heads, heads.map(() => '---'), ...rows.map((cells) => cells.map(cell))];
  const parts = [
    `# ${title}`,
    status,
    ...opening,
    ...closing,
    signature.join('\n\n'),
    ...lists.flatMap((list) => [
      `## ${list.heading}`,
      list.rows.length === 0
        ? '（无）'
        : table(list)
            .map((cells) => `| ${cells.join(' | ')} |`)
            .join('\n'),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function cell(words: string): string {
  return words.replace(/[\\`*_{}[\]<>|#]/gu, '\\$&');
}
