import { actorsIn, type Bound, UNKNOWN } from './bound.ts';
import type { KindJudge, Scene } from './judge.ts';
import { type Consent, licence } from './licence.ts';
import { segmentAt } from './limb.ts';
import { isQuoted, type TextualStance } from './stance.ts';

/** Consent that is no organ's: of owners, parents, meetings, experts, the other party. */
const PRIVATE_GIVER =
  /业主|股东|董事会|职工|代表大会|村民|家长|监护人|本人|当事人|权利人|所有权人|产权人|双方|专家|医疗机构|医院|医师|医生|出租人|承租人|共有人|监理|设计单位|施工单位|委托人|债权人|抵押权人|教代会|团体|患者|家属|用人单位|所在单位|中介|校长|维护管理单位|产权单位|公司|一级企业|会计师|评估机构|资产经营|保管单位|所属单位|学校(?!主管)|经营企业|组织者|主办方|银行|保险|机构负责人/u;
const ORGAN_GIVER = /部门|局|机关|政府|委(?!托)|厅|办公室|中心|小组|国务院|国家/u;

/** Papers that the law of the state demands: a duty to hold one sets nothing new. */
const STATUTORY =
  /营业执照|工商登记|税务登记|注册登记|登记注册|名称预先|车辆牌证|施工许可|规划许可|用地许可|预售许可|预审|环境影响|环评|选址意见书|土地使用证|不动产|房地产证|房屋所有权|产权登记|房地产登记|权属登记|竣工验收备案|消防验收|消防设计|卫生许可证|食品经营许可|食品生产许可|排污许可|采矿许可|取水许可|办学许可证|医疗机构执业许可|驾驶证|行驶证|身份证|护照|资质等级证书|安全生产许可|立项|用地审批|建设用地批准|施工手续|操作证|健康证|从业资格证/u;

/** Review for a favour: benefits, relief, places in public housing and schools, points, awards, public money. */
const FAVOUR =
  /补贴|补助|奖励|奖金|资助|救助|救济|津贴|减免|优惠|扶持|报销|待遇|退费|退款|退税|补偿|贷款|贴息|资金|经费|预算|拨付|支出|低保|保障(?:资格|对象|家庭|条件|房)|公租房|公共租赁|廉租|经济适用住房(?!项目|建设)|经适房|限价|租金|租赁资格|购房资格|轮候|配租|配售|摇号|积分|入户|落户|迁入|迁移手续|户口|准迁|居住证|(?<!延缓|推迟)入学|转学|学位|录取(?!新生|学生)|加分|优录|评选|评优|表彰|荣誉|称号|认定为|人才|职称|社会保险|社保|医保|参保|退保|退休|养老(?!机构)|医疗(?!机构)|门诊|生育|工伤|就诊|转诊|转院|基金|结算|定点|缴费|缓缴|延期缴|抵扣|名额|购房|选房|承租|换房|学籍|自评|住房困难|租赁补贴|享受|填报|志愿|申领/u;

/** The work of organs among themselves: plans, budgets, posts, public projects, papers that they draw up. */
const INTERNAL =
  /机构编制|人事|任免|出国|机构设置|政府投资|财政投资|年度计划|用地计划|供应计划|工作方案|应急预案|管理制度|实施细则|具体办法|具体标准|认定条件|目录|名单|考核结果|绩效考核|年度考核|督查|绩效|责任书|工作计划|总体规划|布局规划|规划(?:的)?(?:修改|编制|调整)|详细规划|指标|国有资产|国有企业|市属|征收方案|收储|划拨|底价|政府采购|招投标|出让方案|决定书|延长|负责人(?:批准|审核)|领导批准|办案|案件|结案|立案|财政|价格标准|档案馆的|控制线|保护区的|原(?:批准|审批)机关|划定|行动方案|整改方案|政策|清单|权责|职权|审批表/u;

/** How documents and decisions come about, and who may enforce: 未经合法性审查的，不得提交会议讨论. It binds organs, whoever is named. */
const LAWMAKING =
  /规范性文件|重大(?:行政)?决策|合法性审[查核]|送审稿|草案|集体讨论|集体审议|公开征求意见|提交[^，；。]{0,12}(?:会议|审议)|执法证件?|执法人员|执法主体|执法资格|制定机关|起草单位|发布施行|备案审查|决策事项/u;

/** Past consent as an attribute: 经批准的方案, 已批准的项目. */
const PAST = /(?:已经?|原|依法经|经依法|按照经|严格按照)[^，；。]{0,6}$/u;

