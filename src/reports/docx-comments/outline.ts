import type { Limits } from '../../source/limits.ts';
import { type Attributes, readXml } from '../../source/xml.ts';

/** A stretch of the markup of a part. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands directly in a run: a text, a break, a drawing. */
export interface Child extends Stretch {
  /** What is between the tags of a text that may be cut through; null for all else. */
  readonly words: Stretch | null;
  /** The tag that opens it, and its name as written. */
  readonly tag: Stretch;
}

/** A run of a paragraph, or something else in its place that is never cut through: a formula. */
export interface Atom extends Stretch {
  readonly isRun: boolean;
  /** The tag that opens it. */
  readonly tag: Stretch;
  /** Its properties; empty where it has none. */
  readonly properties: Stretch;
  readonly children: readonly Child[];
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** What of the document decides where a comment can be put. */
export interface Outline {
  /** In order; those within others, as in a text box, are left out. */
  readonly atoms: readonly Atom[];
  /** Where the first paragraph with a body of its own ends; null where there is none. */
  readonly firstEnd: number | null;
  /** Where notes are referred to: `footnotes 2` → offset. */
  readonly notes: ReadonlyMap<string, number>;
  /** The largest number that anything of it has: a comment, a change that was tracked. */
  readonly lastId: number;
}

/** Runs and what stands in their place. Of alternatives only one is read, so nothing is put into them. */
const ATOMS = new Set(['w:r', 'm:oMath', 'm:oMathPara', 'mc:AlternateContent']);
const WORDS = new Set(['w:t', 'w:delText']);

/** @throws HefaError damaged */
export function outlineOf(bytes: Uint8Array, part: string, limits: Limits): Outline {
  const atoms: Growing<Atom>[] = [];
  const notes = new Map<string, number>();
  let [depth, atomDepth, lastId] = [0, 0, -1];
  let firstEnd: number | null = null;
  let children: Growing<Child>[] = [];
  readXml(bytes, part, limits, {
    open(name, attributes, start, end) {
      depth++;
      lastId = Math.max(lastId, idOf(attributes));
      if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
        notes.set(`${name.slice(2, -'Reference'.length)}s ${attributes('id')}`, start);
      if (atomDepth === 0 && ATOMS.has(name)) {
        atomDepth = depth;
        children = [];
        const tag = { start, end };
        atoms.push({ isRun: name === 'w:r', start, end, tag, properties: { start: end, end }, children });
      } else if (atomDepth > 0 && depth === atomDepth + 1) {
        const words = WORDS.has(name) ? { start: end, end } : null;
        children.push({ start, end, tag: { start, end }, words });
      } else if (depth > atomDepth + 1 && atomDepth > 0) {
        // Markup within a text is never written, and the text is then not cut.
        const child = children.at(-1);
        if (child) child.words = null;
      }
    },
    close(name, start, end) {
      const atom = atoms.at(-1);
      const child = children.at(-1);
      if (atom && depth === atomDepth) {
        atom.end = end;
        atomDepth = 0;
      } else if (atom && child && atomDepth > 0 && depth === atomDepth + 1) {
        child.end = end;
        if (child.words) child.words = start === end ? null : { start: child.words.start, end: start };
        if (name === 'w:rPr' && children.length === 1) {
          atom.properties = { start: child.start, end };
          children.pop();
        }
      } else if (name === 'w:p' && atomDepth === 0 && start !== end) firstEnd ??= start;
      depth--;
    },
  });
  return { atoms, firstEnd, notes, lastId };
}

/** The largest number among the comments that are there. @throws HefaError damaged */
export function lastCommentIn(bytes: Uint8Array, part: string, limits: Limits): number {
  let last = -1;
  readXml(bytes, part, limits, {
    open(name, attributes) {
      if (name === 'w:comment') last = Math.max(last, idOf(attributes));
    },
  });
  return last;
}

/** Each note of a part of notes. @throws HefaError damaged */
export function notesIn(bytes: Uint8Array, part: string, limits: Limits): (Stretch & { readonly id: string })[] {
  const notes: { id: string; start: number; end: number }[] = [];
  readXml(bytes, part, limits, {
    open(name, attributes, start, end) {
      if (name === 'w:footnote' || name === 'w:endnote') notes.push({ id: attributes('id') ?? '', start, end });
    },
    close(name, _, end) {
      const note = notes.at(-1);
      if (note && (name === 'w:footnote' || name === 'w:endnote')) note.end = end;
    },
  });
  return notes;
}

function idOf(attributes: Attributes): number {
  const id = attributes('id') ?? '';
  return /^\d{1,9}$/.test(id) ? Number(id) : -1;
}
