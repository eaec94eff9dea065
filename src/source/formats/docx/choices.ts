import type { Attributes } from '../../xml.ts';

/** Prefixes of what Word itself draws with since 2010: shapes, groups, canvases, ink. */
const UNDERSTOOD = /^(?:w\d*[a-z]*|wp[a-z]?\d*|a\d+|wps|wpg|wpc|wpi|cx\d*|am3d|pic\d*|aink|v|o)$/;

/**
 * `mc:AlternateContent` holds the same thing several times. The first choice that is understood is read, else the fallback, and
 * never two of them: a text box would be read twice.
 */
export class Choices {
  /** For each that is open: whether one of its alternatives was taken. */
  readonly #taken: boolean[] = [];

  open(name: string, _attributes: Attributes): void {
    if (name === 'mc:AlternateContent') this.#taken.push(false);
  }

  close(name: string): void {
    if (name === 'mc:AlternateContent') this.#taken.pop();
  }

  /** Decides on one alternative; called once for each. */
  skips(name: string, attributes: Attributes): boolean {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const last = this.#taken.length - 1;
    if (last < 0) return false;
    const isUnderstood =
      name === 'mc:Fallback' || (attributes('Requires') ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.test(prefix));
    if (this.#taken[last] || !isUnderstood) return true;
    this.#taken[last] = true;
    return false;
  }
}
