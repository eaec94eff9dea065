import type { KindJudge } from '../judge.ts';
import { textualStance } from '../stance.ts';
import { coercion } from './finder.ts';

/** 申请人民法院强制执行: the court coerces, not the document. 强制性标准, 强制保险: another word. */
const COURT = /法院|仲裁|强制(?:性|保险|免疫|标准|认证|检定|执行的标准|培训)/u;

/** Measures of epidemics and disasters follow their own laws (行政强制法 第三条第二款). */
const EMERGENCY = /疫情|防疫|疫区|传染病|突发事件|应急响应|防汛(?!指挥|办)|抢险|灾害|隔离/u;

export const coercionJudge: KindJudge = {
  finder: coercion,
  bound: () => ({ kind: 'public', words: null }),
  stance(mention, scene) {
    const segment = scene.text.slice(scene.segment.start, scene.segment.end);
    if (COURT.test(segment)) return 'mentions';
    const stance = textualStance(scene.text, scene.segment, mention, true);
    return stance === 'abolishes' && /代|停/u.test(mention.form) ? 'plain' : stance;
  },
  doubts: (_mention, scene) => EMERGENCY.test(scene.text),
};
