import { CHANNEL, DAY, entry, FILES, hint } from '../entries.ts';
import type { RecordLayout, StepLayout } from '../layout.ts';
import { answerOf, appearanceOf, caseKindOf, heldOf, legalSubject } from '../understood.ts';

const NUMBER = entry('编号', ['编号', '案号', 'number'], 'words', { aside: true });
const DISCLOSED = { understood: answerOf, ...hint('写明公开在哪里；未公开的写 未公开', 'where it is published') };

const study = (step: StepLayout['step'], english: string): StepLayout => ({
  step,
  names: [step, english],
  entries: [
    entry('次数', ['次数', 'times'], 'count'),
    entry('主题', ['主题', '内容', 'subjects'], 'words', { understood: legalSubject }),
    FILES,
  ],
});

/** What the Luzhou opinion asks of an organ every year, with the law that asks for it today. */
export const ANNUAL: RecordLayout = {
  kind: 'annual',
  steps: [
    study('领导干部学法', 'studyOfLaw'),
    study('公务员培训', 'training'),
    {
      step: '培训课程',
      names: ['培训课程', 'courses'],
      entries: [entry('主题', ['课程', '主题', 'subjects'], 'words', { understood: legalSubject }), FILES],
      hint: { zh: '行政学院、公务员培训机构填写', en: 'for institutes that train civil servants' },
    },
    { step: '法律知识测试', names: ['法律知识测试', '依法行政考核', 'legalTest'], entries: [DAY, FILES] },
    {
      step: '复议案件',
      names: ['复议案件', '行政复议案件', 'reconsiderationCases'],
      listed: '编号',
      entries: [
        NUMBER,
        entry('类型', ['类型', 'kind'], 'words', { understood: caseKindOf }),
        entry('收到', ['收到', 'received'], 'day'),
        entry('受理', ['受理', 'accepted'], 'day'),
        entry('听证情况', ['听证', 'hearing'], 'words', { understood: heldOf }),
        entry('决定', ['决定', 'decided'], 'day'),
        entry('延长', ['延长', 'extended'], 'words', hint('经批准延长的，写明', 'where leave was given')),
        FILES,
      ],
    },
    {
      step: '诉讼案件',
      names: ['诉讼案件', '行政诉讼案件', 'courtCases'],
      listed: '编号',
      entries: [
        NUMBER,
        entry('出庭', ['出庭', 'appeared'], 'words', { understood: appearanceOf }),
        entry('缺席理由', ['负责人不出庭理由', 'reasonForAbsence'], 'words'),
        DAY,
        FILES,
      ],
    },
    {
      step: '司法建议',
      names: ['司法建议', '处理建议', 'courtAdvice'],
      listed: '编号',
      entries: [NUMBER, entry('收到', ['收到', 'received'], 'day'), entry('回复', ['回复', 'replied'], 'day'), FILES],
    },
    {
      step: '建议提案',
      names: ['建议提案', '代表建议和委员提案', 'proposals'],
      listed: '编号',
      entries: [
        NUMBER,
        entry('收到', ['收到', 'received'], 'day'),
        entry('回复', ['答复', '回复', 'replied'], 'day'),
        FILES,
      ],
    },
    { step: '重大行为备案', names: ['重大行为备案', 'majorActsFiled'], listed: '编号', entries: [NUMBER, DAY, FILES] },
    {
      step: '法治政府建设报告',
      names: ['法治政府建设报告', '依法行政报告', 'ruleOfLawReport'],
      entries: [
        { ...DAY, names: ['报送', '日期', 'reported'] },
        entry('公开日期', ['公开', 'published'], 'day'),
        FILES,
      ],
    },
    {
      step: '信息公开',
      names: ['信息公开', '政府信息公开', 'disclosure'],
      entries: [
        entry('收费目录', ['收费目录', 'fees'], 'words', DISCLOSED),
        entry('处罚依据', ['处罚依据', 'penaltyBases'], 'words', DISCLOSED),
        entry('采购目录', ['采购目录', 'procurement'], 'words', DISCLOSED),
        CHANNEL,
        FILES,
      ],
    },
    {
      step: '文件清理',
      names: ['文件清理', '规范性文件清理', 'cleanup'],
      entries: [DAY, entry('结果公开', ['结果公开', 'published'], 'words', DISCLOSED), FILES],
    },
    { step: '半年小结', names: ['半年小结', 'halfYearSummary'], entries: [DAY, FILES] },
    {
      step: '年终总结',
      names: ['年终总结', '年度总结', 'yearSummary'],
      entries: [{ ...DAY, names: ['报送', '日期', 'reported'] }, FILES],
    },
  ],
};
