/** An organ that was renamed, merged or abolished. */
export interface Organ {
  /** What came after it, brought up to today; steps in between in brackets. */
  readonly successor: string;
  /** The year of the change; in a city it may have come a year later. */
  readonly year: number;
  /**
   * renamed: read in a plan of reform; followed: the local change follows a national one that was; perhaps: the name may still be in use, or
   * nothing was read.
   */
  readonly certainty: 'renamed' | 'followed' | 'perhaps';
}

/** An old name of an organ; null: a name that is none. */
export interface NamedOrgan {
  readonly name: string;
  readonly organ: Organ | null;
}

/** An old name in a text. */
export interface OrganFound {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly organ: Organ;
}

/** Old names of organs, and the longer or living names in which they do not count. */
export class OrganTable {
  /** By the first two characters, longest name first; null: a name that is no old one. */
  readonly #byHead = new Map<number, [string, Organ | null][]>();

  /**
   * @param table organs.tsv as text
   * @param own names of the user, which go before it
   */
  constructor(table: string, own: readonly NamedOrgan[] = []) {
    const known = new Map<string, Organ | null>();
    const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('old\t'));
    for (const row of rows) {
      const [old = '', successor = '', year = '', , use, firm, boundary = ''] = row.split('\t');
      const organ = use === 'drop' ? null : { successor, year: Number(year), certainty: certaintyOf(use, firm) };
      for (const name of old.split('|')) known.set(name, organ);
      for (const name of boundary.split('|')) if (name !== '' && !known.has(name)) known.set(name, null);
    }
    for (const { name, organ } of own) known.set(name, organ);
    for (const entry of known) {
      const head = headAt(entry[0], 0);
      this.#byHead.set(head, [...(this.#byHead.get(head) ?? []), entry]);
    }
    for (const list of this.#byHead.values()) list.sort(([a], [b]) => b.length - a.length);
  }

  /** Longest names first, from left to right; a match inside a longer name does not count. */
  find(text: string): OrganFound[] {
    const found: OrganFound[] = [];
    for (let at = 0; at < text.length - 1; at += 1) {
      const match = this.#byHead.get(headAt(text, at))?.find(([name]) => text.startsWith(name, at));
      if (!match) continue;
      const [name, organ] = match;
      if (organ) found.push({ start: at, end: at + name.length, name, organ });
      at += name.length - 1;
    }
    return found;
  }
}

function certaintyOf(use: string | undefined, firm: string | undefined): Organ['certainty'] {
  if (use !== 'flag' || firm === 'no') return 'perhaps';
  return firm === 'firm' ? 'renamed' : 'followed';
}

function headAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
