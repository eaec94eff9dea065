import { BoundedMap } from '../../bounded-map.ts';
import type { Limits } from '../../limits.ts';
import { type Listener, readXml } from '../../xml.ts';
import type { Zip } from '../../zip.ts';
import { localName } from './drawing.ts';
import { type Box, box } from './matrix.ts';
import { damagedOfd, encryptedOfd, noOfd, tooManyPages } from './refusals.ts';

/** What the document says of itself; file names as they stand in the zip, or as they are written where it does not hold them. */
export interface Package {
  /** Files of the pages in their order. */
  readonly pages: readonly string[];
  readonly templates: ReadonlyMap<string, string>;
  /** Files with drawings, fonts and pictures that several pages use. */
  readonly resources: readonly string[];
  readonly pageSize: Box | null;
  /** Documents beside the one that is read. */
  readonly others: number;
  readonly attachments: number;
}

/** The parts of a zip by their paths, however they are spelt. */
export class Parts {
  readonly #zip: Zip;
  readonly #names = new Map<string, string>();

  constructor(zip: Zip) {
    this.#zip = zip;
    for (const name of zip.names) this.#names.set(name.toLowerCase(), name);
  }

  get names(): Iterable<string> {
    return this.#names.values();
  }

  read(name: string): Uint8Array | null {
    return this.#zip.read(name);
  }

  /** The part that `path` names, seen from the part `from`: below its folder, or from the root. */
  find(path: string, from: string): string {
    const folder = path.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1);
    const tried = [folder + path, path].map(normal);
    for (const name of tried) {
      const found = this.#names.get(name.toLowerCase());
      if (found !== undefined) return found;
    }
    return tried[0] as string;
  }
}

/** Without `.` and `..`, and never above the root. */
function normal(path: string): string {
  const steps: string[] = [];
  for (const step of path.trim().replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** @throws HefaError wrong-format, damaged, encrypted, too-large */
export function readPackage(parts: Parts, limits: Limits): Package {
  const root = parts.find('OFD.xml', '');
  const bytes = parts.read(root);
  if (isEncrypted(parts)) throw encryptedOfd();
  if (bytes === null) throw noOfd();
  const bodies = readBodies(bytes, root, limits);
  const [body] = bodies;
  if (body === undefined) throw damagedOfd();
  const version = body.version === null ? null : parts.find(body.version, root);
  const newest = version === null ? null : readRoot(parts, version, limits);
  const document = newest === null ? parts.find(body.root, root) : parts.find(newest, version as string);
  return { ...readDocument(parts, document, limits), others: bodies.length - 1 };
}

interface Body {
  root: string;
  /** The version of the document that counts, where there are several. */
  version: string | null;
}

function readBodies(bytes: Uint8Array, part: string, limits: Limits): Body[] {
  const bodies: Body[] = [];
  const elements = new Texts((name, text) => {
    const body = bodies.at(-1);
    if (name === 'DocRoot' && body !== undefined) body.root ||= text;
  });
  readXml(bytes, part, limits, {
    ...elements.listener,
    open(qualified, attributes) {
      elements.listener.open?.(qualified, attributes);
      const name = localName(qualified);
      const body = bodies.at(-1);
      if (name === 'DocBody') bodies.push({ root: '', version: null });
      else if (name === 'Version' && attributes('Current') === 'true' && body) body.version = attributes('BaseLoc');
      else if (/^Encrypt(?:Info|ions?)$/.test(name)) throw encryptedOfd();
    },
  });
  return bodies;
}

function readRoot(parts: Parts, version: string, limits: Limits): string | null {
  const bytes = parts.read(version);
  let root: string | null = null;
  const elements = new Texts((name, text) => {
    if (name === 'DocRoot') root = text;
  });
  if (bytes !== null) readXml(bytes, version, limits, elements.listener);
  return root;
}

function readDocument(parts: Parts, document: string, limits: Limits): Omit<Package, 'others'> {
  const bytes = parts.read(document);
  if (bytes === null) throw damagedOfd();
  const pages: string[] = [];
  const templates = new BoundedMap<string, string>();
  const resources: string[] = [];
  let pageSize: Box | null = null;
  let attachments = 0;
  const elements = new Texts((name, text) => {
    if (name === 'PhysicalBox') pageSize = box(text);
    else if (name === 'PublicRes' || name === 'DocumentRes') resources.push(parts.find(text, document));
    else if (name === 'Attachments') attachments = countAttachments(parts, parts.find(text, document), limits);
  });
  readXml(bytes, document, limits, {
    ...elements.listener,
    open(qualified, attributes) {
      elements.listener.open?.(qualified, attributes);
      const [name, path] = [localName(qualified), attributes('BaseLoc')];
      if (name === 'Page' && path !== null) pages.push(parts.find(path, document));
      else if (name === 'TemplatePage' && path !== null)
        templates.set(attributes('ID') ?? '', parts.find(path, document));
    },
  });
  if (pages.length > limits.pages) throw tooManyPages(limits.pages);
  return { pages, templates, resources, pageSize, attachments };
}

function countAttachments(parts: Parts, name: string, limits: Limits): number {
  const bytes = parts.read(name);
  let count = 0;
  if (bytes === null) return 0;
  readXml(bytes, name, limits, {
    open(qualified, attributes) {
      if (localName(qualified) === 'Attachment' && attributes('Visible') !== 'false') count++;
    },
  });
  return count;
}

/** Hands over the words of each element that holds nothing but words. */
class Texts {
  readonly listener: Listener;

  constructor(take: (name: string, text: string) => void) {
    let words = '';
    this.listener = {
      open: () => {
        words = '';
      },
      close: (name) => {
        if (words.trim() !== '') take(localName(name), words.trim());
        words = '';
      },
      text: (text) => {
        words += text;
      },
    };
  }
}

/** The standard for the ciphers of OFD puts a list of them beside OFD.xml, with the keys and the names in files of their own. */
function isEncrypted(parts: Parts): boolean {
  for (const name of parts.names)
    if (/(?:^|\/)(?:Encryptions?\.xml|decryptseed\.dat|entriesmap\.dat)$/i.test(name)) return true;
  return false;
}
