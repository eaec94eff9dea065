import { h, list, listStyle, type OdtParts, p, style, table } from './open-document.ts';

const HAN = '一, 二, 三, ...';

const ARTICLES =
  listStyle('章', [HAN, '第', '章']) + listStyle('条', [HAN, '第', '条'], [HAN, '（', '）'], ['1', '', '.']);
const chapter = (id: string, text: string, before?: string): string =>
  list('章', [p(text)], `xml:id="${id}"${before === undefined ? '' : ` text:continue-list="${before}"`}`);
const articles = (id: string, items: readonly string[], before?: string): string =>
  list('条', items, `xml:id="${id}"${before === undefined ? '' : ` text:continue-list="${before}"`}`);

const start = (value: number, inner: string): string =>
  `<text:list-item text:start-value="${value}">${inner}</text:list-item>`;
const outline = (...levels: readonly string[]): string =>
  `<text:outline-style style:name="Outline">${levels
    .map((attributes, at) => `<text:outline-level-style text:level="${at + 1}" ${attributes}/>`)
    .join('')}</text:outline-style>`;
const han = (before: string, behind: string, more = ''): string =>
  `style:num-format="${HAN}" style:num-prefix="${before}" style:num-suffix="${behind}" ${more}`;
const heading = (level: number): string =>
  `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}"/>`;
const bullets =
  '<text:list-style style:name="点"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>';

