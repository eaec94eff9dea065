import type { Bilingual } from '../../errors.ts';
import type { Stance } from '../../facts/facts.ts';
import type { FoundBasis } from './basis.ts';
import type { Bound } from './bound.ts';

const WHO: Readonly<Record<Bound['kind'], Bilingual>> = {
  public: { zh: '公民、法人或者其他组织', en: 'citizens and organisations' },
  organ: { zh: '行政机关或其所属单位', en: 'organs and their units' },
  official: { zh: '公职人员', en: 'officials' },
  unknown: { zh: '未写明的对象', en: 'persons whom the text does not name' },
};

/** Why a measure is read as it is: which measure, who is bound, what basis was looked for and where. */
export function reasonsFor(form: string, bound: Bound, basis: FoundBasis, stance: Stance): readonly Bilingual[] {
  const who = WHO[bound.kind];
  const named = bound.words ? `（${bound.words}）` : '';
  const measure: Bilingual = {
    zh: `措施：${form}；对象：${who.zh}${named}`,
    en: `measure: ${form}; bound: ${who.en}${named}`,
  };
  return stance === 'creates' || stance === 'cites' ? [measure, basisReason(basis)] : [measure];
}

function basisReason(basis: FoundBasis): Bilingual {
  const words = basis.citation?.sentence?.text.slice(basis.citation.at?.start, basis.citation.at?.end) ?? '';
  switch (basis.found) {
    case 'named':
      return { zh: `本句所引依据：${words}`, en: `basis named: ${words}` };
    case 'general':
      return {
        zh: `仅有概括依据「${words}」，未写明具体法律条款`,
        en: `only a general basis 「${words}」, no provision named`,
      };
    case 'implied':
      return {
        zh: '本条未写明依据；所涉事项国家法律、法规已有规定，请写明其名称和条款',
        en: 'no basis named; laws of the state provide for it and should be named',
      };
    case 'self':
      return { zh: `仅以本文件为依据（${words}）`, en: `rests only on the document itself (${words})` };
    case 'preamble':
      return {
        zh: `仅在开头引用${words}，本条未见该措施的上位法依据`,
        en: `${words} is named only at the head; the article names no higher law for the measure`,
      };
    default:
      return basis.where === 'unit'
        ? { zh: `本条所引${words}不及于该措施`, en: `${words}, named in the article, does not govern the measure` }
        : { zh: '本条未见上位法依据', en: 'the article names no higher law' };
  }
}
