/** Ranks of the sources of law, highest first. `unknown` where title and law data do not tell: 《…办法》 may be a 规章 or not. */
export const RANKS = [
  '宪法',
  '法律',
  '行政法规',
  '地方性法规',
  '部门规章',
  '地方政府规章',
  '规范性文件',
  '党内法规',
  '司法解释',
  'unknown',
] as const;

export type Rank = (typeof RANKS)[number];

/**
 * The rank that title and number alone give away, for instruments that the law data does not hold. 《…办法》 may be a 规章
 * or a normative document: without a number of a 令 it stays unknown. Where title and number contradict each other, as in
 * 《…市…条例》（…〔2010〕10号）, neither is believed.
 */
export function inferRank(title: string, number: string | null): Rank {
  const byTitle = rankOfTitle(title);
  const byNumber = number === null ? null : rankOfNumber(number);
  if (byNumber === null) return byTitle;
  const contradicted = byNumber === '规范性文件' && byTitle !== 'unknown' && byTitle !== byNumber;
  return contradicted ? 'unknown' : byNumber;
}

/** Since 2002-01-01 (规章制定程序条例) a rule bears the number of a 令; before, rules were issued by 〔年〕号 as well. */
const RULES_BEAR_ORDERS = 2002;

function rankOfNumber(number: string): Rank | null {
  if (/国务院[^令]{0,3}令/u.test(number)) return '行政法规';
  if (/主席[^令]{0,3}令/u.test(number)) return '法律';
  if (/法释/u.test(number)) return '司法解释';
  // 某省第九届人民代表大会常务委员会公告第5号 publishes a local regulation.
  if (/(?:人民代表大会|人大)(?:常务委员会|常委会)?[^令号]{0,4}(?:公告|令)/u.test(number))
    return /全国/u.test(number) ? '法律' : '地方性法规';
  const rank = rankOfOrder(number);
  if (rank !== null) return rank;
  // 国发, 国办发 may hold a decision of the State Council or, in the eighties, a regulation; 中发, 中办发 are of the Party.
  if (/(?:国(?:发|函|办发|办函)|中(?:发|办发|委)|厅字|法发)[〔[（(［]/u.test(number)) return 'unknown';
  const year = /[〔[（(［](\d{4})[〕\]）)］]/u.exec(number)?.[1];
  return year !== undefined && Number(year) >= RULES_BEAR_ORDERS ? '规范性文件' : null;
}

/** Orders: of ministries (公安部令), of provinces and cities (省政府令). Districts and counties make no rules, whatever they call them. */
function rankOfOrder(number: string): Rank | null {
  if (/(?:部|委员会|总局|署|银行)[^令]{0,1}令|(?:国家|中国)[^令]{1,12}(?:局|委|会)令|证监会令|银保监会令/u.test(number))
    return '部门规章';
  if (!/(?:政府|[省市区]|府|省长|市长|主席)[^令]{0,3}令/u.test(number)) return null;
  return /(?:县|旗|(?<!自治)区)(?:人民)?政府令/u.test(number) ? 'unknown' : '地方政府规章';
}

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|台湾|香港|澳门';

/** 四川省…, 泸州市…, 深圳经济特区…, 凉山彝族自治州…. 城市, 市场, 市政, 县级, 省级 are no places. */
const PLACE = new RegExp(
  `^(?:(?:${PROVINCES})|[\\p{Script=Han}]{2,10}?(?:(?<![城都门超夜集上])市(?![场政容民区级县])|省(?![级际])|自治[州县区旗]|经济特区|县(?![级城域])))`,
  'u',
);

/** 方法, 做法, 书法 and 执法 are no laws. */
const LAW = /(?<![办方做看算书执司立普违守用学讲手说依合非宪])法$/u;

function rankOfTitle(title: string): Rank {
  const ofState = title.startsWith('中华人民共和国');
  const plain = title.replace(/^中华人民共和国/u, '');
  if (/^(?:中共|中国共产党)/u.test(plain)) return '党内法规';
  // 《国务院关于…的决定》, 《国务院办公厅关于…的通知》 may pass on a decision of the State Council.
  if (/^国务院/u.test(plain)) return 'unknown';
  if (/^(?:最高人民法院|最高人民检察院)/u.test(plain)) return /解释|规定/u.test(plain) ? '司法解释' : 'unknown';
  if (/^(?:关于|.{0,20}关于).*(?:通知|意见|批复|函|通告|公告)$/u.test(plain)) return '规范性文件';
  if (/(?:通知|意见|方案|纲要|指引|工作要点)$/u.test(plain)) return '规范性文件';
  if (LAW.test(plain) && (ofState || (plain.length <= 16 && !PLACE.test(plain)))) return '法律';
  // 条例 are made by the State Council, a people's congress or, as 户口登记条例, the National People's Congress; a place tells a congress.
  return /条例$/u.test(plain) && PLACE.test(plain) ? '地方性法规' : 'unknown';
}
