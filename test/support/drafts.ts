import { annotate } from '../../src/annotations/annotate.ts';
import type { Document } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse.ts';
import type { Fact, FactKind, FactOf } from '../../src/facts/facts.ts';
import { loadLaw } from '../../src/law/load.ts';
import { readText } from '../../src/source/formats/text.ts';
import { defaultLimits } from '../../src/source/limits.ts';

const law = loadLaw();

/** A document of plain text, as a reader gives it. */
function draft(text: string): Document {
  return parseDocument(readText('draft.txt', text, defaultLimits));
}

/** All facts of a plain text, read as a draft normative document without a dossier. */
function factsOf(text: string): readonly Fact[] {
  return annotate(draft(text), law, [], { stage: 'auto', as: '规范性文件', record: null });
}

/** The facts of one kind. */
export function only<K extends FactKind>(text: string, kind: K): readonly FactOf<K>[] {
  return factsOf(text).filter((fact): fact is FactOf<K> => fact.fact === kind);
}
