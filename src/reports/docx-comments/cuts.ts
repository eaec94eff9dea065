import type { Atom, Child } from './outline.ts';

/** A place in the markup of the document where marks of comments can stand, and what must be closed before and opened behind them. */
export interface Cut {
  readonly at: number;
  readonly close: string;
  readonly open: string;
  /** What the first part of a text that is cut through needs, so that Word keeps the blank at its end. */
  readonly keep: number | null;
}

/** Before a child of an atom, or before a character within its words; with neither, before the atom. */
export function cutBefore(markup: string, atom: Atom, child: Child | null, at: number | null): Cut {
  if (child?.words && at !== null && at > child.words.start && at < child.words.end)
    return cutThrough(markup, atom, child, at);
  if (!atom.isRun || child === null || child === atom.children[0]) return between(atom.start);
  return { at: child.start, ...runBroken(markup, atom), keep: null };
}

/** Behind a child of an atom, or behind a character within its words; with neither, behind the atom. */
export function cutAfter(markup: string, atom: Atom, child: Child | null, at: number | null): Cut {
  if (child?.words && at !== null && at > child.words.start && at < child.words.end)
    return cutThrough(markup, atom, child, at);
  if (!atom.isRun || child === null || child === atom.children.at(-1)) return between(atom.end);
  return { at: child.end, ...runBroken(markup, atom), keep: null };
}

export function between(at: number): Cut {
  return { at, close: '', open: '', keep: null };
}

/** The run goes on behind the marks with the properties that it had. */
function runBroken(markup: string, { tag, properties }: Atom): Pick<Cut, 'close' | 'open'> {
  const opened = markup.slice(tag.start, tag.end);
  return { close: `</${nameIn(opened)}>`, open: opened + markup.slice(properties.start, properties.end) };
}

function cutThrough(markup: string, atom: Atom, { tag, words }: Child, at: number): Cut {
  const { close, open } = runBroken(markup, atom);
  const opened = markup.slice(tag.start, tag.end);
  const name = nameIn(opened);
  const keeps = /\sxml:space\s*=/.test(opened);
  // Word passes over blanks at the ends of a text that does not say otherwise: one that was passed over must not appear.
  const kept =
    keeps || /\s$/.test(markup.slice(at, words?.end)) ? opened : `${opened.slice(0, -1)} xml:space="preserve">`;
  const keep = keeps || !/\s/.test(markup.charAt(at - 1)) ? null : tag.start + 1 + name.length;
  return { at, close: `</${name}>${close}`, open: open + kept, keep };
}

function nameIn(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
}
