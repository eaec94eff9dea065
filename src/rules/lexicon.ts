import { z } from 'zod';
import { ALWAYS, refuse } from '../yaml/issue.ts';
import { patternProblem } from './lexicon-pattern.ts';
import type { Lexicon } from './rule.ts';

const text = z.string().min(1);

/** The schema of lexicons/NAME.yaml: words of a user's own packs, for `term` facts. */
export function lexiconSchema(id: string): z.ZodType<Lexicon> {
  return z
    .strictObject({ id: text, terms: z.array(text.max(50)).default([]), patterns: z.array(text.max(200)).default([]) })
    .superRefine((value, context) => {
      const { id: own, terms = [], patterns = [] } = value as Partial<Lexicon>;
      if (own !== undefined && own !== id)
        refuse(context, ['id'], { zh: `文件名要求编号为“${id}”`, en: `The name of the file asks for the id "${id}"` });
      if (terms.length + patterns.length === 0)
        refuse(context, ['terms'], { zh: '没有词语，永远不会命中', en: 'There are no words: this could never match' });
      patterns.forEach((pattern, i) => {
        const problem = typeof pattern === 'string' ? patternProblem(pattern) : null;
        if (problem) refuse(context, ['patterns', i], problem);
      });
    }, ALWAYS);
}
