import { matches } from '../../../chinese/matches.ts';
import { parseNumeral } from '../../../chinese/numerals.ts';
import { ordersOwnWork } from '../../audience.ts';
import { actorsIn, type Bound, firstActor, type NamedActor, namesOfficial, namesPublic, UNKNOWN } from '../bound.ts';
import type { KindJudge, Scene } from '../judge.ts';
import type { Mention } from '../mention.ts';
import { type TextualStance, textualStance } from '../stance.ts';
import { penalty } from './finder.ts';

/** Sanctions that officials get too: a fine is always of the public, a warning need not be. */
const SHARED = new Set(['警告', '通报批评', '处罚', '取消资格', '公开曝光', '公开通报', '限制申请', '限制从业']);

/** 处分, 问责, 考核: the world of officials and organs. */
const INTERNAL =
  /处分|问责|考核|追责|评优|评先|年度(?:考核|绩效|评)|绩效|纪检|监察|领导责任|党纪|政纪|行政责任|行政过错|效能|部门和单位|责任追究|下拨|扣减|预算|区(?:政府|县)|管理不力|整改不力|工作不力|推进不力|落实不力|落实不到位|不作为|督查室|领导小组(?:予以|给予)?通报|的(?:乡镇|镇街|街道|村)，|组织不力|督促不力/u;

/** 《劳动保障监察条例》 and its inspectors are not the discipline of officials. */
function namesInternal(text: string): boolean {
  return INTERNAL.test(text.replaceAll(/《[^》]*》|(?:劳动|卫生|环境|城管|土地|规划)(?:保障)?监察/gu, ''));
}

export const penaltyJudge: KindJudge = {
  finder: penalty,
  bound: boundBy,
  stance: stanceIn,
  citesLaw: restsOnBreach,
};

/** 违反治安管理规定的，由公安机关查处; 法律、法规已有规定的，依照其规定处罚: the law that is broken punishes. */
const BROKEN_LAW =
  /违反[^，；。]{0,16}(?:法律|法规|(?:治安|消防|交通|交通安全|环境保护|税收|价格|食品安全|安全生产|国家|有关|相关)[^，；。]{0,6}规定)[^，；。]{0,6}的?，|违反治安管理[^，；。]{0,8}的?，|(?:法律|法规)[^，；。]{0,8}(?:已有|另有)规定的?，/u;

function restsOnBreach(mention: Mention, { text, limb }: Scene): boolean {
  return mention.weight === 'vague' && BROKEN_LAW.test(text.slice(limb.start, mention.start));
}

/** 对经营者处…；经营者有下列行为的，处…: the limb, then the limbs before it, then the lead, tell who did wrong. */
function boundBy(mention: Mention, scene: Scene): Bound {
  const reach = scene.text.slice(scene.limb.start, scene.limb.end);
  if (SHARED.has(mention.form) && ordersOwnWork(scene.context.document.title)) return { kind: 'official', words: null };
  const object = objectOf(reach);
  if (object && object.kind !== 'public') return { kind: object.kind, words: object.words };
  if (!SHARED.has(mention.form)) return { kind: 'public', words: firstActorOf([reach, ...around(scene)], 'public') };
  // 对擅自改变用途的行为依法查处: whoever does it is meant, not the organ that acts.
  if (/对[^，；。]{4,40}行为(?:依法|依规|予以|进行)/u.test(reach) && !namesInternal(reach)) return UNKNOWN;
  for (const text of [reach, ...around(scene)]) {
    if (
      namesOfficial(text) &&
      // 对直接负责的主管人员，由公安机关依照治安管理处罚法处罚: the police punish the public.
      !/公安/u.test(reach) &&
      !/(?:企业|公司|经营者|单位)(?:及其|和|的)?[^，；。]{0,4}(?:工作人员|从业人员)/u.test(text)
    )
      return { kind: 'official', words: null };
    if (namesInternal(text) && !namesPublic(text)) return { kind: 'organ', words: null };
    const guilty = conditionOf(text);
    if (guilty.kind === 'organ') return guilty;
    const actor = objectOf(text);
    // 对整改不力的单位予以通报批评: a plan of work speaks to its own units.
    if (actor?.words === '单位' && namesInternal(text)) return { kind: 'organ', words: actor.words };
    if (actor) return { kind: actor.kind, words: actor.words };
    if (namesPublic(text)) return { kind: 'public', words: firstActorOf([text], 'public') };
  }
  return UNKNOWN;
}

