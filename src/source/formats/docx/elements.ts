import type { Revisions } from '../../reading.ts';

/** What a tracked change took away: by the last wording the deletions, by the first one the insertions. */
export const GONE: Readonly<Record<Revisions, ReadonlySet<string>>> = {
  accepted: new Set(['w:del', 'w:moveFrom', 'w:delText']),
  original: new Set(['w:ins', 'w:moveTo']),
};

/**
 * Passed over with all that is in them: field codes that were deleted, properties as they were before a change, properties of
 * content controls, the reading above a character.
 */
export const SKIPPED = new Set(
  'w:delInstrText w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:tblPrExChange w:numberingChange w:sdtPr w:sdtEndPr w:sectPr w:rt'.split(
    ' ',
  ),
);

/** Changes that were tracked. */
export const TRACKED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** What other programs show. */
export const OBJECTS = new Set(['w:object', 'w:altChunk', 'w:subDoc', 'w:contentPart']);

/** Kinds of drawings whose words stand in a part of their own or in a markup of their own. */
export const WORDS_INSIDE = /\/(?:diagram|chart|chartex|lockedCanvas)$/;

/** Footnotes that are only the line above the notes. */
export const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);
