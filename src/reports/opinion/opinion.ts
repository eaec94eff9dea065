import type { Language } from '../../errors.ts';

/*
 * A review opinion (合法性审核意见书) as values: what it says is made once, and both the Word file and the Markdown say it.
 * All texts are one line each and safe to show; none is markup.
 */

/** 不合法 · 应当予以修改 · 合法; `open`: none of them can be proposed yet. */
export type Conclusion = 'unlawful' | 'amend' | 'lawful' | 'open';

/** `lead` stands out before the text: 法律依据：…. */
interface Paragraph {
  readonly kind: 'paragraph';
  readonly lead: string | null;
  readonly text: string;
}

/** Below the headings of the parts (一、): （一）, 1. */
interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
}

interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Block = Paragraph | Heading | Table;

interface Part {
  /** 一、审核对象 */
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Opinion {
  readonly language: Language;
  /** In lines as it is set: 关于《…》的 / 合法性审核意见书. */
  readonly title: readonly string[];
  /** That this is a draft for an officer. */
  readonly note: string;
  readonly addressee: string;
  readonly opening: readonly Block[];
  readonly parts: readonly Part[];
  readonly conclusion: Conclusion;
  /** 附件：检查说明 */
  readonly enclosure: string;
  /** Who signs and when: to be filled in. */
  readonly signature: readonly string[];
  readonly annex: { readonly label: string; readonly title: string; readonly blocks: readonly Block[] };
}

export const paragraph = (text: string, lead: string | null = null): Block => ({ kind: 'paragraph', lead, text });
export const heading = (level: Heading['level'], text: string): Block => ({ kind: 'heading', level, text });
