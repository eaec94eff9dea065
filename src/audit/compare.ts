import type { IsoDate } from '../document/document.ts';
import type { Entry } from '../register/entry.ts';
import type { Changes, LastDocument, Row } from './audit.ts';
import { numberKey } from './names.ts';

export interface LastAudit {
  readonly asOf: IsoDate;
  readonly documents: readonly LastDocument[];
}

/** Finds what a document was in the last audit: by its path, else by title and number, which it keeps when it is moved. */
export class LastDocuments {
  readonly #last: LastAudit;
  readonly #byPath: ReadonlyMap<string, LastDocument>;
  readonly #byName = new Map<string, LastDocument | null>();

  constructor(last: LastAudit) {
    this.#last = last;
    this.#byPath = new Map(last.documents.map((one) => [one.path, one]));
    // Of two that bear one name, neither is found by it.
    for (const one of last.documents) {
      const name = nameOf(one);
      if (name !== null) this.#byName.set(name, this.#byName.has(name) ? null : one);
    }
  }

  find(entry: Pick<Entry, 'path' | 'title' | 'number'>): LastDocument | null {
    const name = nameOf(entry);
    return this.#byPath.get(entry.path) ?? (name === null ? null : (this.#byName.get(name) ?? null));
  }

  /** @param unread paths of files that are still there and could not be read this time */
  changes(rows: readonly Row[], unread: readonly string[]): Changes {
    const before = new Map(rows.map((row) => [row, this.find(row.entry)]));
    const found = new Set([...before.values(), ...unread.map((path) => this.#byPath.get(path))]);
    return {
      since: this.#last.asOf,
      added: rows.filter((row) => before.get(row) === null),
      gone: this.#last.documents.filter((one) => !found.has(one)),
      changed: rows.flatMap((row) => {
        const last = before.get(row);
        const to = row.decided?.verdict ?? row.conclusion?.proposed ?? null;
        return last && last.verdict !== to ? [{ row, from: last.verdict, to }] : [];
      }),
    };
  }
}

function nameOf({ title, number }: Pick<Entry, 'title' | 'number'>): string | null {
  return title === null || number === null ? null : `${title}\n${numberKey(number)}`;
}
