import type { CheckOptions } from '../check.ts';
import type { Rule } from '../rules/rule.ts';
import { Lane, type Patience } from './lane.ts';
import type { Equipment } from './message.ts';

/** What workers are given for some rules and law, and those rules on this side. */
export interface Kit {
  readonly equipment: Equipment;
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Folders without a configuration of their own have the same rules and law, however many they are: one kit, and so one worker, serves all. */
export class Kits {
  readonly #made = new Map<string, Kit>();
  readonly #known = new WeakMap<CheckOptions, Kit>();

  of(options: CheckOptions): Kit {
    const known = this.#known.get(options) ?? this.#find(options);
    this.#known.set(options, known);
    return known;
  }

  #find({ rules, law }: CheckOptions): Kit {
    const key = `${rules.digest}\n${JSON.stringify(law.own)}`;
    const made = this.#made.get(key);
    if (made) return made;
    // Examples are for tests; no check needs them.
    const equipment = {
      rules: { ...rules, rules: rules.rules.map((rule) => ({ ...rule, examples: [] })) },
      ownLaw: law.own,
    };
    const kit = { equipment, rules: new Map(rules.rules.map((rule) => [rule.id, rule])) };
    this.#made.set(key, kit);
    return kit;
  }
}

/** Room for one worker. One that is equipped for other rules goes when the next draft needs these. `close` when done. */
export class Place {
  readonly #patience: Patience;
  #lane: { readonly equipment: Equipment | null; readonly lane: Lane } | null = null;
  #leaving: Promise<void> = Promise.resolve();

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  laneWith(equipment: Equipment): Lane {
    if (this.#lane?.equipment === equipment) return this.#lane.lane;
    return this.#open(equipment);
  }

  /** For what needs no rules. */
  anyLane(): Lane {
    return this.#lane?.lane ?? this.#open(null);
  }

  async close(): Promise<void> {
    await this.#leaving;
    await this.#lane?.lane.close();
    this.#lane = null;
  }

  #open(equipment: Equipment | null): Lane {
    const last = this.#lane?.lane;
    if (last) this.#leaving = this.#leaving.then(() => last.close());
    const lane = new Lane(equipment, this.#patience);
    this.#lane = { equipment, lane };
    return lane;
  }
}
