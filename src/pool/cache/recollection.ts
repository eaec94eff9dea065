import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TextReader } from '../../annotations/annotate.ts';
import type { Fact } from '../../facts/facts.ts';
import type { Placed } from '../../source/container.ts';
import type { Source } from '../../source/source.ts';
import type { PlainSource } from '../message.ts';
import { plainSource, sourceOf } from '../plain.ts';
import type { Memo } from './memo.ts';
import { traced } from './trace.ts';

/** The first layer of the cache: what was read in a draft, and what was found in its text. */
interface Layer {
  /** null for plain text, which is read anew faster than this would be. */
  readonly source: PlainSource | null;
  /** An issued document is read with other eyes than a draft. */
  readonly isOut: boolean;
  /** A sentence is its number: the structure is recognised anew. */
  readonly facts: readonly (Omit<Fact, 'sentence'> & { readonly sentence: number })[];
}

/** What is known of one draft from an earlier run, and what this run learns of it. */
export class Recollection {
  readonly #known: Layer | null;
  readonly #looks: { kind: 'read' | 'names'; path: string; seen: string | null }[] = [];
  #learned: Layer | null = null;

  readonly #isText: boolean;

  /**
   * @param layer the first layer as it was packed; null where there is none
   * @param isText whether the draft is plain text
   */
  constructor(layer: Uint8Array | null, isText: boolean) {
    this.#isText = isText;
    this.#known = layer && (deserialize(inflateRawSync(layer)) as Layer);
  }

  /** Null where it must be read. */
  source(): Source | null {
    return this.#known?.source ? sourceOf(this.#known.source) : null;
  }

  /** Hands out what was found in the text before, or notes what is found now. */
  readonly reader: TextReader = (document, isOut, read) => {
    const known = this.#known;
    if (known && known.isOut === isOut)
      return known.facts.map((fact) => ({ ...fact, sentence: document.sentences[fact.sentence] ?? null }) as Fact);
    const facts = read();
    this.#learned = {
      source: this.#isText ? null : plainSource(document.source),
      isOut,
      facts: facts.map((fact) => ({ ...fact, sentence: fact.sentence?.index ?? -1 })),
    };
    return facts;
  };

  /** Whatever is looked at there is noted. */
  around(placed: Placed): Placed {
    return traced(placed, this.#looks);
  }

  memo(): Memo {
    const layer = this.#learned && deflateRawSync(serialize(this.#learned), { level: 1 });
    return { layer, trace: this.#looks };
  }
}
