import type { ProvisionFact } from '../facts/facts.ts';
import type { Annotator } from './annotator.ts';
import { withoutTitles } from './beside.ts';
import { readingsOf } from './clause-reading.ts';
import type { Run } from './measures/limb.ts';
import { tables } from './pattern-tables.ts';
import { enforcement } from './provisions/enforcement.ts';
import { finance } from './provisions/finance.ts';
import { licensing } from './provisions/licensing.ts';
import { market } from './provisions/market.ts';
import { openness } from './provisions/openness.ts';
import { organisation } from './provisions/organisation.ts';
import { remedies } from './provisions/remedies.ts';
import { rights } from './provisions/rights.ts';
import { services } from './provisions/services.ts';
import { staff } from './provisions/staff.ts';
import type { Wording } from './provisions/table.ts';

export const WORDINGS: readonly Wording[] = [
  ...enforcement,
  ...finance,
  ...licensing,
  ...market,
  ...openness,
  ...organisation,
  ...remedies,
  ...rights,
  ...services,
  ...staff,
];

const rows = tables.add(
  WORDINGS.map(({ pattern }) => pattern),
  WORDINGS.map(({ cues }) => cues),
);

/** Clauses on the matters of `matters.ts`. What a document may do about them, the rules say. */
export const provision: Annotator = {
  name: 'provision',
  makes: ['provision'],
  needs: ['citation', 'measure'],
  cues: [...new Set(WORDINGS.flatMap(({ cues }) => cues))],
  annotate(sentence, context) {
    if (sentence.leaf.kind === 'heading') return [];
    const text = withoutTitles(sentence.text);
    const facts: ProvisionFact[] = [];
    for (const row of rows.candidates(text)) {
      const wording = WORDINGS[row] as Wording;
      const { matter, confidence = 'high' } = wording;
      for (const said of readingsOf(wording, text, sentence, context))
        addOnce({ fact: 'provision', matter, confidence, ...said }, facts);
    }
    return facts.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  },
};

const CERTAINTY = ['low', 'medium', 'high'] as const;

/** Several words for one matter in one clause are one provision, as sure as the surest of them. */
function addOnce(fact: ProvisionFact, known: ProvisionFact[]): void {
  const at = known.findIndex((other) => isSame(other, fact));
  const other = known[at];
  if (other === undefined) known.push(fact);
  else if (CERTAINTY.indexOf(other.confidence) < CERTAINTY.indexOf(fact.confidence)) known[at] = fact;
}

function isSame(one: ProvisionFact, other: ProvisionFact): boolean {
  const [a, b] = [one.at as Run, other.at as Run];
  return one.matter === other.matter && one.stance === other.stance && a.start < b.end && b.start < a.end;
}