/** Time limits, papers to hand in, the issue of the paper: they serve a consent that stands elsewhere. */
const STEP =
  /受理|之日起|个?工作日(?:以)?内|提交(?:以下|下列)?(?:资料|材料)|凭[^，]{0,12}(?:到|领取)|补正|填写|出具|颁发|发给(?!估价)/u;

/** What people do who need a licence for it. */
const ACT =
  /经营|生产|营业|开办|设立|开业|从事|施工|建设|开工|动工|使用|开挖|挖掘|占用|砍伐|拆除|迁移变更|变更|转让|交付|销售|收购|运输|进口|出口|排放|招收|招生|举办|改建|扩建|改变|猎捕|养殖|采砂|出境|公布|上岗|出租|预售|进入|采集|设置|改装|填堵|放生|延期|退出|培训|聘用|竣工|重建|狩猎|改作|开展|演出|转产|停业|歇业|改造|参加高考|借考|缓学|免学|实施|迁入/u;

/** Measures of epidemics and disasters follow their own laws (行政强制法 第三条第二款): two lawyers may differ. */
const EMERGENCY = /疫情|肺炎|防控|应急|防汛|抗旱/u;

/** How much each construction says by itself. */
const WEIGHT: Readonly<Record<string, number>> = {
  法定许可: 2,
  未经批准不得: 3,
  批准后方可: 3,
  许可制度: 3,
  未经批准: 3,
  前置条件: 3,
  须经批准: 2,
  领取许可证: 2,
  批准后可以: 2,
  事前登记: 2,
  核准对象: 2,
  资格认定: 2,
  报批: 1,
  由机关审批: 1,
  申请: 0,
};

/** From this score on a consent counts; below the second, two lawyers may differ. */
const COUNTS = 2;
const CERTAIN = 3;

export const licenceJudge: KindJudge<Consent> = {
  finder: licence,
  bound: boundBy,
  stance: (consent, scene, bound) =>
    excluded(consent, scene) ?? (score(consent, scene, bound) < COUNTS ? 'mentions' : 'plain'),
  citesLaw: (consent, scene) =>
    (['领取许可证', '须经批准', '报批', '申请', '法定许可'].includes(consent.form) &&
      STATUTORY.test(scene.text.slice(consent.start, consent.end + 10))) ||
    (consent.form === '批准后方可' && STATUTORY.test(scene.text.slice(consent.end, consent.end + 16))),
  // An application step serves a consent; alone it is one only where the act is forbidden just before: 不得擅自砍伐。确需砍伐的，应当向…申请.
  doubts: (consent, scene, bound) =>
    EMERGENCY.test(scene.context.document.title ?? '') ||
    score(consent, scene, bound) < CERTAIN ||
    (consent.form === '申请' && !forbiddenBefore(scene)),
};

/** What weighs for and against a consent that binds the public. */
function score(consent: Consent, scene: Scene, bound: Bound): number {
  const weight = WEIGHT[consent.form] ?? 0;
  const asked = askedIn(consent, scene);
  let points = weight + whoCounts(consent, scene, bound);
  if (consent.form === '申请' && forbiddenBefore(scene)) points += 2;
  if (ACT.test(asked) || (weight < 3 && CONDITIONAL.test(asked))) points += 1;
  const handled = HANDLED.test(asked);
  if (handled) points += 1;
  const against = weight >= 3 ? 1.5 : 3;
  const title = scene.context.document.title ?? '';
  // Who acts in trade does not ask for a favour, even in a document on housing or insurance.
  const trades = bound.kind === 'public' && TRADER.test(bound.words ?? '');
  if (FAVOUR.test(title) && weight < 3 && !trades) points -= weight > 1 ? 1 : 2;
  if (INTERNAL.test(title) && weight < 3) points -= 3;
  if (CONTRACT.test(asked)) points -= 3;
  // Weak words take their colour from what is asked for around them: in a document on housing benefit, 报…批准 is a review for it.
  if (FAVOUR.test(asked)) points -= givesFavour(consent, scene) ? 5 : trades ? against / 2 : against;
  else if (weight <= 1 && !trades && FAVOUR.test(surroundings(scene))) points -= 1.5;
  if (INTERNAL.test(asked)) points -= against;
  if (STEP.test(asked) && weight < 3 && !handled) points -= 1.5;
  return points;
}

