/** Words of a breach. 限制, 暂停 and 收回 are sanctions only when something was done wrong. */
export const BREACH =
  /违反|违规|违法|违章|擅自|非法|未经|逾期|拒不|不符合|达不到|不按|未按|未取得|弄虚作假|虚假|骗取|情节|严重|的，|隐瞒|伪造|不履行|不得|再犯|拖欠|重犯|屡/u;

/** One unit of a number in digits or Han characters. */
export const NUMBER = '[\\d半零〇一二两三四五六七八九十百千万亿.]';
