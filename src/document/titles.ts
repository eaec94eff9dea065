import { matches } from '../chinese/matches.ts';

/** The kinds of document, by the last word of the title; longer words first where one ends another. */
const KINDS = [
  '办法',
  '规定',
  '细则',
  '条例',
  '规则',
  '规程',
  '规范',
  '标准',
  '程序',
  '制度',
  '准则',
  '守则',
  '章程',
  '意见',
  '通知',
  '决定',
  '决议',
  '公告',
  '通告',
  '方案',
  '措施',
  '指引',
  '指南',
  '通报',
  '批复',
  '函',
  '请示',
  '报告',
  '纪要',
  '计划',
  '规划',
  '纲要',
  '要点',
  '预案',
  '政策',
  '清单',
  '目录',
  '命令',
  '令',
  '告知书',
  '倡议书',
  '承诺书',
  '公开信',
  '说明',
  '解读',
  '合同',
  '讲话',
  '简报',
  '宪法',
  '法',
  '解释',
  '补充规定',
  '名单',
  '提示',
  '协议',
  '口径',
] as const;

/** （试行）, （2016年修订）, （征求意见稿）: what may stand behind the kind. */
const TAIL =
  /(?:[（(【〔][^（）()]{1,20}[）)】〕]|[-—－]?(?:征求意见稿|送审稿|草案|试行|暂行|修订稿|修正|\d{4}(?:年)?))+$/;
const CLOSE = /[》〉”]+$/;
const ENDING = new RegExp(`(?:${[...KINDS].sort((a, b) => b.length - a.length).join('|')})$`);
/** 十二条, 二十条措施的十条 … : 若干措施 are also called by their number. */
const NUMBERED = /[一二三四五六七八九十百\d]+条$/;

/** 办法, 通知, 意见 …: the kind that a title names; null where it names none. */
export function kindOf(title: string): string | null {
  const bare = bareTitle(title);
  const kind = ENDING.exec(bare)?.[0] ?? null;
  if (kind === '补充规定') return '规定';
  if (kind === '法' && bare.length < 4) return null;
  return kind ?? (NUMBERED.test(bare) ? '措施' : null);
}

function bareTitle(title: string): string {
  let bare = title.trim();
  for (let shorter = strip(bare); shorter !== bare; shorter = strip(bare)) bare = shorter;
  return bare;
}

function strip(title: string): string {
  return title
    .replace(/(?:\.{3}|…)+$/, '')
    .replace(CLOSE, '')
    .replace(TAIL, '')
    .trim();
}

/** A line that could be a title, or a line of one: short, and no sentence. */
export function isTitleLine(line: string): boolean {
  if (line.length < 2 || line.length > 120 || /[。；！？]|[，、：:《（(]$|[—－-]{2}/.test(line)) return false;
  return !OPENING.test(line) && line.split('，').length <= 2;
}

/** How a text begins: 为贯彻落实…, 根据…, 现将… */
const OPENING =
  /^(?:为了|为贯彻|为进一步|为深入|为加强|为规范|为切实|为有效|为做好|根据|按照|依据|经.{2,20}(?:同意|批准)|现将|当前，)/;

/** A title that is complete: it ends with its kind. */
export function isTitle(line: string): boolean {
  return isTitleLine(line) && line.length >= 4 && kindOf(line) !== null;
}

/** What two ways to write one title share: letters, digits and Han characters, without 的. */
export function titleKey(title: string): string {
  return title.replace(/[^\p{L}\p{N}]|的/gu, '');
}

const NAMED = /《([^《》]{2,120})》/g;

/** 《深圳市…办法》 in the words of a notice; nested titles 《…〈…〉…》 count as one. */
export function namedTitles(words: string): string[] {
  return matches(NAMED, words).map((match) => match[1] as string);
}

/** 关于印发（转发、发布 …）…的通知: the title that a notice carries, without 《》. */
const CARRIED =
  /(?:印发|转发|发布|颁布|批转|公布|下发|实施)(?:了)?([^《》]{4,100}?)(?:等文件|的)?的?(?:紧急)?(?:通知|公告|决定|通告|令)$/;

export function carriedTitle(title: string): string | null {
  return CARRIED.exec(bareTitle(title))?.[1] ?? null;
}
