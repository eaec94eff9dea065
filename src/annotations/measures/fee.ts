import { type Form, finderOf } from './forms.ts';

/** Who takes and who pays. Single 收, 交, 缴 are too common in other words: only behind 应, 须, 需, 可. */
const TAKE =
  '(?:收取|缴纳|交纳|缴交|另交|加交|缴清|交清|缴付|代收(?=[^，；。：]{0,8}管理费)|计收|预缴|预交|加收|补缴|补交|交付|征缴|征收(?![^，；。：]{0,8}(?:土地(?![使闲增])|集体|房屋|手续))|(?<=每证|每本|每件|每人)收缴|(?<=每[户人天日月年次件本证辆车头亩米吨只][^，；。：]{0,8})[交缴收出](?![通])|[交缴](?=[^，；。：取纳给付换接易通回由与]{1,10}(?:费|押金|保证金|基金)[^，；。：]{0,4}[\\d一二三四五六七八九十百千万]+(?:万)?元)|(?<=应|须|需|要|可|当|先)[收缴交](?![取纳交费付]))';

/** What a fee is called. What NO_FEE names beside it is no administrative fee. */
const MONEY =
  '(?:费用|费|保证金|押金|抵押金|基金|补偿金|统筹金|担保金|出让收益|集资款|赞助款|补助款|管理款|管理金|风险金)';

/** Prices of goods and services, social insurance, tax, rent, price of land: paid, but to no organ as a charge. */
const NO_FEE = new RegExp(
  [
    '保险',
    '社保',
    '医保',
    '参保',
    '养老',
    '医疗',
    '生育',
    '工伤',
    '失业',
    '公积金',
    '租金',
    '房租',
    '物业',
    '水费',
    '电费',
    '燃气费',
    '煤气费',
    '采暖',
    '供热',
    '运费',
    '车费',
    '票',
    '党费',
    '会费',
    '工会',
    '伙食费',
    '餐费',
    '住宿费',
    '地价',
    '出让金',
    '出让价',
    '房价',
    '购房',
    '价款',
    '价差',
    '差价',
    '维修资金',
    '维修基金',
    '代理费',
    '中介',
    '监理费',
    '设计费',
    '律师',
    '咨询费',
    '施工费',
    '劳务费',
    '工程款',
    '补助(?!款)',
    '补贴',
    '经费',
    '个人缴费',
    '缴费(?!标准|方式)',
    '月缴',
    '年费',
    '话费',
    '学费',
    '书费',
    '书杂费',
    '杂费',
    '保教',
    '抚养费',
    '赡养费',
    '丧葬',
    '救治费',
    '诊疗费',
    '体检费',
    '门诊',
    '住院',
    '药费',
    '邮寄费',
    '快递费',
    '材料费',
    '培训费',
    '违约金',
    '赔偿',
    '贷款',
    '利息',
    '本金',
    '养护费',
    '安置补助费',
    '征地',
    '拆迁补偿费',
    '青苗',
    '服务费',
    '停车费',
    '寄存费',
    '生活费',
    '定金',
    '担保费',
    '通行费',
    '利润',
    '股权',
    '职工',
    '起付',
    '报销',
    '(?<!出让)收益',
  ].join('|'),
  'u',
);

/** Charges that laws and administrative regulations levy; a document that names one and no rate adds nothing. */
const STATUTORY_FEE =
  /水资源费|排污费|土地闲置费|社会抚养费|耕地开垦费|水土保持补偿费|森林植被恢复费|矿产资源补偿费|防空地下室易地建设费|污水处理费/u;

/** Deposits that the law of tendering and of wages itself provides for. */
const STATUTORY = /(?:履约|投标|竞买|(?<!服务)质量|工资|治理恢复)保证金/u;

