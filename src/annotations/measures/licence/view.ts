import type { Bound } from '../bound.ts';
import type { Scene } from '../judge.ts';
import { segmentAt } from '../limb.ts';
import type { Consent } from './finder.ts';
import { MONEY } from './words.ts';

/** A consent with the texts around it that speak for or against it. */
export interface View {
  readonly consent: Consent;
  readonly scene: Scene;
  /** The words of the construction itself: 未经主管部门批准，摊位图不得. */
  readonly words: string;
  /** The limb that it stands in. */
  readonly limb: string;
  /** What is asked for, and by whom: the limb up to the end of the clause, without who consents. */
  readonly asked: string;
  /** From the beginning of the segment to the consent. */
  readonly before: string;
  /** From the consent to the end of the clause. */
  readonly behind: string;
  /** The sentence before and the sentences that this one hangs on, without what they say of money. */
  readonly around: string;
  readonly previous: string;
  /** The sentence after, in the same article or point. */
  readonly following: string;
  readonly title: string;
}

export function viewOf(consent: Consent, scene: Scene): View {
  const { text, limb, segment, context, sentence } = scene;
  // The words that ask often begin in one segment and end in the next: 经…批准，方可….
  const end = segmentAt(limb, Math.max(consent.start, consent.end - 1)).end;
  const previous = context.previous(sentence)?.text ?? '';
  const leads = context.leadsOf(sentence).map((lead) => lead.text);
  return {
    consent,
    scene,
    words: text.slice(consent.start, consent.end),
    limb: text.slice(limb.start, limb.end),
    asked: text.slice(limb.start, end).replace(consent.giver, ''),
    before: text.slice(segment.start, consent.start),
    behind: text.slice(consent.end, end),
    around: [previous, ...leads].join('').replaceAll(MONEY, ''),
    previous,
    following: context.next(sentence)?.text ?? '',
    title: context.document.title ?? '',
  };
}

/** A view with who must ask. */
export interface Asked extends View {
  readonly bound: Bound;
}
