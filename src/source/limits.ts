import { HefaError } from '../errors.ts';

/**
 * Bounds on what a reader takes in, so that a hostile or broken file costs a sentence and not the machine. No honest
 * document comes near them: the longest statute of China has some 200 kB of text.
 */
export interface Limits {
  /** Size of the file as it stands. */
  readonly bytes: number;
  /** Size of what is read as text or markup: a text, a web page, an RTF file, one part of an office file. Pictures are no part of it. */
  readonly markupBytes: number;
  /** Sum of what is inflated out of a zip: really inflated, whatever the zip declares. */
  readonly inflatedBytes: number;
  readonly zipEntries: number;
  /** Inflated size ÷ packed size of one part; judged above `ratioFloor` only, for a short repetitive part packs very well. */
  readonly ratio: number;
  readonly ratioFloor: number;
  readonly xmlDepth: number;
  readonly blocks: number;
  readonly pages: number;
  /** Length of the text: the longest statute has a tenth of a million. */
  readonly characters: number;
}

const MB = 1024 * 1024;

export const defaultLimits: Limits = {
  bytes: 256 * MB,
  markupBytes: 64 * MB,
  inflatedBytes: 256 * MB,
  zipEntries: 20_000,
  ratio: 200,
  ratioFloor: 16 * MB,
  xmlDepth: 1_000,
  blocks: 1_000_000,
  pages: 10_000,
  characters: 5_000_000,
};

/** @throws HefaError too-large */
export function assertBytes(bytes: number, limits: Limits): void {
  assertSize(bytes, limits.bytes);
}

/** @throws HefaError too-large */
export function assertMarkup(bytes: number, limits: Limits): void {
  assertSize(bytes, limits.markupBytes);
}

function assertSize(bytes: number, bound: number): void {
  if (bytes <= bound) return;
  const [size, most] = [megabytes(bytes), megabytes(bound)];
  throw new HefaError('too-large', {
    zh: `文件有 ${size} MB，超过 ${most} MB 的上限；请检查是否选错了文件，或拆分后再检查`,
    en: `the file has ${size} MB, more than the ${most} MB that are read; check that it is the right one, or split it`,
  });
}

/** @throws HefaError too-large */
export function assertBlocks(blocks: number, limits: Limits): void {
  if (blocks <= limits.blocks) return;
  throw new HefaError('too-large', {
    zh: `文件超过 ${limits.blocks} 段，不像公文；请检查是否选错了文件`,
    en: `the file has more than ${limits.blocks} paragraphs and is hardly a document; check that it is the right one`,
  });
}

/** @throws HefaError too-large */
export function assertCharacters(characters: number, limits: Limits): void {
  if (characters <= limits.characters) return;
  throw new HefaError('too-large', {
    zh: `文件超过 ${limits.characters / 10_000} 万字，不像公文；请检查是否选错了文件`,
    en: `the file has more than ${limits.characters} characters and is hardly a document; check that it is the right one`,
  });
}

function megabytes(bytes: number): string {
  return (Math.ceil((bytes / MB) * 10) / 10).toString();
}
