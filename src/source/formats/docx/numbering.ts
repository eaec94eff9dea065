import { BoundedMap } from '../../bounded-map.ts';
import type { Limits } from '../../limits.ts';
import { type Attributes, isOn, numberOf, readXml } from '../../xml.ts';

export interface Level {
  start: number;
  /** `w:numFmt`, as chineseCounting. */
  format: string;
  /** 第%1条: %1 stands for the number of the first level. */
  text: string;
  suffix: string;
  /** 1-based level after which this one begins anew; 0 never, null after every higher one. */
  restart: number | null;
  /** All numbers of the label in Arabic digits. */
  legal: boolean;
  /** The paragraph style that stands for this level. */
  style: string | null;
}

/** A list definition; several lists may share one, and then count on together. */
export interface AbstractList {
  readonly levels: Map<number, Level>;
  /** A numbering style that holds the real definition. */
  styleLink: string | null;
}

export interface List {
  /** Id of its definition. */
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** The lists of a file as they are defined. */
export interface Definitions {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<number, List>;
}

export function readDefinitions(bytes: Uint8Array | null, part: string, limits: Limits): Definitions {
  const reader = new DefinitionReader();
  if (bytes !== null) readXml(bytes, part, limits, reader);
  return reader;
}

class DefinitionReader implements Definitions {
  readonly abstracts = new BoundedMap<string, AbstractList>();
  readonly lists = new BoundedMap<number, List>();
  #abstract: AbstractList | null = null;
  #list: List | null = null;
  #level: Level | null = null;
  #override = 0;

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:abstractNum':
        this.#abstract = { levels: new Map(), styleLink: null };
        this.abstracts.set(attributes('abstractNumId') ?? '', this.#abstract);
        return;
      case 'w:numStyleLink':
        if (this.#abstract !== null) this.#abstract.styleLink = attributes('val');
        return;
      case 'w:num':
        this.#open(numberOf(attributes, 'numId'));
        return;
      case 'w:abstractNumId':
        if (this.#list !== null) this.#list.abstract = attributes('val') ?? '';
        return;
      case 'w:lvlOverride':
        this.#override = levelOf(attributes);
        return;
      case 'w:startOverride':
        this.#list?.starts.set(this.#override, numberOf(attributes) ?? 0);
        return;
      case 'w:lvl':
        this.#level = { start: 0, format: 'decimal', text: '', suffix: ' ', restart: null, legal: false, style: null };
        (this.#list ?? this.#abstract)?.levels.set(levelOf(attributes), this.#level);
        return;
      default:
        if (this.#level !== null) describe(this.#level, name, attributes);
    }
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = null;
    else if (name === 'w:abstractNum') this.#abstract = null;
    else if (name === 'w:num') this.#list = null;
  }

  #open(id: number | null): void {
    this.#list = { abstract: '', starts: new Map(), levels: new Map() };
    if (id !== null) this.lists.set(id, this.#list);
  }
}

/** Word has nine levels. */
function levelOf(attributes: Attributes): number {
  return Math.min(Math.max(numberOf(attributes, 'ilvl') ?? 0, 0), 8);
}

function describe(level: Level, name: string, attributes: Attributes): void {
  const value = attributes('val') ?? '';
  if (name === 'w:start') level.start = numberOf(attributes) ?? 0;
  // A format of the user's own stands beside a usual one for older programs; the usual one follows it.
  else if (name === 'w:numFmt' && value !== 'custom') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:suff') level.suffix = value === 'nothing' ? '' : ' ';
  else if (name === 'w:lvlRestart') level.restart = numberOf(attributes);
  else if (name === 'w:isLgl') level.legal = isOn(attributes);
  else if (name === 'w:pStyle') level.style = value;
}
