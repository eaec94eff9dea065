import {
  ADDRESS,
  ADOPTION,
  CHANNEL,
  COMMENTS,
  DAY,
  entry,
  FILES,
  FROM,
  hint,
  OUTCOME,
  REQUIRED,
  SHORTENED,
  TO,
} from '../entries.ts';
import type { RecordLayout, StepLayout } from '../layout.ts';
import { COMPETITION, DISCUSSION, EXPERTS, HEARING, PUBLICATION, REVIEW, RISK } from './document.ts';

const assessment = (step: StepLayout['step'], english: string): StepLayout => ({
  step,
  names: [step, english],
  entries: [REQUIRED, DAY, OUTCOME, FILES],
});

/** 对国家尚无明确规定的探索性改革决策事项，可以明示法律风险，提交决策机关讨论: 重大行政决策程序暂行条例 25. */
const DECISION_REVIEW: StepLayout = {
  ...REVIEW,
  entries: [
    ...REVIEW.entries,
    entry('法律风险', ['法律风险', 'legalRisk'], 'words', {
      aside: true,
      ...hint('国家尚无明确规定的探索性改革事项，写明已明示的法律风险', 'of a reform that no law provides for yet'),
    }),
  ],
};

/** The steps of a major administrative decision: 重大行政决策程序暂行条例 12-36. */
export const DECISION: RecordLayout = {
  kind: 'decision',
  steps: [
    { step: '调查研究', names: ['调查研究', '调研', 'research'], entries: [DAY, FILES] },
    {
      step: '公众参与',
      names: ['公众参与', '听取意见', '公开征求意见', 'publicParticipation'],
      entries: [FROM, TO, CHANNEL, ADDRESS, SHORTENED, COMMENTS, ADOPTION, FILES],
    },
    HEARING,
    EXPERTS,
    RISK,
    assessment('环境影响评价', 'environmentalAssessment'),
    assessment('成本效益分析', 'costBenefitAnalysis'),
    COMPETITION,
    DECISION_REVIEW,
    DISCUSSION,
    PUBLICATION,
    {
      step: '执行',
      names: ['执行', '决策执行', 'execution'],
      entries: [
        entry('执行单位', ['执行单位', 'executedBy'], 'words', { shown: true, denies: true }),
        { ...DAY, names: ['报告日期', '日期', 'reported'], ...hint('报告执行情况的日期', 'when it was reported on') },
        FILES,
      ],
    },
    {
      step: '决策后评估',
      names: ['决策后评估', '后评估', 'evaluationAfterwards'],
      entries: [REQUIRED, DAY, OUTCOME, FILES],
    },
  ],
};
