import { describe, expect, it } from 'vitest';
import type { ProvisionStance } from '../../../src/facts/facts.ts';
import { MATTERS, type Matter } from '../../../src/facts/matters.ts';
import { only } from '../../support/drafts.ts';

const MARKET = new Set<string>(
  Object.keys(MATTERS).slice(
    Object.keys(MATTERS).indexOf('trading-restriction'),
    Object.keys(MATTERS).indexOf('price-setting') + 1,
  ),
);

/** A line of a draft, and what it is read as; no reading: no rule on markets would look at it, or it is a ban or a mention. */
type Row = readonly [line: string, ...expected: readonly `${Matter} ${ProvisionStance}`[]];

function readings(line: string): string[] {
  return only(`第一条　${line}`, 'provision')
    .filter(({ matter, stance }) => MARKET.has(matter) && stance !== 'forbids' && stance !== 'mentions')
    .map(({ matter, stance }) => `${matter} ${stance}`);
}

const TRADING: readonly Row[] = [
  ['报名参加公开摇号的施工企业，其工商注册地应当在本县范围内。', 'trading-restriction provides'],
  ['评标办法中，近三年在本市获得过优质工程奖的投标人可加2分。', 'trading-restriction provides'],
  ['市外监理企业须与本市监理企业组成联合体方可投标。', 'trading-restriction provides'],
  ['财政资金投资的绿化项目不接受外地园林公司投标。', 'trading-restriction provides'],
  ['国有资金占主导的项目只允许国有施工企业参加投标。', 'trading-restriction provides'],
  ['依法公开招标，平等对待各类所有制和不同地区的市场主体。'],
  ['采购人应当预留采购份额专门面向中小企业采购。'],
  ['各单位同等条件下优先采购本县脱贫村产品。'],
  ['不得限制外地企业参加本地招标投标。'],
  ['清理下列文件：\n（一）规定外地企业不得参加投标的；'],
  ['农民专业合作社销售茶青必须通过茶青交易市场，并向市场缴纳交易服务费。', 'platform-fee provides'],
  ['中介机构应当入驻网上中介超市，每年支付入驻费800元。', 'platform-fee provides'],
  ['全市建筑材料买卖必须在市建材交易平台上进行，平台按成交金额千分之五收取服务费。', 'platform-fee provides'],
  ['所有代理记账机构均应加入行业服务平台，每年缴纳会员费2000元。', 'platform-fee provides'],
  ['学生应当通过统一缴费平台缴纳学费和住宿费。'],
  ['依法必须招标的项目进入公共资源交易平台，平台不得违规收费。'],
  ['企业可以使用公共服务平台查询信息，平台免费开放。'],
  ['市场监管部门应当加强对平台企业收费行为的监督检查。'],
  ['拖欠货款的供货商，终身不得参与本校采购活动。', 'bidding-ban provides'],
  ['对转包工程的施工企业，实行投标市场禁入。', 'bidding-ban provides'],
  ['有行贿记录的企业纳入市场禁入名单，不接受其参加政府投资工程投标。', 'bidding-ban provides'],
  ['评标中发现弄虚作假的供应商，取消其今后五年参加政府采购的资格。', 'bidding-ban provides'],
  [
    '投标人行贿的，依照《中华人民共和国招标投标法》第五十三条的规定，取消其一年至二年内参加招标项目的投标资格。',
    'bidding-ban cites',
  ],
  ['制订工程招标投标市场禁入规则。'],
  ['评标专家泄露评审情况的，三年内不得参加评标、采购评审。'],
  ['投标人应当在投标截止时间前送达投标文件。'],
];

