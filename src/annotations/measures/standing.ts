import type { Bilingual } from '../../errors.ts';
import type { CitationFact } from '../../facts/facts.ts';
import { REGISTRY } from '../../facts/registry.ts';
import type { RankPart, Standing } from '../../law/standing.ts';
import type { Context } from '../context.ts';
import type { FoundBasis } from './basis.ts';
import { limbAt, limbsOf } from './limb.ts';
import type { Mention } from './mention.ts';

/** A measure whose basis is weighed. */
export interface Weighed {
  readonly mention: Mention;
  readonly basis: FoundBasis;
  /** The words of the mention. */
  readonly words: string;
  /** Who is bound, in the words of the text. */
  readonly bound: string | null;
  /** Two lawyers may differ on whether it is a measure at all. */
  readonly doubtful: boolean;
}

/** What the law that a measure rests on can bear, by its rank. */
export interface Ground {
  readonly citation: CitationFact;
  readonly standing: Standing;
  readonly reason: Bilingual;
}

/** Those who trade: 优化营商环境条例 第二十五条 speaks of what they pay. */
const ENTERPRISE =
  /企业|公司|经营者|商户|商家|开发商|门店|(?:建设|施工|开发|生产|销售|经营|物业|用人|运输|排污|中标)单位/u;

/** 依照《…》的规定予以处罚 is a penalty whatever it is; 处理, 查处, 追究责任 need be none. */
const PENALTY = /罚|惩处/u;

const BEST: readonly Standing[] = ['sufficient', 'unknown', 'too-low'];

/**
 * The standing of the law that is named for a measure; null where none is. Of several laws named together the best counts:
 * 依照《…法》和《…办法》.
 */
export function groundOf(weighed: Weighed, context: Context): Ground | null {
  const { basis, mention } = weighed;
  if (basis.found !== 'named' || !basis.citation?.sentence) return null;
  const form = mention.kind === 'fee' && ENTERPRISE.test(weighed.bound ?? '') ? `涉企${mention.form}` : mention.form;
  const beside = citedWith(basis.citation, context);
  const spared = isSpared(weighed) || beside.some((fact) => fact.form === 'general');
  const grounds = beside
    .filter((fact) => fact.form === 'named')
    .map((citation) => {
      const standing = context.law.standing(mention.kind, [form], citation);
      return { citation, standing: spared && standing === 'too-low' ? ('unknown' as const) : standing };
    });
  const best = BEST.map((standing) => grounds.find((ground) => ground.standing === standing)).find(Boolean);
  return best ? { ...best, reason: reasonOf(best.citation, mention, form, context) } : null;
}

/** Whoever is not sure that there is a measure does not accuse its basis. */
function isSpared({ mention, doubtful, words }: Weighed): boolean {
  return doubtful || (mention.weight === 'vague' && !PENALTY.test(words));
}

/** What is cited as a basis in the same limb: 按照《…规定》和有关法律、法规的规定 may mean a law as well. */
function citedWith(citation: CitationFact, context: Context): readonly CitationFact[] {
  const { sentence, at } = citation;
  if (!sentence || !at) return [citation];
  const limb = limbAt(limbsOf(sentence.text), at.start);
  return context
    .factsIn(sentence, 'citation')
    .filter(
      (fact) => fact.role === 'basis' && fact.at && limb && limb.start <= fact.at.start && fact.at.start < limb.end,
    );
}

/** 所引依据的位阶：部门规章；没收由法律、行政法规、地方性法规设定. */
function reasonOf({ rank }: CitationFact, { kind }: Mention, form: string, context: Context): Bilingual {
  const of = REGISTRY.citation.rank[rank];
  // A licence has many constructions (未经批准不得, 报批) and one name.
  const measure = kind === 'licence' ? REGISTRY.measure.kind.licence : { zh: form, en: form };
  const ranks = context.law.ranksFor(kind, form).map((part) => ({ zh: part, en: inEnglish(part) }));
  const needed = {
    zh: ranks.length > 0 ? `；${measure.zh}由${ranks.map(({ zh }) => zh).join('、')}设定` : '',
    en: ranks.length > 0 ? `; ${measure.en} is set by ${ranks.map(({ en }) => en).join(', ')}` : '',
  };
  return { zh: `所引依据的位阶：${of.zh}${needed.zh}`, en: `rank of the basis: ${of.en}${needed.en}` };
}

function inEnglish(part: RankPart): string {
  if (part === '设区的市政府规章') return 'rule of a city government';
  return part === '国务院部门文件' ? 'document of a ministry' : REGISTRY.citation.rank[part].en;
}
