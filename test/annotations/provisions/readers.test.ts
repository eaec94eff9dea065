import { describe, expect, test } from 'vitest';
import type { Matter } from '../../../src/facts/matters.ts';
import { provisionsIn } from '../../support/provisions.ts';

/** Lines that readers wrote who had seen no table, only what a rule forbids; and lawful neighbours of them. */
const LINES: Readonly<Partial<Record<Matter, { said: readonly string[]; unsaid: readonly string[] }>>> = {
  'approval-retained': {
    said: ['小餐饮店开业审批取消后，经营者应当在开业前十五日到街道办事处办理审核登记。'],
    unsaid: [
      '审批事项取消后，主管部门应当加强事中事后监管。',
      '小餐饮店开业审批取消后，经营者应当依法办理营业执照登记。',
    ],
  },
  'coercion-first': {
    said: [
      '发现在河堤内种植农作物的，由水利部门当场予以铲除，不再另行通知。',
      '商户店外摆放的桌椅、货架，执法人员一律先行暂扣。',
      '对未批先建的房屋，发现一处拆除一处，不留过渡期。',
    ],
    unsaid: ['发现一处整改一处，由网格员督促业主自行清除。', '发现毒品原植物的，应当立即铲除。'],
  },
  'handed-down-approval': {
    said: ['食品经营许可等十五项行政许可事项，由县级主管部门授权镇便民服务中心受理并作出决定。'],
    unsaid: ['村用地布局规划由区人民政府报市人民政府审批，市人民政府可以授权市城乡规划主管部门审批。'],
  },
  'case-target': {
    said: [
      '将路面查处超限车辆台次分解到各治超站，按季排名。',
      '全年行政处罚案件办结数较上年增长不低于20%，作为评先评优的重要依据。',
    ],
    unsaid: ['上年全市查处案件数量同比增长20%，案件质量明显提升。'],
  },
  'unexamined-certificate': {
    said: [
      '新招录的队员可先行配发行政执法证，待当年统一考试后补办资格确认手续。',
      '工勤人员、公益性岗位人员，经乡镇党委推荐，可以申领行政执法证件。',
      '持证人员换证考试未通过的，考虑基层力量不足，其证件有效期可顺延一年。',
    ],
    unsaid: ['先参加培训考试，考试合格后申领行政执法证。'],
  },
  'entrusted-enforcement': {
    said: ['市容环境卫生协管公司可以对乱贴小广告的行为当场处以50元以下罚款。'],
    unsaid: ['物业服务企业可以对业主违约行为收取违约金。', '社会组织可以对作出的行政处罚提出意见和建议。'],
  },
  'entrusted-coercion': {
    said: ['受委托的乡镇综合行政执法队可以市场监管局的名义实施行政检查、行政处罚以及查封、扣押等强制措施。'],
    unsaid: [],
  },
  entrapment: {
    said: [
      '执法人员可安排人员扮作病人，以高价诱使无证人员实施诊疗活动后立即查处。',
      '可以采用举报人乘车设局的方式，引导车辆到指定地点后查扣。',
    ],
    unsaid: ['执法人员查处无证诱导消费的行为。'],
  },
  'lowered-procedure': {
    said: [
      '现场执法可以由一名执法人员带领一名协管员进行。',
      '较大数额罚款案件不再提交法制机构审核，由分管领导签字后即可下达处罚决定。',
    ],
    unsaid: [],
  },
  'fine-instead': { said: ['违法占用耕地建房的，按每平方米50元处以罚款后，为其补办用地手续。'], unsaid: [] },
  'farmer-charge': {
    said: [
      '受益村组农户按田亩面积分摊渠道维修费用，每亩不低于30元。',
      '农村垃圾清运费按每人每年20元的标准向村民收取。',
      '扩建工程所需资金不足部分，由各村按人口数筹集，每人出资60元。',
    ],
    unsaid: ['农民负担的维修费用由县财政承担。', '各村应当向村民公开资金收取和使用情况。'],
  },
  'meeting-fee': { said: ['凡参加全县经济工作会议的规模以上企业，须按每家2000元标准交纳会议赞助费。'], unsaid: [] },
  'remedy-closed': { said: ['低保资格评审委员会作出的评定结果，申请人不得申请复议。'], unsaid: [] },
  'coordination-body-power': {
    said: ['县养殖污染整治工作专班有权对限养区内的养殖场下达关停决定。'],
    unsaid: ['指挥部应当及时掌握关停企业名单，督促各部门落实。'],
  },
  expropriation: {
    said: ['镇人民政府有权收回农户的承包地。', '重大活动期间，区政府可征用企业停车场、广场用于车辆停放。'],
    unsaid: ['承包方自愿交回承包地的，发包方可以收回并给予补偿。', '市政府决定征收集体土地的，应当依法公告。'],
  },
  'fund-diversion': {
    said: [
      '住房公积金增值收益结余部分可调剂用于弥补县财政办公楼建设资金缺口。',
      '耕地地力保护补贴在发放时先行抵扣农户所欠的水费。',
    ],
    unsaid: ['增值收益用于建立住房公积金贷款风险准备金、管理费用和城市廉租住房建设补充资金。'],
  },
  'off-budget-income': {
    said: ['停车泊位收费收入归街道办事处所有。', '收缴的罚款可先行抵支办案开支，余额再上缴县财政。'],
    unsaid: ['停车收费收入归全体业主所有。', '资产出租收入归各单位所有的，应当上缴国库。'],
  },
  'media-restriction': {
    said: [
      '未经县委宣传部同意，任何媒体不得刊播相关报道。',
      '业主不得在网络平台发布有损小区改造形象的言论。',
      '对在微博微信上曝光的村民，取消其评优和补助资格。',
    ],
    unsaid: ['任何单位和个人不得发布损害国家形象的言论。', '新闻媒体不得刊播虚假新闻报道。'],
  },
  'office-building-funds': { said: ['镇机关办公用房改扩建费用，由各村按每村2万元标准分担。'], unsaid: [] },
  'office-building': {
    said: ['县财政局在新区各新建一栋业务用房兼办公楼。', '今年启动行政服务中心及部门综合办公楼建设。'],
    unsaid: ['县人民政府应当加强机关办公用房建设标准管理。'],
  },
  'reception-building': {
    said: ['税务局培训基地项目总投资3000万元，建设内容包括住宿楼、餐厅。'],
    unsaid: ['市教育局教师培训基地项目总投资三百万元，用于中小学教师实训。'],
  },
  'luxury-decoration': {
    said: ['局长、副局长办公室配置真皮沙发、进口实木班台。', '政务接待厅按照高档酒店标准进行豪华装修。'],
    unsaid: ['会议室更换节能灯具，采购进口设备应当报批。'],
  },
  reception: {
    said: [
      '兄弟县市临时来访没有发函的，经办公室主任同意后可以安排工作餐。',
      '紧急公务来不及发公函的，凭电话通知即可接待。',
    ],
    unsaid: ['干部职工加班无需审批即可用工作餐。'],
  },
  'platform-fee': {
    said: ['限额以下工程项目一律进入乡镇公共资源交易站交易，中标人按中标价的1%交纳场地费。'],
    unsaid: ['工程建设项目应当进入公共资源交易大厅交易，交易服务免费。'],
  },
  restating: {
    said: ['下属单位也要制定配套细则，层层细化分解。'],
    unsaid: ['下属单位也要制定应急预案。'],
  },
  'repeated-correction': {
    said: ['补正后仍不齐全的，再次告知补正，直至材料齐全为止。', '审批部门可根据需要分次要求企业补充提交说明材料。'],
    unsaid: ['整改不到位的，退回重新整改，直至合格。'],
  },
  'application-procedure': {
    said: ['申请补助的，应当提交竣工验收报告和银行账户信息。', '符合条件的农户可以自愿提出申请，并提供身份证。'],
    unsaid: ['申请行政复议的，应当提交申请书。'],
  },
  'accepting-body': {
    said: ['申请人应当将材料报送镇农业服务中心。', '可以向志愿服务组织提出申请。'],
    unsaid: ['在本区注册登记不满五年的小微企业可以申请贷款贴息。'],
  },
  'case-procedure': {
    said: ['行政处罚案件经立案、调查、审查、告知、决定、送达等程序办理。', '发现违法用地的，应当在两日内立案。'],
    unsaid: ['立案后应当在三十日内完成调解。'],
  },
};

describe.each(Object.entries(LINES))('%s', (matter, { said, unsaid }) => {
  test.each(said)('%s', (line) => {
    expect(provisionsIn(line, [matter])).toContain(`${matter} provides`);
  });

  test.each(unsaid)('%s', (line) => {
    expect(provisionsIn(line, [matter])).toEqual([]);
  });
});

test('a fine that is no more than mentioned', () => {
  expect(provisionsIn('不得对缴清罚款的为其补办手续。', ['fine-instead'])).not.toContain('fine-instead provides');
});
