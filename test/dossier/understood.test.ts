import { describe, expect, test } from 'vitest';
import {
  answerOf,
  channelOf,
  competitionConclusionOf,
  competitionReviewerOf,
  conclusionOf,
  dissentOf,
  mannerOf,
  meetingOf,
  reviewerOf,
} from '../../src/dossier/understood.ts';
import type { PointState } from '../../src/facts/facts.ts';

/** Words by how they must be understood. */
type Table = Readonly<Partial<Record<PointState, readonly string[]>>>;

function holds(understood: (words: string) => PointState, table: Table): void {
  const cases = Object.entries(table).flatMap(([state, words]) => words.map((one) => [one, state] as const));
  test.each(cases)('%s: %s', (words, state) => {
    expect(understood(words)).toBe(state);
  });
}

describe('the conclusion of a review', () => {
  holds(conclusionOf, {
    lawful: [
      '合法',
      '通过',
      '审核通过',
      '合法性审核通过',
      '未发现与上位法抵触',
      '未发现违法内容',
      '不存在违法内容',
      '未发现不合法内容',
      '不违反上位法',
      '与上位法不抵触',
      '符合法律法规规定',
      '合法，无需修改',
      '经修改后合法',
      '同意，内容合法',
      'lawful',
    ],
    unlawful: [
      '不合法',
      '违法',
      '不通过',
      '未通过',
      '审核不予通过',
      '合法性审核没有通过',
      '不符合上位法',
      '违反《行政处罚法》第十六条',
      '与上位法相抵触',
      '无上位法依据设定许可，违反行政许可法',
      '第三条违法，其他条款未发现问题',
      '不合法，退回修改',
      'unlawful',
      'not lawful',
    ],
    'to-amend': ['应当予以修改', '修改', '建议修改第三条', '经审核应当修改', '合法，建议修改第三条', 'to-amend'],
    vague: ['原则同意', '原则上同意', '原则通过', '同意', '不同意', '已阅', '无意见', '没有意见', '请领导审定', '会签'],
    unclear: ['已出具合法性审核意见', '详见审核意见书', '合法性审核意见书〔2026〕3号', '待定'],
  });
});

describe('the channel of a consultation', () => {
  holds(channelOf, {
    public: [
      '政府网站',
      '市政府门户网站',
      '泸州日报',
      '微信公众号',
      'https://www.luzhou.gov.cn',
      '内网和政府公报',
      'website',
      '市政府网站公开，未在报纸刊登',
      '无锡市政府网站',
    ],
    internal: [
      '未在政府网站公开，仅书面征求各部门意见',
      '内网',
      '内部网站',
      '办公网',
      '书面征求各部门意见',
      '发函',
      'OA系统',
      '印发各单位',
    ],
    told: ['座谈会', '问卷调查'],
    none: ['无', '不适用', '未公开', '没有在门户网站公布'],
  });
});

describe('the manner of a review', () => {
  holds(mannerOf, {
    substitute: [
      '会签',
      '征求司法局意见',
      '列席会议',
      '参加审议',
      '电话答复',
      '书面征求意见',
      '会签，未出具书面审核意见',
    ],
    told: ['书面审核', '书面审核，并会签', '征求意见后出具审核意见书', '集中审查', '不以会签代替，书面审核'],
  });
});

describe('who reviewed', () => {
  const by = (drafter: string | null) => (words: string) => reviewerOf(words, { drafter });
  describe('of a known drafter', () => {
    holds(by('市场监管局'), {
      'review-organ': [
        '市司法局',
        '市司法局 ',
        '县司法局法规科',
        '市场监管局、市司法局',
        '镇司法所',
        '市法制办',
        '市政府法制办公室',
        '市人民政府审核机构',
        'justice bureau',
      ],
      'own-division': [
        '市场监管局法规科',
        '市公安局法制支队',
        '市公安局法制办公室',
        '本局合法性审核机构',
        '市卫生健康委政策法规科',
        '局办公室',
      ],
      drafter: ['市场监管局', ' 市场监管局', '起草单位', '起草部门自行审核'],
      other: ['某律师事务所', '市城市管理局', '市人大常委会法工委', '综合执法大队'],
    });
  });

  test('nobody is the drafter where none is told', () => {
    expect(by(null)('市场监管局')).toBe('other');
  });
});

describe('who reviewed for fair competition', () => {
  holds((words) => competitionReviewerOf(words, { drafter: '市商务局' }), {
    market: ['市市场监督管理局', '市场监管局会同市商务局'],
    drafter: ['市商务局', '市商务局市场科', '起草单位'],
    other: ['市司法局', '联席会议办公室'],
  });
});

describe('what a fair-competition review concluded', () => {
  holds(competitionConclusionOf, {
    barred: [
      '不得出台',
      '不符合审查标准',
      '具有排除、限制竞争的效果',
      '违反《公平竞争审查条例》第八条',
      '未通过',
      '具有排除、限制竞争效果且不符合例外规定，不得出台',
      '不适用例外规定，不得出台',
      '第三条不符合审查标准；其他条款未发现问题',
    ],
    told: [
      '可以出台',
      '符合审查标准',
      '不具有排除、限制竞争的效果',
      '未发现违反《公平竞争审查条例》的情形',
      '具有限制竞争的效果，适用例外规定',
      '具有限制竞争的效果，但属于第十二条规定的情形',
      '未发现具有排除、限制竞争的效果',
      '不存在违反《公平竞争审查条例》第八条、第九条的情形',
    ],
  });
});

describe('the meeting that discussed', () => {
  holds(meetingOf, {
    'government-meeting': ['市政府第12次常务会议', '县人民政府常务会', '市政府全体会议'],
    'unit-meeting': ['局务会', '局长办公会', '厅务会议', '委主任会议', '局党组会', '领导班子集体研究'],
    'signed-off': [
      '传签',
      '局长签批',
      '分管领导圈阅',
      '同意',
      '未上常务会议，由市长签批',
      '常务会议因故未召开，书面传签',
      '未经集体讨论，由局长签批',
    ],
    other: ['no. 12', '专家论证会', '听证会', '座谈会'],
  });
});

describe('dissent', () => {
  holds(dissentOf, {
    none: ['无', '没有', '没有不同意见', '一致同意', 'none'],
    told: ['2人提出，已如实载明', '不同意见1条，已载明', '有'],
    unrecorded: ['有，未载明', '1人反对，未如实记录', '有1条，没有记录'],
  });
});

describe('yes and no', () => {
  holds(answerOf, {
    yes: [
      '是',
      'true',
      '1',
      '《噪声污染防治法》第十条',
      '无障碍环境建设法第十五条',
      '未成年人保护法第三条',
      '不动产登记暂行条例',
      '应对突发事件',
      'northern',
    ],
    no: ['否', '无', '没有', '不涉及', '未公开', 'false', 'no', 'none', 'No', '0', '非涉密', '经审查，不涉密'],
  });
});