const FORMS: readonly Form[] = [
  {
    // 应当缴纳证件工本费；按标准收取占道费；向街道办事处缴纳卫生费；需交占用费
    name: '收费',
    pattern: new RegExp(`${TAKE}(?!的|后|率|标准|情况)(?:(?![划并纳存]入|用于)[^，；。：]){0,26}?${MONEY}`, 'gu'),
    weight: 'plain',
    notBefore:
      /^(?:收据|票据|收入|管理|基数|义务教育|年限|的，(?!应)|凭证|通知|记录|证明|手续|项目|时|的?[一二两三四五六七八九十\d]+倍|的单位|的个人)/u,
    notAfter:
      /(?:实际|不得|禁止|严禁|不准|不再|免予|免|不|停止|减免|暂缓|缓|少|减|乱|拒不|未|欠|逾期|拒|拖欠|擅自|违规|违法|已|已经|(?<!财政|税务|管理|派出|国土|司法|林业)所|代|凡|各有关部门|负责)$/u,
  },
  {
    // 缴纳其他相关税费: only worth a look with the basis that it names
    name: '税费',
    pattern: /(?:缴纳|交纳|缴交)[^，；。：]{0,10}税费|税费，?[^，；。：]{0,16}(?:缴纳|交纳)/gu,
    weight: 'vague',
  },
  {
    // 公告费由申请人支付；所需工本费由申领人承担
    name: '收费',
    pattern:
      /(?:公告费|工本费|鉴定费|登记费|手续费|管理费|审查费|占用费|使用费|补偿费|检测费|评审费|配套费|处置费)(?:用)?由(?![^，；。：]{1,16}按(?:合同|约定)|市?财政|政府|区?财政|县?财政|本级|国家)[^，；。：]{1,16}(?:支付|承担|缴纳|交纳|负担|预交|预缴)/gu,
    weight: 'plain',
    notBefore: /^(?:的，)/u,
  },
  {
    // 采砂管理费按销售价款的百分之八计征；将保证金一次性存入专户
    name: '收费',
    pattern: new RegExp(
      `${MONEY}[^，；。：]{0,4}按照?[^，；。：]{2,30}?(?:计征|征收|收取|计收|计缴)|(?:缴存|交存|预存|存入)[^，；。：]{0,26}?(?:保证金|押金|风险金|担保金)|(?:存入|缴存|交存)[^，；。：]{2,20}(?:账户|专户)，?[^，；。：]{0,6}作为[^，；。：]{0,14}(?:担保|保证|押金|风险)|(?:保证金|押金|风险金|担保金)(?:一次性|足额|按时|全额)*(?:存入|缴存|交存|打入)`,
      'gu',
    ),
    weight: 'plain',
    notAfter: /(?:未|退还|返还|欠|已)[^，；。]{0,4}$/u,
  },
  {
    // 缴存一万元履约保证款；交付五万元至二十万元恢复金；每亩四元计提
    name: '收费',
    pattern:
      /(?:缴纳|交纳|交付|预交|缴存|交存|缴付|[交缴])[\d一二三四五六七八九十百千万]+元(?:至[\d一二三四五六七八九十百千万]+元)?的?[\p{Script=Han}]{1,8}?(?<![租奖现罚定])(?:金|款|费)|按?每[^，；。：]{1,6}[\d一二三四五六七八九十百千万.]+元(?:计提|计收|提取)|(?:预交|缴存|交存|缴纳|交纳)[^，；。：]{0,8}(?:抵押|保证|风险|押)款/gu,
    weight: 'plain',
    notBefore: /^(?:的，)/u,
  },
  {
    // 从所收学费中提取百分之三上交审批机关；按收入的百分之二向主管部门上交管理费；每户每年出护林费三元
    name: '收费',
    pattern:
      /(?:提取|拿出)[^，；。：]{0,6}(?:百分之[一二三四五六七八九十]+|[\d.]+[%％])[^，；。：]{0,6}(?:上交|上缴|交给?|缴给?)|(?:百分之[一二三四五六七八九十]+|[\d.]+[%％])[^，；。：]{0,16}(?:上交|上缴|交付)[^，；。：]{0,6}(?:费|金)|每(?:户|人|亩|车|船)[^，；。：]{0,8}(?:出|交|缴|收)[^，；。：]{1,14}(?:费|金|款)[^，；。：]{0,4}[\d一二三四五六七八九十百千万]+元/gu,
    weight: 'plain',
  },
  {
    // 每证收取工本费10元
    name: '收费',
    pattern:
      /(?:工本费|管理费|手续费|登记费|占用费|配套费)[^，；。：]{0,6}(?:每证|每本|每件|每平方米|每吨|每年|每次|为|按|收费标准为)[^，；。：]{0,12}[\d一二三四五六七八九十百千万]+(?:\.\d+)?元/gu,
    weight: 'plain',
  },
  {
    // 每辆每月收取30元；收费标准为每次50元
    name: '收费',
    pattern:
      /每(?:户|人|辆|车|平方米|吨|月|年|次|证|件|亩|台|只|个|立方米)[^，；。：]{0,10}?(?:收取|缴纳|交纳|收费)[^，；。：]{0,8}?[\d一二三四五六七八九十百千万]+(?:\.\d+)?元|收费标准(?:为|：|是)[^，；。：]{0,14}[\d一二三四五六七八九十百千万]+(?:\.\d+)?元/gu,
    weight: 'plain',
  },
  {
    // 登记费的收费标准由市价格主管部门制定: the charge is presupposed, its rate left to an organ
    name: '收费',
    pattern:
      /(?:工本费|登记费|管理费|手续费|使用费)的?(?:收费|缴费)?标准[^，；。：]{0,8}，?由[^，；。：]{2,20}(?:制定|核定|确定|执行)/gu,
    weight: 'doubtful',
  },
  {
    // 使用费的缴费标准按照价格主管部门的规定执行
    name: '收费标准',
    pattern:
      /(?:费|收益|基金)的?(?:[收缴交]费|征收|收取|计费)?(?:标准|办法|和使用管理|使用和管理|的征收)[^，；。：]{0,20}，?(?:应当)?(?:由[^，；。：]{2,20})?(?:按照?|依照|根据)[^，；。：]{2,40}?(?:执行|办理|核定|确定)/gu,
    weight: 'vague',
  },
  {
    // 按照竞买公告交付的履约保证金: tender law provides for it
    name: '收费',
    pattern:
      /(?:投标|竞买|履约|竞标)保证金(?![^，；。：]{0,6}(?:收据|账户|数额|金额|比例|可抵|抵作|转作|退还|予以没收|不退))/gu,
    weight: 'vague',
  },
  {
    // 制定摊位的收费标准
    name: '收费标准',
    pattern: /(?:制订|制定|确定)[^，；。：]{0,20}收费标准/gu,
    weight: 'vague',
  },
  {
    // 实行有偿使用
    name: '有偿使用',
    pattern: /实行有偿(?:使用|占用)|有偿使用费/gu,
    weight: 'doubtful',
    notBefore: /^(?:合同|土地)/u,
    notAfter: /(?:国有土地|土地|国有建设用地|资源)$/u,
  },
  {
    // 向农户集资；向沿街商户摊派
    name: '集资摊派',
    pattern: /(?:向|由|组织|动员)[^，；。：]{2,20}(?:集资|摊派|募集|筹集资金|捐资|赞助|分摊费用)/gu,
    weight: 'plain',
    notAfter: /(?:不得|禁止|严禁|不准|乱|制止|杜绝|鼓励|倡导|支持|自愿|可以)$/u,
    notBefore: /^(?:建房|的行为|行为|等|、摊派等)/u,
  },
];

