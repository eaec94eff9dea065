/** Characters of 二号 on a line of 156 mm. */
const WIDEST = 20;

/** Where a title may well be broken: before a title inside it, before what is issued, before the kind of a document. */
const GOOD = /(?=〈|《|关于|印发|贯彻|管理|实施|暂行|若干|工作|办法|规定)/gu;

/** A long title in lines of about the same length, as official documents set it: words are not torn where that can be helped. */
export function titleLines(title: string): string[] {
  const count = Math.ceil(title.length / WIDEST);
  if (count <= 1) return [title];
  const wanted = Math.ceil(title.length / count);
  const at = breakNear(title, wanted, title.length - (count - 1) * WIDEST);
  return [title.slice(0, at), ...titleLines(title.slice(at))];
}

/** The good place next to the wanted one; else the wanted one itself, but for marks that no line begins or ends with. */
function breakNear(title: string, wanted: number, least: number): number {
  const good = [...title.matchAll(GOOD)]
    .map(({ index }) => index)
    .filter((at) => at >= Math.max(1, least) && at <= WIDEST && Math.abs(at - wanted) <= 5 && allows(title, at))
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  let at = wanted;
  while (at > 1 && !allows(title, at)) at--;
  return good[0] ?? at;
}

function allows(title: string, at: number): boolean {
  const isWhole = !/[\ud800-\udbff]/.test(title[at - 1] ?? '');
  return isWhole && !/[》〉）”’、，的]/u.test(title[at] ?? '') && !/[《〈（“‘]/u.test(title[at - 1] ?? '');
}
