import type { Fact } from '../facts/facts.ts';

/** 企业, 经营者, 商户, 房地产开发企业: those to whom 优化营商环境条例 and 公平竞争审查条例 give a say. 经营 also names what organs run. */
const BUSINESSES =
  /企业|经营者|经营户|经营单位|经营主体|市场主体|商户|商家|公司|个体工商户|开发商|生产者|销售者|服务商|供应商|投标人|承运人|运营商|店|厂|场所经营|中介机构|合作社/u;

/** Sentences that bind or entitle businesses before a document counts as touching what they do. */
const ENOUGH = 2;

export function touchesBusiness(facts: readonly Fact[]): boolean {
  const bound = new Set<number>();
  const named = new Set<number>();
  for (const fact of facts) {
    if (fact.sentence === null) continue;
    if (fact.fact === 'modality') bound.add(fact.sentence.index);
    if (fact.fact === 'actor' && fact.kind === 'public' && BUSINESSES.test(fact.words)) named.add(fact.sentence.index);
  }
  return [...named].filter((index) => bound.has(index)).length >= ENOUGH;
}
