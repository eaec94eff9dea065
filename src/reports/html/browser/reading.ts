import { type Card, cardOf, marksOf, shownCards } from './cards.ts';
import { files, overview } from './elements.ts';
import { tell } from './filter.ts';

/* One finding at a time; and where there are several files, one file at a time. */

let active: Card | null = null;

/** The finding that is open. */
export function current(): Card | null {
  return active;
}

function light(card: Card, isOn: boolean): void {
  card.element.classList.toggle('open', isOn);
  card.button.setAttribute('aria-expanded', String(isOn));
  for (const mark of marksOf(card)) mark.classList.toggle('on', isOn);
}

export function leave(): void {
  if (active) light(active, false);
  active = null;
}

export function enter(card: Card): void {
  leave();
  active = card;
  light(card, true);
  const height = heightOf(card);
  if (height < 80 || height > innerHeight * 0.6) scrollBy(0, height - innerHeight / 4);
  card.button.focus({ preventScroll: true });
}

/** Where its words stand in the window; its card, where that is far from them (a long table, a narrow window). */
function heightOf(card: Card): number {
  const { top } = card.element.getBoundingClientRect();
  const height = marksOf(card)[0]?.getBoundingClientRect().top ?? top;
  return Math.abs(top - height) < innerHeight / 2 ? Math.min(top, height) : top;
}

/** From the finding that is open; else from what stands below the upper edge of the window. */
export function step(by: 1 | -1): void {
  if (overview?.hidden === false) return;
  const list = shownCards();
  const next = active ? list[list.indexOf(active) + by] : nearest(list, by);
  if (next) enter(next);
}

function nearest(list: readonly Card[], by: 1 | -1): Card | undefined {
  const below = list.findIndex(({ element }) => element.getBoundingClientRect().top > 0);
  return by > 0 ? list[below] : list[(below < 0 ? list.length : below) - 1];
}

/** Shows what the address of the page names: a file, a finding, a place in the text. */
export function route(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (overview) open(target?.closest('.file') ?? null, overview);
  const card = cardOf(target);
  if (card) enter(card);
  else if (target) show(target);
  else if (overview) scrollTo(0, 0);
}

/** One file, or all in the overview. */
function open(file: Element | null, table: HTMLElement): void {
  table.hidden = file !== null;
  for (const one of files) one.hidden = one !== file;
  leave();
  tell();
}

function show(target: HTMLElement): void {
  target.scrollIntoView();
  if (target.matches('.file, #overview')) target.focus({ preventScroll: true });
}

/** The clause stands once at the end of its file; a copy of it opens under the finding. */
export function openBasis(details: HTMLDetailsElement): void {
  const clause = document.getElementById(details.dataset.basis ?? '')?.nextElementSibling;
  const [summary, link] = Array.from(details.children);
  if (!details.open || !clause || !summary || !link?.querySelector('a')) return;
  details.replaceChildren(summary, ...Array.from(clause.children, (part) => part.cloneNode(true)));
}
