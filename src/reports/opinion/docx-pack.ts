import { type Document, Packer } from 'docx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** No opinion has a day of its own: it is signed later. The zip cannot hold an earlier one. */
const NO_DAY = '1980-01-01T00:00:00Z';
const NO_TIME = new Date(1980, 0, 1);

/** The bytes of a Word file, the same for the same document: the library writes the time into the zip and its properties. */
export async function packed(document: Document): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.toBuffer(document));
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) if (!name.endsWith('/')) files[name] = dateless(name, bytes);
  files['word/fontTable.xml'] = strToU8(FONT_TABLE);
  return zipSync(files, { mtime: NO_TIME, level: 6 });
}

function dateless(name: string, bytes: Uint8Array): Uint8Array {
  if (name !== 'docProps/core.xml') return bytes;
  const text = new TextDecoder().decode(bytes);
  return strToU8(text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${NO_DAY}`));
}

/**
 * What stands in where a font of official documents is not installed: one that comes with Word or WPS. Where that is not there either,
 * `family` and `panose` tell a program which of its own to take.
 */
const FONTS = [
  { name: '方正小标宋简体', other: '华文中宋', family: 'roman', panose: '02010600040101010101' },
  { name: '仿宋_GB2312', other: '仿宋', family: 'modern', panose: '02010609060101010101' },
  { name: '楷体_GB2312', other: '楷体', family: 'modern', panose: '02010609060101010101' },
  { name: '黑体', other: 'SimHei', family: 'modern', panose: '02010609060101010101' },
  { name: '宋体', other: 'SimSun', family: 'auto', panose: '02010600030101010101' },
] as const;

const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...FONTS.map(
    ({ name, other, family, panose }) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  ),
  '</w:fonts>',
].join('');
