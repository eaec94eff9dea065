import { restsOnLaw } from '../basis.ts';
import type { KindJudge } from '../judge.ts';
import { isDeed } from '../limb.ts';
import { textualStance } from '../stance.ts';
import { coercion } from './finder.ts';

/** 申请人民法院强制执行: the court coerces, not the document. 强制性标准, 强制保险: another word. */
const COURT = /法院|仲裁|强制(?:性|保险|免疫|标准|认证|检定|执行的标准|培训)/u;

/** 查封登记, 扣押期满, 强制执行效力: a word about the measure. */
const ABOUT = /^(?:登记|事项|情况|裁定|期满|期间|期限|届满|效力|效率|公证|工作|程序|等?(?:的)?(?:职权|权力|权限))/u;

/** 妥善保管扣押物品, 认领被查封财物: what was taken is looked after. */
const KEPT = /(?:保管|解除|变卖|拍卖|认领|收留|载明|记载|非法)[^，；。]{0,8}$/u;

/** Measures of epidemics and disasters follow their own laws (行政强制法 第三条第二款). */
const EMERGENCY = /疫情|防疫|疫区|传染病|突发事件|应急响应|防汛(?!指挥|办)|抢险|灾害|隔离/u;

export const coercionJudge: KindJudge = {
  finder: coercion,
  bound: () => ({ kind: 'public', words: null }),
  stance(mention, scene, _bound, basis) {
    const segment = scene.text.slice(scene.segment.start, scene.segment.end);
    if (COURT.test(segment)) return 'mentions';
    // 需要查封的，依照《消防法》的规定执行 rests on the law; without one it tells a case.
    if (!restsOnLaw(basis) && isDeed(scene.text, scene.segment, mention)) return 'mentions';
    if (ABOUT.test(scene.text.slice(mention.end)) || KEPT.test(scene.text.slice(scene.segment.start, mention.start)))
      return 'mentions';
    const stance = textualStance(scene.text, scene.segment, mention, true);
    return stance === 'abolishes' && /代|停/u.test(mention.form) ? 'plain' : stance;
  },
  doubts: (_mention, scene) => EMERGENCY.test(scene.text),
};
