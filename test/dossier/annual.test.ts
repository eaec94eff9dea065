import { describe, expect, test } from 'vitest';
import { appearanceOf } from '../../src/dossier/appearance.ts';
import { disclosedOf, publishedOf } from '../../src/dossier/disclosed.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { recordFacts } from '../../src/dossier/facts.ts';
import { recordOf } from '../../src/dossier/read.ts';
import {
  caseKindOf,
  givenOf,
  heldOf,
  legalSubject,
  rateOf,
  reasonOf,
  trialOf,
} from '../../src/dossier/understood-yearly.ts';

const HEAD = '类型: 年度\n机关: 某市交通运输局\n年度: 2025\n';

async function read(yaml: string, head = HEAD): Promise<Dossier> {
  const dossier = await recordOf({ path: '年度.dossier.yaml', text: head + yaml });
  if (dossier === null) throw new Error('no yearly record');
  return dossier;
}

/** Each step with its day, and what is told of it: 复议案件 1号; 收到 told 2025-04-01. */
async function facts(yaml: string, head = HEAD): Promise<string[]> {
  const told = recordFacts(await read(yaml, head), { asOf: '2026-11-23', titles: null });
  return told.flatMap((fact) => {
    if (fact.fact === 'step') return [[fact.step, fact.to].filter(Boolean).join(' ')];
    if (fact.fact !== 'point' || fact.state === 'untold') return [];
    return [['-', fact.point, fact.state, fact.date].filter(Boolean).join(' ')];
  });
}

