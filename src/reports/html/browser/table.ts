import { all, one } from './elements.ts';

/** Puts the files into the order of a column, or into the opposite one. Numbers begin with the largest. */
export function sortBy(head: HTMLTableCellElement): void {
  const first = head.matches('.count') ? 'descending' : 'ascending';
  const other = first === 'ascending' ? 'descending' : 'ascending';
  const order = head.getAttribute('aria-sort') === first ? other : first;
  for (const one of all('.files thead th')) one.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', order);
  const sign = order === 'ascending' ? 1 : -1;
  const rows = all<HTMLTableRowElement>('.files tbody tr');
  const sorted = rows.sort((a, b) => sign * compare(a.cells[head.cellIndex], b.cells[head.cellIndex]) || place(a, b));
  one('.files tbody').append(...sorted);
}

function compare(left: HTMLElement | undefined, right: HTMLElement | undefined): number {
  const [first, second] = [left?.dataset.value, right?.dataset.value];
  if (first !== undefined && second !== undefined) return Number(first) - Number(second);
  return (left?.textContent ?? '').localeCompare(right?.textContent ?? '', 'zh-CN');
}

function place(a: HTMLElement, b: HTMLElement): number {
  return Number(a.dataset.file) - Number(b.dataset.file);
}
