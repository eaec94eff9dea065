import type { LabelForm } from './labels.ts';
import type { Passage } from './passage.ts';

/** 将第十条修改为：“第十条　……”, 增加一条，作为第五条：“第五条　……” */
const AMENDS = /修改为|修改成|增加[一二三四五六七八九十]*[条款章节项]|作为第/;
const QUOTABLE: ReadonlySet<LabelForm> = new Set<LabelForm>(['编', '分编', '章', '节', '条']);
/** So many passages a quotation may reach; one that is never closed is a slip, and quotes nothing. */
const REACH = 60;

/**
 * Takes their labels from articles that an amendment quotes over several lines: they are articles of another document.
 * Those whose own line begins with “ bear none anyway.
 */
export function withoutQuotedArticles(text: string, passages: readonly Passage[]): Passage[] {
  if (!AMENDS.test(text)) return [...passages];
  const result = [...passages];
  for (let at = 0; at < result.length; at += 1) {
    const end = endOfQuotation(text, result, at);
    for (let quoted = at + 1; quoted <= end; quoted += 1) {
      const passage = result[quoted] as Passage;
      if (passage.label && QUOTABLE.has(passage.label.form)) result[quoted] = { ...passage, label: null };
    }
    at = Math.max(at, end - 1);
  }
  return result;
}

/** Index of the passage that closes the quotation which an amendment opens in this one; -1 where there is none. */
function endOfQuotation(text: string, passages: readonly Passage[], at: number): number {
  const first = wordsOf(text, passages[at]);
  let depth = balance(first);
  if (depth <= 0 && !/[：:]$/.test(first)) return -1;
  if (!AMENDS.test(first)) return -1;
  for (let next = at + 1; next < Math.min(passages.length, at + REACH); next += 1) {
    const words = wordsOf(text, passages[next]);
    // 「修改为：」 / “第十条 …: the quotation opens on the line below; each of its lines may open it anew.
    if (depth <= 0 && next === at + 1 && !words.startsWith('“')) return -1;
    depth = Math.min(1, depth + balance(words));
    if (depth <= 0 && words.includes('”')) return next;
  }
  return -1;
}

function wordsOf(text: string, passage: Passage | undefined): string {
  return passage ? text.slice(passage.start, passage.end) : '';
}

function balance(words: string): number {
  let depth = 0;
  for (const character of words) {
    if (character === '“') depth += 1;
    else if (character === '”') depth -= 1;
  }
  return depth;
}
