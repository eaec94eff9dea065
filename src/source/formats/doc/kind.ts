import type { Compound } from './compound.ts';

/** What a compound file of old Office (OLE) holds. */
export type CompoundKind = 'word' | 'encrypted' | 'excel' | 'powerpoint' | 'other';

/** Streams that tell a kind, the surest first: a document under rights management holds a WordDocument that is only a notice. */
const SIGNS: readonly (readonly [string, CompoundKind])[] = [
  // New Office puts an encrypted .docx into a compound file.
  ['EncryptedPackage', 'encrypted'],
  ['\u0009DRMContent', 'encrypted'],
  ['WordDocument', 'word'],
  ['Workbook', 'excel'],
  ['Book', 'excel'],
  ['PowerPoint Document', 'powerpoint'],
];

/** Told by its directory. Only streams of the root count: a workbook embedded in a draft stands deeper. */
export function kindOf(compound: Compound): CompoundKind {
  return SIGNS.find(([name]) => compound.has(name))?.[1] ?? 'other';
}
