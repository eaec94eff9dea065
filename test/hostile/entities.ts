import { strToU8 } from 'fflate';
import { element, lines, ofd, page } from '../source/ofd.ts';
import { content, p as odtP, openDocument, root } from '../source/open-document.ts';
import { p, part, word } from '../source/word.ts';
import type { Row } from './row.ts';

/** Ten of one in each of the next: 10^9 at the end. */
const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "哈">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]>`;
const SECRET = '<!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
const PARAMETER = '<!DOCTYPE a [<!ENTITY % remote SYSTEM "http://127.0.0.1:9/a.dtd"> %remote;]>';

/** With the document type behind the declaration, where it stands. */
const typed = (xml: string | Uint8Array, type: string): Uint8Array => {
  const text = typeof xml === 'string' ? xml : Buffer.from(xml).toString();
  return strToU8(text.replace(/^(<\?xml[^>]*\?>)?/, `$1${type}`));
};

const wordXml = (body: string, type: string): Uint8Array =>
  word(p('甲'), { 'word/document.xml': typed(part('document', `<w:body>${body}</w:body>`), type) });
const odtXml = (body: string, type: string): Uint8Array =>
  openDocument('', { 'content.xml': typed(content(`<office:text>${body}</office:text>`), type) });
const ofdXml = (words: string, type: string): Uint8Array =>
  ofd([''], { 'Doc_0/Pages/Page_0/Content.xml': typed(page(lines(words)), type) });

/** What reads entities or leads out of the file. */
export const ENTITIES: readonly Row[] = [
  ['billion laughs.docx', () => wordXml(p('&l9;'), LAUGHS), 'unchecked damaged', '损坏'],
  ['billion laughs.odt', () => odtXml(odtP('&l9;'), LAUGHS), 'unchecked damaged', '损坏'],
  ['billion laughs.ofd', () => ofdXml('&l9;', LAUGHS), 'unchecked damaged', '损坏'],
  [
    'billion laughs in styles.docx',
    () => word({ body: p('甲'), styles: '' }, { 'word/styles.xml': typed(part('styles', '&l9;'), LAUGHS) }),
    'unchecked damaged',
    'word/styles.xml',
  ],
  [
    'billion laughs in styles.odt',
    () => openDocument(odtP('甲'), { 'styles.xml': typed(root('office:document-styles', '&l9;'), LAUGHS) }),
    'unchecked damaged',
    'styles.xml',
  ],
  [
    'billion laughs in OFD.xml.ofd',
    () => ofd([lines('甲')], { 'OFD.xml': typed(element('OFD', '&l9;'), LAUGHS) }),
    'unchecked damaged',
    'OFD 文件已损坏',
  ],
  ['an entity of the system.docx', () => wordXml(p('&secret;'), SECRET), 'unchecked damaged', '损坏'],
  ['an entity of the system.odt', () => odtXml(odtP('&secret;'), SECRET), 'unchecked damaged', '损坏'],
  ['an entity of the system.ofd', () => ofdXml('&secret;', SECRET), 'unchecked damaged', '损坏'],
  ['an entity from elsewhere.docx', () => wordXml(p('甲'), PARAMETER), 'unchecked damaged', '损坏'],
  ['an entity of nowhere.docx', () => wordXml(p('&secret;'), ''), 'unchecked damaged', 'word/document.xml'],
  [
    'its body is passwd.docx',
    () => word(p('甲'), { '_rels/.rels': relations('officeDocument', '../../../../etc/passwd') }),
    'unchecked wrong-format',
    '不是 Word',
  ],
  [
    'its styles are elsewhere.docx',
    () =>
      word(p('甲'), {
        'word/_rels/document.xml.rels': relations('styles', 'file:///etc/passwd" TargetMode="External'),
      }),
    'checked',
  ],
  [
    'its page is passwd.ofd',
    () => ofd([lines('甲')], { 'Doc_0/Document.xml': document(['../../../../etc/passwd']) }),
    'unchecked damaged',
    'OFD 文件已损坏',
  ],
];

const relations = (type: string, target: string): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/${type}" Target="${target}"/></Relationships>`,
  );

export const document = (pages: readonly string[]): Uint8Array =>
  element(
    'Document',
    `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((path, at) => `<ofd:Page ID="${at + 10}" BaseLoc="${path}"/>`).join('')}</ofd:Pages>`,
  );
