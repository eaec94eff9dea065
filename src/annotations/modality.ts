import { matches } from '../chinese/matches.ts';
import type { ModalityFact } from '../facts/facts.ts';
import type { Annotator } from './annotator.ts';

const KINDS: readonly (readonly [ModalityFact['kind'], RegExp])[] = [
  ['must-not', /不得|禁止|严禁|不准|不许|不应|无权/gu],
  ['only-after', /方可|方能|才可以?|才能|方准/gu],
  ['must', /应当|必须|须|有义务/gu],
  ['may', /可以|有权/gu],
];

/** 应当, 不得, 方可, 可以: who uses the words well, means them. */
export const modality: Annotator = {
  name: 'modality',
  makes: ['modality'],
  needs: [],
  cues: [
    '不得',
    '禁止',
    '严禁',
    '不准',
    '不许',
    '不应',
    '无权',
    '方可',
    '方能',
    '才可',
    '才能',
    '方准',
    '应当',
    '必须',
    '须',
    '义务',
    '可以',
    '有权',
  ],
  annotate(sentence) {
    const facts: ModalityFact[] = [];
    for (const [kind, pattern] of KINDS) {
      for (const match of matches(pattern, sentence.text)) {
        const at = { start: match.index, end: match.index + match[0].length };
        facts.push({ fact: 'modality', kind, sentence, at, place: { span: sentence.spanOf(at.start, at.end) } });
      }
    }
    return facts.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  },
};
