import type { Rank } from './rank.ts';

/** Whether a basis of some rank may set a measure. `unknown` never accuses: it asks. */
export type Standing = 'sufficient' | 'too-low' | 'unknown';

/** A rank, or a part of one that the law treats apart and the number of the instrument gives away. */
export type RankPart = Rank | '设区的市政府规章' | '国务院部门文件';

export const RANK_PARTS: readonly RankPart[] = [
  '宪法',
  '法律',
  '行政法规',
  '地方性法规',
  '部门规章',
  '地方政府规章',
  '设区的市政府规章',
  '国务院部门文件',
  '规范性文件',
  '党内法规',
  '司法解释',
];

/** Kinds of measures as `facts/` names them. */
export type RankedKind = 'licence' | 'penalty' | 'coercion' | 'fee' | 'proof';

/** Ranks with the article, an id of rules/basis, that speaks of them. */
type RankCells = Readonly<Partial<Record<RankPart, string>>>;

/** A row of rules/data/ranks.yaml. Without forms it is for all forms of the kind that no other row names. */
export interface RankRow {
  readonly kind: RankedKind;
  readonly forms: readonly string[];
  readonly suffices: RankCells;
  readonly asks: RankCells;
  readonly tooLow: RankCells;
}

/** What is cited as a basis: its rank, and its number where one is written. */
export interface NamedBasis {
  readonly rank: Rank;
  readonly number: string | null;
}

/** The row that tells of a form of a measure; null where the table has none. */
export function rowOf(rows: readonly RankRow[], kind: RankedKind, form: string): RankRow | null {
  const ofKind = rows.filter((row) => row.kind === kind);
  return ofKind.find((row) => row.forms.includes(form)) ?? ofKind.find((row) => row.forms.length === 0) ?? null;
}

/** May what is cited set measures of these forms? The worst of them decides: 没收、罚款 by a rule is too low for 没收. */
export function standingOf(
  rows: readonly RankRow[],
  kind: RankedKind,
  forms: readonly string[],
  basis: NamedBasis,
): Standing {
  const each = forms.map((form) => standingIn(rowOf(rows, kind, form), basis));
  if (each.includes('too-low')) return 'too-low';
  return each.includes('unknown') || each.length === 0 ? 'unknown' : 'sufficient';
}

function standingIn(row: RankRow | null, basis: NamedBasis): Standing {
  if (!row) return 'unknown';
  for (const part of partsOf(basis)) {
    if (row.suffices[part]) return 'sufficient';
    if (row.asks[part]) return 'unknown';
    if (row.tooLow[part]) return 'too-low';
  }
  return 'unknown';
}

/** The narrower part first: a row that does not name it speaks of the whole rank. */
function partsOf({ rank, number }: NamedBasis): readonly RankPart[] {
  if (rank === '地方政府规章' && number !== null && isOfCity(number)) return ['设区的市政府规章', rank];
  if (rank === '规范性文件' && number !== null && MINISTRIES.test(number)) return ['国务院部门文件', rank];
  return [rank];
}

/** 成都市人民政府令第200号. A bare 市政府令 may be that of a municipality, which makes rules as a province does. */
function isOfCity(number: string): boolean {
  return /[\p{Script=Han}]{2}市(?:人民)?政府令/u.test(number) && !/(?:北京|上海|天津|重庆)市/u.test(number);
}

/** 财综〔2016〕5号, 财税〔2015〕9号, 发改价格〔2015〕299号: finance and price authorities of the State Council. 川财综 is of a province. */
const MINISTRIES =
  /(?<=^|[照据按依行])(?:财(?:综|税|预|建|行|社|办|库)|发改价格|计价格|计办价格|价费字)[\p{Script=Han}]{0,2}[〔[（(［]/u;
