import { restsOnLaw } from '../basis.ts';
import { firstActor, UNKNOWN } from '../bound.ts';
import type { KindJudge } from '../judge.ts';
import { isDeed } from '../limb.ts';
import { textualStance } from '../stance.ts';
import { fee } from './finder.ts';
import { isStatutoryDeposit } from './prices.ts';

/** 未缴纳…费的，欠缴…的: the duty stands elsewhere. */
const CONDITION = /(?:未|不|拒|欠|逾期|拖欠|已|凡|没有)[^，；。]{0,10}$/u;

/** 鼓励社会各界捐赠, 多渠道筹集资金: nobody is made to give. */
const FREELY = /(?:鼓励|支持|倡导|引导|自愿|多渠道|多方|广泛|接受|人民政府)[^；。]{0,40}$/u;

/** 与寄件人约定收取, 扣除成本费用: a price, a sum. */
const AGREED = /(?:约定|协商|达成|协议|扣除|抵扣)[^，；。]{0,16}$/u;

/** 搬迁费用予以补偿, 由房屋征收部门向被征收人支付搬迁费: money that the public gets. */
const PAID_BACK = /^[^，；。]{0,12}(?:予以|给予|进行)?(?:补偿|补助|补贴|报销|减免|退还|返还)/u;
const PAID_OUT = /(?:部门|政府|机关|机构|局|征收人)[^，；。]{0,24}(?:支付|发放|给付)/u;
const PAID_BY_STATE = /^由[^，；。]{0,12}(?:政府|财政|部门|局)[^，；。]{0,6}(?:支付|承担|负担|列支|保障)/u;

/** 制定收费标准，报物价部门批准: the price law is followed. */
const PRICED =
  /^[^；。]{0,20}报[^，；。]{0,10}(?:物价|价格|发展改革|发改|财政)[^，；。]{0,10}(?:批准|核准|核定|审批|备案)/u;

export const feeJudge: KindJudge = {
  finder: fee,
  bound(mention, scene) {
    const actor = firstActor(scene.text.slice(scene.limb.start, mention.start));
    return actor.kind === 'public' ? actor : { ...UNKNOWN, words: null };
  },
  // 追回或补缴基金 in a document on insurance is the insurance's own money; a payment under a lease is the landlord's.
  doubts: (mention, scene) =>
    (/保险|医保/u.test(scene.context.document.title ?? '') &&
      /基金$/u.test(scene.text.slice(mention.start, mention.end))) ||
    /(?<!出)租房|租赁|承租人|租户/u.test(scene.text.slice(scene.limb.start, mention.end)),
  citesLaw: (mention, scene) =>
    isStatutoryDeposit(scene.text.slice(mention.start, mention.end)) ||
    (mention.form === '收费标准' && PRICED.test(scene.text.slice(mention.end))),
  stance(mention, scene, _bound, basis) {
    const before = scene.text.slice(scene.segment.start, mention.start);
    const behind = scene.text.slice(mention.end, scene.segment.end);
    const words = scene.text.slice(mention.start, mention.end);
    if (!restsOnLaw(basis) && isDeed(scene.text, scene.segment, mention)) return 'mentions';
    if (AGREED.test(before)) return 'mentions';
    if (/捐|赞助|筹集|募集/u.test(words) && FREELY.test(scene.text.slice(scene.limb.start, mention.start)))
      return 'mentions';
    if (PAID_BACK.test(behind) || PAID_OUT.test(before + words) || PAID_BY_STATE.test(behind)) return 'mentions';
    if (/(?:处|并处)[^，；。]*罚款/u.test(words + behind)) return 'mentions';
    if (/非法(?:集资|募集)/u.test(before + words) || (words.endsWith('费') && behind.startsWith('者')))
      return 'mentions';
    if (/不合理|不正当|超(?:标准|范围)/u.test(words)) return 'forbids';
    if (CONDITION.test(before) && /的$/u.test(scene.text.slice(mention.start, scene.segment.end))) return 'mentions';
    if (/按照?[^，；。]{0,12}规定/u.test(before + scene.text.slice(mention.start, mention.end))) return null;
    if (/^(?:的|后|凭证)/u.test(behind) && !/^的?(?:标准|数额)/u.test(behind)) return 'mentions';
    return textualStance(scene.text, scene.segment, mention);
  },
};
