import { firstActor, UNKNOWN } from '../bound.ts';
import type { KindJudge } from '../judge.ts';
import { textualStance } from '../stance.ts';
import { fee } from './finder.ts';
import { isStatutoryDeposit } from './prices.ts';

/** 未缴纳…费的，欠缴…的: the duty stands elsewhere. */
const CONDITION = /(?:未|不|拒|欠|逾期|拖欠|已|凡|没有)[^，；。]{0,10}$/u;

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
  stance(mention, scene) {
    const before = scene.text.slice(scene.segment.start, mention.start);
    const behind = scene.text.slice(mention.end, scene.segment.end);
    if (CONDITION.test(before) && /的$/u.test(scene.text.slice(mention.start, scene.segment.end))) return 'mentions';
    if (/按照?[^，；。]{0,12}规定/u.test(before + scene.text.slice(mention.start, mention.end))) return null;
    if (/^(?:的|后|凭证)/u.test(behind) && !/^的?(?:标准|数额)/u.test(behind)) return 'mentions';
    return textualStance(scene.text, scene.segment, mention);
  },
};
