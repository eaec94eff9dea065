/** Ranks of the sources of law, highest first. `unknown` where title and law data do not tell: 《…办法》 may be a 规章 or not. */
export type Rank =
  | '宪法'
  | '法律'
  | '行政法规'
  | '地方性法规'
  | '部门规章'
  | '地方政府规章'
  | '规范性文件'
  | '党内法规'
  | '司法解释'
  | 'unknown';

/**
 * The rank that title and number alone give away, for instruments that the law data does not hold. 《…办法》 may be a 规章
 * or a normative document: without a number of a 令 it stays unknown.
 */
export function inferRank(title: string, number: string | null): Rank {
  return (number === null ? null : rankOfNumber(number)) ?? rankOfTitle(title);
}

/** 国务院令第663号 issues a regulation of the State Council; 省政府令, 市政府令 a local rule; 〔2010〕10号 a normative document. */
function rankOfNumber(number: string): Rank | null {
  if (/国务院.{0,3}令/u.test(number)) return '行政法规';
  if (/(?:部|委员会|总局|署|总署|银行)令/u.test(number)) return '部门规章';
  if (/(?:政府|省|市|区|府).{0,3}令/u.test(number)) return '地方政府规章';
  if (/主席.{0,3}令/u.test(number)) return '法律';
  if (/[〔[（(]\d{4}[〕\]）)]/u.test(number)) return '规范性文件';
  return null;
}

function rankOfTitle(title: string): Rank {
  if (/^(?:关于|.{0,20}关于).*(?:通知|意见|批复|函|通告|公告)$/u.test(title)) return '规范性文件';
  if (/(?:通知|意见|方案|纲要|指引|工作要点)$/u.test(title)) return '规范性文件';
  if (/[^办方宪]法$/u.test(title) && title.length <= 16 && !/[省市县州旗]/u.test(title)) return '法律';
  // 条例 are made by the State Council or a people's congress; the name of a place tells a congress.
  if (/条例$/u.test(title)) return /[省市县州]|自治区|特区/u.test(title) ? '地方性法规' : 'unknown';
  return 'unknown';
}
