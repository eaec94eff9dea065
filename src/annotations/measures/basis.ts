import type { Sentence } from '../../document/document.ts';
import type { BasisFound, CitationFact } from '../../facts/facts.ts';
import { type Context, unitOf } from '../context.ts';
import { type Limb, limbAt, limbsOf, type Run, segmentAt } from './limb.ts';
import type { Mention } from './mention.ts';

/** The basis of a measure: how it is named, and the words that name it. */
export interface FoundBasis {
  readonly found: BasisFound;
  readonly citation: CitationFact | null;
  /** Where it stands: `unit` is the same article or point, whose other words it governs; `preamble` the head or 第一条. */
  readonly where: 'sentence' | 'lead' | 'unit' | 'preamble' | 'none';
}

/** A law is named for it, or at least 依法. */
export function restsOnLaw({ found }: FoundBasis): boolean {
  return found === 'named' || found === 'general';
}

const NONE: FoundBasis = { found: 'none', citation: null, where: 'none' };

/**
 * 依照《…法》第三条的规定， — nothing but the basis stands in the segment, so it governs what follows. An order to put things right
 * behind it is no sanction of its own: 依照《…条例》第九条的规定责令改正，处…罚款 rests on the regulation as a whole.
 */
const DANGLING =
  /^(?:等|和|及|、|的|之|有关|相关|法律|法规|规章|规定|要求|程序|标准|条款|办法|文件|精神|其他|以及|国家|国务院|省政府|市政府|人民政府|）|第[^，第]{1,13}[条款项])*(?:责令(?:其)?(?:限期|立即)?(?:改正|整改|停止[^，]{1,8}))?$/u;

/** An amount of money, by which a document fixes a fine itself. */
const AMOUNT = /[\d零一二两三四五六七八九十百千万等](?:余)?(?:元|倍|额|年|个月)|[％%]|百分之/u;

/** 情节严重的 goes on with the sanction of the limb before, and with its basis. */
const GRAVER = /^(?:情节(?:较|特别|恶劣|轻微)?严?重?|构成违反|造成[^，]{0,10}后果|拒不|逾期|仍)/u;

/** 根据《…法》，现将有关事项通告如下：, 结合实际，作如下通告： opens the document. What it names is the preamble, not the basis of each point below. */
const ANNOUNCES =
  /(?:^|[，。；])(?:现|特此?|就|将|提出|作出?|制定|制订)[^：罚]{0,80}(?:如下|以下)[^：罚]{0,14}：$|(?:通知|通告|公告|决定|意见|要求|措施|事项|规定|办法)如下：$/u;

/** What may rest on a law: a measure, or a provision of another kind (null). */
type Supported = Run & { readonly kind: Mention['kind'] | null; readonly weight: Mention['weight'] };

/** The higher law that a measure rests on, looked for in its sentence, then in the sentences that it hangs on. */
export function basisOf(mention: Supported, sentence: Sentence, context: Context): FoundBasis {
  const own = inSentence(mention, sentence, context);
  if (own.found === 'named' || own.found === 'general') return own;
  for (const lead of context.leadsOf(sentence)) {
    if (ANNOUNCES.test(lead.text)) continue;
    const above = inLead(lead, context);
    // 由有关部门依法查处：（三）…处一万元罚款: a general word above does not carry an item that fixes the sanction itself.
    const words = sentence.text.slice(mention.start, mention.end);
    const fixed = mention.weight === 'plain' && (mention.kind !== 'penalty' || AMOUNT.test(words));
    if (above.found === 'named' || (above.found === 'general' && !fixed)) return above;
  }
  return own.found === 'none' ? notGoverning(sentence, context) : own;
}

/** A law that is named near a measure and does not govern it: elsewhere in the article, or only in 第一条 and the preamble. */
function notGoverning(sentence: Sentence, context: Context): FoundBasis {
  const near = besideIn(context.unitAround(sentence), sentence).flatMap((other) => namedIn(other, context))[0];
  if (near) return { found: 'none', citation: near, where: 'unit' };
  const head = headOf(sentence, context).flatMap((other) => namedIn(other, context))[0];
  return head ? { found: 'preamble', citation: head, where: 'preamble' } : NONE;
}

/** An article has some dozens of sentences; of a list of thousands only those nearby are looked at. */
function besideIn(unit: readonly Sentence[], { index }: Sentence): readonly Sentence[] {
  const at = index - (unit[0]?.index ?? index);
  return unit.length > BESIDE ? unit.slice(Math.max(0, at - BESIDE / 2), at + BESIDE / 2) : unit;
}

const BESIDE = 200;

function namedIn(sentence: Sentence, context: Context): readonly CitationFact[] {
  return context.factsIn(sentence, 'citation').filter((fact) => fact.form === 'named' && fact.role === 'basis');
}

/** The sentences up to the end of 第一条 for what stands in articles; the first few for what stands outside of them. */
function headOf(sentence: Sentence, { document: { sentences } }: Context): readonly Sentence[] {
  if (unitOf(sentence.leaf).kind !== 'article') return sentences.slice(0, HEAD);
  const second = sentences.findIndex(({ leaf }) => {
    const unit = unitOf(leaf);
    return unit.kind === 'article' && (unit.label?.number ?? 0) > 1;
  });
  return sentences.slice(0, second >= 0 ? second : HEAD);
}

