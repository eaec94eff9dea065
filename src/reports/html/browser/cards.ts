import { all, files, one, overview } from './elements.ts';

/** A finding on the page. */
export interface Card {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly file: HTMLElement;
  readonly number: string;
  readonly severity: string;
  readonly category: string;
  readonly rule: string;
}

/** In the order of the page. */
export const cards: readonly Card[] = files.flatMap((file) => {
  return all<HTMLElement>('.card', file).map((element): Card => {
    const { n: number = '', severity = '', category = '', rule = '' } = element.dataset;
    return { element, button: one('button', element), file, number, severity, category, rule };
  });
});

const byElement = new Map<Element | null, Card>(cards.map((card) => [card.element, card]));

export function cardOf(element: Element | null): Card | undefined {
  return byElement.get(element);
}

/** The words that a finding means; it may share them with others. */
export function marksOf({ file, number }: Card): Element[] {
  return all(`mark[data-of~="${number}"]`, file);
}

/** All findings of what is shown: of one file, or of all in the overview. */
export function cardsHere(): Card[] {
  return overview?.hidden === false ? [...cards] : cards.filter(({ file }) => !file.hidden);
}

/** Those that the filter leaves. */
export function shownCards(): Card[] {
  return cardsHere().filter(({ element }) => !element.hidden);
}
