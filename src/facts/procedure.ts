import type { Bilingual } from '../errors.ts';

/* The words of procedure: what a record may tell of, and how what it tells is understood. Keys in the order in which steps are taken. */

/** What a record is kept of: a normative document, a major administrative decision, the year of an organ. */
export const RECORD_KINDS = {
  document: say('规范性文件程序记录', 'record of a normative document'),
  decision: say('重大行政决策程序记录', 'record of a major decision'),
  annual: say('年度依法行政记录', 'yearly record of an organ'),
};

export const STEPS = {
  调查研究: say('调查研究', 'research'),
  评估论证: say('评估论证', 'evaluation'),
  公开征求意见: say('公开征求意见', 'public consultation'),
  公众参与: say('公众参与', 'public participation'),
  听证: say('听证', 'hearing'),
  专家论证: say('专家论证', 'expert review'),
  风险评估: say('风险评估', 'risk assessment'),
  环境影响评价: say('环境影响评价', 'environmental assessment'),
  成本效益分析: say('成本效益分析', 'cost-benefit analysis'),
  公平竞争审查: say('公平竞争审查', 'fair-competition review'),
  内部审核: say('起草单位内部审核', 'the drafting unit’s own review'),
  送审材料: say('送审材料', 'papers for review'),
  合法性审核: say('合法性审核', 'legality review'),
  集体讨论: say('集体讨论', 'collective discussion'),
  签发: say('签发', 'signing'),
  公布: say('公布', 'publication'),
  解读: say('解读', 'official explanation'),
  备案: say('备案', 'filing'),
  执行: say('决策执行', 'carrying out'),
  决策后评估: say('决策后评估', 'evaluation afterwards'),
  领导干部学法: say('领导干部集中学法', 'study of law by leading officials'),
  公务员培训: say('公务员法治培训', 'legal training of civil servants'),
  培训课程: say('公务员培训课程', 'courses for civil servants'),
  法律知识测试: say('法律知识测试', 'tests of legal knowledge'),
  复议案件: say('行政复议案件', 'reconsideration cases'),
  复议数据: say('行政复议数据', 'figures of reconsideration'),
  诉讼案件: say('行政诉讼案件', 'court cases'),
  诉讼数据: say('行政诉讼数据', 'figures of court cases'),
  司法建议: say('司法建议和处理建议', 'advice of courts'),
  建议提案: say('代表建议和委员提案', 'proposals of deputies'),
  重大行为备案: say('重大行政行为备案', 'filing of major acts'),
  法治政府建设报告: say('法治政府建设年度报告', 'yearly report on the rule of law'),
  信息公开: say('政府信息公开', 'disclosure of information'),
  文件清理: say('规范性文件清理', 'cleanup of documents'),
  半年小结: say('半年小结', 'half-year summary'),
  年终总结: say('年终总结', 'year-end summary'),
};

/** What is told of one step in particular. */
export const POINTS = {
  开始: say('开始日期', 'first day'),
  结束: say('结束日期', 'last day'),
  日期: say('日期', 'day'),
  收到: say('收到日期', 'day of receipt'),
  受理: say('受理日期', 'day of acceptance'),
  决定: say('作出决定的日期', 'day of the decision'),
  送达: say('材料送达日期', 'day on which the papers were delivered'),
  回复: say('书面回复日期', 'day of the written reply'),
  公开日期: say('公开日期', 'day of publication'),
  渠道: say('渠道', 'channel'),
  方式: say('方式', 'manner'),
  网址: say('网址', 'address'),
  缩短理由: say('缩短期限的理由', 'reason for a shorter period'),
  意见数: say('收到的意见数', 'number of comments'),
  采纳情况: say('意见采纳情况', 'what became of the comments'),
  应当开展: say('应当开展的依据', 'why it is required'),
  名单公布: say('听证参加人名单的公布', 'publication of the list of participants'),
  人数: say('人数', 'number of people'),
  结论: say('结论', 'conclusion'),
  机构: say('机构', 'body'),
  送审稿: say('送审稿', 'draft for review'),
  起草说明: say('起草说明', 'explanatory note'),
  制定依据: say('制定依据', 'legal bases'),
  意见采纳材料: say('征求意见及采纳情况', 'comments and what became of them'),
  内部审核意见: say('起草单位的合法性审核意见', 'opinion of the drafting unit’s own review'),
  法律风险: say('明示的法律风险', 'legal risk that is told of'),
  修改情况: say('按审核意见修改的情况', 'what was changed after the review'),
  会议: say('会议', 'meeting'),
  会议文号: say('会议纪要编号', 'number of the minutes'),
  不同意见: say('不同意见', 'dissent'),
  签发人: say('签发人', 'who signed'),
  编号: say('编号', 'number'),
  执行单位: say('执行单位', 'who carries it out'),
  次数: say('次数', 'how often'),
  主题: say('主题', 'subjects'),
  类型: say('类型', 'kind'),
  听证情况: say('听证情况', 'hearing'),
  延长: say('延长期限的批准', 'leave to take longer'),
  补正: say('补正申请材料', 'papers to be completed'),
  审理程序: say('审理程序', 'procedure of the case'),
  中止: say('中止', 'stay'),
  收案数: say('收案数', 'cases received'),
  办结数: say('办结数', 'cases decided'),
  按时受理率: say('按时受理率', 'share accepted in time'),
  按时办结率: say('按时办结率', 'share decided in time'),
  法院通知: say('法院通知负责人出庭', 'whether the court called the head'),
  出庭数: say('负责人出庭数', 'cases in which the head appeared'),
  败诉数: say('败诉数', 'cases lost'),
  人大备案: say('报人大常委会备案', 'filing with the standing committee'),
  出庭: say('出庭人员', 'who appeared in court'),
  缺席理由: say('负责人不出庭的理由', 'why the head did not appear'),
  收费目录: say('收费目录', 'list of fees'),
  处罚依据: say('处罚、强制的依据和程序', 'bases of penalties'),
  采购目录: say('政府集中采购项目', 'list of procurement'),
  结果公开: say('清理结果的公开', 'publication of the results'),
};