/** How many sentences of an outline count as its preamble. */
const HEAD = 4;

function inSentence(mention: Supported, sentence: Sentence, context: Context): FoundBasis {
  const limbs = limbsOf(sentence.text);
  const limb = limbAt(limbs, mention.start);
  if (!limb) return NONE;
  const citations = context.factsIn(sentence, 'citation').filter((fact) => fact.role === 'basis' && fact.at !== null);
  const governing = citations.filter((fact) =>
    governs({ ...(fact.at as Run), exact: isExact(fact) }, mention, limb, limbs, sentence.text),
  );
  return best(governing, 'sentence');
}

/** A lead governs its items by a basis that ends it: 由公安机关依照《…》第三条的规定处罚： or 依法给予处罚：. */
function inLead(lead: Sentence, context: Context): FoundBasis {
  const limb = limbsOf(lead.text).at(-1);
  if (!limb) return NONE;
  const last = limb.segments.at(-1) ?? limb;
  const citations = context
    .factsIn(lead, 'citation')
    .filter(
      (fact) =>
        fact.role === 'basis' &&
        fact.at !== null &&
        (fact.at.start >= last.start || dangles(fact.at, limb, lead.text) || punishes(fact, lead.text)),
    );
  return best(
    citations.filter((fact) => fact.form !== 'self'),
    'lead',
  );
}

/** 依照《…》第六条的规定处罚的，按照以下标准执行： the law is named for the sanction that the items measure out. */
function punishes(fact: CitationFact, text: string): boolean {
  return fact.form === 'named' && /^的?规定(?:处罚|处以|给予|没收|吊销)/u.test(text.slice(fact.at?.end));
}

/** A named law before a general one before the document's own words. */
function best(citations: readonly CitationFact[], where: 'sentence' | 'lead'): FoundBasis {
  for (const form of ['named', 'general', 'self'] as const) {
    const citation = citations.find((fact) => fact.form === form);
    if (citation) return { found: form, citation, where };
  }
  return NONE;
}

/** Where a basis stands; `exact` when it names a law and its article, which then carries all that its sentence orders. */
interface Governing extends Run {
  readonly exact: boolean;
}

function isExact({ form, article }: CitationFact): boolean {
  return form === 'named' && article !== null;
}

function governs(basis: Governing, mention: Supported, limb: Limb, limbs: readonly Limb[], text: string): boolean {
  // 除按有关规定提供…外，还需提供: the basis governs only what is excepted.
  if (/除[^，；。]{0,4}$/u.test(text.slice(0, basis.start)) && /外，/u.test(text.slice(basis.end, mention.end)))
    return false;
  if (mention.start <= basis.start && basis.end <= mention.end) return true;
  const at = limbAt(limbs, basis.start);
  if (!at) return false;
  if (at === limb) return governsInLimb(basis, mention, limb, text);
  // A basis that governs the whole sentence goes on over 情节严重的 after a semicolon.
  const next = limbs[limbs.indexOf(at) + 1];
  return next === limb && (basis.exact || dangles(basis, at, text)) && GRAVER.test(text.slice(limb.start, limb.end));
}

function governsInLimb(basis: Governing, mention: Supported, limb: Limb, text: string): boolean {
  const own = segmentAt(limb, mention.start);
  const its = segmentAt(limb, basis.start);
  if (its === own) {
    if (basis.start > mention.end) return false;
    return !/并(?:处|可|给予|对)|，|并按每/u.test(text.slice(basis.end, mention.start));
  }
  if (basis.start > mention.end)
    return (
      setsRate(text.slice(its.start, basis.end)) ||
      refersOn(text.slice(own.start, own.end), text.slice(its.start, its.end))
    );
  if (dangles(basis, limb, text)) return true;
  // 依法给予处罚，直至吊销营业执照; 没收其…，可以并处罚款 without an amount: the law named before tells how much.
  if (text.startsWith('直至', own.start)) return true;
  // 依照《…法》第九十三条的规定予以取缔，没收…，并处…: the article that is named carries all that its limb orders.
  if (basis.exact) return true;
  return /罚款/u.test(text.slice(mention.start, mention.end)) && !AMOUNT.test(text.slice(own.start, own.end));
}

function dangles(basis: Run, limb: Limb, text: string): boolean {
  return DANGLING.test(text.slice(basis.end, segmentAt(limb, basis.start).end));
}

/** 需要查封的，依照《…》第六十八条的规定执行: the measure is the case, the law named behind it the rule. */
function refersOn(segment: string, next: string): boolean {
  return (
    /的$/u.test(segment) &&
    /^(?:由[^，；。]{2,20})?(?:依照|按照|依据|根据|适用|执行)/u.test(next) &&
    /(?:执行|办理|处理|规定)$/u.test(next)
  );
}

/** 应当缴纳摊位管理费，具体标准按有关规定执行: what governs the rate governs the charge. */
function setsRate(words: string): boolean {
  return /^(?:具体|其|收费|[\p{Script=Han}]{0,6}费)?(?:的)?(?:具体)?(?:收费|缴费|罚款|征收)?(?:标准|数额|金额|办法)/u.test(
    words,
  );
}