/** 对整改不力的单位，…: whom the sanction is taken against, the last name in the words behind 对. */
function objectOf(text: string): NamedActor | undefined {
  const object = /(?<![面针核])对([^，；。]{1,60}?)(?:，|予以|给予|进行|依法|处以|没收|由|并处|$)/u.exec(text)?.[1];
  return object ? actorsIn(object).at(-1) : undefined;
}

/** 制定机关不报送备案的，…: who breaks the rule stands in the condition before 的，. */
function conditionOf(text: string): Bound {
  const condition = /^(.{2,120}?)的，/u.exec(text)?.[1];
  const actor = condition ? actorsIn(condition)[0] : undefined;
  // 水务部门对…的，应依法查处: the organ punishes. 拒绝执行部门决定的: it is disobeyed.
  if (!actor || actor.start > 8 || /^(?:对|发现|查实)/u.test(condition?.slice(actor.end) ?? '')) return UNKNOWN;
  return { kind: actor.kind, words: actor.words };
}

/** 支持媒体对违法的行政行为进行曝光; 对典型案例予以曝光: what is exposed is a deed or a case, and no sanction of a person. */
const EXPOSED_DEED = /(?:行政行为|行为|案例|案件|问题|现象|做法)(?:予以|进行|公开)*$/u;

/** So many limbs back somebody may still be the subject; a list of hundreds has none. */
const NEAR = 12;

/** The texts around a limb, nearest first. */
function around(scene: Scene): readonly string[] {
  const before = scene.limbs
    .filter((limb) => limb.end <= scene.limb.start)
    .slice(-NEAR)
    .map((limb) => scene.text.slice(limb.start, limb.end));
  const leads = scene.context.leadsOf(scene.sentence).map((lead) => lead.text);
  const previous = scene.context.previous(scene.sentence)?.text;
  return [...before.reverse(), ...leads, ...(previous ? [previous] : [])];
}

function firstActorOf(texts: readonly string[], kind: Bound['kind']): string | null {
  for (const text of texts) {
    const actor = firstActor(text);
    if (actor.kind === kind) return actor.words;
  }
  return null;
}

/** Crimes and discipline have their own law; 待后依法处理 puts a decision off. */
const OTHER_LAW = /司法机关|刑事|民事|待后|违纪|纪检|监察机关|行政责任|处分|合同|约定|赃物|补偿|申诉|投诉/u;

/** A breach before the words: 违反…的，由公安机关依法处罚. Without one they tell of the daily work of an organ. */
const BREACH_BEFORE =
  /的，|的；|非法|违法|违规|违纪|擅自|行为之一|情形之一|违反|对[^，；。]{2,40}(?:的|行为|者|人员|企业|单位|个人)/u;

const ARTICLE = /第([零〇一二三四五六七八九十百\d]+)条/gu;

/** 对转租双方按本办法第六条的规定处理, where those articles fine: the fine is carried over to others. */
function carriesFineOver(mention: Mention, scene: Scene): boolean {
  return scene.context
    .factsIn(scene.sentence, 'citation')
    .filter(
      (fact) =>
        fact.form === 'self' && fact.at !== null && fact.at.end >= mention.start - 30 && fact.at.start < mention.end,
    )
    .flatMap((fact) => matches(ARTICLE, fact.article ?? ''))
    .some((match) => scene.context.setsPenalty(parseNumeral(match[1] ?? '') ?? 0));
}