/** How what is told of a point is understood. */
export const POINT_STATES = {
  told: say('已写明', 'told'),
  untold: say('未写明', 'not told'),
  none: say('无', 'none'),
  yes: say('是', 'yes'),
  no: say('否', 'no'),
  public: say('面向社会公开', 'open to the public'),
  internal: say('仅在内部', 'inside the administration only'),
  lawful: say('合法', 'lawful'),
  unlawful: say('不合法', 'unlawful'),
  'to-amend': say('应当予以修改', 'to be amended'),
  vague: say('不是合法、不合法、应当予以修改之一', 'none of lawful, unlawful, to be amended'),
  unclear: say('结论待核实', 'to be verified'),
  'review-organ': say('负责合法性审核的机构', 'the organ of legality review'),
  'own-division': say('部门的内设机构', 'a division of a department'),
  drafter: say('起草单位自身', 'the drafting unit itself'),
  barred: say('不得出台', 'not to be issued'),
  market: say('市场监督管理部门', 'the market regulator'),
  other: say('其他', 'other'),
  substitute: say('以会签、征求意见等方式代替', 'countersigning or comments instead'),
  'government-meeting': say('政府常务会议、全体会议', 'an executive or plenary meeting of the government'),
  'unit-meeting': say('部门办公会议、领导班子会议', 'a meeting of the heads of the department'),
  'signed-off': say('签批、传签', 'signing off'),
  unrecorded: say('未如实载明', 'not put on record'),
  legal: say('法律知识', 'law'),
  major: say('重大、疑难、复杂', 'major or difficult'),
  leader: say('行政机关负责人', 'the responsible person'),
  staff: say('行政机关工作人员', 'staff of the organ'),
  lawyer: say('仅委托律师', 'a lawyer only'),
  summary: say('简易程序', 'summary procedure'),
};

/** What was seen in a document that a record names as evidence. */
export const EVIDENCE_STATES = {
  agrees: say('与记录未见矛盾', 'does not contradict the record'),
  undated: say('提到本文件，未见记录的日期', 'names this document, and not the day on record'),
  missing: say('没有找到', 'is not there'),
  empty: say('是空文件', 'is empty'),
  'other-draft': say('未见本文件的名称', 'does not name this document'),
  'date-differs': say('日期与记录不一致', 'bears another date than the record'),
  'conclusion-differs': say('结论与记录不一致', 'has another conclusion than the record'),
  claimed: say('仅有声明，没有材料', 'is claimed only'),
  unread: say('未能检查', 'could not be checked'),
};

/** Whether the days of a step can be. */
export const DAYS = {
  possible: say('无矛盾', 'possible'),
  reversed: say('前后颠倒', 'the later day comes first'),
  ahead: say('晚于检查日期', 'it is after the day of the check'),
  untold: say('未写明', 'not told'),
};

/** Whose document or decision it is. */
export const ISSUERS = {
  government: say('县级以上人民政府', 'a government of county level or above'),
  department: say('政府部门', 'a department'),
  township: say('乡镇人民政府、街道办事处', 'a township or subdistrict'),
  unknown: say('不明', 'unknown'),
};

function say(zh: string, en: string): Bilingual {
  return { zh, en };
}