const finder = finderOf(
  'fee',
  ['费', '金', '款', '上交', '上缴', '百分之', '集资', '摊派', '赞助', '有偿', '分摊', '筹集', '捐资', '募集'],
  FORMS,
);

/** 行政事业性收费 and the like. Prices, tax and insurance are another world (see NO_FEE). */
export const fee: typeof finder = {
  ...finder,
  find(text) {
    const found = finder.find(text).filter((mention) => !isPrice(named(text, mention), text.slice(0, mention.start)));
    // 应当缴纳工本费，工本费标准按照…执行: the rate belongs to the charge before it.
    const charged = found.some((mention) => mention.weight === 'plain');
    return charged ? found.filter((mention) => mention.form !== '收费标准') : found;
  },
};

/** 公安部门每月收取信息安全服务费, 占道停车费: by its name a price, but an organ takes it, or it is paid for the public road. */
function isPrice(words: string, before: string): boolean {
  if (/占用|占道/u.test(words)) return NO_FEE.test(words.replaceAll('停车费', ''));
  const taken =
    /(?:公安|大队|部门|机关|监察[^，；。]{0,4}|管理所|管理站|管理处)[^；。]{0,50}$/u.test(before) &&
    /收取/u.test(words);
  return NO_FEE.test(taken ? words.replaceAll('服务费', '') : words);
}

/** The words of a charge and its name before the verb: 水费收取. In 按地级差价缴纳绿化补偿费 what stands before is only the measure. */
function named(text: string, { start, end }: { start: number; end: number }): string {
  const measured = /按照?[^，；。]{2,24}$/u.test(text.slice(0, start));
  const words = text.slice(measured ? start : Math.max(0, start - 4), end);
  // 采砂费按销售价款计征: what it is reckoned by is no price that is paid.
  return /(?:计征|计收|计缴)$/u.test(words) ? (words.split('按')[0] ?? words) : words;
}

/** Is this a deposit that tender law or wage law itself provides for, or a charge that the law of the state levies? */
export function isStatutoryDeposit(words: string): boolean {
  return STATUTORY.test(words) || (STATUTORY_FEE.test(words) && !/[\d一二三四五六七八九十百千万]元/u.test(words));
}