/** A statute named for the sanction itself: 依照《…法》的规定处理. */
function namesLaw(scene: Scene): boolean {
  return scene.context
    .factsIn(scene.sentence, 'citation')
    .some(
      ({ form, role, at }) =>
        form === 'named' &&
        role === 'basis' &&
        at !== null &&
        at.start >= scene.segment.start &&
        at.end <= scene.segment.end,
    );
}

function punishes(mention: Mention, scene: Scene): boolean {
  if (carriesFineOver(mention, scene)) return true;
  const segment = scene.text.slice(scene.segment.start, scene.segment.end);
  if (OTHER_LAW.test(segment)) return false;
  const before = scene.text.slice(0, mention.end);
  const words = scene.text.slice(mention.start, mention.end);
  // 对直接责任人员，由公安机关依照《…法》处罚: who is punished by a named law has broken it.
  if (namesLaw(scene)) return /违|非法|擅自|未|逾期|拒|行为|的，|对[^，；。]{2,30}，由/u.test(before);
  if (/处理$/u.test(words))
    return (
      /(?:的，|行为之一|^对[^，]{2,40}，|违纪违规，|一经[^，]{2,4}，)[^。]*$/u.test(before) &&
      (/违反|违法|违规|骗取|弄虚作假|不履行|伪造|拒不|擅自|虚假|隐瞒|虚报|逾期|闲置|未依法|未取得|未经|无照/u.test(
        before,
      ) ||
        // …转租的，由相关部门依法处理: whatever comes before, a department that deals with it sanctions it.
        /由[^，；。]{0,16}(?:部门|机关|机构)[^，；。]{0,30}$/u.test(segment))
    );
  return (
    BREACH_BEFORE.test(before) || scene.context.leadsOf(scene.sentence).some((lead) => BREACH_BEFORE.test(lead.text))
  );
}

/** 去年以来共查处…，吊销许可证56个，罚款217万元: what was done, told at the head of a plan. */
const RECITAL = /去年|以来|全年|累计|先后|上半年|截至|近年来|共(?:检查|查处|出动)/u;

function stanceIn(mention: Mention, scene: Scene): TextualStance | null {
  const behind = scene.text.slice(mention.end, mention.end + 24);
  if (/^\d+[个家起件本辆户]/u.test(behind)) return 'mentions';
  // 作出吊销许可证等处罚决定前，应当告知听证权利
  if (/^[^，；。]{0,10}(?:等)?(?:行政)?处罚(?:决定|案件|前)/u.test(behind)) return 'mentions';
  if (RECITAL.test(scene.text.slice(0, mention.start)) && !/的，|的；/u.test(scene.text.slice(0, mention.start)))
    return 'mentions';
  // 处以罚款的，罚款标准分别为…: the condition of another rule.
  if (mention.form !== '罚款' && /^的[，；]/u.test(behind)) return 'mentions';
  if (
    /刑事责任|民事责任|赔偿责任/u.test(scene.text.slice(mention.start, mention.end + 4)) &&
    mention.weight === 'vague'
  )
    return 'mentions';
  if (mention.form === '公开曝光' && EXPOSED_DEED.test(scene.text.slice(scene.segment.start, mention.start)))
    return 'mentions';
  if (mention.weight === 'vague' && !punishes(mention, scene)) return 'mentions';
  const stance = textualStance(scene.text, scene.segment, mention, true);
  // 不再 and 不得 belong to the sanction itself: 五年内不得参加投标.
  if (/限制|取消资格|保证金/u.test(mention.form) && stance !== 'mentions') return 'plain';
  // 清理, 监督, 检查 in a breach or in the name of an organ do not make a sanction the work of organs.
  if (
    stance === 'mentions' &&
    mention.weight === 'plain' &&
    /的，|由|对/u.test(scene.text.slice(scene.limb.start, mention.start))
  ) {
    return /(?:被|受到|受过|曾|遭)[^，；。、]{0,12}$/u.test(scene.text.slice(scene.segment.start, mention.start))
      ? 'mentions'
      : 'plain';
  }
  return stance;
}
