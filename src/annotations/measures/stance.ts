import { matches } from '../../chinese/matches.ts';
import type { Run } from './limb.ts';

/**
 * What the words around a measure make of it. The patterns are asked of the text between the beginning of the segment and the
 * measure, and of what follows the measure in its segment.
 */

/** 不得设定…处罚, 严禁乱罚款, 免予处罚: the negation stands before the measure and reaches to it. */
const NEGATED =
  /(?:暂不|不作|不得|禁止|严禁|不准|不许|不能|免予|免于|不再|不应|无权|不可|杜绝|防止|避免|严格控制|不予|制止|不向|不宜)(?:[^，；。]{0,24})$/u;

/** 取消…收费, 减免…费: abolishing or reducing it. */
const ABOLISHED =
  /(?:取消|废止|停止执行|减按|停征|(?<!责令|勒令)停止|减免|减征|减收|免收|免征|免除|免缴|免交|缓缴|缓收|缓征|降低|减半|退还|返还|清退|清理|下调|压减|减轻|豁免|缓交|减缓)(?:[^，；。]{0,20})$/u;

/** 规范行政处罚, 委托实施行政处罚权, 推进…改革: the work of organs with measures that stand elsewhere. */
const GOVERNED =
  /(?:审慎|慎重|慎用|规范|完善|(?<!发展)改革|严格执行|细化|公示|公开|统计(?!局)|汇总|监督(?!管理(?:总局|局|部门|所|机构|机关|委员会|支队|大队))|检查(?!站|点|员|人员|组)|加强|强化|配合|协助|委托(?!书|人|单位)|行使|承担|推进|简化|优化|负责(?!人(?![民防才力口事]))|研究(?!人员|院|所)|制定|清理|报告|通报|依托)(?:[^，；。]{0,16})$/u;

/** 被吊销许可证的, 受到罚款处罚的: a condition or a history. */
const SUFFERED = /(?:被(?![征拆许保检告监])|受到|受过|曾|曾经|已经?|遭)(?:[^，；。、]{0,12})$/u;

/** 可以处拘留等的违法行为, 处以罚款的案件: the measure only tells which deeds or cases are meant. */
const DESCRIBES = /^[^，；。：]{0,6}(?:等的?|的)[^，；。：]{0,10}(?:行为|情形|案件)(?:的|之一)*(?:$|[，；。：、])/u;

/** 不得以协调费、接入费等名义收取费用: a long name of what is forbidden stands between. */
const FORBIDDEN_NAME =
  /(?:不得|严禁|禁止|不准)(?:再)?(?:以|借|通过|利用)[^，；。]{1,50}(?:名义|形式|方式|为由|之机)[^，；。]{0,24}$/u;

/** 不得巧立名目，再向农户收费: the ban of the segment before goes on. */
const GOES_ON = /^(?:再|或者?|也不|更不|以及|变相)/u;

/** 本办法所称收费是指…: what a word means. */
const DEFINED = /(?:是指|系指|所称[^，；。]{0,20}(?:是|为|，))[^；。]*$/u;

export type TextualStance = 'plain' | 'forbids' | 'abolishes' | 'mentions';

/** Where the deed ends that a sanction answers. */
const DEED_ENDS = /(?:的|者)(?=由|处|给予|予以|应|责令|将|依法|没收|吊销|强制|可以|$)/gu;

/**
 * What is said of a sanction, without the breach that it answers: in 商户未及时清理垃圾的处二百元罚款 and 对不予配合的商户处罚款 the verb and the
 * negation are those of the deed.
 */
function afterBreach(before: string): string {
  const deed = before.lastIndexOf('对');
  if (deed >= 0 && /^对[^，；。]*(?:的|者)[^，；。]{0,12}$/u.test(before.slice(deed))) return before.slice(0, deed);
  const ends = matches(DEED_ENDS, before);
  const last = ends.at(-1);
  return last ? before.slice(last.index + 1) : before;
}

/** The stance that the words around a measure give it; `plain` where they give none. */
export function textualStance(text: string, segment: Run, words: Run, isSanction = false): TextualStance {
  const whole = text.slice(segment.start, words.start);
  const before = isSanction ? afterBreach(whole) : whole;
  if (isQuoted(text, words.start) || DEFINED.test(text.slice(0, words.start))) return 'mentions';
  if (SUFFERED.test(before) || /是否|有无|能否/u.test(before)) return 'mentions';
  if (DESCRIBES.test(text.slice(words.end, words.end + 32))) return 'mentions';
  if (NEGATED.test(before) || FORBIDDEN_NAME.test(before)) return 'forbids';
  if (
    GOES_ON.test(text.slice(segment.start)) &&
    /(?:不得|严禁|禁止|不准)[^，；。]*，$/u.test(text.slice(0, segment.start))
  )
    return 'forbids';
  if (ABOLISHED.test(before)) return 'abolishes';
  if (GOVERNED.test(before)) return 'mentions';
  return 'plain';
}

/** Inside “”, 「」 or 《》. */
export function isQuoted(text: string, at: number): boolean {
  let depth = 0;
  for (let i = 0; i < at; i += 1) {
    const unit = text[i] ?? '';
    if ('“「《'.includes(unit)) depth += 1;
    else if ('”」》'.includes(unit)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
