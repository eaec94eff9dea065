import type { Wording } from './table.ts';

/** Which organ punishes: 行政处罚法 17, 18, 24; 行政许可法 22; 行政强制法 17. */

const POWER = '(?:行政处罚权|处罚权|行政执法权|执法权|处罚职权|处罚职能|执法职权|处罚职责|执法职能)';

/** Only the State Council or a province decides that one organ takes over the powers of others. */
const DECIDED =
  /国务院|国函|国发|国办|省(?:级)?(?:人民)?政府|省(?:委|人大|编办|司法厅|法制办)|自治区|直辖市|全省统一|赋权清单|省[^，；。]{0,12}(?:目录|清单|决定|批复)/u;

const BODY =
  '(?:领导小组|协调小组|工作小组|推进小组|领导组|指挥部|联席会议|(?:工作|整治|治理|攻坚)专班|议事协调机构|(?:创文|创卫|创建|双创|整治|治理|拆违|控违|禁违|治违|治超|综治|打非)办(?![理法案事公]))(?:办公室|(?<!办)办(?![理法案事公]))?';

const BODIES = [
  ...['小组', '领导组', '指挥部', '联席会议', '专班', '议事协调机构', '创文办', '创卫办', '创建办', '双创办', '整治办'],
  ...['治理办', '拆违办', '控违办', '禁违办', '治违办', '治超办', '综治办', '打非办'],
];

/** Command organs that a law provides for act with the force of their government (突发事件应对法 20). */
const COMMAND =
  /应急|突发|防汛|抗旱|防火|灭火|防控|防疫|疫情|抗震|救灾|三防|防灾|抢险|地震|联防联控|防指|征兵|人防|人民防空/u;

/** It does it itself, and asks no department to. */
const ITSELF =
  '(?:(?!提请|协调|督促|移交|移送|建议|责成|报请|上报|通知|交由|会同|联合|部门|局|执法|机关|公安|法院|配合|协助|组织(?!强)|通报|对各|考核)[^，；。])';

export const enforcementPowers: readonly Wording[] = [
  // 将环保、工商部门的行政处罚权划转区城管局行使.
  {
    matter: 'concentrated-powers',
    cues: ['处罚', '执法'],
    core: 'start',
    pattern: new RegExp(
      `(?:将|把)[^，；。]{0,50}?${POWER}[^，；。]{0,24}?(?:划转|划入|划归|划给|移交|移转|交由|交给|转由|调整由|调整为由|调整给|赋予|授予|下放|下沉|集中|归并|委托由)`,
      'gu',
    ),
    excepted: DECIDED,
  },
  // 由区综合执法局集中行使规划、园林方面的行政处罚权.
  {
    matter: 'concentrated-powers',
    cues: ['行使'],
    core: 'start',
    pattern: new RegExp(
      `(?:由[^，；。]{2,30}?)?(?:负责|承担|依法|统一)*(?:相对集中|集中|统一|综合)行使(?!的)[^，；。：]{0,70}?${POWER}(?!的)`,
      'gu',
    ),
    excepted: DECIDED,
  },
  // 区城管局行使以下行政处罚权：; 行使市容环卫方面法律、法规规定的全部行政处罚权.
  {
    matter: 'concentrated-powers',
    cues: ['行使'],
    core: 'start',
    pattern: new RegExp(
      `(?:由[^，；。]{2,30}?)?(?:负责|承担)?行使(?:(?:下列|以下|如下)[^，；。：]{0,20}?|[^，；。：]{0,50}?(?:方面|领域|管理)[^，；。：]{0,30}?规定的(?:全部|部分|有关|相关)?)${POWER}(?!的(?!范围))`,
      'gu',
    ),
    excepted: DECIDED,
  },
  // 赋予各镇、街道城市管理领域行政处罚权; 原由工商部门行使的处罚权，改由城管部门行使.
  {
    matter: 'concentrated-powers',
    cues: ['处罚', '执法'],
    core: 'start',
    pattern: new RegExp(
      `(?:赋予|授予|下放给?|授权)[^，；。]{0,30}?(?:乡|镇|街道|开发区|园区|管委会|管理局|执法局|执法大队|部门)[^，；。]{0,30}?${POWER}|${POWER}[^，；。]{0,10}?(?:，)?(?:统一|全部|一并|依法)*(?:改由|划转(?:至|给|到)?|划归|下放(?:至|给|到)?|移交给?|统一由|转由|交由)[^，；。]{2,30}?(?:行使|实施|承担)`,
      'gu',
    ),
    excepted: DECIDED,
  },
  // 由市城市管理领导小组办公室决定对违规商户处以罚款.
  {
    matter: 'coordination-body-power',
    cues: BODIES,
    core: 'start',
    pattern: new RegExp(
      `(?:由[^，；。由]{0,16}?${BODY}${ITSELF}{0,16}?|${BODY}(?:发现[^，；。]{0,20}的，)?${ITSELF}{0,6}?(?:决定|予以|给予|处以|处|实施|作出|责令|可以?|有权|负责|直接|依法|一律|不得|组织|对|采取|行使|没收|扣押|查封|强制|吊销)${ITSELF}{0,26}?)(?:罚款|处罚|没收|吊销|暂扣|扣押|查封|停业整顿|停产停业|停产整顿|强制拆除|强行拆除|强制清除|取缔|强拆|强制措施)(?!情况|案件|结果|信息|的)`,
      'gu',
    ),
    excepted: COMMAND,
  },
  // 向联席会议办公室缴纳保证金; 由指挥部收取管理费.
  {
    matter: 'coordination-body-power',
    cues: BODIES,
    core: 'start',
    pattern: new RegExp(
      `${BODY}(?:${ITSELF}{0,14}?(?:收取|征收|收缴)|(?:指定的?账户)?(?:缴纳|交纳|交付|缴存|预缴|上缴|交))[^，；。]{0,16}?(?:费(?!用报销)|保证金|押金|抵押金|风险金|基金)`,
      'gu',
    ),
    excepted: COMMAND,
  },
  // 经指挥部审批同意后方可经营; 由整治办核发准运证.
  {
    matter: 'coordination-body-power',
    cues: BODIES,
    core: 'start',
    pattern: new RegExp(
      `${BODY}(?:${ITSELF}{0,10}?(?:批准|审批|核准|许可|审核|审查|同意)[^，；。]{0,8}?(?:，)?[^，；。]{0,10}?(?:方可|才能|方能|始得|才可|方准)|${ITSELF}{0,12}?(?:核发|颁发|签发|发放|发给)[^，；。《]{0,16}?(?:许可证|准许证|证照|通行证|准运证|经营证|准营证|施工证|牌照|同意书))`,
      'gu',
    ),
    unless: /资金|经费|预算|规划|方案|计划|预案|编制|会议|文件|项目库|招聘|录用|立项/u,
    excepted: COMMAND,
    confidence: 'low',
  },
];
