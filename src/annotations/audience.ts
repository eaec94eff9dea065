/**
 * Titles of documents by which organs order their own work: who handles which case, how officials are assessed and held to account.
 * What they call sanctions are 处分 and 考核, not 处罚.
 */
const INTERNAL_TITLE =
  /责任追究|问责|规范性文件|规章制定|考核|考评|督查|绩效|目标责任|权责清单|权力清单|职责分工|任务分工|案件管辖|工作规则|议事规则|会议制度|领导小组|联席会议|机构编制|岗位职责|公务接待|公务用车|运行管理(?:暂行)?办法|工作制度|值班|内部管理|表彰|通报|的复函|任免/u;

/** Says the title that organs order their own work? */
export function ordersOwnWork(title: string | null): boolean {
  return title !== null && INTERNAL_TITLE.test(title);
}

/** What a document may give the public: aid, relief, a procedure to apply. */
export const BENEFIT =
  /给予|享受|补贴|补助|奖励|减免|免收|减征|免征|缓缴|缓交|延期|贷款|贴息|支持|申请|申领|办理|扶持|优惠|报销|支付|缴纳|登记|提供|鼓励|引导/u;
