import type { Line } from './lines.ts';

/** —2—, - 2 -, ·2·, 第2页, 第 2 页 共 10 页, 2 / 10, Page 2, and 第二页. */
const PAGE_NUMBER = [
  /^[-—–－―─·•\s]*\d{1,4}[-—–－―─·•\s]*$/u,
  /^[-—–－―─·•\s]*第?\s*[\d〇零一二三四五六七八九十百]+\s*页?\s*[/／,，、]?\s*共\s*[\d〇零一二三四五六七八九十百]+\s*页[-—–－―─·•\s]*$/u,
  /^[-—–－―─·•\s]*第\s*[\d〇零一二三四五六七八九十百]+\s*页[-—–－―─·•\s]*$/u,
  /^\d{1,4}\s*[/／]\s*\d{1,4}$/,
  /^[-—–\s]*(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-—–\s]*$/i,
  /^[ivxIVX]{1,6}$/,
];

/** How many lines at the top and at the foot of a page may be running heads. */
const DEPTH = 3;
/** On how many pages a line must stand at one place to be a running head. */
const RECURS = 3;

/** Takes out page numbers and running heads; the pages keep their order. `height` is that of each page. */
export function withoutFurniture(pages: readonly (readonly Line[])[], heights: readonly number[]): Line[][] {
  const edges = pages.map((lines, at) => edgesOf(lines, heights[at] ?? 0));
  const counts = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(RECURS, Math.ceil(pages.length * 0.2));
  return pages.map((lines, at) => {
    const edge = new Set(edges[at]?.filter((line) => isNumber(line) || (counts.get(keyOf(line)) ?? 0) >= least));
    return lines.filter((line) => !edge.has(line));
  });
}

/** The first and last lines, where they stand in the upper or lower sixth of the page. */
function edgesOf(lines: readonly Line[], height: number): Line[] {
  const sorted = lines.toSorted((one, other) => one.y - other.y);
  return [
    ...sorted.slice(0, DEPTH).filter(({ y }) => y < height / 6),
    ...sorted.slice(-DEPTH).filter(({ y }) => y > (height * 5) / 6),
  ];
}

function isNumber({ text }: Line): boolean {
  return PAGE_NUMBER.some((pattern) => pattern.test(text.trim()));
}

/** The same words with other figures, at the same height: 广东省人民政府公报 2014年第3期 12. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 6)} ${text.replace(/[\d\s]+/g, '#')}`;
}