describe('the form of a year', () => {
  test('in Chinese', async () => {
    const form = [
      '领导干部学法: { 次数: 4, 形式: 会前学法, 主题: 行政处罚法(2021修订), 人数: 30, 材料: 签到表.docx }',
      '公务员培训: { 次数: 1次, 主题: 形势报告 }',
      '培训课程: { 课程: [公文写作, 依法行政基础] }',
      '法律知识测试: { 日期: 2025年11月12日, 材料: 成绩单.xlsx }',
      '复议数据: { 收案数: 2, 办结数: 2, 按时受理率: 100%, 按时办结率: 98% }',
      '复议案件:',
      '  - { 编号: 1号, 类型: 重大疑难, 收到: 2025-04-01, 受理: 2025-04-08, 听证: 未举行, 决定: 尚未作出 }',
      '诉讼案件: { 案号: 11号, 法院通知: 是, 出庭: 委托律师1名, 负责人不出庭理由: 无 }',
      '司法建议: [{ 编号: 3号, 收到: 2025-06-03, 回复: 未回复 }]',
      '建议提案: [{ 编号: 代表建议第12号, 答复: 未答复 }]',
      '重大行为备案: [{ 编号: 罚字1号, 日期: 未报 }]',
      '规范性文件备案: [{ 名称: 停车管理办法, 报人大备案: 2025-05-20 }]',
      '法治政府建设报告: { 报送: 2026-01-20, 公开: 未公开 }',
      '信息公开: { 收费目录: 无收费项目, 处罚依据: 未公开, 采购目录: 政府采购网, 渠道: 内网 }',
      '文件清理: { 日期: 2025-10-20, 结论: 继续有效52件, 结果公开: 内部存档 }',
      '半年小结: 2025-07-04',
      '年终总结: 未报送',
    ];
    expect(await facts(`${form.join('\n')}\n`)).toEqual([
      '领导干部学法',
      ...['- 次数 told', '- 方式 told', '- 主题 legal', '- 人数 told'],
      '公务员培训',
      ...['- 次数 told', '- 主题 other'],
      '培训课程',
      '- 主题 legal',
      '法律知识测试 2025-11-12',
      '- 日期 told 2025-11-12',
      '复议数据',
      ...['- 收案数 told', '- 办结数 told', '- 按时受理率 yes', '- 按时办结率 no'],
      '复议案件',
      ...['- 编号 told', '- 类型 major', '- 收到 told 2025-04-01', '- 受理 told 2025-04-08', '- 听证情况 no'],
      '- 决定 none',
      '诉讼案件',
      ...['- 编号 told', '- 法院通知 yes', '- 出庭 lawyer', '- 缺席理由 none'],
      '司法建议',
      ...['- 编号 told', '- 收到 told 2025-06-03', '- 回复 none'],
      ...['- 编号 told', '- 回复 none'],
      ...['- 编号 told', '- 日期 none'],
      '备案',
      ...['- 编号 told', '- 人大备案 told 2025-05-20'],
      '法治政府建设报告 2026-01-20',
      ...['- 日期 told 2026-01-20', '- 公开日期 none'],
      '信息公开',
      ...['- 收费目录 none', '- 处罚依据 no', '- 采购目录 yes', '- 渠道 internal'],
      '文件清理 2025-10-20',
      ...['- 日期 told 2025-10-20', '- 结论 told', '- 结果公开 internal'],
      '半年小结 2025-07-04',
      '- 日期 told 2025-07-04',
    ]);
  });

  test('in English', async () => {
    const form = [
      'studyOfLaw: { times: 0 }',
      'training: { times: 2, manner: lectures, subjects: administrative penalties law, people: 40 }',
      'legalTest: 2025-11-12',
      'reconsiderationCases:',
      '  - { number: case 1, kind: complex, procedure: summary, received: 2025-04-01, accepted: 2025-04-08, hearing: not held, decided: none, extended: none }',
      'courtCases: [{ number: case 11, calledByCourt: false, appeared: deputy director and a lawyer }]',
      'courtAdvice: [{ received: 2025-06-03, replied: 2025-07-10 }]',
      'proposals: none',
      'ruleOfLawReport: { reported: 2026-01-20, reportedTo: the city, published: 2026-01-26 }',
      'disclosure: { fees: website, penaltyBases: not published, method: website }',
      'cleanup: { date: 2025-10-20, published: gazette }',
      'yearSummary: { reported: 2025-11-28 }',
    ];
    const english = 'kind: annual\norgan: city transport bureau\nyear: 2025\n';
    expect(await facts(`${form.join('\n')}\n`, english)).toEqual([
      '领导干部学法',
      '- 次数 none',
      '公务员培训',
      ...['- 次数 told', '- 方式 told', '- 主题 legal', '- 人数 told'],
      '法律知识测试 2025-11-12',
      '- 日期 told 2025-11-12',
      '复议案件',
      ...['- 编号 told', '- 类型 major', '- 审理程序 summary', '- 收到 told 2025-04-01', '- 受理 told 2025-04-08'],
      ...['- 听证情况 no', '- 决定 none', '- 延长 none'],
      '诉讼案件',
      ...['- 编号 told', '- 法院通知 no', '- 出庭 leader'],
      '司法建议',
      ...['- 收到 told 2025-06-03', '- 回复 told 2025-07-10'],
      '法治政府建设报告 2026-01-20',
      ...['- 日期 told 2026-01-20', '- 机构 told', '- 公开日期 told 2026-01-26'],
      '信息公开',
      ...['- 收费目录 yes', '- 处罚依据 no', '- 渠道 public'],
      '文件清理 2025-10-20',
      ...['- 日期 told 2025-10-20', '- 结果公开 yes'],
      '年终总结 2025-11-28',
      '- 日期 told 2025-11-28',
    ]);
  });

  test('how often, and nothing more', async () => {
    expect(await facts('领导干部学法: 4\n公务员培训: 0\n')).toEqual([
      '领导干部学法',
      '- 次数 told',
      '公务员培训',
      '- 次数 none',
    ]);
  });

  test.each(['无', '未开展', '未举行', '没有安排', '尚未组织', 'none', 'false', ''])(
    'a step that was not taken: %s',
    async (words) => {
      expect(await facts(`法律知识测试: ${words}\n年终总结: ${words}\n`)).toEqual([]);
    },
  );

  test.each([
    ['法律知识测试: 明年再说', '法律知识测试'],
    ['司法建议: [{ 编号: 1号, 收到: 未知日期呢 }]', '收到'],
    ['建议提案: [{ 编号: 1号, 答复: 六月份 }]', '六月份'],
  ])('what is neither a day nor says that there was none: %s', async (yaml, words) => {
    await expect(read(`${yaml}\n`)).rejects.toMatchObject({ text: { zh: expect.stringContaining(words) } });
  });
});

type Case = readonly [state: string, words: readonly string[]];
const each = (cases: readonly Case[]) => cases.flatMap(([state, words]) => words.map((one) => [one, state] as const));

