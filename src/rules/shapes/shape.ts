import type { ZodType, z } from 'zod';
import type { IsoDate } from '../../document/document.ts';
import type { Bilingual } from '../../errors.ts';
import type { Fact, FactKind, Place } from '../../facts/facts.ts';
import type { Profile } from '../profile.ts';

export type Zod = typeof z;

/** A bare breach: what and where. The engine adds the rule, how grave it is and why. */
export interface Breach {
  readonly place: Place;
  /** The facts that make it up; the first is the one that a message speaks of. */
  readonly facts: readonly Fact[];
  /** Values of the placeholders of the shape, by name. */
  readonly words: Readonly<Record<string, Bilingual>>;
}

/** What the facts do not suffice to judge, and why. */
export interface Gap {
  readonly unjudged: Bilingual;
}

/** What a judgement may depend on beside the facts. */
export interface Measure {
  /** The day of the check. */
  readonly asOf: IsoDate;
  /** The day of the document, or of the check for a draft; null where it is not known. */
  readonly day: IsoDate | null;
  readonly profile: Profile;
}

/** A way to judge facts: what a rule may set for it, and a pure function over the facts that the rule selects. */
export interface Shape {
  /** The schema of the options. Given zod, and not importing it: a run on compiled rules never loads it. */
  options(zod: Zod): ZodType;
  /** Kinds of facts that it can judge; null: any. */
  readonly facts: readonly FactKind[] | null;
  /** Whether a breach has a selected fact, so that a message may name its fields and {text}, the words at its place. */
  readonly showsFact: boolean;
  /** Further placeholders that its breaches fill. */
  readonly words: readonly string[];
  /** `facts` in the order of the text; `options` as the schema returned them. */
  judge(
    facts: readonly Fact[],
    options: Readonly<Record<string, unknown>>,
    measure: Measure,
  ): readonly (Breach | Gap)[];
}

export function isGap(result: Breach | Gap): result is Gap {
  return 'unjudged' in result;
}
