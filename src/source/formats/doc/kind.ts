import { HefaError } from '../../../errors.ts';
import { Compound } from './compound.ts';

/** What a compound file of old Office (OLE) holds. */
export type CompoundKind = 'word' | 'encrypted' | 'excel' | 'powerpoint' | 'other' | 'damaged';

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

/**
 * Tells by its directory what a compound file is. Only streams of the root count: a workbook embedded in a draft stands
 * deeper. Never throws; a directory that cannot be followed is `damaged`.
 */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  try {
    return kindOf(new Compound(bytes));
  } catch (error) {
    if (error instanceof HefaError) return 'damaged';
    throw error;
  }
}

export function kindOf(compound: Compound): CompoundKind {
  return SIGNS.find(([name]) => compound.has(name))?.[1] ?? 'other';
}
