import { type Bound, firstActor, UNKNOWN } from './bound.ts';
import type { KindJudge, Scene } from './judge.ts';
import { licence } from './licence.ts';
import type { Mention } from './mention.ts';
import { isQuoted, type TextualStance } from './stance.ts';

/** Consent that is no organ's: of owners, parents, meetings, experts, the other party. */
const PRIVATE_GIVER =
  /(?:业主(?!管)|股东|董事会|职工|村民(?:代表)?(?:大会|会议)?|家长|监护人|本人|当事人|权利人|所有权人|产权人|双方|专家|医院|医师|医生|出租人|承租人|共有人|监理|设计单位|施工单位|委托人|债权人|抵押权人|教代会|宗教团体|团体|患者|家属|用人单位|中介|公示|校长|维护管理单位|产权单位|企业(?!行政)|公司)[^，；。]{0,6}(?:批准|同意|审核|审查|确认|认可|许可|审定)/u;

/** Review for a favour: benefits, relief, places in public housing and schools, points, awards, public money. */
const FAVOUR =
  /补贴|补助|奖励|奖金|资助|救助|救济|津贴|减免|优惠|扶持|报销|待遇|退费|退款|补偿|贷款|贴息|专项资金|资金|经费|预算|拨付|支出|低保|保障资格|住房保障|公租房|公共租赁|廉租|经济适用|限价|租金|轮候|配租|配售|摇号|积分|入户|落户|迁入|户口|居住证|入学|转学|招生计划|学籍|录取|评选|评优|表彰|荣誉|认定为|人才|职称|社会保险|社保|医保|参保|退休|养老|医疗|门诊|生育|工伤|就诊|转诊|基金|结算|定点|缴费|缓缴|延期缴|抵扣/u;

/** The work of organs among themselves: plans, budgets, posts, public projects, papers that they draw up. */
const INTERNAL =
  /编制|人事|任免|出国|机构设置|政府投资|财政投资|年度计划|用地计划|工作方案|实施方案|应急预案|管理制度|实施细则|具体办法|具体标准|目录|名单|考核|督查|绩效|责任书|工作计划|总体规划|专项规划|详细规划|控制性|布局规划|指标|国有资产|国有企业|土地利用|征收方案|补偿方案|收储|供地|划拨|出让方案|公告|政策|决定书|延长[\p{Script=Han}\d]{0,6}(?:日|工作日)|负责人批准|办案期限/u;

/** Past consent as an attribute: 经批准的方案, 已批准的项目. */
const PAST = /(?:已经?|原|经依法|依法)[^，；。]{0,6}$/u;

export const licenceJudge: KindJudge = {
  finder: licence,
  bound: boundBy,
  stance: stanceIn,
  doubts: (mention, scene, bound) => bound.kind === 'unknown' || isStep(mention, scene) || FAVOUR.test(limbText(scene)),
};

/** Who must ask: the first actor of the limb, else of the limbs and sentences before it. */
function boundBy(mention: Mention, scene: Scene): Bound {
  const own = scene.text.slice(scene.limb.start, mention.end);
  const before = scene.limbs
    .filter((limb) => limb.end <= scene.limb.start)
    .map((limb) => scene.text.slice(limb.start, limb.end));
  const leads = scene.context.leadsOf(scene.sentence).map((lead) => lead.text);
  const previous = scene.context.previous(scene.sentence)?.text;
  for (const text of [withoutGivers(own), ...before.reverse(), ...leads, ...(previous ? [previous] : [])]) {
    const actor = firstActor(text);
    if (actor.kind !== 'unknown') return actor;
  }
  return UNKNOWN;
}

/** The organ that gives the consent is not the one that must ask for it: 报市政府, 经…部门, 向…申请 are taken out. */
function withoutGivers(text: string): string {
  return text.replaceAll(
    /(?:经|报请|报送|报经|报|向|由|征得|到|持|未经|取得|经过|提请)[^，；。：]{2,40}?(?:批准|审批|核准|许可|同意|审核|审查|审定|核定|备案|申请|提出|办理|登记|验收|认定|确认|申领|领取|考核)/gu,
    '　',
  );
}

function limbText(scene: Scene): string {
  return scene.text.slice(scene.limb.start, scene.limb.end);
}

/** Application, time limits and the issue of the paper serve a consent that is set elsewhere. */
function isStep(mention: Mention, scene: Scene): boolean {
  return (
    /(?:受理|之日起|工作日内|提交(?:以下|下列)?材料|申请人凭|作出[^，]{0,10}决定)/u.test(limbText(scene)) &&
    mention.form !== '未经批准不得' &&
    mention.form !== '批准后方可'
  );
}

function stanceIn(mention: Mention, scene: Scene): TextualStance | null {
  const words = scene.text.slice(mention.start, mention.end);
  const limb = limbText(scene);
  if (isQuoted(scene.text, mention.start)) return 'mentions';
  if (PRIVATE_GIVER.test(words)) return 'mentions';
  if (
    /(?:取消|废止|不再|无需|无须|不需|免于|简化|不用|不必)[^，；。]{0,16}$/u.test(
      scene.text.slice(scene.segment.start, mention.start),
    )
  )
    return 'abolishes';
  if (PAST.test(scene.text.slice(scene.segment.start, mention.start))) return 'mentions';
  // A sanction for want of a consent: the consent stands elsewhere.
  if (/(?:处|罚款|责令|没收|处罚|查处|处分|警告)/u.test(limb) && mention.form !== '须经批准') return 'mentions';
  if (mention.form === '未经批准') return prohibitedByLead(scene) ? 'plain' : 'mentions';
  if (FAVOUR.test(limb) || INTERNAL.test(limb)) return 'mentions';
  return null;
}

/** 不得从事下列活动：（三）未经批准开挖沟渠. */
function prohibitedByLead(scene: Scene): boolean {
  return scene.context.leadsOf(scene.sentence).some((lead) => /不得|禁止|严禁/u.test(lead.text));
}
