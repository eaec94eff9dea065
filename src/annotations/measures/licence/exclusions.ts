import { isQuoted, type TextualStance } from '../stance.ts';
import type { View } from './view.ts';
import { FAVOUR, LAWMAKING, ORGAN_GIVER, PRIVATE_GIVER } from './words.ts';

/** A reading that no weight can save, and the stance that it gives. */
interface Exclusion {
  readonly stance: TextualStance;
  holds(view: View): boolean;
}

const EXCLUSIONS: readonly Exclusion[] = [
  { stance: 'mentions', holds: ({ scene, consent }) => isQuoted(scene.text, consent.start) },
  // 未经合法性审查的，不得提交会议讨论
  { stance: 'mentions', holds: ({ limb }) => LAWMAKING.test(limb) },
  // 经业主大会同意
  {
    stance: 'mentions',
    holds: (view) => PRIVATE_GIVER.test(giverOf(view)) && !ORGAN_GIVER.test(giverOf(view)),
  },
  // 取消药品零售企业设立的审批; 无需报部门批准; 不需要到我局办理审批手续
  {
    stance: 'abolishes',
    holds: ({ before, words }) =>
      /(?:取消|废止|不再|无需|无须|不需|免于|简化|不用|不必|精简|下放)[^，；。]{0,16}$/u.test(before) ||
      (/[不无毋]$/u.test(before) && /^(?:需|须|必须?|用)/u.test(words)),
  },
  // 经批准的方案, 已批准的项目: past consent as an attribute
  {
    stance: 'mentions',
    holds: ({ before }) => /(?:已经?|原|依法经|经依法|按照经|严格按照)[^，；。]{0,6}$/u.test(before),
  },
  // 不得要求经营者办理经营许可证. In 未经批准不得 the ban is the consent itself.
  {
    stance: 'forbids',
    holds: (view) =>
      /(?:不得|禁止|严禁)(?:再)?(?:要求|强制|以|将|增设|设置|擅自要求)[^，；。]{0,24}$/u.test(upToVerb(view)),
  },
  // 经批准的规划确需变更的，报原批准机关批准: the plan is the organ's own
  {
    stance: 'mentions',
    holds: ({ words }) => /原(?:批准|审批)(?:机关|部门|单位)/u.test(words) && !words.includes('送'),
  },
  // 督促企业及时办理相关许可: organs remind of a consent, they do not ask for one
  {
    stance: 'mentions',
    holds: (view) => /(?:督促|指导(?!中心|小组)|宣传|协助|告知|引导|帮助)[^，；。]{0,16}$/u.test(upToVerb(view)),
  },
  // 经本机关负责人批准，检查人员可以…: an organ's own order of business
  { stance: 'mentions', holds: ({ consent }) => /(?:负责人|领导)$/u.test(consent.giver) },
  { stance: 'mentions', holds: (view) => view.consent.form === '法定许可' && isPresupposed(view) },
  // 未经许可擅自…的，处…罚款: a sanction for want of a consent; the consent stands elsewhere
  {
    stance: 'mentions',
    holds: ({ limb, consent }) =>
      consent.form !== '未经批准不得' &&
      /(?:的，|擅自)[^；。]{0,40}(?:处以|罚款|责令|没收|处罚|查处|处分|警告|追究)/u.test(limb),
  },
  // 逾期未改的，不予办理备案手续: services refused as a sanction
  {
    stance: 'mentions',
    holds: ({ words, consent }) =>
      consent.form === '前置条件' && /^(?:未改|未整改|不能?改|没有改)|逾期|拒不|整改/u.test(words),
  },
  // 未经核定的项目发生的费用，基金不予支付: money is refused, not an act
  {
    stance: 'mentions',
    holds: ({ words, behind }) => /不予$/u.test(words) && /^(?:支付|报销|结算|拨付|补)/u.test(behind),
  },
  // 不得向未取得许可的车辆派单: who serves others must see that they hold it
  {
    stance: 'mentions',
    holds: ({ words }) => /(?:向|为|给|与|使用|聘用|雇用|接收|采购)[^，；。]{0,6}未(?:经|取得|办理|依法)/u.test(words),
  },
  // 业经报建批准敷设的管线: past consent as an attribute within the words
  { stance: 'mentions', holds: ({ words }) => /[业已]经[^，；。]{0,6}(?:批准|审批|核准|许可)$/u.test(words) },
  // 未经批准开挖沟渠 is a ban only as an item below 不得从事下列活动
  { stance: 'mentions', holds: (view) => view.consent.form === '未经批准' && !prohibitedAbove(view) },
  // 未经验收不得交付: without an organ it is the builder's own acceptance, as building law has it
  {
    stance: 'mentions',
    holds: ({ words, consent, previous, limb }) =>
      !/年检|年审|年度(?:检验|审验|检查)/u.test(previous) &&
      !/报[^，；。]{2,24}(?:部门|局|委|办|中心|站)(?:进行|组织)?(?:验收|检验|评估)/u.test(limb) &&
      /未经(?:竣工)?(?:验收|检验|检测|培训|考核)|未经?评估|^经过?(?:竣工)?(?:验收|检验|检测)合格/u.test(words) &&
      !ORGAN_GIVER.test(consent.giver),
  },
];

/** The stance that excludes a consent from being weighed; null where none does. */
export function excluded(view: View): TextualStance | null {
  return EXCLUSIONS.find((exclusion) => exclusion.holds(view))?.stance ?? null;
}

/** Who consents; 向高校提出申请，经同意方可…: where the consent does not say, whom the limb before it asks. */
function giverOf({ consent, scene: { text, limb } }: View): string {
  if (/[^，经由]/u.test(consent.giver)) return consent.giver;
  return /向([^，；。]{2,16}?)(?:提出|申请)/u.exec(text.slice(limb.start, consent.start))?.[1] ?? '';
}

/** The segment up to 办理, where the construction holds it, else up to the construction. */
function upToVerb({ scene: { text, segment }, consent }: View): string {
  const verb = text.indexOf('办理', consent.start);
  return text.slice(segment.start, verb >= 0 ? verb : consent.start);
}

/** 取得营业执照后, 未取得…的, 注销登记: the paper is a date, a condition or an end, not what is asked for. */
function isPresupposed({ scene, consent, before, limb }: View): boolean {
  // 应当按规定提出申请并经批准后作业 asks for the consent itself.
  if (/提出申请并经批准$/u.test(scene.text.slice(consent.start, consent.end))) return false;
  const behind = scene.text.slice(consent.end, scene.segment.end);
  return (
    /^(?:证书?|手续)?(?:后|时|的|之日|之前|前|（|、)/u.test(behind) ||
    /(?:未|没有|不得|而未|凭|持有?|注销|变更|已|是否)[^，；。]{0,6}$/u.test(before) ||
    FAVOUR.test(limb) ||
    // Registers of rights, insurance and whatever is called 相关手续 are no licences.
    /(?:相关|有关)的?手续|(?:保险|监督|退还|权登记)手续$/u.test(scene.text.slice(consent.start, consent.end)) ||
    /除外$/u.test(scene.text.slice(consent.start, scene.segment.end)) ||
    /注销|变更登记|续期/u.test(scene.text.slice(consent.start, consent.end + 4))
  );
}

function prohibitedAbove({ scene }: View): boolean {
  return scene.context.leadsOf(scene.sentence).some((lead) => /不得|禁止|严禁/u.test(lead.text));
}
