import type { ActorFact } from '../facts/facts.ts';
import type { Annotator } from './annotator.ts';
import { firstActor } from './measures/bound.ts';
import { limbsOf } from './measures/limb.ts';

/** Who acts or is bound: the first actor of each limb that names one. */
export const actor: Annotator = {
  name: 'actor',
  makes: ['actor'],
  needs: [],
  cues: [
    '者',
    '人',
    '单位',
    '企业',
    '公司',
    '机构',
    '组织',
    '部门',
    '机关',
    '政府',
    '局',
    '委',
    '厅',
    '办',
    '学校',
    '员',
    '户',
    '商',
    '店',
    '家',
    '主',
    '客',
    '民',
    '方',
    '子',
    '队',
    '体',
    '会',
    '所',
    '吧',
    '众',
    '司机',
    '学生',
  ],
  annotate(sentence) {
    const facts: ActorFact[] = [];
    for (const limb of limbsOf(sentence.text)) {
      const text = sentence.text.slice(limb.start, limb.end);
      const { kind, words } = firstActor(text);
      if (kind === 'unknown' || words === null) continue;
      const start = limb.start + text.indexOf(words);
      const at = { start, end: start + words.length };
      facts.push({ fact: 'actor', kind, words, sentence, at, place: { span: sentence.spanOf(at.start, at.end) } });
    }
    return facts;
  },
};