/** Organisations that build, trade or teach for money; persons and families are left out. */
const TRADER =
  /企业|公司|(?:建设|开发|施工|经营|销售|生产|用地|中标|物业|运输)单位|机构|经营者|民办|开发商|药店|商户|主体|店|场所/u;

/** Terms of a contract by which the public lets or contracts out what it owns. */
const CONTRACT = /承包方|发包方|承包合同|承包经营|承包期|租赁合同|合同约定|协议约定/u;

/** 市科委受理后，提出评估意见，报市政府批准: an organ handles what somebody applied for. */
/** 驯养繁殖…的，应当持有: the words before 的 tell what somebody wants to do. */
const CONDITIONAL = /^[^，；。]{4,60}的，/u;

const HANDLED = /提出申请[^。]*报|受理后|受理并|提出(?:评估|审核|审查)意见|对其[^，；。]{0,20}审[查核]|初审/u;

function askedIn(consent: Consent, scene: Scene): string {
  return scene.text.slice(scene.limb.start, endOfClause(consent, scene)).replace(consent.giver, '');
}

/** Money is spoken of everywhere; only in the clause itself does it tell a favour. */
const MONEY = /资金|经费|预算|支出|拨付|基金|结算|医疗|养老/gu;

function surroundings(scene: Scene): string {
  const leads = scene.context.leadsOf(scene.sentence).map((lead) => lead.text);
  return [scene.context.previous(scene.sentence)?.text ?? '', ...leads].join('').replaceAll(MONEY, '');
}

/** Where the segment ends that the consent ends in: the words that ask often begin in one segment and end in the next. */
function endOfClause(consent: Consent, scene: Scene): number {
  return segmentAt(scene.limb, Math.max(consent.start, consent.end - 1)).end;
}

/** …后，方可办理租金补助领取手续: what one may do only then is to receive a favour. */
function givesFavour(consent: Consent, scene: Scene): boolean {
  return (
    ['批准后方可', '未经批准不得', '批准后可以'].includes(consent.form) &&
    FAVOUR.test(scene.text.slice(consent.end, endOfClause(consent, scene)))
  );
}

function whoCounts(consent: Consent, scene: Scene, bound: Bound): number {
  // A licence system and a paper that is refused bind whoever needs them, whichever organ is named first.
  if (consent.form === '许可制度' || consent.form === '前置条件') return 1;
  const own = bound.words !== null && scene.text.slice(scene.limb.start, scene.limb.end).includes(bound.words);
  if (bound.kind === 'public') return own ? 2 : 1;
  if (bound.kind === 'organ' || bound.kind === 'official') return own ? -3 : -1;
  return 0;
}

/** Who must ask: whoever acts before the consent in its limb, else in the limbs, leads and sentences before. */
function boundBy(consent: Consent, scene: Scene): Bound {
  const { text, limb } = scene;
  const giver = text.indexOf(consent.giver, consent.start) - limb.start;
  const own = actorsIn(text.slice(limb.start, consent.end)).filter(
    (actor) => consent.giver === '' || actor.end <= giver || actor.start >= giver + consent.giver.length,
  );
  const named = own.find((actor) => actor.kind === 'public');
  // 各区核准民办学校招生计划, 工商部门对…经营者不予办理: the organ that stands first consents, it does not ask.
  const organActs =
    consent.form === '由机关审批' ||
    consent.form === '核准对象' ||
    consent.form === '前置条件' ||
    HANDLED.test(askedIn(consent, scene));
  // 由当地人民政府制订改造方案，报省人民政府批准: the organ draws up and asks.
  const drafter = /由([^，；。]{2,24}?)(?:负责)?(?:组织)?(?:制[订定]|编制|拟[订定]|汇总)/u.exec(
    text.slice(limb.start, consent.end),
  )?.[1];
  const drafting = drafter ? actorsIn(drafter).find((actor) => actor.kind === 'organ') : undefined;
  if (drafting) return { kind: 'organ', words: drafting.words };
  if (organActs && named) return { kind: 'public', words: named.words };
  const direct = own.find((actor) => !actor.oblique) ?? named;
  if (direct && !organActs) return { kind: direct.kind, words: direct.words };
  const before = scene.limbs
    .filter((other) => other.end <= limb.start)
    .map((other) => text.slice(other.start, other.end));
  const leads = scene.context.leadsOf(scene.sentence).map((lead) => lead.text);
  const previous = organActs ? [scene.context.previous(scene.sentence)?.text ?? ''] : [];
  for (const around of [...before.reverse(), ...leads, ...previous]) {
    const actors = actorsIn(around);
    const actor =
      (organActs ? undefined : actors.find((one) => !one.oblique)) ?? actors.find((one) => one.kind === 'public');
    // An organ of an earlier clause says little of who may not act without consent.
    if (actor && (actor.kind === 'public' || (WEIGHT[consent.form] ?? 0) < 3))
      return { kind: actor.kind, words: actor.words };
  }
  return direct && organActs && consent.form !== '前置条件' ? { kind: direct.kind, words: direct.words } : UNKNOWN;
}

