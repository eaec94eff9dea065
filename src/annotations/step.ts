import { matches } from '../chinese/matches.ts';
import type { Step, StepFact } from '../facts/facts.ts';
import type { Annotator } from './annotator.ts';

/**
 * Steps that the text tells of itself: 已经市政府第12次常务会议审议通过; 经市司法局合法性审核; 向社会公开征求意见. Only what is told as
 * done counts: a rule that others must consult the public is no step of this document.
 */
const TOLD: readonly (readonly [Step, RegExp])[] = [
  ['公开征求意见', /(?:已|业已|经)(?:经)?[^，。；]{0,16}公开征求(?:社会)?(?:公众)?意见/gu],
  ['合法性审核', /(?:已|业已|经)(?:经)?[^，。；]{0,16}合法性(?:审核|审查)(?:通过|同意)?/gu],
  [
    '集体讨论',
    /(?:已|业|经)(?:经)?[^，。；]{0,30}(?:常务会议?|办公会议?|全体会议|局务会议?|党组会议?|领导班子会议?|主任会议|厅务会议?|委务会议?|会议)[^，。；]{0,8}(?:审议|讨论|研究|通过|同意|审定)/gu,
  ],
];

const OTHERS = /应当|须|必须|不得|方可|未经|制定机关|起草(?:单位|部门)/u;

export const step: Annotator = {
  name: 'step',
  makes: ['step'],
  needs: [],
  cues: ['征求', '合法性', '会议', '常务会', '办公会', '党组会', '局务会', '厅务会'],
  annotate(sentence) {
    if (OTHERS.test(sentence.text) || sentence.text.length > 200) return [];
    const facts: StepFact[] = [];
    for (const [name, pattern] of TOLD) {
      for (const match of matches(pattern, sentence.text)) {
        const at = { start: match.index, end: match.index + match[0].length };
        const place = { span: sentence.spanOf(at.start, at.end) };
        facts.push({
          fact: 'step',
          step: name,
          from: null,
          to: null,
          days: 'untold',
          item: null,
          spot: null,
          source: 'text',
          evidence: match[0],
          sentence,
          at,
          place,
        });
      }
    }
    return facts;
  },
};
