import { wordsIn } from '../finder.ts';

/** Prices of goods and services, social insurance, tax, rent, price of land: paid, but to no organ as a charge. */
const NO_FEE = new RegExp(
  wordsIn(`
    保险 社保 医保 参保 养老 医疗 生育 工伤 失业 公积金 租金 房租
    物业 水费 电费 燃气费 煤气费 (?<![燃沼煤])气费 热费 采暖 供热 运费 车费 票 党费 会费
    工会 伙食费 餐费 住宿费 地价 出让金 出让价 房价 购房 价款 价差 差价
    维修资金 维修基金 代理费 中介 监理费 设计费 律师 咨询费 施工费 劳务费 工程款 补助(?!款)
    补贴 经费 个人缴费 缴费(?!标准|方式) 月缴 年费 话费 学费 书费 书杂费 杂费 保教
    抚养费 赡养费 丧葬 救治费 诊疗费 体检费 门诊 住院 药费 邮寄费 快递费 材料费
    培训费 违约金 赔偿 贷款 利息 本金 养护费 安置补助费 征地 征收补偿 搬迁 诉讼费 仲裁费 拆迁补偿费 青苗 (?<!审核|登记)服务费
    停车费 寄存费 生活费 定金 担保费 通行费 利润 股权 职工 起付 报销 (?<!出让)收益
  `).join('|'),
  'u',
);

/** Charges that laws and administrative regulations levy; a document that names one and no rate adds nothing. */
const STATUTORY_FEE =
  /水资源费|排污费|土地闲置费|社会抚养费|耕地开垦费|水土保持补偿费|森林植被恢复费|矿产资源补偿费|防空地下室易地建设费|污水处理费/u;

/** Deposits that the law of tendering and of wages itself provides for. */
const STATUTORY_DEPOSIT = /(?:履约|投标|竞买|(?<!服务)质量|工资|治理恢复)保证金/u;

/** 公安部门每月收取信息安全服务费, 占道停车费: by its name a price, but an organ takes it, or it is paid for the public road. */
export function isPrice(words: string, before: string): boolean {
  if (/占用|占道/u.test(words)) return NO_FEE.test(words.replaceAll('停车费', ''));
  const taken =
    /(?:公安|大队|部门|机关|监察[^，；。]{0,4}|管理所|管理站|管理处)[^；。]{0,50}$/u.test(before) &&
    /收取/u.test(words);
  // 管理服务费 is a price in property management and a charge of offices elsewhere.
  const managed = /管理服务费/u.test(words) && !/物业|业主/u.test(before + words);
  return NO_FEE.test(taken || managed ? words.replaceAll('服务费', '') : words);
}

/** 租金总额百分之三的治安管理费: what a charge is a part of. */
const SHARE_OF =
  /(?:(?![缴交]|收取)[\p{Script=Han}]){1,12}?(?:百分之[零一二三四五六七八九十百]+|[\d.]+[%％])(?:(?:至|到|[-—~～])(?:百分之[零一二三四五六七八九十百]+|[\d.]+[%％]))?的/u;

/** The words of a charge and its name before the verb: 水费收取. In 按地级差价缴纳绿化补偿费 what stands before is only the measure. */
export function chargeIn(text: string, { start, end }: { start: number; end: number }): string {
  const measured = /按照?[^，；。]{2,24}$/u.test(text.slice(0, start));
  const words = text.slice(measured ? start : Math.max(0, start - 4), end);
  // 从所收学费中提取…上交: what is taken from is no price that is paid.
  if (/^(?:提取|拿出)/u.test(text.slice(start, end))) return text.slice(start, end);
  // 采砂费按销售价款计征: what it is reckoned by is no price that is paid.
  return (/(?:计征|计收|计缴)$/u.test(words) ? (words.split('按')[0] ?? words) : words).replace(SHARE_OF, '');
}

/** Is this a deposit that tender law or wage law itself provides for, or a charge that the law of the state levies? */
export function isStatutoryDeposit(words: string): boolean {
  return (
    STATUTORY_DEPOSIT.test(words) || (STATUTORY_FEE.test(words) && !/[\d一二三四五六七八九十百千万]元/u.test(words))
  );
}
