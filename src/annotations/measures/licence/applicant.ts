import { actorsIn, type Bound, type NamedActor, UNKNOWN } from '../bound.ts';
import { weightOf } from './finder.ts';
import type { View } from './view.ts';
import { HANDLED } from './words.ts';

/** Constructions in which the organ that stands first consents, and does not ask: 各区核准民办学校招生计划. */
const ORGAN_FIRST: ReadonlySet<string> = new Set(['由机关审批', '核准对象', '前置条件', '审核发证']);

/** 由街道办事处编制早市布局方案，报区人民政府批准: whoever draws up, asks. */
const DRAFTER = /由([^，；。]{2,60}?)(?:负责)?(?:组织)?(?:制[订定]|编制|拟[订定]|汇总|划定|组织确定|研究确定)/u;

/** 对其制定的方案进行审查: another drew it up. */
const DRAWS_UP = /(?<!其)(?:编制|制[订定]|拟[订定]|划定)/u;

/** Who must ask: whoever acts before the consent in its limb, else in the limbs, leads and sentences before. */
export function applicantOf(view: View): Bound {
  const own = actorsBesideGiver(view);
  const named = own.find((actor) => actor.kind === 'public');
  // 区商务局组织考核，未通过的不得进场: the organ examines, and others must pass.
  if (/^未(?:能|获)?通过|不合格/u.test(view.words) && /组织|派员/u.test(view.limb))
    return named ? bound(named) : UNKNOWN;
  const organFirst = ORGAN_FIRST.has(view.consent.form) || HANDLED.test(view.asked);
  // 县土地部门经县政府批准，可以…: an organ right before the consent is the one that asks.
  const next = own.find((actor) => view.scene.limb.start + actor.end === view.consent.start);
  if (!organFirst && next?.kind === 'organ' && !next.oblique) return bound(next);
  // 由财政部门报同级政府批准: an organ asks its superior, unless it hands on what somebody applied for.
  const passing = organFirst ? undefined : passerOf(view);
  if (passing) return bound(passing);
  const drafting = drafterOf(view);
  if (drafting) return bound(drafting);
  const acting = own.find((actor) => !actor.oblique);
  // 各公办学校、民办学校: who stands in one list with the public is bound as it is.
  const listed = acting?.kind === 'organ' && named && !named.oblique && isList(view, acting, named) ? named : acting;
  const direct = organFirst || view.consent.form === '法定许可' ? named : (listed ?? named);
  if (direct) return bound(direct);
  for (const text of textsBefore(view, organFirst)) {
    const actor = actingIn(text, organFirst);
    // An organ of an earlier clause says little of who may not act without consent.
    if (actor && (actor.kind === 'public' || weightOf(view.consent) < 3)) return bound(actor);
  }
  // 依法审批民办学校: the organ that acts is the one who consents.
  if (view.consent.form === '法定许可') return UNKNOWN;
  const organ = own.find((actor) => !actor.oblique);
  return organ && !['前置条件', '审核发证'].includes(view.consent.form) ? bound(organ) : UNKNOWN;
}

function bound({ kind, words }: NamedActor): Bound {
  return { kind, words };
}

/** The actors of the limb up to the end of the consent, without the one who consents. */
function actorsBesideGiver({ consent, scene: { text, limb } }: View): readonly NamedActor[] {
  const actors = actorsIn(text.slice(limb.start, consent.end));
  if (consent.giver === '') return actors;
  const giver = text.indexOf(consent.giver, consent.start) - limb.start;
  return actors.filter((actor) => actor.end <= giver || actor.start >= giver + consent.giver.length);
}

function isList({ scene: { text, limb } }: View, first: NamedActor, next: NamedActor): boolean {
  const between = text.slice(limb.start + first.end, limb.start + next.start);
  return between.length <= 8 && /^[、和及与或]/u.test(between);
}

/** Who reports upwards: 由…部门报…批准. */
function passerOf({ consent, scene: { text, limb } }: View): NamedActor | undefined {
  const upTo = /由([^，；。]{2,30}?)(?:负责|统一|汇总)*(?:报|提请|呈报|上报)[^，；。]*$/u.exec(
    text.slice(limb.start, consent.end),
  );
  const actor = actorsIn(upTo?.[1] ?? '').at(-1);
  return actor?.kind === 'organ' ? actor : undefined;
}

function drafterOf({ consent, scene: { text, limb } }: View): NamedActor | undefined {
  const drafter = DRAFTER.exec(text.slice(limb.start, consent.end))?.[1];
  if (drafter) return actorsIn(drafter).find((actor) => actor.kind === 'organ');
  // 主管部门应当编制保护规划，报市人民政府批准
  const before = text.slice(limb.start, consent.start);
  const verb = before.search(DRAWS_UP);
  const first = verb > 0 ? actorsIn(before.slice(0, verb))[0] : undefined;
  return first?.kind === 'organ' && consent.form !== '核准对象' ? first : undefined;
}

function actingIn(text: string, organFirst: boolean): NamedActor | undefined {
  const actors = actorsIn(text);
  const acting = organFirst ? undefined : actors.find((actor) => !actor.oblique);
  return acting ?? actors.find((actor) => actor.kind === 'public');
}

/** So many limbs back somebody may still be the subject. */
const NEAR = 12;

function textsBefore({ scene, previous }: View, organFirst: boolean): readonly string[] {
  const limbs = scene.limbs.filter((other) => other.end <= scene.limb.start).slice(-NEAR);
  const leads = scene.context.leadsOf(scene.sentence).map((lead) => lead.text);
  const texts = limbs.map((other) => scene.text.slice(other.start, other.end)).reverse();
  return [...texts, ...leads, ...(organFirst ? [previous] : [])];
}
