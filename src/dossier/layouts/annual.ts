import { disclosedOf, publishedOf } from '../disclosed.ts';
import { CHANNEL, CHANNEL_HINT, DAY, entry, FILES, hint } from '../entries.ts';
import type { RecordLayout, StepLayout } from '../layout.ts';
import { channelOf } from '../understood.ts';
import { legalSubject } from '../understood-yearly.ts';
import { COURT, NOT_YET, NUMBER, RECEIVED, RECONSIDERATION } from './annual-cases.ts';

const DISCLOSED = {
  understood: disclosedOf,
  ...hint(
    '写明公开在哪里；未公开的写 未公开；没有这类事项的写 不涉及',
    'where it is published; none, where there is none',
  ),
};
const SUBJECTS = ['主题', '内容', 'subjects'] as const;
const REPORTED = { ...DAY, names: ['报送', '日期', 'reported'] as const, ...NOT_YET };
const PEOPLE = entry('人数', ['人数', '参加人数', 'people'], 'count');

const study = (step: StepLayout['step'], names: StepLayout['names']): StepLayout => ({
  step,
  names,
  entries: [
    entry('次数', ['次数', 'times'], 'count', hint('全年几次', 'how often in the year')),
    entry('方式', ['方式', '形式', 'manner'], 'words', {
      shown: true,
      denies: true,
      ...hint('如 会前学法、法治讲座、培训班', 'before meetings, lectures, courses'),
    }),
    entry('主题', [...SUBJECTS], 'words', {
      understood: legalSubject,
      ...hint('学了哪些法，如 行政处罚法', 'which law'),
    }),
    PEOPLE,
    FILES,
  ],
});

/** What the Luzhou opinion asks of an organ every year, with the law that asks for it today. */
export const ANNUAL: RecordLayout = {
  kind: 'annual',
  steps: [
    study('领导干部学法', ['领导干部学法', '领导干部集中学法', 'studyOfLaw']),
    study('公务员培训', ['公务员培训', '公务员法治培训', '公务员法制培训', 'training']),
    {
      step: '培训课程',
      names: ['培训课程', 'courses'],
      entries: [entry('主题', ['课程', ...SUBJECTS], 'words', { understood: legalSubject }), FILES],
      hint: { zh: '行政学院、公务员培训机构填写', en: 'for institutes that train civil servants' },
    },
    {
      step: '法律知识测试',
      names: ['法律知识测试', '依法行政考核', 'legalTest'],
      entries: [DAY, PEOPLE, FILES],
    },
    ...RECONSIDERATION,
    ...COURT,
    {
      step: '建议提案',
      names: ['建议提案', '代表建议和委员提案', 'proposals'],
      listed: '编号',
      entries: [
        NUMBER,
        RECEIVED,
        entry('回复', ['答复', '回复', 'replied'], 'day', {
          ...NOT_YET,
          ...hint('没有的写 未答复', 'day of the reply'),
        }),
        FILES,
      ],
    },
    {
      step: '重大行为备案',
      names: ['重大行为备案', '重大行政行为备案', 'majorActsFiled'],
      listed: '编号',
      entries: [
        NUMBER,
        entry('类型', ['类型', 'kind'], 'words', {
          aside: true,
          ...hint('重大行政处罚、许可、强制、征收', 'penalty, licence, coercion, levy'),
        }),
        { ...DAY, names: ['日期', '备案', 'date'], ...NOT_YET },
        FILES,
      ],
    },
    {
      step: '备案',
      names: ['规范性文件备案', '备案', 'filing'],
      listed: '编号',
      entries: [
        NUMBER,
        entry('机构', ['机关', '报送', 'filedWith'], 'words', { shown: true }),
        { ...DAY, ...NOT_YET },
        entry('人大备案', ['报人大备案', '人大备案', 'filedWithCongress'], 'day', {
          ...NOT_YET,
          ...hint('报本级人大常委会备案的日期', 'when it was filed with the standing committee'),
        }),
        FILES,
      ],
      hint: { zh: '本年度发布的规范性文件，每件一项', en: 'documents issued in the year, one entry each' },
    },
    {
      step: '法治政府建设报告',
      names: ['法治政府建设报告', '法治政府建设年度报告', '依法行政报告', 'ruleOfLawReport'],
      entries: [
        REPORTED,
        entry('机构', ['报送机关', 'reportedTo'], 'words', {
          shown: true,
          ...hint('如 县委、县人大常委会、市政府', 'to whom'),
        }),
        entry('公开日期', ['公开', 'published'], 'day', { ...NOT_YET }),
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
        // What is not published is a fault of what there is, and no step that was not taken.
        entry('渠道', CHANNEL.names, 'words', { understood: channelOf, shown: true, hint: CHANNEL_HINT }),
        FILES,
      ],
    },
    {
      step: '文件清理',
      names: ['文件清理', '规范性文件清理', 'cleanup'],
      entries: [
        DAY,
        entry('结论', ['结论', '清理结果', 'outcome'], 'words', hint('如 继续有效52件、废止10件', 'how many of each')),
        entry('结果公开', ['结果公开', 'published'], 'words', {
          understood: publishedOf,
          ...hint('何时公布在哪里；未公布的写 未公布', 'when and where'),
        }),
        FILES,
      ],
    },
    { step: '半年小结', names: ['半年小结', 'halfYearSummary'], entries: [REPORTED, FILES] },
    { step: '年终总结', names: ['年终总结', '年度总结', 'yearSummary'], entries: [REPORTED, FILES] },
  ],
};
