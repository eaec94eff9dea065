import type { Bilingual } from '../../errors.ts';

/** Categories of rules for a reader. The set is open: one that a pack of the user brings stands as it is. */
const CATEGORIES: Readonly<Record<string, Bilingual>> = {
  agency: { zh: '机关名称', en: 'organ' },
  citation: { zh: '引用', en: 'citation' },
  coercion: { zh: '行政强制', en: 'coercion' },
  competition: { zh: '公平竞争', en: 'competition' },
  credit: { zh: '信用惩戒', en: 'credit' },
  discipline: { zh: '责任追究', en: 'discipline' },
  drafting: { zh: '起草规范', en: 'drafting' },
  enforcement: { zh: '行政执法', en: 'enforcement' },
  expropriation: { zh: '征收征用', en: 'expropriation' },
  fee: { zh: '收费', en: 'fee' },
  finance: { zh: '财政资金', en: 'finance' },
  form: { zh: '公文形式', en: 'form' },
  lapse: { zh: '期限效力', en: 'validity' },
  licence: { zh: '行政许可', en: 'licence' },
  openness: { zh: '信息公开', en: 'openness' },
  organisation: { zh: '机构职责', en: 'organisation' },
  penalty: { zh: '行政处罚', en: 'penalty' },
  procedure: { zh: '制定程序', en: 'procedure' },
  proof: { zh: '证明事项', en: 'proof' },
  rank: { zh: '位阶权限', en: 'rank' },
  relation: { zh: '文件关系', en: 'other documents' },
  remedy: { zh: '权利救济', en: 'remedy' },
  rights: { zh: '公民权利', en: 'rights' },
  service: { zh: '政务服务', en: 'service' },
  tax: { zh: '税收', en: 'tax' },
};

export function categoryWords(category: string): Bilingual {
  return CATEGORIES[category] ?? { zh: category, en: category };
}
