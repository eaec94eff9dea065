import { type Card, cards, cardsHere, marksOf, shownCards } from './cards.ts';
import { all, files, one, query, root, toolbar } from './elements.ts';

const category = one<HTMLSelectElement>('#category');
const rule = one<HTMLSelectElement>('#rule');
const count = one<HTMLElement>('#count');
const rows = all<HTMLTableRowElement>('.files tbody tr');

/** Shows what is asked for, of findings, marks and files. */
export function filter(): void {
  const matches = chosen();
  for (const card of cards) card.element.hidden = !matches(card);
  const shown = cards.filter(({ element }) => !element.hidden);
  root.classList.toggle('filtered', shown.length < cards.length);
  filterMarks(shown);
  filterRows(shown);
  tell();
}

function chosen(): (card: Card) => boolean {
  const severities = new Set(all<HTMLInputElement>('[name=severity]:checked', toolbar).map(({ value }) => value));
  const words = query.value.trim().toLowerCase();
  return (card) =>
    severities.has(card.severity) &&
    (category.value === '' || card.category === category.value) &&
    (rule.value === '' || card.rule === rule.value) &&
    (words === '' || wordsOf(card).includes(words));
}

const known = new Map<Card, string>();

/** What a finding says and what it means, in small letters. */
function wordsOf(card: Card): string {
  const texts = () => [card.element, ...marksOf(card)].map(({ textContent }) => textContent);
  const words = known.get(card) ?? texts().join(' ').toLowerCase();
  known.set(card, words);
  return words;
}

/** A mark stays as long as one of the findings that lie over it is shown. */
function filterMarks(shown: readonly Card[]): void {
  for (const file of files) {
    const kept = new Set(shown.filter((card) => card.file === file).map(({ number }) => number));
    for (const mark of all<HTMLElement>('[data-of]', file)) {
      const isOff = !(mark.dataset.of ?? '').split(' ').some((number) => kept.has(number));
      if (mark.tagName === 'MARK') mark.classList.toggle('off', isOff);
      else mark.hidden = isOff;
    }
  }
}

/** Counts of what is shown. A file that was not checked, or in part, stays whatever is looked for: nobody knows what is in it. */
function filterRows(shown: readonly Card[]): void {
  for (const row of rows) {
    const own = shown.filter(({ file }) => file.dataset.file === row.dataset.file);
    row.hidden = shown.length < cards.length && row.className === 'checked' && own.length === 0;
    for (const cell of all<HTMLElement>('td[data-severity]', row)) {
      const { severity = '' } = cell.dataset;
      const number = own.filter((card) => card.severity === severity).length;
      cell.textContent = String(number);
      cell.dataset.value = String(number);
      cell.className = `count ${number > 0 ? severity : 'zero'}`;
    }
  }
}

/** How many are shown. */
export function tell(): void {
  const [shown, total] = [shownCards().length, cardsHere().length];
  const { all: whole = '', some = '' } = count.dataset;
  const text = shown === total ? whole : some;
  count.textContent = text.replace('{m}', String(shown)).replace('{n}', String(total));
}
