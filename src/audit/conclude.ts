import type { Confidence } from '../facts/facts.ts';
import { VERDICTS, type Verdict } from '../register/decision.ts';
import type { Entry, Ruling } from '../register/entry.ts';
import type { Rule } from '../rules/rule.ts';
import { type Conclusion, OBJECT, type Reason } from './audit.ts';

/** So many clauses contrary to law are no slip that an amendment mends. */
const MANY = 3;
const LEVELS: readonly Confidence[] = ['low', 'medium', 'high'];

/**
 * What the findings in a document argue for: the gravest verdict. A document that was repealed or is contrary to law is repealed; what ended by
 * itself is declared lapsed, which is graver still, for nothing is left to repeal.
 */
export function conclusionOf(
  entry: Entry,
  rulings: readonly Ruling[],
  rules: ReadonlyMap<string, Rule>,
): Conclusion | null {
  if (entry.level !== OBJECT) return null;
  const reasons = rulings
    .flatMap((ruling) => reasonOf(ruling, rules.get(ruling.rule)))
    .sort((a, b) => VERDICTS.indexOf(b.argues) - VERDICTS.indexOf(a.argues) || rank(b) - rank(a));
  const [gravest] = reasons;
  if (!gravest) return { proposed: '继续有效', reasons, confidence: entry.status === 'partial' ? 'low' : 'medium' };
  const own = reasons.filter(({ argues }) => argues === gravest.argues);
  return { proposed: gravest.argues, reasons, confidence: sureness(own) };
}

const rank = ({ confidence }: Reason) => LEVELS.indexOf(confidence);

function reasonOf(ruling: Ruling, rule: Rule | undefined): Reason[] {
  if (!rule) throw new Error(`a finding of the unknown rule ${ruling.rule}`);
  const argues = arguesFor(rule, ruling);
  if (argues === null) return [];
  const { clause, message, confidence } = ruling;
  // An amendment may mend a single clause: whether it does, people decide.
  const sure = rule.concludes === null && confidence === 'high' ? 'medium' : confidence;
  return [{ code: rule.id, clause, basis: rule.basis.map(({ id }) => id), text: message, argues, confidence: sure }];
}

/** What a rule says that it argues for; what is contrary to law without that is repealed. How a document was made is for another procedure. */
function arguesFor({ concludes, aspect }: Rule, { severity, confidence }: Ruling): Verdict | null {
  if (concludes !== null) return confidence === 'low' ? null : (concludes as Verdict);
  return severity === 'error' && aspect !== '程序' && aspect !== '形式' ? '废止' : null;
}

function sureness(reasons: readonly Reason[]): Confidence {
  if (reasons.length >= MANY) return 'high';
  return LEVELS[Math.max(...reasons.map(rank))] ?? 'low';
}
