import { appearanceOf } from '../appearance.ts';
import { disclosedOf, publishedOf } from '../disclosed.ts';
import { CHANNEL, DAY, entry, FILES, hint } from '../entries.ts';
import type { RecordLayout, StepLayout } from '../layout.ts';
import {
  calledOf,
  caseKindOf,
  givenOf,
  heldOf,
  legalSubject,
  rateOf,
  reasonOf,
  trialOf,
} from '../understood-yearly.ts';

const NUMBER = entry('编号', ['编号', '案号', '名称', 'number'], 'words', { aside: true });
const DISCLOSED = {
  understood: disclosedOf,
  ...hint(
    '写明公开在哪里；未公开的写 未公开；没有这类事项的写 不涉及',
    'where it is published; none, where there is none',
  ),
};
const RECEIVED = entry('收到', ['收到', '收到日期', 'received'], 'day');
const SUBJECTS = ['主题', '内容', 'subjects'] as const;
/** 2026-03-01, or 未答复. */
const NOT_YET = { notYet: true, understood: givenOf } as const;
const REPORTED = { ...DAY, names: ['报送', '日期', 'reported'] as const, ...NOT_YET };
const PEOPLE = entry('人数', ['人数', '参加人数', 'people'], 'count');

const study = (step: StepLayout['step'], names: StepLayout['names']): StepLayout => ({
  step,
  names,
  entries: [
    entry('次数', ['次数', 'times'], 'count', hint('全年几次', 'how often in the year')),
    entry('方式', ['方式', '形式', 'manner'], 'words', {
      shown: true,
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

const RECONSIDERATION: readonly StepLayout[] = [
  {
    step: '复议数据',
    names: ['复议数据', '行政复议数据', 'reconsiderationFigures'],
    entries: [
      entry('收案数', ['收案数', '收到', 'received'], 'count'),
      entry('办结数', ['办结数', '办结', 'decided'], 'count'),
      entry('按时受理率', ['按时受理率', 'acceptedInTime'], 'words', { understood: rateOf }),
      entry('按时办结率', ['按时办结率', 'decidedInTime'], 'words', { understood: rateOf }),
      FILES,
    ],
    hint: { zh: '行政复议机关填写', en: 'for organs of reconsideration' },
  },
  {
    step: '复议案件',
    names: ['复议案件', '行政复议案件', 'reconsiderationCases'],
    listed: '编号',
    entries: [
      NUMBER,
      entry('类型', ['类型', 'kind'], 'words', {
        understood: caseKindOf,
        ...hint('重大、疑难、复杂的，写明', 'major, complex or difficult'),
      }),
      entry('审理程序', ['审理程序', '程序', 'procedure'], 'words', {
        understood: trialOf,
        ...hint('普通程序或者简易程序', 'ordinary or summary'),
      }),
      RECEIVED,
      entry('补正', ['补正', 'completed'], 'words', {
        understood: givenOf,
        ...hint('通知补正申请材料的，写明日期', 'where papers had to be completed'),
      }),
      entry('受理', ['受理', '受理日期', 'accepted'], 'day', { ...NOT_YET }),
      entry('听证情况', ['听证', 'hearing'], 'words', { understood: heldOf }),
      entry('中止', ['中止', 'stayed'], 'words', {
        understood: givenOf,
        ...hint('中止审理的，写明起止日期', 'from when to when'),
      }),
      entry('决定', ['决定', '决定日期', 'decided'], 'day', { ...NOT_YET }),
      entry('延长', ['延长', 'extended'], 'words', {
        understood: givenOf,
        ...hint('经批准延长的，写明', 'where leave was given'),
      }),
      FILES,
    ],
    hint: { zh: '行政复议机关填写，每件一项', en: 'for organs of reconsideration, one entry a case' },
  },
];

const COURT: readonly StepLayout[] = [
  {
    step: '诉讼数据',
    names: ['诉讼数据', '行政诉讼数据', 'courtFigures'],
    entries: [
      entry('收案数', ['应诉数', '收案数', 'received'], 'count'),
      entry('出庭数', ['负责人出庭数', 'headAppeared'], 'count'),
      entry('败诉数', ['败诉数', 'lost'], 'count'),
      FILES,
    ],
  },
  {
    step: '诉讼案件',
    names: ['诉讼案件', '行政诉讼案件', 'courtCases'],
    listed: '编号',
    entries: [
      NUMBER,
      entry('法院通知', ['法院通知负责人出庭', '法院通知', 'calledByCourt'], 'words', {
        understood: calledOf,
        ...hint('法院是否通知负责人出庭，是或者否', 'whether the court called the head'),
      }),
      entry('出庭', ['出庭', '出庭人员', 'appeared'], 'words', {
        understood: appearanceOf,
        ...hint('如 副局长、法规科工作人员；律师1名', 'who appeared for the organ'),
      }),
      entry('缺席理由', ['负责人不出庭理由', 'reasonForAbsence'], 'words', { understood: reasonOf }),
      DAY,
      FILES,
    ],
    hint: { zh: '被诉的案件，每件一项', en: 'cases in which the organ is sued, one entry each' },
  },
  {
    step: '司法建议',
    names: ['司法建议', '处理建议', 'courtAdvice'],
    listed: '编号',
    entries: [
      NUMBER,
      entry('类型', ['类型', 'kind'], 'words', {
        aside: true,
        ...hint('司法建议、处理建议或者复议机关转送', 'advice of a court, or a query of a reconsideration organ'),
      }),
      RECEIVED,
      entry('回复', ['回复', '答复', 'replied'], 'day', {
        ...NOT_YET,
        ...hint('书面回复的日期；没有的写 未回复', 'day of the written reply'),
      }),
      FILES,
    ],
    hint: { zh: '法院对规范性文件提出的司法建议、处理建议，复议机关转送的审查', en: 'on normative documents' },
  },
];

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
        CHANNEL,
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
