/** 发文字号: 深府[1993]426号, 泸市府规〔2026〕3号, 津教委〔2016〕12号, 通告〔2020〕第1号, 公告2019年第5号. */
const YEAR = '(?:[〔［[【（(﹝]\\s?(?:19|20)\\d{2}\\s?(?:年)?[〕］\\]】）)﹞])';
const NUMBER = new RegExp(`[\\p{Script=Han}A-Za-z]{1,24}${YEAR}\\s?(?:第|字)?\\s?\\d{1,5}\\s?号`, 'u');
const BY_YEAR = /[\p{Script=Han}]{2,30}(?:公告|通告)\s?(?:19|20)\d{2}\s?年\s?第\s?\d{1,4}\s?号/u;
/** 省人民政府令第68号, 第68号令, 第 2 号. */
const DECREE = /[\p{Script=Han}]{2,30}令\s?[（(]?\s?第?\s?\d{1,4}\s?号|[\p{Script=Han}]{0,30}第\s?\d{1,4}\s?号令/u;

/** The number in its standard brackets, without white space; null where the line bears none. */
export function findNumber(line: string): string | null {
  if (!line.includes('号')) return null;
  const match = NUMBER.exec(line) ?? BY_YEAR.exec(line) ?? DECREE.exec(line);
  if (!match) return null;
  const own = match[0].replace(/^.*(?:决定|通知|意见|办法|规定|公告|的|关于|》|，|日)(?=.{2,})/, '');
  const squeezed = own.replace(/\s/g, '').replace(/[［[【（(﹝](?=\d{4}年?[^\d])/, '〔');
  return squeezed.replace(/(〔\d{4}年?)[］\]】）)﹞]/, '$1〕');
}

/** A line that is nothing but a number, perhaps in brackets. */
export function isNumberLine(line: string): boolean {
  if (!line.includes('号')) return false;
  const bare = line.replace(/^[（(【[]+|[）)】\]]+$/g, '').replace(/^(?:发文字号|文号|文件编号|编号)[：:]?/, '');
  const number = findNumber(`${bare}`);
  return (number !== null && number.length >= bare.replace(/\s/g, '').length - 1) || /^第\s?\d{1,4}\s?号$/.test(bare);
}
