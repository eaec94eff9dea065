import type { Bilingual } from '../errors.ts';

/**
 * What a clause may be about, beyond the four measures and demands for certificates: each is something that the opinion, or the
 * law behind it, says how a document may or must treat.
 */
export const MATTERS = {
  'unqualified-enforcer': say('无执法资格的人员实施执法', 'enforcement by persons without qualification'),
  'entrusted-enforcement': say('委托实施行政处罚、行政强制', 'entrusting others with penalties or coercion'),
  'concentrated-powers': say('集中、划转行政处罚权', 'concentrating or transferring powers to punish'),
  'lowered-procedure': say('降低执法程序要求', 'lowering the procedure of enforcement'),
  'beyond-range': say('超出法定处罚幅度', 'leaving the statutory range of penalties'),
  'secret-benchmark': say('裁量基准不公开', 'keeping a benchmark of discretion secret'),
  'coercion-first': say('未经催告、劝导即行强制', 'coercion as the first step'),
  'fine-target': say('罚没指标、罚没收入与考核或者经费挂钩', 'targets for fines, or income tied to them'),
  entrapment: say('诱导取证', 'evidence by enticement'),
  'case-procedure': say('执法办案程序', 'procedure for handling cases'),
  'crime-transfer': say('涉嫌犯罪案件移送', 'handing suspected crimes to the police'),
  'coordination-body-power': say(
    '议事协调机构行使执法、许可、收费权',
    'powers of a coordinating body to punish, license or charge',
  ),
  'simplified-reconsideration': say('行政复议简易程序', 'simplified procedure of reconsideration'),
  'reconsideration-organ': say('行政复议申请机关', 'the organ to which reconsideration is applied'),
  'remedy-closed': say('排除、限制行政复议或者行政诉讼', 'closing or shortening legal remedy'),
  discipline: say('对公职人员的处分', 'disciplinary sanctions of officials'),
  accountability: say('追责措施', 'sanctions for failure to perform'),
  'complaint-channel': say('投诉渠道', 'a channel for complaints'),
  'licence-condition': say('增加许可条件、材料、环节', 'further conditions or papers for a licence'),
  'approval-time': say('办理时限', 'a time limit for handling'),
  'handed-down-approval': say('下放、委托行政许可', 'handing an approval down'),
  'separate-submission': say('向多个部门分别提交材料', 'handing papers to several offices'),
  'serial-approval': say('部门审批互为前置', 'one approval as the precondition of another'),
  'repeated-correction': say('多次补正', 'repeated demands for correction'),
  'application-procedure': say('申请办理程序', 'a procedure to apply'),
  'accepting-body': say('受理机构', 'the body that accepts applications'),
  'service-guide': say('办事指南', 'a service guide'),
  'service-time-limit': say('服务时限', 'a time limit of a service'),
  'service-contact': say('咨询、监督电话', 'a telephone number or contact'),
  'service-stoppage': say('停止供应或者停办事项', 'stopping supplies or services as a sanction'),
  'credit-sanction': say('失信惩戒', 'sanctions on credit'),
  'responsibility-letter': say('强制签订责任书、承诺书', 'letters of responsibility as a condition'),
  'right-derogation': say('减损权利或者增加义务', 'less rights or more duties'),
  expropriation: say('征收、征用、税费减免', 'expropriation, requisition or tax relief'),
  'media-restriction': say('限制报道、评论', 'limits on reporting or discussing'),
  secrecy: say('不予公开', 'keeping a document from the public'),
  'stale-openness-wording': say('“以公开为原则、不公开为例外”', 'the old wording on openness'),
  'opinion-suppression': say('删除、压制负面评论', 'suppressing comments'),
  'fund-diversion': say('专项资金改变用途', 'special funds for other purposes'),
  'off-budget-income': say('收入自行管理、返还', 'income outside the budget'),
  'vehicle-standard': say('公务用车配备', 'official vehicles'),
  'reception-building': say('建设具有接待功能的楼堂馆所', 'official buildings for lodging and reception'),
  'office-building': say('办公用房建设', 'office buildings of organs'),
  'office-building-funds': say('办公用房建设资金来源', 'money for office buildings'),
  festival: say('节庆活动', 'festivals'),
  forum: say('论坛、展会', 'forums and exhibitions'),
  'luxury-decoration': say('豪华装饰', 'luxury decoration'),
  'meeting-fee': say('向企业、群众收取会议培训费', 'meeting fees from enterprises or citizens'),
  reception: say('无公函、非公务的接待', 'reception without an official letter'),
  'three-public-spending': say('超预算、转嫁“三公”支出', 'reception, cars and travel beyond the budget'),
  'road-checkpoint': say('设卡、拦车收费', 'checkpoints and charges on roads'),
  'farmer-charge': say('涉农收费、摊派', 'charges on farmers'),
  'trading-restriction': say('限制招标投标、采购参加者', 'limits on bidders and suppliers'),
  'platform-fee': say('强制进入指定平台并收费', 'a platform that is compulsory and paid'),
  'bidding-ban': say('投标市场禁入', 'bans on bidders'),
  'local-preference': say('地方保护、优待本地', 'preference for local businesses'),
  'market-entry': say('限制市场准入和退出', 'limits on market entry and exit'),
  'discriminatory-cost': say('影响生产经营成本的优惠', 'benefits that change costs of business'),
  'business-conduct': say('影响生产经营行为、价格', 'meddling with conduct and prices'),
  'coordinating-body': say('设立领导小组等机构', 'setting up leading groups'),
  restating: say('层层转发、以文件落实文件', 'passing documents on without content'),
  'shared-task': say('多部门共同承担的任务', 'a task given to several departments'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Matter = keyof typeof MATTERS;

function say(zh: string, en: string): Bilingual {
  return { zh, en };
}
