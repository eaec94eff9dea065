import { lines, ofd } from '../source/ofd.ts';
import { p as odtP, openDocument } from '../source/open-document.ts';
import { abstractList, list, listed, p, word } from '../source/word.ts';
import { document } from './entities.ts';
import { DRAFT, MANY, type Row } from './row.ts';

const deep = (name: string, inner: string): string => `<${name}>`.repeat(MANY) + inner + `</${name}>`.repeat(MANY);

/** Of many, no two the same: what is all the same packs so well that it is taken for a bomb. */
const varied = (many: number, make: (at: number) => string): string =>
  Array.from({ length: many }, (_, at) => make(at)).join('');

const articles = DRAFT.map((words) => p(words)).join('');

/** What is deep, or many. */
export const HEAPS: readonly Row[] = [
  ['deep.docx', () => word(deep('w:sdt', p('甲'))), 'unchecked damaged', '损坏'],
  [
    'deep tables.docx',
    () => word(`${'<w:tbl><w:tr><w:tc>'.repeat(MANY)}${p('甲')}${'</w:tc></w:tr></w:tbl>'.repeat(MANY)}`),
    'unchecked damaged',
    '损坏',
  ],
  ['deep.odt', () => openDocument(deep('text:section', odtP('甲'))), 'unchecked damaged', '损坏'],
  ['deep.ofd', () => ofd([deep('ofd:PageBlock', lines('甲'))]), 'unchecked damaged', 'OFD'],
  [
    'a million empty paragraphs.docx',
    () => word(articles + '<w:p/>'.repeat(1_000_001)),
    'unchecked too-large',
    '1000000 段',
  ],
  [
    'a million paragraphs.docx',
    () => word(varied(1_000_001, (at) => `<w:p><w:r><w:t>${at % 977}</w:t></w:r></w:p>`)),
    'unchecked too-large',
    '1000000 段',
  ],
  [
    'a million empty paragraphs.odt',
    () => openDocument('<text:p/>'.repeat(1_000_001)),
    'unchecked too-large',
    '1000000 段',
  ],
  [
    'an attribute of 20 MB.docx',
    () => word(`<w:p w:rsidR="${varied(3_000_000, (at) => at.toString(36))}">${p('甲')}</w:p>`),
    'checked',
  ],
  [
    'six million characters.docx',
    () => word(p(varied(6_000_000, (at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_011))))),
    'unchecked too-large',
    '500 万字',
  ],
  [
    'a million levels.docx',
    () => {
      const levels = varied(1_000_000, (at) => `<w:lvl w:ilvl="7"><w:start w:val="${at}"/></w:lvl>`);
      const numbering = `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>${list(1, 1)}`;
      return word({ body: articles + p('甲', listed(1, 7)), numbering });
    },
    'checked',
  ],
  [
    'a million lists.docx',
    () => {
      const lists = varied(1_000_000, (at) => list(at, 1));
      return word({ body: articles + p('甲', listed(1)), numbering: abstractList(1, ['decimal', '%1.']) + lists });
    },
    'unchecked too-large',
    '定义超过',
  ],
  [
    'labels of a megabyte.docx',
    () => {
      const numbering = abstractList(1, ['decimal', '%1'.repeat(500_000)]) + list(1, 1);
      return word({ body: p('甲', listed(1)).repeat(10_000), numbering });
    },
    'checked',
  ],
  [
    'styles in a circle.docx',
    () => {
      const style = (id: number) =>
        `<w:style w:type="paragraph" w:styleId="s${id}"><w:basedOn w:val="s${(id + 1) % MANY}"/></w:style>`;
      const styles = Array.from({ length: MANY }, (_, id) => style(id)).join('');
      return word({ body: p('甲', '<w:pStyle w:val="s0"/>').repeat(1_000), styles });
    },
    'checked',
  ],
  [
    'rows by number.odt',
    () =>
      openDocument(
        `<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999">${odtP('甲')}</table:table-cell></table:table-row></table:table>`,
      ),
    'checked',
  ],
  [
    'missing pages.ofd',
    () => ofd({ pages: [lines('第一条　为了规范停放，制定本办法。'), null, null] }),
    'partial damaged',
    '缺少第 2 页',
  ],
  ['no pages.ofd', () => ofd({ pages: [null, null] }), 'unchecked damaged', 'OFD 文件已损坏'],
  [
    'a million pages.ofd',
    () => ofd([lines('甲')], { 'Doc_0/Document.xml': document(Array(1_000_000).fill('Pages/Page_0/Content.xml')) }),
    'unchecked too-large',
    '10000 页',
  ],
  [
    'a page that is its own template.ofd',
    () =>
      ofd({
        pages: [`<ofd:Template TemplateID="1"/>${lines('甲')}`],
        templates: { 1: '<ofd:Template TemplateID="1"/>' },
      }),
    'checked',
  ],
  [
    'characters by number.ofd',
    () =>
      ofd([
        `<ofd:TextObject ID="1" Boundary="0 0 10 10" Font="3" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 999999999 5">甲乙</ofd:TextCode></ofd:TextObject>`,
      ]),
    'checked',
  ],
];
