/** Words that the constructions of consent are made of. */

/** Words by which an organ consents. */
export const CONSENT =
  '(?:批准|审批|核准|许可|审核同意|审查同意|同意|审定|核定|认可|准许|批给|联审|会审|审阅|审核|审查)';

/** What may not be missing: a consent, or a paper or step that works as one. */
export const CONDITION =
  '(?:批准文件|批准|批文|批件|审批|核准|许可证|许可|同意|审核|审查|联审|会审|查验|核验|勘验|审验|备案|登记|验收|检验|认定|评估|确认|核实|审定|核定|检测|考核|培训|资格|资质|证书|合格|手续|证明|执照|报告书|批准书|意见书|确认书|通知书|准办通知|合格证|通行证|号牌|(?<!凭)证(?!据|券|件真))';

/** Papers without which one may not act. */
const NAMED_PERMIT =
  '许可证书?|准运证|准[运采购营销放]单|狩猎证|猎捕证|许可手续|审批手续|批准手续|报批手续|审核手续|准入证|准驾证|服务证|营运证|通行证|资质证书|资格证书|经营许可|行政许可|许可|上岗证|登记证|资质证(?!书)|资格证(?!书)|准印证|号牌|申报审批手续';

/** 采砂证, 准建证: any paper called 证 but those that tell who one is, what one owns or that something is true. */
const ANY_PERMIT =
  '[\\p{Script=Han}]{1,4}(?<!身份|居住|暂住|毕业|学生|学籍|学历|户口|房产|产权|所有权|使用权|结婚|出生|土地|凭|保|公|认|论|查|验|见|签|鉴|印|票|举|求|健康|残疾|优待|老年|退休|社保|医保|信用|工作|准考|借书|驾驶|行驶)证(?!明|据|书|券|件|实|照)';

/** 准运单, 入山证, 备案标牌, 核准意见书: a paper or sign, by whatever name, that somebody may act. */
export const PAPER = `(?:[\\p{Script=Han}]{0,6}?(?:准|批|核|许可|同意|确认|验|登记|备案|作业|上岗|从业|通行|经营|运营|入[场境山园]|编码)[\\p{Script=Han}]{0,4}?(?:书|单|函|条|册|码|卡|牌|令|手续|标志|标识|通知)|(?:标识|标志|准运|准入)牌|${NAMED_PERMIT}|${ANY_PERMIT})`;

export const PERMIT = `(?:${NAMED_PERMIT}|${ANY_PERMIT})`;

export const MUST = '(?:应当|必须|均须|均应|还须|还应|需要|务必|务于|均需|应|须|需|要)';

export const MAY_NOT =
  '(?:一律不得|一律不|不得|禁止|严禁|不准|不能|不可|不予(?!认定|批准|核准|许可|登记|备案|同意)|无权|不应)';

/** Tails by which a consent is made the condition of an act: 经批准后方可. */
export const ONLY_THEN = '(?:方可|方能|才可以|才可|才能|才准|才得|始得|始可|方准|方予|方得)';

export const ORGAN_GIVER = '[^，；。：]{1,40}?';

/** 审批部门, 许可事项, 审核意见: the word names an organ, a paper or a matter, not the act of consenting. */
export const NO_ACT =
  '(?!的|审批|证|书|权|使用|文件|部门|机关|机构|事项|结果|流程|制度|程序|意见(?!后)|标准|材料|系统|改革|表|回执|名单)';

/** One construction of consent; `giver` is who consents. */
export interface Construction {
  readonly form: string;
  readonly pattern: RegExp;
}
