import type { Run } from './measures/limb.ts';

/** What makes another thing of words by standing right beside them: 罚款 + 决定书, 缴清 + 罚款. */
export interface Beside {
  readonly unlessFollowedBy?: RegExp;
  readonly unlessPrecededBy?: RegExp;
}

/** How much text is looked at on either side. */
const REACH = 16;

export function isOther({ unlessFollowedBy, unlessPrecededBy }: Beside, text: string, { start, end }: Run): boolean {
  return (
    (unlessFollowedBy?.test(text.slice(end, end + REACH)) ?? false) ||
    (unlessPrecededBy?.test(text.slice(Math.max(0, start - REACH), start)) ?? false)
  );
}

/** What a title says is no provision of this text; blanked at its length. */
export function withoutTitles(text: string): string {
  return text.includes('《') ? text.replaceAll(/《[^《》]*》/gu, blanked) : text;
}

const NORM = /《[^《》]*(?:法|条例|规定|办法|细则|规则|决定|通知|意见|规程)(?:（[^（）]*）)?》/gu;

/** 《社会保险费征缴暂行条例》 names a norm and takes no fee; 《收费许可证》 and 《申请表》 are papers, which a measure may be about. */
export function withoutNorms(text: string): string {
  return text.includes('《') ? text.replaceAll(NORM, blanked) : text;
}

function blanked(title: string): string {
  return `《${'　'.repeat(title.length - 2)}》`;
}
