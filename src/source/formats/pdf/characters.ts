/**
 * Radicals that some fonts give out for the character of the same look: printing from Chrome or on a Mac makes `⻚` of 页.
 * Those at U+2F00 are known to Unicode; these are not.
 */
const RADICALS = pairs(
  '⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺠民⻄西⺟母⻁虎⻒長⻑長⻡足⺼月',
);

const CJK = String.raw`\p{sc=Han}\u3000-\u303f\uff00-\uffef`;
/** 市 人 民 政 府: letters set apart, where pdf.js sees a space behind each. */
const SPACED = new RegExp(`(?<![${CJK}])(?:[${CJK}] ){3,}[${CJK}](?![${CJK}])`, 'gu');
/** Word leaves a little room between Chinese and figures: 第 11 号. */
const NARROW = new RegExp(`(?<=\\p{sc=Han}) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[${CJK}])`, 'gu');
/** The space behind a label is meant: 第一条 2012年. */
const LABELLED = /^\s*第[〇零一二三四五六七八九十百千万\d]+[编章节条] /u;

/** Marks as they stand in vertical writing. */
const VERTICAL = pairs(
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』',
);
/** What stands in forms and lists, by the codes of Wingdings and Symbol, which come as private characters. */
const SIGNS = pairs('\uf0b7•\uf06c●\uf06e■\uf075◆\uf0d8➢\uf0fc✓\uf0fb✗\uf0fd☒\uf0fe☑');

/**
 * One drawn piece of text, as a reader sees it: without control characters, and radicals written as what they are. Private
 * characters, rare ones of a font of its own most often, nobody can name: they become U+FFFD.
 */
export function clean(text: string): string {
  const plain = text
    .replace(/(?![\t\n])[\p{Cc}\u200b\ufeff\u00ad]/gu, '')
    .replace(/[\s\u00a0]/g, (space) => (space === '\u3000' ? space : ' '))
    .replace(/[\u2f00-\u2fd5\uf900-\ufaff]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS.get(radical) ?? radical)
    .replace(/[\ufe10-\ufe44]/g, (mark) => VERTICAL.get(mark) ?? mark)
    .replace(/[\uf000-\uf0ff]/g, (sign) => SIGNS.get(sign) ?? '□')
    .replace(/[\ue000-\uf8ff]/g, '\ufffd');
  return plain.trim() === '' ? '' : plain;
}

/** Takes out the spaces that nobody typed. */
export function closeUp(text: string): string {
  const label = LABELLED.exec(text)?.[0] ?? '';
  const rest = text.slice(label.length);
  return label + rest.replace(SPACED, (letters) => letters.replaceAll(' ', '')).replace(NARROW, '');
}

/** 'aAbB' → a: A, b: B */
function pairs(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at + 1 < text.length; at += 2) found.set(text.charAt(at), text.charAt(at + 1));
  return found;
}
