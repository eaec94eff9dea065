/* What the script finds on the page when it starts. */

export const root = document.documentElement;
export const toolbar = one<HTMLFormElement>('.toolbar');
export const query = one<HTMLInputElement>('#words');
/** The table of all files, where there are several. */
export const overview = document.querySelector<HTMLElement>('#overview');
export const files = all<HTMLElement>('.file');

export function one<E extends Element>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

export function all<E extends Element>(selector: string, within: ParentNode = document): E[] {
  return Array.from(within.querySelectorAll<E>(selector));
}
