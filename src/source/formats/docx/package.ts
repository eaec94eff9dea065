import { HefaError } from '../../../errors.ts';
import type { Limits } from '../../limits.ts';
import { readXml } from '../../xml.ts';
import type { Zip } from '../../zip.ts';

/** Names of the parts of a Word file; null where it has none. */
export interface Parts {
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  /** Notes that the file speaks of and does not hold. */
  readonly missing: number;
}

/**
 * Finds the parts through their relationships: not every program calls them word/document.xml.
 *
 * @throws HefaError wrong-format, unsupported, damaged
 */
export function findParts(zip: Zip, limits: Limits): Parts {
  const document = relationships(zip, '', limits).get('officeDocument') ?? 'word/document.xml';
  if (!zip.has(document) || /^(?:xl|ppt|visio)\//.test(document)) throw notWord(zip);
  const related = relationships(zip, document, limits);
  const part = (type: string): string | null => {
    const name = related.get(type);
    return name !== undefined && zip.has(name) ? name : null;
  };
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    missing: ['footnotes', 'endnotes'].filter((type) => related.has(type) && part(type) === null).length,
  };
}

/** Where the relationships of a part stand; '' is the file itself. */
export function relationshipsPart(of: string): string {
  const slash = of.lastIndexOf('/') + 1;
  return `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
}

/** Type (the last word of its address) → part, for the relationships of one part. */
export function relationships(zip: Zip, of: string, limits: Limits): Map<string, string> {
  const slash = of.lastIndexOf('/') + 1;
  const name = relationshipsPart(of);
  const found = new Map<string, string>();
  const bytes = zip.read(name);
  if (bytes === null) return found;
  readXml(bytes, name, limits, {
    open(element, attributes) {
      if (element !== 'rel:Relationship' || attributes('TargetMode') === 'External') return;
      const type = (attributes('Type') ?? '').split('/').at(-1) as string;
      if (!found.has(type)) found.set(type, resolved(of.slice(0, slash), attributes('Target') ?? ''));
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** What else is a zip: the other Office files, ODF, OFD, and any archive. */
function notWord(zip: Zip): HefaError {
  const names = [...zip.names];
  const begins = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (begins('xl/'))
    return wrong('这是 Excel 工作簿，不是 Word 文稿', 'this is an Excel workbook and no Word document');
  if (begins('ppt/'))
    return wrong('这是 PowerPoint 演示文稿，不是 Word 文稿', 'these are PowerPoint slides and no Word document');
  if (names.includes('OFD.xml')) return unsupported('OFD');
  if (names.includes('mimetype') && names.includes('content.xml')) return unsupported('OpenDocument');
  return wrong(
    '这是压缩包，不是 Word（.docx）文稿；请解压后检查里面的文稿',
    'this is an archive and no Word document (.docx); unpack it and check the drafts in it',
  );
}

const wrong = (zh: string, en: string): HefaError => new HefaError('wrong-format', { zh, en });

function unsupported(format: string): HefaError {
  return new HefaError('unsupported', {
    zh: `${format} 文件尚不能读取；请另存为 .docx 后再检查`,
    en: `${format} files are not read yet; save the draft as .docx and try again`,
  });
}
