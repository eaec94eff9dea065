import { BoundedMap } from '../../bounded-map.ts';
import { type Attributes, numberOf } from '../../xml.ts';
import type { Label } from '../office/composer.ts';
import { Counter } from './counter.ts';
import type { ListStyle, Styles } from './styles.ts';

interface Item {
  /** Its first paragraph bears the number, and is still to come. */
  pending: boolean;
  /** Had a paragraph: a list inside then begins anew, while one in a bare item goes on where its level stood. */
  spoke: boolean;
  readonly start: number | null;
  /** A list style for this item alone. */
  readonly style: string | null;
}

interface OpenList {
  readonly counter: Counter;
  /** Name of its list style; null where only the style of the paragraph can tell. */
  readonly style: string | null;
  readonly depth: number;
  item: Item | null;
}

const NO_STYLE: ListStyle = new Map();

/** The lists of one file, followed as they open and close; gives each paragraph its number. */
export class Lists {
  readonly #styles: Styles;
  readonly #lose: () => void;
  /** Lists do not reach into table cells, text boxes and notes. */
  readonly #scopes: OpenList[][] = [[]];
  readonly #byId = new BoundedMap<string, Counter>();
  readonly #byStyle = new BoundedMap<string | null, Counter>();
  readonly #outline = new Counter();

  constructor(styles: Styles, lose: () => void) {
    this.#styles = styles;
    this.#lose = lose;
  }

  enter(): void {
    this.#scopes.push([]);
  }

  leave(): void {
    if (this.#scopes.length > 1) this.#scopes.pop();
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'text:list') this.#openList(attributes);
    else if (name === 'text:list-item') this.#openItem(attributes);
    else if (name === 'text:list-header') this.#closeItem();
    else if (name === 'text:numbered-paragraph') this.#openNumbered(attributes);
  }

  close(name: string): void {
    if (name === 'text:list' || name === 'text:numbered-paragraph') this.#open.pop();
    else if (name === 'text:list-item') this.#closeItem();
  }

  /** What stands before a paragraph that begins here; null where nothing does. */
  labelOf(paragraphStyle: string | null): Label | null {
    const list = this.#open.at(-1);
    const item = list?.item;
    if (list === undefined || item == null) return null;
    item.spoke = true;
    if (!item.pending) return null;
    item.pending = false;
    const name = item.style ?? list.style ?? this.#styles.listOf(paragraphStyle);
    if (name === null || name === '') return { text: '', bullet: true };
    const style = this.#styles.lists.get(name);
    if (style === undefined) this.#lose();
    return list.counter.next(style ?? NO_STYLE, list.depth, item.start, this.#lose);
  }

  /** What stands before a heading; the outline counts those that are in no list. */
  labelOfHeading(attributes: Attributes, level: number): Label | null {
    const style = attributes('style-name');
    if (this.#open.length > 0) return this.labelOf(style);
    if (attributes('is-list-header') === 'true' || !this.#styles.isOutlined(style)) return null;
    const outline = this.#styles.lists.get(this.#styles.outline ?? '');
    const restarts = attributes('restart-numbering') === 'true';
    const start = numberOf(attributes, 'start-value') ?? (restarts ? (outline?.get(level)?.start ?? 1) : null);
    return outline === undefined ? null : this.#outline.next(outline, level, start, this.#lose);
  }

  get #open(): OpenList[] {
    return this.#scopes.at(-1) as OpenList[];
  }

  #openList(attributes: Attributes): void {
    const parent = this.#open.at(-1);
    const style = attributes('style-name') ?? parent?.style ?? null;
    const counter = this.#counterOf(attributes, parent, style);
    const id = attributes('id');
    if (id !== null) this.#byId.set(id, counter);
    this.#byStyle.set(style, counter);
    this.#open.push({ counter, style, depth: (parent?.depth ?? 0) + 1, item: null });
    if (parent?.item != null) parent.item.pending = false;
  }

  /**
   * The count that a list goes on with. A list may name the one that it continues; or "continues" without a name, which is taken
   * for the last of the same style: Word relies on it across other lists, and LibreOffice writes it only where none lies between.
   */
  #counterOf(attributes: Attributes, parent: OpenList | undefined, style: string | null): Counter {
    const isContinued = attributes('continue-numbering') === 'true';
    const named = this.#byId.get(attributes('continue-list') ?? '');
    if (named !== undefined) return named;
    if (style !== null && style === this.#styles.outline) return this.#outline;
    if (parent !== undefined && parent.style === style) {
      if (!isContinued && parent.item?.spoke === true) parent.counter.restart(parent.depth + 1);
      return parent.counter;
    }
    return (isContinued ? this.#byStyle.get(style) : undefined) ?? new Counter();
  }

  /** A paragraph that says itself of which list and level it is. */
  #openNumbered(attributes: Attributes): void {
    const style = attributes('style-name');
    const id = attributes('list-id') ?? '';
    const counter = this.#byId.get(id) ?? this.#counterOf(attributes, undefined, style);
    if (id !== '') this.#byId.set(id, counter);
    this.#byStyle.set(style, counter);
    this.#open.push({ counter, style, depth: numberOf(attributes, 'level') ?? 1, item: null });
    this.#openItem(attributes);
  }

  #openItem(attributes: Attributes): void {
    const list = this.#open.at(-1);
    if (list === undefined) return;
    const [start, style] = [numberOf(attributes, 'start-value'), attributes('style-override')];
    list.item = { pending: true, spoke: false, start, style };
  }

  #closeItem(): void {
    const list = this.#open.at(-1);
    if (list !== undefined) list.item = null;
  }
}
