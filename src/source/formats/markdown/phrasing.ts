import type { Image, ImageReference, InlineCode, Link, LinkReference, Nodes } from 'mdast';
import { htmlEdits } from './html.ts';
import { isAddress } from './marks.ts';
import type { Edit } from './run.ts';

/** Identifiers of `[依据]: …` and whether an address stands there. */
export type Definitions = Map<string, boolean>;

/** Where a node stands in the file. A node without a place is one that the parser made up from others. */
export function place(node: Nodes, base: number): { start: number; end: number } {
  return { start: base + (node.position?.start.offset ?? 0), end: base + (node.position?.end.offset ?? 0) };
}

/** The marks of links, images, code and HTML below `node` as edits; emphasis, escapes and references are the inline reader's. */
export function knownEdits(file: string, node: Nodes, base: number, definitions: Definitions): Edit[] {
  if (node.position === undefined) return [];
  const { start, end } = place(node, base);
  const inner = 'children' in node ? node.children.flatMap((child) => knownEdits(file, child, base, definitions)) : [];
  switch (node.type) {
    case 'link':
      return isAddress(node.url) ? aroundChildren(file, node, base, inner) : inner;
    case 'linkReference':
      return definitions.get(node.identifier) ? aroundChildren(file, node, base, inner) : inner;
    case 'image':
      return isAddress(node.url) ? aroundAlternative(file, node, base) : [];
    case 'imageReference':
      return definitions.get(node.identifier) ? aroundAlternative(file, node, base) : [];
    case 'inlineCode':
      return aroundCode(file, node, base);
    case 'html':
      return file.startsWith('<!--', start) ? [cut(start, end)] : (htmlEdits(file, start, end) ?? [kept(start, end)]);
    case 'footnoteReference':
      return [cut(start, end)];
    default:
      return inner;
  }
}

const cut = (start: number, end: number): Edit => ({ start, end, text: '' });
const kept = (start: number, end: number): Edit => ({ start, end, text: null });

function aroundChildren(file: string, node: Link | LinkReference, base: number, inner: readonly Edit[]): Edit[] {
  const { start, end } = place(node, base);
  if (file[start] === '<') return [cut(start, start + 1), kept(start + 1, end - 1), cut(end - 1, end)];
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return [cut(start, end)];
  return [cut(start, place(first, base).start), ...inner, cut(place(last, base).end, end)];
}

/** `![图](a.png)`, `![图][a]`, `![图]`: the words that stand for the picture stay. */
function aroundAlternative(file: string, node: Image | ImageReference, base: number): Edit[] {
  const { start, end } = place(node, base);
  const slice = file.slice(start, end);
  const close = Math.max(slice.lastIndexOf(node.type === 'image' ? '](' : ']['), 0) || slice.length - 1;
  return [cut(start, start + 2), cut(start + close, end)];
}

function aroundCode(file: string, node: InlineCode, base: number): Edit[] {
  const { start, end } = place(node, base);
  const ticks = /^`+/.exec(file.slice(start, end))?.[0].length ?? 0;
  return [cut(start, start + ticks), kept(start + ticks, end - ticks), cut(end - ticks, end)];
}
