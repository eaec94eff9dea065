import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/*
 * The order of elements that Word demands of comments, by the schema of ECMA-376 (wml.xsd, transitional):
 *
 * CT_P   = pPr?, EG_PContent*           CT_R = rPr?, EG_RunInnerContent* (commentReference and annotationRef are among them)
 * EG_RangeMarkupElements (commentRangeStart, commentRangeEnd) stand where runs may: in EG_PContent, EG_ContentRunContent,
 * EG_BlockLevelElts. CT_Comments = comment*; CT_Comment = EG_BlockLevelElts with the attributes id and author.
 * Numbers of comments are unique; each has one start, one end behind it, one reference behind that, and one comment.
 */

/** Elements in which both runs and the marks of ranges may stand. */
const HOLDERS = new Set(
  'p ins del moveFrom moveTo hyperlink smartTag fldSimple sdtContent customXml dir bdo body tc tbl tr txbxContent'.split(
    ' ',
  ),
);

interface Marks {
  readonly start: number[];
  readonly end: number[];
  readonly reference: number[];
}

/** What is wrong with the comments of a Word file; nothing where Word would open it. */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const faults: string[] = [];
  const related = [...text('word/_rels/document.xml.rels').matchAll(/Type="[^"]*\/comments"[^>]*Target="([^"]*)"/g)];
  if (related.length !== 1) faults.push(`${related.length} relationships to comments`);
  const part = `word/${related[0]?.[1]}`;
  if (text('[Content_Types].xml').split(`PartName="/${part}"`).length !== 2) faults.push(`${part} has no one type`);
  const ids = commentsOf(text(part), faults);
  const marks = marksOf(text('word/document.xml'), faults);
  for (const id of ids) {
    const { start, end, reference } = marks.get(id) ?? { start: [], end: [], reference: [] };
    if (reference.length !== 1) faults.push(`comment ${id} has ${reference.length} references`);
    if (start.length !== end.length || start.length > 1) faults.push(`comment ${id} has ${start.length} starts`);
    if (start[0] !== undefined && !(start[0] < (end[0] ?? -1) && (end[0] ?? -1) < (reference[0] ?? -1)))
      faults.push(`the marks of comment ${id} stand in disorder`);
  }
  for (const id of marks.keys()) if (!ids.includes(id)) faults.push(`there is no comment ${id}`);
  return faults;
}

function commentsOf(xml: string, faults: string[]): string[] {
  const ids: string[] = [];
  walk(xml, (path, attributes) => {
    const [name, parent] = [path.at(-1) ?? '', path.at(-2)];
    if (path.length === 1 && name !== 'comments') faults.push(`the root of comments is ${name}`);
    if (path.length === 2 && name !== 'comment') faults.push(`${name} among comments`);
    if (parent === 'comment' && !['p', 'tbl', 'sdt'].includes(name)) faults.push(`${name} in a comment`);
    if (name !== 'comment') return;
    const id = attributes.get('id') ?? '';
    if (!/^\d+$/.test(id) || ids.includes(id)) faults.push(`comment number ${id}`);
    if (!attributes.has('author')) faults.push(`comment ${id} has no author`);
    ids.push(id);
  });
  return ids;
}

function marksOf(xml: string, faults: string[]): Map<string, Marks> {
  const marks = new Map<string, Marks>();
  let count = 0;
  const firsts: boolean[] = [];
  walk(xml, (path, attributes) => {
    const [name, parent] = [path.at(-1) ?? '', path.at(-2) ?? ''];
    const isFirst = firsts[path.length] ?? true;
    firsts[path.length] = false;
    firsts[path.length + 1] = true;
    if ((name === 'rPr' && parent === 'r') || (name === 'pPr' && parent === 'p'))
      if (!isFirst) faults.push(`${name} is not the first of ${parent}`);
    if (name === 'r' && !HOLDERS.has(parent) && !['rubyBase', 'rt'].includes(parent)) faults.push(`a run in ${parent}`);
    const kind = /^comment(RangeStart|RangeEnd|Reference)$/.exec(name)?.[1];
    if (kind === undefined) return;
    if (kind === 'Reference' ? parent !== 'r' : !HOLDERS.has(parent)) faults.push(`${name} in ${parent}`);
    const id = attributes.get('id') ?? '';
    const own = marks.get(id) ?? { start: [], end: [], reference: [] };
    own[kind === 'RangeStart' ? 'start' : kind === 'RangeEnd' ? 'end' : 'reference'].push(count++);
    marks.set(id, own);
  });
  return marks;
}

/** Elements in their order, with their local names and those of all around them. */
function walk(xml: string, visit: (path: readonly string[], attributes: ReadonlyMap<string, string>) => void): void {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    // Formulas have runs of their own.
    path.push(tag.uri.includes('wordprocessingml') ? tag.local : tag.name);
    visit(path, new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value])));
  });
  parser.on('closetag', () => path.pop());
  parser.write(xml).close();
}

/** The words between the marks of each comment, in the order of their numbers; signs as the characters that they stand for. */
export function anchoredWords(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
  const open = new Map<number, string>();
  const words: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const hear = (text: string): void => {
    for (const [id, read] of open) open.set(id, read + text);
  };
  parser.on('opentag', ({ local, attributes }) => {
    path.push(local);
    const id = Number(Object.values(attributes).find((one) => one.local === 'id')?.value);
    if (local === 'commentRangeStart') open.set(id, '');
    if (local === 'commentRangeEnd') {
      words[id] = open.get(id) ?? '';
      open.delete(id);
    }
    if (local === 'br') hear('\n');
    if (local === 'tab') hear('\t');
  });
  parser.on('closetag', () => path.pop());
  for (const event of ['text', 'cdata'] as const) parser.on(event, (text) => path.at(-1) === 't' && hear(text));
  parser.write(xml).close();
  return words;
}

/** The text of each comment, in the order of their part. */
export function commentTexts(bytes: Uint8Array, part = 'word/comments.xml'): string[] {
  const xml = strFromU8(unzipSync(bytes)[part] as Uint8Array);
  return xml
    .split(/<(?:[^\s/>:]+:)?comment\s/)
    .slice(1)
    .map((one) =>
      one
        .replace(/^[^>]*>/, '')
        .replace(/<\/(?:[^\s/>:]+:)?p>/g, '\n')
        .replace(/<[^>]*>/g, ''),
    );
}
