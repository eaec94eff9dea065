import { weightOf } from './finder.ts';
import type { Asked } from './view.ts';
import { ACT, CONTRACT, FAVOUR, HANDLED, INTERNAL, INTERNAL_TITLE, RELIEF, STEP, TRADER } from './words.ts';

/** Points of one thing that speaks for (above 0) or against a consent that binds the public. */
type Evidence = (view: Asked) => number;

/** 驯养繁殖…的，应当持有: the words before 的 tell what somebody wants to do. */
const CONDITIONAL = /^[^，；。]{4,60}的，/u;

const EVIDENCE: readonly Evidence[] = [
  // How much the construction says by itself.
  ({ consent }) => weightOf(consent),
  // Who must ask.
  whoAsks,
  // An application where the act is forbidden just before.
  (view) => (asksForTheForbidden(view) ? 2 : 0),
  // An application that an organ decides upon.
  (view) => (isDecided(view) ? 2 : 0),
  // An act that is licensed.
  (view) => (ACT.test(view.asked) || (isWeak(view) && CONDITIONAL.test(view.asked)) ? 1 : 0),
  // An organ decides upon an act.
  ({ consent, words, asked }) =>
    consent.form === '由机关审批' && /(?:批准|审批|核准)$/u.test(words) && ACT.test(asked) ? 1 : 0,
  // An organ handles an application.
  ({ asked }) => (HANDLED.test(asked) ? 1 : 0),
  // A document about favours.
  (view) =>
    FAVOUR.test(view.title) && isWeak(view) && !trades(view) && !RELIEF.test(view.asked)
      ? weightOf(view.consent) > 1
        ? -1
        : -2
      : 0,
  // A favour is asked for.
  favour,
  // A document about the work of organs.
  (view) => (INTERNAL_TITLE.test(view.title) && isWeak(view) ? -3 : 0),
  // The work of organs.
  (view) => (INTERNAL.test(view.asked) ? -against(view) : 0),
  // A term of a contract.
  ({ asked }) => (CONTRACT.test(asked) ? -3 : 0),
  // A step of a consent that stands elsewhere.
  (view) =>
    STEP.test(view.asked) &&
    isWeak(view) &&
    view.consent.form !== '审核发证' &&
    !HANDLED.test(view.asked) &&
    !decides(view)
      ? -1.5
      : 0,
];

/** The sum of what speaks for and against. */
export function weigh(view: Asked): number {
  return EVIDENCE.reduce((sum, points) => sum + points(view), 0);
}

/** 不得擅自砍伐树木。确需砍伐的，应当向…提出申请. */
export function asksForTheForbidden({ consent, previous }: Asked): boolean {
  return consent.form === '申请' && /禁止|不得/u.test(previous);
}

/** 应当向…部门提出申请。…部门应当在二十日内作出是否批准的决定. */
export function isDecided({ consent, following, scene: { text } }: Asked): boolean {
  return (
    consent.form === '申请' &&
    !/未(?:经|取得)|不得/u.test(text.slice(consent.end)) &&
    /(?:作出|做出)[^，；。]{0,16}(?:决定|批复)|(?:批准|核准|准予|许可|同意)(?:的|后)?，|不予(?:批准|核准|许可|同意)|审核同意/u.test(
      text.slice(consent.end) + following,
    )
  );
}

/** 未经批准不得 binds by its form; 报…批准 takes its meaning from what stands around it. */
function isWeak({ consent }: Asked): boolean {
  return weightOf(consent) < 3;
}

function against(view: Asked): number {
  return isWeak(view) ? 3 : 1.5;
}

/** Who acts in trade does not ask for a favour, even in a document on housing or insurance. */
function trades({ bound }: Asked): boolean {
  return bound.kind === 'public' && TRADER.test(bound.words ?? '');
}

function whoAsks({ consent, bound, limb }: Asked): number {
  // A licence system and a paper that is refused bind whoever needs them, whichever organ is named first.
  if (consent.form === '许可制度' || consent.form === '前置条件') return 1;
  const own = bound.words !== null && limb.includes(bound.words);
  if (bound.kind === 'public') return own ? 2 : 1;
  // A village committee is no organ: 村民委员会 ask the township as citizens do.
  if (bound.kind === 'unknown' || /^[村居](?:民)?委/u.test(bound.words ?? '')) return 0;
  return own ? -3 : -1;
}

/** 未办理社保登记的，工商部门不予办理营业执照年检: what is refused is another office's. */
const OTHER_OFFICE = /^予?(?:办理|受理|核发|通过)[^，；。]{0,12}(?:执照|许可证|年检|年度检验|变更登记|过户)/u;

function favour(view: Asked): number {
  if (RELIEF.test(view.asked) || servesFavoured(view) || OTHER_OFFICE.test(view.behind)) return 0;
  if (FAVOUR.test(view.asked)) {
    if (givesFavour(view)) return -5;
    return trades(view) ? -against(view) / 2 : -against(view);
  }
  return weightOf(view.consent) <= 1 && !trades(view) && FAVOUR.test(view.around) ? -1.5 : 0;
}

/** 经核准后，可以为参保患者提供诊疗服务: a trade with those who receive a favour. */
function servesFavoured({ behind }: Asked): boolean {
  return /^后?，?可?以?(?:(?:为|向)[^，；。]{2,20}提供|从事)/u.test(behind);
}

/** …后，方可办理租金补助领取手续: what one may do only then is to receive a favour, unless one serves those who receive it. */
function givesFavour({ consent, behind }: Asked): boolean {
  return ['批准后方可', '未经批准不得', '批准后可以'].includes(consent.form) && FAVOUR.test(behind);
}

/** 自收到申请之日起二十日内作出决定: the time limit belongs to the consent itself. */
function decides({ words }: Asked): boolean {
  return /作出[^，；。]{0,16}决定$/u.test(words);
}
