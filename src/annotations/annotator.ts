import type { Sentence } from '../document/document.ts';
import type { Fact, FactKind } from '../facts/facts.ts';
import type { Context } from './context.ts';

/**
 * Finds facts of one kind, and holds no opinion about them. It is shown only the sentences in which one of its `cues` stands;
 * facts that it `needs` are there when its turn comes.
 */
export interface Annotator {
  readonly name: string;
  readonly makes: readonly FactKind[];
  readonly needs: readonly FactKind[];
  /** Words of which one must stand in a sentence; matched in the normalised text. */
  readonly cues: readonly string[];
  annotate(sentence: Sentence, context: Context): readonly Fact[];
}

/** Reads the document as a whole, when all sentences have been read: whether numbers run on shows in no single one of them. */
export interface WholeAnnotator {
  readonly name: string;
  readonly makes: readonly FactKind[];
  readonly needs: readonly FactKind[];
  annotate(context: Context): readonly Fact[];
}
