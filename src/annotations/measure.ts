import type { Annotator } from './annotator.ts';
import { coercionJudge } from './measures/coercion/judge.ts';
import { feeJudge } from './measures/fee/judge.ts';
import { judge, type KindJudge } from './measures/judge.ts';
import { licenceJudge } from './measures/licence/judge.ts';
import type { Mention } from './measures/mention.ts';
import { penaltyJudge } from './measures/penalty/judge.ts';
import { proofJudge } from './measures/proof/judge.ts';

function measureAnnotator<M extends Mention>(kind: KindJudge<M>): Annotator {
  return {
    name: kind.finder.kind,
    makes: ['measure'],
    needs: ['citation'],
    cues: kind.finder.cues,
    annotate: (sentence, context) => (sentence.leaf.kind === 'heading' ? [] : judge(kind, sentence, context)),
  };
}

/** Licence, penalty, coercion and fee, the four that the opinion forbids a document to set; and demands for certificates. */
export const measures: readonly Annotator[] = [licenceJudge, penaltyJudge, coercionJudge, feeJudge, proofJudge].map(
  measureAnnotator,
);
