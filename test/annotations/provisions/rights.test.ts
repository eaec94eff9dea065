import { describe, expect, test } from 'vitest';
import { rights } from '../../../src/annotations/provisions/rights.ts';
import { samplesOf } from '../../support/pattern-samples.ts';
import { provisionsIn } from '../../support/provisions.ts';

/** A line of a draft, and what it does to the rights of the public. An empty list: nothing. */
type Row = readonly [line: string, ...expected: readonly string[]];

const STOPPAGE: readonly Row[] = [
  ['逾期不缴纳管理费的，停止办理其一切政务服务事项。', 'service-stoppage provides'],
  ['对拒不整改的小餐馆，停止供应液化气。', 'service-stoppage provides'],
  ['未按时交清费用的农户，村委会不得为其出具任何证明材料。', 'service-stoppage provides'],
  ['违章建房户拒不自拆的，停止为其家庭办理入学、低保等手续。', 'service-stoppage provides'],
  ['不参加义务植树的农户，停办其建房、贷款、子女入学等一切手续。', 'service-stoppage provides'],
  ['未完成禁烧任务的农户，取消其种粮直补。', 'service-stoppage provides'],
  ['业主拖欠物业费的，社区不得以此为由停止向其供应液化气。', 'service-stoppage forbids'],
  // Coercion and penalties are found as measures.
  ['对不服从规划的商户，停止供气、停办一切证照。'],
  ['违反规定的企业，暂停办理其一切业务六个月。'],
  ['申请人提供虚假材料的，不予办理落户手续。'],
  ['驾驶员不得以任何理由拒绝载客或者终止服务。'],
  ['逾期不缴纳水费的，供水企业可以依照约定停止供水。'],
  ['违反规定使用高毒农药的，依法处理。'],
  ['因设备检修，暂停办理车管业务一天。'],
];

const CREDIT: readonly Row[] = [
  ['对不配合拆迁的住户，列入失信名单并公示。', 'credit-sanction provides'],
  ['乱倒垃圾的商户，一律拉入“黑名单”。', 'credit-sanction provides'],
  ['拒绝签约的被征收户，一律列为不诚信户。', 'credit-sanction provides'],
  ['由各部门实施联合惩戒。', 'credit-sanction provides'],
  ['业主拒交物业费的，每次扣个人信用分10分。', 'credit-sanction provides'],
  ['频繁跳槽的职工，其信用等级予以下调。', 'credit-sanction provides'],
  ['依照《保障农民工工资支付条例》第四十八条列入失信联合惩戒名单。', 'credit-sanction cites'],
  ['不得将居民未参加垃圾分类的情况列入失信名单。', 'credit-sanction forbids'],
  ['被列入失信名单的企业，不享受本办法规定的补贴。'],
  ['建立守信联合激励和失信联合惩戒机制。'],
  ['建立公职人员失信行为惩处机制，对失信的公职人员实施信用惩戒。'],
  ['对列入黑名单的企业，加强检查。'],
  ['商户拒不配合检查的，列入不良信用记录。', 'credit-record provides'],
  ['承租人逾期不腾退的，将有关信息纳入征信系统。', 'credit-record provides'],
  ['中介机构提供虚假房源的，记入诚信档案。', 'credit-record provides'],
  ['市民拒绝参加志愿活动的，不得将其信息纳入个人征信系统。', 'credit-record forbids'],
  ['有良好信用记录的企业逾期还款的，可以展期。'],
  ['违规的，依照《信用条例》规定属于不良信息的，记入信用档案。', 'credit-record excepted'],
  ['商业银行报送信用记录。'],
  ['拒不配合的，纳入征信体系实施联合惩戒。', 'credit-sanction provides'],
];

const LETTERS: readonly Row[] = [
  ['未签订禁烧责任书的不予办理营业执照。', 'responsibility-letter provides'],
  ['未与镇政府签订安全责任书的砖厂不得开工。', 'responsibility-letter provides'],
  ['门店应先递交环境卫生承诺书，否则不予发放营业执照。', 'responsibility-letter provides'],
  ['摊主与城管中队签订保证书后，才能进场摆摊。', 'responsibility-letter provides'],
  ['各养殖户一律要签订禁养承诺书。', 'responsibility-letter provides'],
  ['实行告知承诺制的，申请人签署承诺书后方可当场领取许可证。'],
  ['任何单位不得强制要求住户必须签订拆迁承诺书。', 'responsibility-letter forbids'],
  ['可以引导经营户签订自律承诺书。'],
  ['市政府与各区政府签订目标责任书。'],
  ['各学校应当与教职工签订师德承诺书。'],
  ['住户未签订租赁合同的，不得入住。'],
];

