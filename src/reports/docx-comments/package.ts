import { zipSync } from 'fflate';
import { HefaError } from '../../errors.ts';
import { relationships, relationshipsPart } from '../../source/formats/docx/package.ts';
import type { Limits } from '../../source/limits.ts';
import { readXml, xmlText } from '../../source/xml.ts';
import type { Zip } from '../../source/zip.ts';
import { inUtf8, type Root, rootOf, withMore } from './root.ts';

const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** The namespace of strict Open XML, and the addresses of its relationships. */
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The parts of a Word file, some of them written anew; all others keep their bytes. */
export class Package {
  readonly #zip: Zip;
  readonly #limits: Limits;
  readonly #document: string;
  readonly #written = new Map<string, string>();

  constructor(zip: Zip, document: string, limits: Limits) {
    this.#zip = zip;
    this.#document = document;
    this.#limits = limits;
  }

  /** A part as text; null where there is none. */
  text(name: string): string | null {
    const bytes = this.#zip.read(name);
    return bytes === null ? null : inUtf8(xmlText(bytes, name));
  }

  write(name: string, text: string): void {
    this.#written.set(name, text);
  }

  /** The name of the part of comments; one is declared where the document has none. */
  commentsPart(namespace: string): string {
    const known = relationships(this.#zip, this.#document, this.#limits).get('comments');
    const folder = this.#document.slice(0, this.#document.lastIndexOf('/') + 1);
    const name = known ?? this.#free(`${folder}comments`, '.xml');
    if (known === undefined) this.#relate(name.slice(folder.length), namespace.startsWith(STRICT));
    if (!this.#zip.has(name)) this.#declare(name);
    return name;
  }

  /** Zips the parts in the order in which they came, new ones at the end; the same parts give the same bytes. */
  bytes(): Uint8Array {
    const files: Record<string, Uint8Array> = {};
    const utf8 = new TextEncoder();
    for (const name of new Set([...this.#zip.names, ...this.#written.keys()])) {
      const written = this.#written.get(name);
      if (!name.endsWith('/'))
        files[name] = written === undefined ? (this.#zip.read(name) as Uint8Array) : utf8.encode(written);
    }
    return zipSync(files, { mtime: '1980-01-01T00:00:00' });
  }

  #relate(target: string, isStrict: boolean): void {
    const name = relationshipsPart(this.#document);
    const markup =
      this.text(name) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    const office = isStrict ? `${STRICT}officeDocument` : 'http://schemas.openxmlformats.org/officeDocument/2006';
    const id = freshId(name, markup, this.#limits);
    const root = rootOf(markup, name, this.#limits);
    const element = elementOf(root, 'Relationship');
    this.write(
      name,
      withMore(markup, root, `<${element} Id="${id}" Type="${office}/relationships/comments" Target="${target}"/>`),
    );
  }

  #declare(part: string): void {
    const markup = this.text(TYPES);
    if (markup === null)
      throw new HefaError('damaged', {
        zh: `文件缺少 ${TYPES}，不能写入批注；请用 Word 打开修复并另存后再试`,
        en: `the file lacks ${TYPES} and comments cannot be written into it; open it in Word, repair and save it, and try again`,
      });
    const root = rootOf(markup, TYPES, this.#limits);
    const element = elementOf(root, 'Override');
    this.write(TYPES, withMore(markup, root, `<${element} PartName="/${part}" ContentType="${CONTENT}"/>`));
  }

  #free(stem: string, ending: string): string {
    for (let count = 0; ; count++) {
      const name = `${stem}${count === 0 ? '' : count}${ending}`;
      if (!this.#zip.has(name)) return name;
    }
  }
}

/** An element as those of the root are written: with its prefix, or with none. Their attributes have none. */
function elementOf({ name }: Root, element: string): string {
  return name.slice(0, name.indexOf(':') + 1) + element;
}

function freshId(part: string, markup: string, limits: Limits): string {
  const taken = new Set<string | null>();
  readXml(new TextEncoder().encode(markup), part, limits, { open: (_, attributes) => taken.add(attributes('Id')) });
  for (let count = 1; ; count++) if (!taken.has(`rIdHefa${count}`)) return `rIdHefa${count}`;
}
