import { compound } from '../source/compound.ts';
import { lines, ofd } from '../source/ofd.ts';
import { oldWord } from '../source/old-word.ts';
import { p as odtP, openDocument } from '../source/open-document.ts';
import { pdf, set } from '../source/pdf-file.ts';
import { rawZip } from '../source/zips.ts';
import { DRAFT, type Row } from './row.ts';

const page = new Uint8Array(600);

/** What no one reads without its password. */
export const LOCKED: readonly Row[] = [
  [
    'locked.docx',
    () => compound({ EncryptionInfo: page, EncryptedPackage: new Uint8Array(60_000) }),
    'unchecked encrypted',
    '取消密码',
  ],
  [
    'locked.doc',
    () => oldWord(DRAFT, { change: (view) => view.setUint16(10, 0x0300, true) }),
    'unchecked encrypted',
    '取消密码',
  ],
  [
    'locked.odt',
    () => openDocument({ body: odtP('甲'), manifest: '<manifest:encryption-data/>' }),
    'unchecked encrypted',
    '取消密码',
  ],
  ['locked.ofd', () => ofd([lines('甲')], { 'Encryptions.xml': new Uint8Array(9) }), 'unchecked encrypted', '解除加密'],
  [
    'locked parts.docx',
    () =>
      rawZip(
        ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'].map((name) => ({ name, content: 'x', flags: 1 })),
      ),
    'unchecked encrypted',
    '取消密码',
  ],
  ['locked.pdf', () => pdf({ pages: set(DRAFT), trailer: LOCK }), 'unchecked encrypted', '密码'],
];

/** No password opens it. */
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<41> <41>]`;
