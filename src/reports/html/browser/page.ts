import { cardOf, cards, shownCards } from './cards.ts';
import { query, root, toolbar } from './elements.ts';
import { filter } from './filter.ts';
import { current, enter, leave, openBasis, route, step } from './reading.ts';
import { sortBy } from './table.ts';

/*
 * What the page of a report does when it is open. A program of its own: scripts/page.ts makes `assets.ts` of it, and nothing imports
 * it. Without it everything is still there to read.
 */

function filterAnew(): void {
  filter();
  if (current()?.element.hidden) leave();
}

function clicked(target: Element): void {
  const head = target.closest<HTMLTableCellElement>('.files thead th');
  const card = cardOf(target.closest('.card > button')?.parentElement ?? null);
  const mark = target.closest<HTMLElement>('mark:not(.off)');
  const reference = target.closest<HTMLElement>('.ref');
  if (head) sortBy(head);
  else if (card && card === current()) leave();
  else if (card) enter(card);
  else if (mark ?? reference) enterNext((mark ?? reference) as HTMLElement);
}

/** Words of several findings lead to the first of them, a further click to the next. */
function enterNext(mark: HTMLElement): void {
  const numbers = (mark.dataset.of ?? '').split(' ');
  const over = shownCards().filter(({ file, number }) => file.contains(mark) && numbers.includes(number));
  const now = current();
  const next = over[(now ? over.indexOf(now) + 1 : 0) % over.length];
  if (next) enter(next);
}

/** J and K anywhere, arrows from a finding; / to the filter. */
function pressed(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing || !(target instanceof Element)) return;
  const isTyping = target.matches('input[type=search], select');
  const isOnCard = target === current()?.button;
  if (key === 'Escape') cancel();
  else if (isTyping) return;
  else if (key === 'j' || (isOnCard && key === 'ArrowDown')) step(1);
  else if (key === 'k' || (isOnCard && key === 'ArrowUp')) step(-1);
  else if (key === '/') query.focus();
  else return;
  event.preventDefault();
}

/** In the filter: what is typed, then the filter as a whole. Elsewhere: the finding that is open. */
function cancel(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !toolbar.contains(focused)) {
    leave();
    return;
  }
  if (query.value === '') toolbar.reset();
  query.value = '';
  filterAnew();
  focused.blur();
}

root.classList.add('js');
for (const { button } of cards) button.setAttribute('aria-expanded', 'false');
toolbar.addEventListener('input', filterAnew);
toolbar.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest('.ref')) event.preventDefault();
  clicked(event.target);
});
document.addEventListener('keydown', pressed);
document.addEventListener('toggle', ({ target }) => target instanceof HTMLDetailsElement && openBasis(target), true);
addEventListener('hashchange', route);
filter();
route();
