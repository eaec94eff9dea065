import type { Document, Sentence } from '../document/document.ts';
import type { Named } from './entry.ts';
import { notedAt } from './noted.ts';
import { type Mention, mentionsIn } from './titles.ts';

/** 关于修改《…》的决定, 关于调整《…》部分条款的通知, 关于延长《…》有效期的通知. */
const OF_TITLE = /(?:修改|修订|修正|调整|补充|变更|延长|延续)[^《》]{0,12}(?=《)/u;
/** 《…》第三条修改为, 《…》作如下修改, 《…》有效期延长至. */
const BEHIND =
  /^(?:（[^）]*）)?[^，。；《》]{0,30}(?:修改为|修订为|修正为|调整为|作(?:如下|以下|出如下)?[^，。；]{0,6}(?:修改|修订|调整)|进行(?:如下|以下)?(?:修改|修订|调整)|增加一[条款项]|删去第|删除第|(?:有效期|执行期限|实施期限)[^，。；]{0,6}(?:延长|延续))/u;
/** 决定对《…》作如下修改, 将《…》第三条…修改为. */
const BEFORE = /(?:决定|现|拟)?(?:修改|延长)$/u;

/** The documents that this one amends, some of whose clauses it changes or whose validity it prolongs. */
export function amendsOf(document: Document): Named[] {
  const all = [...ofTitle(document), ...document.sentences.flatMap((sentence) => named(sentence, document))];
  const seen = new Set<string>();
  return all.filter(({ title, number }) => {
    const key = title ?? number ?? '';
    return !seen.has(key) && seen.add(key);
  });
}

function ofTitle({ title, sentences }: Document): Named[] {
  const at = title === null ? -1 : title.search(OF_TITLE);
  if (title === null || at < 0) return [];
  const numbers = new Map(sentences.flatMap(({ text }) => mentionsIn(text)).map((one) => [one.title, one.number]));
  return mentionsIn(title)
    .filter(({ start }) => start > at)
    .map((one) => ({
      clause: null,
      quote: title,
      title: one.title,
      number: one.number ?? numbers.get(one.title) ?? null,
      whole: false,
    }));
}

function named(sentence: Sentence, document: Document): Named[] {
  const { text } = sentence;
  if (!/[修调删增延]/u.test(text) || !/[《号]/u.test(text)) return [];
  return mentionsIn(text)
    .filter((mention) => isAmended(text, mention))
    .map(({ title, number, start, end }) => ({
      ...notedAt(sentence.spanOf(start, end), document),
      title,
      number,
      whole: false,
    }));
}

function isAmended(text: string, { start, end }: Mention): boolean {
  // 《…》修订后, 根据《…》的修改: what others changed.
  return (
    BEHIND.test(text.slice(end)) || (BEFORE.test(text.slice(0, start)) && !/^(?:以?后|时|前|的)/u.test(text.slice(end)))
  );
}