describe('how words of a year are understood', () => {
  test.each(
    each([
      [
        'leader',
        [
          '副局长、法规科工作人员；律师1名',
          '局长张某',
          '市长',
          '主任和律师',
          '分管领导',
          '分管副区长出庭应诉',
          '张某（副局长）、李某（法规股股长）',
          '主要负责人',
          '行政机关负责人出庭',
          '受局长委托，副局长王某出庭',
          '委托副局长出庭，律师2名',
          '街道办事处主任',
          '党组成员、交警支队支队长',
          '镇长、司法所所长',
          '县长未出庭，副县长出庭',
          '管委会副主任，法律顾问',
          '一把手出庭',
          '法定代表人李某',
          '党委副书记、副院长',
          '派出所副所长',
          '总工程师（班子成员）',
          'deputy director and a lawyer',
        ],
      ],
      [
        'staff',
        [
          '法规科工作人员',
          '负责人未出庭，委托法规科科长和律师1名',
          '法规科科长李某',
          '政策法规处处长、律师',
          '政策法规处副处长',
          '科室负责人1名',
          '执法中队长',
          '局长授权法规股股长出庭',
          '负责人因公出差不能出庭，委派执法人员2名',
          '公职律师1名',
          '法制机构负责人',
          '办公室主任',
          '综合执法大队执法人员、律师',
          '四级调研员',
          '民警2名',
          '承办人和律师',
          '局长未出庭应诉但派业务科长出庭',
          '负责人：无；工作人员：2名；律师：1名',
          '副主任科员2名',
          'a staff member',
        ],
      ],
      [
        'lawyer',
        [
          '委托律师1名',
          '律师',
          '局长因公务未能出庭，律师到庭',
          '负责人不出庭，委托律师出庭',
          '法律顾问',
          '局长委托律师出庭',
          '局长未出庭，委托律师出庭',
          '仅律师1人',
          '律师2名，无工作人员出庭',
          '负责人没有出庭，律师代理',
          '诉讼代理人：律师1名',
          '某律师事务所王律师',
          '委托代理人（律师）2名',
          '负责人因故未能出庭，由律师出庭',
          '外聘法律顾问1名',
          '工作人员未出庭，仅委托律师',
          '未委派工作人员，委托律师',
          '负责人0人，律师2人',
          'one lawyer',
        ],
      ],
      ['none', ['无', '未出庭', '无人出庭', '未派人出庭', '没有人出庭', '缺席', '负责人和工作人员均未出庭', '否']],
      [
        'other',
        [
          '未开庭',
          '书面审理，未开庭',
          '原告撤诉',
          '委托代理人2人',
          '已出庭',
          '2025-06-12',
          '裁定驳回起诉',
          '是',
          '张某',
        ],
      ],
    ]),
  )('in court, %s: %s', (words, state) => {
    expect(appearanceOf(words)).toBe(state);
  });

  test.each(
    each([
      [
        'legal',
        [
          '行政处罚法(2021修订)',
          '宪法',
          '信访工作条例',
          '政府规章',
          '刑法修正案',
          '领导想法和宪法',
          '习近平法治思想',
          '《优化营商环境条例》',
          '民法典专题讲座',
          '依法行政',
          '行政复议与应诉实务',
          '政府信息公开',
          '公平竞争审查',
          '新修订法律法规解读',
          '行政执法规范化',
          '合法性审核业务',
          '形势报告，安全生产法',
          '未成年人保护法',
          '无障碍环境建设法',
          '不动产登记暂行条例',
          '领导干部法治能力',
          '工作方法和行政许可',
          '中国法律史',
          '执法人员资格培训',
          '开设法律课程',
          '公司法人登记管理条例',
          '行政裁量权基准',
          'administrative litigation law',
        ],
      ],
      [
        'other',
        [
          '形势报告',
          '法人治理',
          '国有企业法人治理结构',
          '公文写作',
          '公务礼仪',
          '工作方法',
          '领导方法和工作艺术',
          '书法',
          '经验做法交流',
          '算法和大数据',
          '党的二十届三中全会精神',
          '应急处突',
          '心理健康',
          '写作技法',
          '法语入门',
          '沟通手法',
          'computers',
        ],
      ],
      ['none', ['无', '没有']],
    ]),
  )('the subject %s: %s', (words, state) => {
    expect(legalSubject(words)).toBe(state);
  });

  test.each(
    each([
      [
        'major',
        [
          '重大疑难',
          '重大、疑难、复杂',
          '重大复杂案件',
          '疑难',
          '案情复杂',
          '情况复杂',
          '有重大社会影响',
          '重大',
          '疑难复杂',
          '属于重大案件',
          '土地征收，重大疑难',
          '涉众，案情较为复杂',
          '法律关系复杂',
          '重大疑难（重大行政处罚）',
          'major',
          'a complex case',
        ],
      ],
      [
        'other',
        [
          '一般',
          '普通',
          '一般（非重大疑难复杂）',
          '非重大',
          '不属于重大、疑难、复杂案件',
          '不复杂',
          '案情不复杂',
          '简单',
          '不服重大行政处罚',
          '简易',
          '治安处罚',
          '没有疑难',
          '不是重大案件',
          '重大项目用地批复',
          'not major',
          'ordinary',
        ],
      ],
    ]),
  )('the kind %s: %s', (words, state) => {
    expect(caseKindOf(words)).toBe(state);
  });

  test.each(
    each([
      [
        'yes',
        [
          '2024-06-12（笔录附）',
          '已举行',
          '是',
          '举行',
          '6月12日召开听证会',
          '组织听证1次',
          '有，笔录附后',
          '不公开听证，2024-06-12',
          '2024-06-12，被申请人未到场',
          '依申请人请求举行',
          '听证笔录.pdf',
          '1次',
          '已组织',
          '延期至2024-07-01举行',
          'held on 12 June',
        ],
      ],
      [
        'no',
        [
          '未举行',
          '无',
          '否',
          '未组织听证',
          '没有举行',
          '尚未举行',
          '未听证',
          '书面审理',
          '申请人放弃听证',
          '不举行',
          '不需要',
          '0次',
          '拟于12月举行',
          '已取消',
          '案情清楚，未召开听证会',
          'no',
          'not held',
          '未能举行',
        ],
      ],
    ]),
  )('a hearing, %s: %s', (words, state) => {
    expect(heldOf(words)).toBe(state);
  });

  test.each(
    each([
      [
        'yes',
        [
          '公开于市财政局网站',
          '收费项目、依据、标准公开于财政局网站',
          '政府门户网站',
          '四川政府采购网',
          '已公开',
          '权责清单专栏',
          '是',
          '政府公报',
          '网站公开，并印发各科室',
          '内网、市政府门户网站',
          '公告栏',
          '部分公开',
          'https://www.luzhou.gov.cn/fees',
          '微信公众号',
          '2025-10-28在局网站公布',
          '局网站公开，未在公报刊登',
        ],
      ],
      [
        'no',
        [
          '未公开',
          '否',
          '不公开',
          '没有公开',
          '尚未公开',
          '未向社会公开',
          '未在网上公布',
          '未公示',
          '暂不公开',
          '未予公开',
          '未主动公开',
          '依申请公开',
          '没有公布',
          '未及时公布',
          '未编制',
          '待公开',
          'not published',
          '未在政府网站公开',
          '没有在门户网站公布',
          '未公开，拟在网站公布',
        ],
      ],
      ['internal', ['内网', '仅内网公示', '内部存档', '归档备查', '印发各科室', '单位内部公示', '内部网站']],
      [
        'none',
        ['无收费项目', '不涉及', '未涉及', '不适用', '无', '没有收费', '本单位无收费', '不收费', '未收费', 'n/a'],
      ],
    ]),
  )('disclosed, %s: %s', (words, state) => {
    expect(disclosedOf(words)).toBe(state);
  });

  test('what was done and not published', () => {
    expect(['无', '没有', '内部存档', '未公布', '市政府网站 2023-12-01'].map(publishedOf)).toEqual([
      ...['no', 'no', 'internal', 'no', 'yes'],
    ]);
  });

  test.each(
    each([
      [
        'yes',
        [
          '100%',
          '100',
          '100.0%',
          '100％',
          '百分之百',
          '12/12',
          '全部按时',
          '均按时受理',
          '均依法按期办结',
          '无超期，全部按时',
          '100%，超期0件',
        ],
      ],
      [
        'no',
        [
          '98%',
          '96.5%',
          '11/12',
          '百分之九十八',
          '0',
          '1件逾期',
          '未达到',
          '99.9 %',
          '除3件超期外全部按时',
          '除2件外均按时',
        ],
      ],
      ['none', ['无案件', '未收到申请', '无']],
      ['told', ['见附表', '良好', '除2件正在审理外全部按时']],
    ]),
  )('a rate, %s: %s', (words, state) => {
    expect(rateOf(words)).toBe(state);
  });

  test.each(
    each([
      [
        'told',
        [
          '是',
          '2024-06-03批准延长30日',
          '经负责人批准',
          '已延长',
          '2024-04-03通知补正',
          '2024-05-06至2024-08-06',
          '30日',
        ],
      ],
      ['none', ['无', '否', '未延长', '没有', '不延长', '申请延长未获批准', '未批准', '未中止', '不予批准', 'none']],
    ]),
  )('leave, %s: %s', (words, state) => {
    expect(givenOf(words)).toBe(state);
  });

  test.each(
    each([
      [
        'told',
        [
          '局长参加抢险救灾',
          '无法到庭，因出国',
          '不能出庭：生病住院',
          '因公出差',
          '未出庭因参加省委会议',
          '情况说明.pdf',
          '没有接到通知书，已说明',
        ],
      ],
      ['none', ['无', '没有', '未说明', '未说明理由', '无正当理由', '未提交书面说明', '没有理由', '否', 'none']],
    ]),
  )('a reason, %s: %s', (words, state) => {
    expect(reasonOf(words)).toBe(state);
  });

  test.each(
    each([
      ['summary', ['简易程序', '适用简易程序', '简易', 'summary']],
      ['told', ['普通程序', '简易程序转为普通程序', '不适用简易程序', '简易转普通', 'ordinary']],
    ]),
  )('a procedure, %s: %s', (words, state) => {
    expect(trialOf(words)).toBe(state);
  });
});
