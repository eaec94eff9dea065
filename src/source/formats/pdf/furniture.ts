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

/** A bare figure may be the last line of a table; it is a page number only where it stands apart. */
const FIGURE = /^\s*\d{1,4}\s*$/;

/** How many lines at the top and at the foot of a page may be running heads. */
const DEPTH = 3;
/** On how many pages a line must stand at one place to be a running head. */
const RECURS = 3;

/** Takes out page numbers and running heads; the pages keep their order. `heights` are those of the pages. */
export function withoutFurniture(pages: readonly (readonly Line[])[], heights: readonly number[]): Line[][] {
  const edges = pages.map((lines, at) => edgesOf(lines, heights[at] ?? 0));
  const counts = new Map<string, number>();
  for (const key of edges.flatMap((lines) => [...new Set(lines.flat().map(keyOf))]))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(RECURS, Math.ceil(pages.length * 0.2));
  const recurs = (line: Line): boolean => (counts.get(keyOf(line)) ?? 0) >= least;
  return pages.map((lines, at) => {
    const furniture = new Set(edges[at]?.flatMap((edge) => outermost(edge, lines, recurs)));
    return lines.filter((line) => !furniture.has(line));
  });
}

/** The first lines from above, and the last from below, where they stand in the upper or lower sixth of the page. */
function edgesOf(lines: readonly Line[], height: number): readonly [readonly Line[], readonly Line[]] {
  const sorted = lines.toSorted((one, other) => one.y - other.y);
  return [
    sorted.slice(0, DEPTH).filter(({ y }) => y < height / 6),
    sorted
      .slice(-DEPTH)
      .filter(({ y }) => y > (height * 5) / 6)
      .reverse(),
  ];
}

/** From the edge inwards, as far as the lines are no words of the document: these stand as all the others do. */
function outermost(edge: readonly Line[], lines: readonly Line[], recurs: (line: Line) => boolean): readonly Line[] {
  const end = edge.findIndex((line, at) => {
    if (isNumber(line)) return FIGURE.test(line.text) && !standsApart(line, edge.slice(0, at), lines);
    return !recurs(line) || !standsApart(line, edge.slice(0, at), lines);
  });
  return end < 0 ? edge : edge.slice(0, end);
}

/** Set in other type than the page, or further from its words than these from one another. */
function standsApart(line: Line, outside: readonly Line[], lines: readonly Line[]): boolean {
  const inside = lines.filter((other) => other !== line && !outside.includes(other));
  const sizes = inside.map(({ size }) => size).toSorted((one, other) => one - other);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0;
  if (line.size < 0.93 * size) return true;
  const distance = Math.min(...inside.map(({ y }) => Math.abs(y - line.y)));
  return distance > 1.25 * Math.min(usualStep(inside), 3 * size);
}

function usualStep(lines: readonly Line[]): number {
  const heights = lines.map(({ y }) => y).toSorted((one, other) => one - other);
  const steps = heights.slice(1).map((y, at) => y - (heights[at] ?? y));
  return steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
}

function isNumber({ text }: Line): boolean {
  return PAGE_NUMBER.some((pattern) => pattern.test(text.trim()));
}

/** The same words with other figures, at the same height: 广东省人民政府公报 2014年第3期 12. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 6)} ${text.replace(/[\d\s]+/g, '#')}`;
}