/** 取得营业执照后, 未取得…的, 注销登记: the paper is a date, a condition or an end, not what is asked for. */
function isPresupposed(consent: Consent, scene: Scene): boolean {
  const { text, segment, limb } = scene;
  const behind = text.slice(consent.end, segment.end);
  const before = text.slice(segment.start, consent.start);
  if (
    /^(?:证书?|手续)?(?:后|时|的|之日|之前|前|（|、)/u.test(behind) ||
    /(?:未|没有|不得|凭|持有?|注销|变更|已|是否)[^，；。]{0,6}$/u.test(before)
  )
    return true;
  return (
    FAVOUR.test(text.slice(limb.start, limb.end)) ||
    /注销|变更登记|续期/u.test(text.slice(consent.start, consent.end + 4))
  );
}

function forbiddenBefore(scene: Scene): boolean {
  return /不得擅自|禁止擅自|禁止|不得/u.test(scene.context.previous(scene.sentence)?.text ?? '');
}

/** Readings that no score can save. */
function excluded(consent: Consent, scene: Scene): TextualStance | null {
  const { text, limb, segment } = scene;
  const before = text.slice(segment.start, consent.start);
  const whole = text.slice(limb.start, limb.end);
  if (isQuoted(text, consent.start)) return 'mentions';
  if (LAWMAKING.test(whole)) return 'mentions';
  if (PRIVATE_GIVER.test(consent.giver) && !ORGAN_GIVER.test(consent.giver)) return 'mentions';
  if (/(?:取消|废止|不再|无需|无须|不需|免于|简化|不用|不必|精简|下放)[^，；。]{0,16}$/u.test(before))
    return 'abolishes';
  if (PAST.test(before)) return 'mentions';
  // 不得要求经营者办理经营许可证: a consent that must not be asked for. In 未经批准不得 the ban is the consent itself.
  if (
    /(?:不得|禁止|严禁)(?:再)?(?:要求|强制|以|将|增设|设置|擅自要求)[^，；。]{0,24}$/u.test(
      text.slice(
        segment.start,
        text.indexOf('办理', consent.start) >= 0 ? text.indexOf('办理', consent.start) : consent.start,
      ),
    )
  )
    return 'forbids';
  // 经批准的规划确需变更的，报原批准机关批准: the plan is the organ's own.
  if (/原(?:批准|审批)机关/u.test(text.slice(consent.start, consent.end + 4))) return 'mentions';
  // 督促企业及时办理相关许可: organs remind of a consent, they do not ask for one.
  if (
    /(?:督促|指导|宣传|协助|告知|引导|帮助)[^，；。]{0,16}$/u.test(
      text.slice(
        segment.start,
        text.indexOf('办理', consent.start) >= 0 ? text.indexOf('办理', consent.start) : consent.start,
      ),
    )
  )
    return 'mentions';
  // 经管理局负责人批准，调查人员可以…: an organ's own order of business.
  if (/(?:负责人|领导)$/u.test(consent.giver)) return 'mentions';
  if (consent.form === '法定许可' && isPresupposed(consent, scene)) return 'mentions';
  // A sanction for want of a consent: the consent stands elsewhere.
  if (/(?:的，?|擅自)[^；。]{0,40}(?:处以|罚款|责令|没收|处罚|查处|处分|警告|追究)/u.test(whole)) return 'mentions';
  if (consent.form === '未经批准' && !prohibitedByLead(scene)) return 'mentions';
  // 未经验收不得交付: without an organ it is the builder's own acceptance, as building law has it.
  if (
    /未经(?:竣工)?(?:验收|检验|检测|培训|考核)|未经?评估/u.test(text.slice(consent.start, consent.end)) &&
    !ORGAN_GIVER.test(consent.giver)
  )
    return 'mentions';
  return null;
}

/** 不得从事下列活动：（三）未经批准开挖沟渠. */
function prohibitedByLead(scene: Scene): boolean {
  return scene.context.leadsOf(scene.sentence).some((lead) => /不得|禁止|严禁/u.test(lead.text));
}