const ENTRY: readonly Row[] = [
  ['网络货运只能由市属企业运营。', 'discriminatory-entry provides'],
  ['本县范围内的渣土运输业务，只能由在本县注册的运输公司承担。', 'discriminatory-entry provides'],
  ['从事停车场经营的，应当为国有独资公司。', 'discriminatory-entry provides'],
  ['个体工商户不得从事危货代理业务。', 'discriminatory-entry provides'],
  ['废品收购站和摊点不得收购下列器材。'],
  ['只有依法取得许可的企业方可经营危险化学品。'],
  ['外商投资企业不得从事负面清单禁止的业务。'],
  ['补贴对象仅限本市企业经营的公交线路。'],
  ['相邻两家便民早餐店的距离应当在200米以上。', 'market-entry provides'],
  ['城区电动车销售门店实行总量控制。', 'market-entry provides'],
  ['申请从事保安培训的企业，注册资金不得少于50万元。', 'market-entry provides'],
  ['停止审批新增搅拌站企业。', 'market-entry provides'],
  ['建筑物与加油站之间的距离不得少于50米。'],
  ['建设用地实行总量控制，优先保障工业企业。'],
  ['注册资本1000万元以上的企业，给予一次性补助。'],
  ['严格控制新增高耗能企业。'],
  ['各工地的渣土车一律到县交通局指定的公司加装密闭装置。', 'designated-operator provides'],
  ['用户须向供电公司推荐的厂家购买电表箱。', 'designated-operator provides'],
  ['未使用定点企业生产的井盖的，不予竣工验收。', 'designated-operator provides'],
  ['全区幼儿园统一采购“阳光”牌校车。', 'designated-operator provides'],
  ['农户所需烤烟专用肥只准从镇农资公司购买。', 'designated-operator provides'],
  ['参保人员应当到定点医疗机构就医，使用指定目录内的药品。'],
  ['不得要求燃气用户购买其指定的产品。'],
  ['经营者可以使用“水乡”区域公用品牌。'],
  ['缴款人应当到指定银行缴款。'],
  ['单位应当统一使用标志牌。'],
  ['政府投资项目的监理单位一律从市监理企业名录库中抽签确定。', 'supplier-pool provides'],
  ['委托招标代理机构，应当在县中介机构备选库中随机抽取。', 'supplier-pool provides'],
  ['机关物业服务须在入围企业中选定。', 'supplier-pool provides'],
  ['不得使用名录库以外的造价咨询企业。', 'supplier-pool provides'],
  ['评标委员会成员应当从专家库中随机抽取。'],
  ['执法检查对象从检查对象名录库中随机抽取。'],
  ['应急物业服务可以在临时预选库中选定企业。'],
  ['建立非物质文化遗产代表性项目名录。'],
  ['把全县户外广告经营权授予县传媒公司。', 'franchise provides'],
  ['由市交投公司取得全市充电桩独家建设运营权。', 'franchise provides'],
  ['县人民政府授予县旅游公司景区观光车独家经营权。', 'franchise provides'],
  ['将县城污水处理的特许经营权授予县水务集团。', 'franchise provides'],
  ['通过招标授予企业管道燃气特许经营权。'],
  ['终止特许经营协议的，由县人民政府收回特许经营权。'],
  ['餐厨垃圾应当交由取得特许经营权的企业收运。'],
  ['加盟商应当与特许人签订商业特许经营合同。'],
];

const FLOW: readonly Row[] = [
  ['各酒店应当优先采购本县出产的大米和猪肉。', 'local-preference provides'],
  ['公务接待应当优先选用本地产的白酒和茶叶。', 'local-preference provides'],
  ['消费者购买本市生产的家电，凭发票给予一次性补贴500元。', 'local-preference provides'],
  ['对企业采购本市企业生产的工业机器人，按采购额的10%给予补助。', 'local-preference provides'],
  ['优先安排本市户籍就业困难人员到企业就业。'],
  ['对本市企业获得国家科学技术奖的，给予50万元奖励。'],
  ['鼓励本地企业走出去，参加境外展会。'],
  ['优先采购符合本市规范的商品。'],
  ['外县生产的商品混凝土不准进入我县建筑工地使用。', 'outside-barrier provides'],
  ['市外快递企业进入本市经营的，须缴纳10万元服务质量保证金。', 'outside-barrier provides'],
  ['对外地商户每月多收摊位管理费50元。', 'outside-barrier provides'],
  ['收购季节，鲜茧一律不得运出本县。', 'outside-barrier provides'],
  ['禁止外地车辆在早晚高峰时段进入市区道路行驶。'],
  ['禁止从疫区调入生猪及其产品。'],
  ['外地户籍儿童入学，应当提供居住证和社保缴纳证明。'],
  ['不得禁止外地商品进入本地市场。'],
  ['外地企业承接我县工程，必须在我县注册子公司。', 'forced-establishment provides'],
  ['将企业在本市投资建厂作为取得订单的前提条件。', 'forced-establishment provides'],
  ['未在本地成立公司的网络货运平台，不得开展业务。', 'forced-establishment provides'],
  ['共享单车企业须在本区设立独立核算的分公司后方能投放车辆。', 'forced-establishment provides'],
  ['申报企业应当在本市注册登记，具有独立法人资格，方可申请专项资金。'],
  ['不得要求企业在本地设立分公司。'],
  ['申请公共租赁住房的家庭应当在本市连续缴纳社会保险三年以上。'],
  ['企业设立分公司，应当依法向分公司所在地登记机关登记。'],
  ['企业获得贴息后，三年内不得迁出本县。', 'relocation-limit provides'],
  ['企业应书面承诺八年内不搬离、不变更税务登记地。', 'relocation-limit provides'],
  ['未经开发区管委会批准，企业不得迁往外地。', 'relocation-limit provides'],
  ['入驻楼宇的公司五年内不得变更注册地。', 'relocation-limit provides'],
  ['企业迁出本市的，应当依法办理税务清算手续。'],
  ['不得限制企业迁出本区。'],
  ['物业服务企业未办理交接手续的，不得撤离物业管理区域。'],
  ['污染企业应当在两年内迁出水源保护区。'],
];

