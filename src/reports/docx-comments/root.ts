import type { Limits } from '../../source/limits.ts';
import { readXml } from '../../source/xml.ts';

/** The root of a part, and how more elements of its own namespace are written inside of it. */
export interface Root {
  readonly name: string;
  readonly namespace: string;
  /** Before the names of elements and attributes: `w:`. */
  readonly prefix: string;
  /** What an element must declare itself, where the root gives the prefix another meaning or none. */
  readonly declared: string;
  /** Where the tag that closes it begins and ends; an empty root has none, and its one tag ends there. */
  readonly close: { readonly start: number; readonly end: number };
}

/** @throws HefaError damaged */
export function rootOf(markup: string, part: string, limits: Limits): Root {
  let depth = 0;
  let tag = '';
  let close = { start: 0, end: 0 };
  readXml(new TextEncoder().encode(markup), part, limits, {
    open(_name, _attributes, start, end) {
      if (depth++ === 0) tag = markup.slice(start, end);
    },
    close(_name, start, end) {
      if (--depth === 0) close = { start, end };
    },
  });
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const colon = name.indexOf(':');
  const own = colon < 0 ? '' : name.slice(0, colon);
  const namespace = namespaceOf(tag, own);
  if (own !== '') return { name, namespace, prefix: `${own}:`, declared: '', close };
  // Attributes have no namespace without a prefix.
  const declared = namespaceOf(tag, 'w') === namespace ? '' : ` xmlns:w="${namespace}"`;
  return { name, namespace, prefix: 'w:', declared, close };
}

/** The markup with more at the end of its root. */
export function withMore(markup: string, { name, close: { start, end } }: Root, more: string): string {
  if (start < end) return markup.slice(0, start) + more + markup.slice(start);
  return `${markup.slice(0, end).replace(/\/>$/, '>')}${more}</${name}>${markup.slice(end)}`;
}

/** Markup says which encoding it is in; what is written here is always UTF-8. */
export function inUtf8(markup: string): string {
  return markup.replace(/^(<\?xml[^>]{0,80}?encoding=)(["'])[^"'>]{0,80}\2/, '$1"UTF-8"');
}

function namespaceOf(tag: string, prefix: string): string {
  const wanted = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, name, , value] of tag.matchAll(/\s([^\s=]+)\s*=\s*(["'])([\s\S]*?)\2/g))
    if (name === wanted) return value ?? '';
  return '';
}
