import type { Bound } from '../bound.ts';
import type { KindJudge, Scene } from '../judge.ts';
import { applicantOf } from './applicant.ts';
import { asksForTheForbidden, isDecided, weigh } from './evidence.ts';
import { excluded } from './exclusions.ts';
import { type Consent, licence } from './finder.ts';
import { type Asked, viewOf } from './view.ts';
import { EMERGENCY_TITLE, STATUTORY } from './words.ts';

/** From this weight on a consent counts; below the second, two lawyers may differ. */
const COUNTS = 2;
const CERTAIN = 2.5;
/** A consent with the law named beside it is worth a look at less: it is only asked to be verified. */
const REFERS = 0.5;

/** Constructions that may ask for a paper by its name. */
const NAMES_PAPER: ReadonlySet<string> = new Set(['领取许可证', '须经批准', '报批', '申请', '法定许可']);

/** Does a text ask citizens and organisations for an organ's consent? Signs are weighed, for no single word tells. */
export const licenceJudge: KindJudge<Consent> = {
  finder: licence,
  bound: (consent, scene) => applicantOf(viewOf(consent, scene)),
  stance(consent, scene, bound, basis) {
    const view = asked(consent, scene, bound);
    // What the law demands already is only referred to: the basis decides, not the weight.
    if (consent.form === '法定许可') return excluded(view) ?? 'plain';
    const enough = basis.found === 'named' ? REFERS : COUNTS;
    return excluded(view) ?? (weigh(view) < enough ? 'mentions' : 'plain');
  },
  citesLaw: (consent, { text }) =>
    consent.form === '法定许可' ||
    (consent.form === '许可制度' && /特许经营/u.test(text.slice(consent.start, consent.end))) ||
    (NAMES_PAPER.has(consent.form) && STATUTORY.test(withObject(text, consent))) ||
    (consent.form === '由机关审批' && STATUTORY.test(text.slice(Math.max(0, consent.start - 10), consent.start))) ||
    (consent.form === '批准后方可' &&
      /^(?:取得|领取|办理|申领)/u.test(text.slice(consent.start)) &&
      STATUTORY.test(text.slice(consent.start, consent.end))) ||
    (consent.form === '未经批准不得' && PLATES.test(text.slice(consent.start, consent.end))),
  doubts(consent, scene, bound) {
    const view = asked(consent, scene, bound);
    // An application step serves a consent that stands elsewhere.
    if (consent.form === '申请' && !asksForTheForbidden(view) && !isDecided(view)) return true;
    // 必须报国务院批准: what the State Council consents to stands in the law of the state, whether or not it is named.
    if (consent.giver === '国务院') return true;
    return EMERGENCY_TITLE.test(view.title) || weigh(view) < CERTAIN;
  },
};

/** 未取得号牌，不得上路: traffic law demands it of every vehicle. */
const PLATES = /号牌|驾驶证|行驶证|^未取得[^，；。]{0,8}(?:预售许可|施工许可|营业执照)/u;

/** The words of the construction and the object behind them, up to the next comma. */
function withObject(text: string, { start, end }: Consent): string {
  return text.slice(start, end) + (/^[^，；。]{0,10}/u.exec(text.slice(end))?.[0] ?? '');
}

function asked(consent: Consent, scene: Scene, bound: Bound): Asked {
  return { ...viewOf(consent, scene), bound };
}