const COSTS: readonly Row[] = [
  ['平台企业对区级经济贡献的70%以扶持资金形式予以兑现。', 'revenue-linked-reward provides'],
  ['项目竣工投产后，土地出让金超出基准价部分全额返还企业。', 'revenue-linked-reward provides'],
  ['股权投资机构缴纳的税金，由财政按比例予以返还。', 'revenue-linked-reward provides'],
  ['建筑企业年纳税200万元以上的，奖励20万元。', 'revenue-linked-reward provides'],
  ['出版企业的增值税，按照国家有关规定实行先征后退。', 'revenue-linked-reward cites'],
  ['增值税地方留成部分按照比例返还乡镇财政。'],
  ['税务机关应当及时退还企业多缴的税款。'],
  ['引导企业加大研发投入，对研发费用按5%给予补助。'],
  ['低保家庭可以按照先缴后补的办法缴交租金。'],
  ['招商引进的企业自投产之日起五年内免缴城镇土地使用税。', 'tax-privilege provides'],
  ['入园的物流企业两年内减半征收房产税和城镇土地使用税。', 'tax-privilege provides'],
  ['对落户园区的软件企业，企业所得税地方分享部分减半征收。', 'tax-privilege provides'],
  ['上市企业在改制过程中涉及的契税予以减免。', 'tax-privilege provides'],
  ['落实国家对小微企业减征企业所得税的政策。'],
  ['不得自行对引进企业免征房产税。'],
  ['对运输重点物资取得的收入免征增值税。'],
  ['纳税人确有困难的，可以申请减免房产税。'],
  ['对世界知名企业在我市投资的，实行一企一议，给予特殊优惠。', 'selective-subsidy provides'],
  ['区外建筑企业将注册地迁至本区的，给予一次性奖励100万元。', 'selective-subsidy provides'],
  ['对在我县纳税并纳统的商贸企业，给予5万元奖励。', 'selective-subsidy provides'],
  ['重大产业项目可由县政府专题研究，给予补贴。', 'selective-subsidy provides'],
  ['村级公益事业建设一事一议财政奖补资金按照规定使用。'],
  ['对企业购置节能设备，按投资额的5%给予补助。'],
  ['化工企业搬迁至园区的，给予500万元补助，用于污染治理。'],
  ['重大问题按照一事一议的原则研究。'],
  ['固定资产投资5亿元以上的工业项目，土地按成本价供应。', 'factor-privilege provides'],
  ['入驻企业缴纳的土地出让金予以减免。', 'factor-privilege provides'],
  ['大数据企业用电享受优惠电价。', 'factor-privilege provides'],
  ['总部企业职工养老保险费单位缴费部分减征一半。', 'factor-privilege provides'],
  ['缓缴期满后，企业应当足额补缴缓缴的社会保险费。'],
  ['工业项目用地以招标、拍卖、挂牌方式出让。'],
  ['严禁以零地价供应工业项目用地。'],
  ['用人单位应当按时缴纳养老保险费。'],
];

const CONDUCT: readonly Row[] = [
  ['物流协会负责制定全市统一的运输收费标准，会员单位遵照执行。', 'forced-monopoly provides'],
  ['各家政企业不得跨片区承揽业务。', 'forced-monopoly provides'],
  ['由商会牵头，桶装水企业按照街道划分销售区域。', 'forced-monopoly provides'],
  ['引导全市水泥企业协商确定错峰期间的销售价格。', 'forced-monopoly provides'],
  ['行业协会不得组织会员企业统一价格。'],
  ['驾校应当公示培训价格和收费标准，明码标价。'],
  ['快递企业应当按照与寄件人约定的保价规则赔偿。'],
  ['按照属地原则划分各街道的管理区域。'],
  ['桶装水企业执行最低限价每桶8元。', 'price-setting provides'],
  ['砂石企业销售价格不得低于每吨60元。', 'price-setting provides'],
  ['全市理发店执行统一的收费标准。', 'price-setting provides'],
  ['农机维修服务费一律不得超过每小时80元。', 'price-setting provides'],
  ['停车收费实行政府定价，具体标准由发展改革部门制定。'],
  ['安置房的售价不得高于县里核定的限价。'],
  ['企业自主制定商品价格。'],
  ['经营者不得以低于成本的价格倾销商品。'],
];

const EXCEPTED: readonly Row[] = [
  ['疫情防控期间，封控小区的蔬菜由县供销公司独家供应。', 'designated-operator excepted'],
  ['抗震救灾期间，砂石供应只能由本县国有企业经营。', 'discriminatory-entry excepted'],
];

describe.each([
  ['trade in public resources', TRADING],
  ['entry', ENTRY],
  ['flow of goods and operators', FLOW],
  ['costs', COSTS],
  ['conduct', CONDUCT],
  ['exceptions', EXCEPTED],
] as const)('%s', (_subject, rows) => {
  it.each(rows.map(([line, ...expected]) => ({ line, expected })))('$line', ({ line, expected }) => {
    expect(readings(line)).toEqual(expected);
  });
});