/** Drafts in our own words, with every way of numbering that drafts have; LibreOffice makes Word files of them. */
export const numberedOdt: Readonly<Record<string, OdtParts>> = {
  'articles count on through chapters': {
    styles: ARTICLES,
    body: [
      p('青禾县渡口管理办法'),
      chapter('c1', '总则'),
      articles('a1', [p('为了加强渡口管理，制定本办法。'), p('本县渡口的设置适用本办法。')]),
      chapter('c2', '职责', 'c1'),
      articles(
        'a2',
        [
          p('县交通运输局负责：') + list('', [p('规划；') + list('', [p('选址；'), p('定线；')]), p('检查。')]),
          p('镇人民政府负责：') + list('', [p('巡查；'), p('上报。')]) + p('前款所称巡查，指日常巡查。'),
        ],
        'a1',
      ),
      chapter('c3', '附则', 'c2'),
      articles('a3', [p('本办法自2026年10月1日起施行。')], 'a2'),
    ].join(''),
  },
  'levels from 一、 to （1）': {
    styles: listStyle('L', [HAN, '', '、'], [HAN, '（', '）'], ['1', '', '.'], ['1', '（', '）'], ['a', '', ')']),
    body: list('L', [
      p('总体要求') + list('', [p('指导思想。'), p('基本原则。') + list('', [p('便民；'), p('公开。')])]),
      p('主要任务') +
        list('', [
          p('修路：') +
            list('', [
              p('乡道：') + list('', [p('甲线；') + list('', [p('路基；'), p('路面。')]), p('乙线。')]),
              p('村道。'),
            ]),
          p('建桥。'),
        ]),
      p('保障措施') + list('', [p('资金。')]),
    ]),
  },
  'an outline numbers the headings': {
    styles:
      outline(han('第', '章'), han('第', '节'), 'style:num-format="1" style:num-suffix="." text:display-levels="1"') +
      heading(1) +
      heading(2) +
      heading(3),
    body: [
      p('青禾县夜市管理规定'),
      h('总则', 1, 'text:style-name="Heading_20_1"'),
      p('为了方便生活，制定本规定。'),
      h('设置', 1, 'text:style-name="Heading_20_1"'),
      h('地点', 2, 'text:style-name="Heading_20_2"'),
      h('广场', 3, 'text:style-name="Heading_20_3"'),
      h('街道', 3, 'text:style-name="Heading_20_3"'),
      h('时间', 2, 'text:style-name="Heading_20_2"'),
      h('夏季', 3, 'text:style-name="Heading_20_3"'),
      h('附则', 1, 'text:style-name="Heading_20_1"'),
      h('解释', 2, 'text:style-name="Heading_20_2"'),
    ].join(''),
  },
  'numbers through several levels': {
    styles: listStyle(
      'D',
      ['1'],
      ['1', '', '', 'text:display-levels="2"'],
      ['1', '', '', 'text:display-levels="3"'],
      ['1', '（', '）'],
    ),
    body: list('D', [
      p('范围') +
        list('', [p('城区') + list('', [p('东街') + list('', [p('摊位'), p('店铺')]), p('西街')]), p('镇区')]),
      p('期限') + list('', [p('夏季') + list('', [p('六月'), p('七月')])]),
    ]),
  },
  'figures of many kinds': {
    styles: [
      listStyle('f1', ['①, ②, ③, ...']),
      listStyle('f2', ['甲, 乙, 丙, ...', '', '、']),
      listStyle('f3', ['子, 丑, 寅, ...', '', '、']),
      listStyle('f4', ['壹, 贰, 叁, ...', '', '、']),
      listStyle('f5', ['壹, 貳, 參, ...', '', '、']),
      listStyle('f6', ['A', '', '.']),
      listStyle('f7', ['i', '（', '）']),
      listStyle('f8', ['I', '', '.']),
      listStyle('f9', ['1, 2, 3, ...', '', '．']),
      listStyle('f10', ['01, 02, 03, ...', '', ' ']),
    ].join(''),
    body: Array.from(
      { length: 10 },
      (_, at) => list(`f${at + 1}`, [p('申请书；'), p('身份证明；'), p('照片。')]) + p('间隔'),
    ).join(''),
  },
  'figures above ten and a hundred': {
    styles:
      ARTICLES + listStyle('圈', ['①, ②, ③, ...']) + listStyle('字', ['a', '', ')', 'style:num-letter-sync="true"']),
    body: [
      list('条', [start(9, p('甲。')), p('乙。'), p('丙。'), start(19, p('丁。')), p('戊。'), p('己。')]),
      list('条', [
        start(99, p('甲。')),
        p('乙。'),
        p('丙。'),
        start(109, p('丁。')),
        p('戊。'),
        p('己。'),
        start(120, p('庚。')),
      ]),
      list('圈', [start(9, p('甲。')), p('乙。'), start(20, p('丙。'))]),
      list('字', [start(26, p('甲。')), p('乙。')]),
    ].join(''),
  },
  'a list begins anew, another goes on': {
    styles: listStyle('N', ['1', '', '、']),
    body: [
      p('一、材料'),
      list('N', [p('申请书'), p('照片')], 'xml:id="n1"'),
      p('二、程序'),
      list('N', [p('申请'), p('受理')], 'xml:id="n2"'),
      p('受理以后五日内办结。'),
      list('N', [p('审查'), p('决定')], 'xml:id="n3" text:continue-list="n2"'),
      p('三、监督'),
      list('N', [start(5, p('投诉')), p('复核')], 'xml:id="n4"'),
      p('四、其他'),
      list('N', [start(1, p('解释')), p('施行')], 'xml:id="n5" text:continue-list="n4"'),
    ].join(''),
  },
  'a list begins at seven': {
    styles: listStyle('S', [HAN, '第', '条', 'text:start-value="7"'], ['1', '（', '）', 'text:start-value="3"']),
    body: list('S', [p('甲。') + list('', [p('子；'), p('丑。')]), p('乙。') + list('', [p('寅。')]), p('丙。')]),
  },
  'numbers in a table': {
    styles: listStyle('T', ['1', '', '.']) + ARTICLES,
    body: [
      list('条', [p('收费标准如下：')], 'xml:id="t1"'),
      table(
        [p('序号'), p('项目'), p('说明')],
        [list('T', [p('')], 'xml:id="r1"'), p('渡船'), list('T', [p('载人'), p('载货')], 'xml:id="k1"')],
        [list('T', [p('')], 'xml:id="r2" text:continue-list="r1"'), p('浮桥'), p('不收费')],
        [list('T', [p('木')], 'xml:id="r3" text:continue-list="r2"'), p('木桥'), list('T', [p('行人')], 'xml:id="k2"')],
      ),
      list('条', [p('不得超标准收费。')], 'xml:id="t2" text:continue-list="t1"'),
    ].join(''),
  },
  'bullets and paragraphs without a number': {
    styles: ARTICLES + bullets,
    body: [
      list('条', [
        p('申请人应当提交：') + list('点', [p('申请书；') + list('', [p('一式两份；')]), p('照片。')]),
        `${p('受理机关应当：') + p('（续行没有编号）')}${list('', [p('登记；') + p('登记应当当日完成。'), p('答复。')])}${p('前款规定的期限不含节假日。')}`,
        p(''),
        p('第一行<text:line-break/>第二行<text:tab/>制表'),
      ]),
      `<text:list text:style-name="条"><text:list-header>${p('题头没有编号')}</text:list-header><text:list-item>${p('甲。')}</text:list-item></text:list>`,
    ].join(''),
  },
  'styles of paragraphs name the list': {
    styles: ARTICLES,
    automatic:
      style('条文', 'paragraph', 'style:list-style-name="条"') +
      style('项', 'paragraph', 'style:parent-style-name="条文"'),
    body: [
      p('没有编号的段落。'),
      list('', [p('甲。', 'text:style-name="条文"')], 'xml:id="s1"'),
      list(
        '',
        [p('乙。', 'text:style-name="条文"') + list('', [p('子；', 'text:style-name="项"')])],
        'xml:id="s2" text:continue-list="s1"',
      ),
      list('条', [p('丙。')], 'xml:id="s3"'),
    ].join(''),
  },
  'a list that begins below its first level': {
    styles: listStyle('D', ['1'], ['1', '', '', 'text:display-levels="2"'], ['1', '', '', 'text:display-levels="3"']),
    body: list('D', [list('', [p('甲'), p('乙')]), p('丙') + list('', [list('', [p('子')]), p('丑')]), p('丁')]),
  },
  'another style for one item': {
    styles: ARTICLES + listStyle('附', ['1', '附', '.']),
    body: list('条', [
      p('甲。'),
      `<text:list-item text:style-override="附">${p('乙。')}</text:list-item>`,
      p('丙。') + list('附', [p('子。'), p('丑。')]),
    ]),
  },
};
