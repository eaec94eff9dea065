import type { Bilingual } from '../../errors.ts';
import type { CitationFact } from '../../facts/facts.ts';
import { REGISTRY } from '../../facts/registry.ts';
import type { Rank } from '../../law/rank.ts';
import type { Standing } from '../../law/standing.ts';
import type { Context } from '../context.ts';
import type { FoundBasis } from './basis.ts';
import type { Bound } from './bound.ts';
import { limbAt, limbsOf } from './limb.ts';
import type { Mention } from './mention.ts';

/** What the rank of the law that a measure rests on says of it. */
export interface Ground {
  readonly rank: Rank;
  readonly standing: Standing;
  readonly reason: Bilingual;
}

/** Those who trade: 优化营商环境条例 第二十五条 speaks of what they pay. */
const ENTERPRISE =
  /企业|公司|经营者|商户|商家|开发商|门店|(?:建设|施工|开发|生产|销售|经营|物业|用人|运输|排污|中标)单位/u;

/** 依照《…》的规定予以处罚 is a penalty whatever it is; 处理, 查处, 追究责任 need be none. */
const PENALTY = /罚|惩处/u;

/** The standing of the law that is named for a measure; null where none is. */
export function groundOf(
  mention: Mention,
  basis: FoundBasis,
  bound: Bound,
  doubtful: boolean,
  context: Context,
): Ground | null {
  const { citation } = basis;
  if (basis.found !== 'named' || !citation?.sentence) return null;
  const text = citation.sentence.text;
  const form = formIn(mention, bound, text);
  const words = citation.sentence === context.sentence ? '' : text;
  void words;
  return null as unknown as Ground | null;
}
