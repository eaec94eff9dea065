import { innerOf } from '../document/address.ts';
import type { Document, Sentence } from '../document/document.ts';
import { findNumber } from '../document/numbers.ts';
import { isTitle } from '../document/titles.ts';
import { type Mention, mentionsIn } from './titles.ts';

const REPEALED = /废止|失效|停止执行|停止施行|不再有效/u;
const OTHERWISE = /继续有效|保留|修改|修订|有效(?:的|$)|拟|暂停/u;
/** 决定废止下列文件：, 一、废止的规范性文件, 宣布失效的文件目录. */
const LEAD = /(?:如下|下列|以下|见附件|附后|目录|清单|文件)/u;

/**
 * Lists of repealed documents: 关于废止部分规范性文件的决定 and its attachments. A heading says what becomes of what is listed below it.
 */
export class Listing {
  readonly #document: Document;
  readonly #isDecision: boolean;
  #repeals = false;
  #inner: string | null = null;

  constructor(document: Document) {
    this.#document = document;
    this.#isDecision =
      document.title !== null && REPEALED.test(document.title) && !/解读|说明|答记者问/u.test(document.title);
    this.#repeals = this.#isDecision && !OTHERWISE.test(document.title ?? '');
  }

  /** The documents that a sentence lists as repealed. Sentences are to be shown in the order of the text. */
  read(sentence: Sentence): (Mention & { readonly whole: boolean })[] {
    this.#turn(sentence);
    if (!this.#repeals) return [];
    return itemsIn(sentence).map((item) => ({
      ...item,
      whole: !/（部分|第[^，]{1,8}条/u.test(sentence.text.slice(item.end)),
    }));
  }

  #turn({ text, span, leaf }: Sentence): void {
    const title = innerOf(span.start, this.#document)?.title ?? null;
    if (title !== this.#inner) {
      this.#inner = title;
      if (title !== null) this.#repeals = (this.#isDecision || REPEALED.test(title)) && !OTHERWISE.test(title);
    }
    const isLead = leaf.kind === 'heading' || (leaf.kind !== 'cell' && text.length <= 80 && /[：]$/u.test(text));
    if (!isLead && !(this.#isDecision && LEAD.test(text) && text.length <= 80)) return;
    if (OTHERWISE.test(text)) this.#repeals = false;
    else if (REPEALED.test(text)) this.#repeals = LEAD.test(text) || leaf.kind === 'heading';
  }
}

/** An item of a list is a title and what belongs to it, with or without its marks. */
function itemsIn({ text, leaf }: Sentence): Mention[] {
  const first = text.search(/《/u);
  if (first >= 0 && first <= 30 && !/根据|依据|依照|按照|经|为|自/u.test(text.slice(0, first))) {
    return mentionsIn(text).filter(({ title }) => title !== null);
  }
  const start = /^[（(]?[\d一二三四五六七八九十]+[）).、．]\s?/u.exec(text)?.[0].length ?? 0;
  const bare = text.slice(start).replace(/[。；，]$/u, '');
  const title = bare.replace(/[（(][^（）()]*号[^（）()]*[）)]$|[^\p{Script=Han}]*$/u, '');
  if (!isTitle(title) || (leaf.kind !== 'cell' && title.length < 8)) return [];
  return [{ title, number: findNumber(bare.slice(title.length)), start, end: start + bare.length }];
}