const DEROGATION: readonly Row[] = [
  ['外地人员租住本市房屋的，应当办理担保手续。', 'right-derogation provides'],
  ['外地商贩不得在城区摆摊设点。', 'right-derogation provides'],
  ['村民一律不得越级上访。', 'right-derogation provides'],
  ['除婚丧嫁娶外，一律不得操办酒席。', 'right-derogation provides'],
  ['因清淤施工造成的青苗损失，一律不予补偿。', 'right-derogation provides'],
  ['施工期间造成商户损失的，指挥部概不负责。', 'right-derogation provides'],
  ['依照《旅馆业治安管理办法》第六条的规定，外来人员住宿应当有保证人。', 'right-derogation cites'],
  ['外来人员可以在居住地申领居住证。'],
  ['严禁党员干部违规操办婚丧喜庆事宜。'],
  ['居民委员会应当引导居民移风易俗，不大操大办。'],
  ['违法建筑一律不予补偿。'],
  ['疫情期间，外来人员和车辆不得进入小区。'],
  ['经营者不得在门前堆放杂物。'],
];

const CONTRIBUTION: readonly Row[] = [
  ['全区洗车店一律加入区汽车服务业协会。', 'compulsory-contribution provides'],
  ['沿江农家乐业主必须购买公众责任保险。', 'compulsory-contribution provides'],
  ['每个农户必须订阅一份县报。', 'compulsory-contribution provides'],
  ['城区门店必须参加月度卫生评比。', 'compulsory-contribution provides'],
  ['各企业应当免费为镇里提供活动场地和车辆。', 'compulsory-contribution provides'],
  ['农民每年每人出义务工十五个。', 'compulsory-contribution provides'],
  ['任何部门不得要求商户必须加入行业协会。', 'compulsory-contribution forbids'],
  ['鼓励企业购买安全生产责任保险。'],
  ['企业应当参加职工基本养老保险。'],
  ['企业应当参加安全生产培训。'],
  ['学校收取费用应当公示，家长自愿订阅报刊。'],
  ['职工应当参加考试，考试合格后上岗。'],
  ['旅客运输应包括为搭载人员购买的意外伤害险。'],
];

const PROPERTY: readonly Row[] = [
  ['区政府可以征用沿街店铺，不予补偿。', 'expropriation provides'],
  ['县政府可以临时征用运输户的货车。', 'expropriation provides'],
  ['村民的自留山一律收归集体。', 'expropriation provides'],
  ['对长期空置的私房，由街道无偿收归集体使用。', 'expropriation provides'],
  ['为抢险救灾，县政府可以征用单位的车辆，使用完毕后及时返还并给予补偿。', 'expropriation excepted'],
  ['任何单位不得擅自决定征用村民的机械和车辆。', 'expropriation forbids'],
  ['依法征收集体土地的，应当足额支付补偿费。'],
  ['统一代管征收集体土地的补偿款。'],
  ['征用林地的审核，按照国家有关规定办理。'],
  ['土地使用权期满，由国家无偿收回土地使用权。'],
  ['新入驻园区的企业，三年内免征房产税。', 'tax-relief provides'],
  ['对纳税大户减免地方税。', 'tax-relief provides'],
  ['在园区新办企业，所得税前三年全免。', 'tax-relief provides'],
  ['对经营户另征卫生附加税。', 'tax-relief provides'],
  ['各园区不得以任何名义免征入驻企业的城镇土地使用税。', 'tax-relief forbids'],
  ['落实小微企业减免增值税政策。'],
  ['对运输防控重点物资收入免征增值税。'],
  ['对入驻园区的企业，按照国家规定享受税收优惠。'],
  ['地方税务局办理困难减免税的核准。'],
];

const MATTERS = [...new Set(rights.map(({ matter }) => matter))];

describe.each([
  ['services that are stopped', STOPPAGE],
  ['credit', CREDIT],
  ['letters of responsibility', LETTERS],
  ['less rights, more duties', DEROGATION],
  ['what must be joined, bought or given', CONTRIBUTION],
  ['property and taxes', PROPERTY],
] as const)('%s', (_, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_line, [line, ...expected]) => {
    expect(provisionsIn(line, MATTERS)).toEqual(expected);
  });
});

test.each(rights.map((wording, at) => [`${wording.matter} ${at}`, wording] as const))(
  '%s: whatever its pattern matches holds a cue',
  (_, { pattern, cues }) => {
    const matched = [...samplesOf(pattern, 2_000, 7)].filter((text) => text.search(pattern) >= 0);
    expect(matched.length).toBeGreaterThan(0);
    expect(matched.filter((text) => !cues.some((cue) => text.includes(cue)))).toEqual([]);
  },
);
