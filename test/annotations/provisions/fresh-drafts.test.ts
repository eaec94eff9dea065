import { expect, test } from 'vitest';
import { only } from '../../support/drafts.ts';

/** Clauses as somebody wrote them who had read only the titles and reasons of the rules. */
const PROVIDED = [
  ['本细化标准为内部执行标准，办案人员不得向当事人出示或者对外提供。', 'secret-benchmark'],
  ['各执法大队应当妥善保管自由裁量基准，不得在网站公开，不得向行政相对人透露。', 'secret-benchmark'],
  ['原由县水利局、县林业局行使的行政处罚职能，自2019年7月1日起全部移交县综合行政执法大队行使。', 'concentrated-powers'],
  [
    '将户外广告、违法建设、餐饮油烟等18项行政处罚事项下放至各镇（街道），由各镇以自己的名义实施。',
    'concentrated-powers',
  ],
  ['市场监督管理局在农贸市场周边的占道经营处罚职权，划归城市管理局统一行使。', 'concentrated-powers'],
  ['各镇办要盯守微信群，出现对征地补偿不满的言论，立即联系群主予以撤除。', 'opinion-suppression'],
  ['招商引资接待不受公务接待费预算额度限制，据实报销。', 'three-public-spending'],
  ['赴境外招商考察费用可在工业发展专项资金中支出。', 'three-public-spending'],
  ['公务用车运行维护费不足的，由局属事业单位分摊。', 'three-public-spending'],
  ['财政投资的中小型水利工程，应当从县内施工企业中随机抽取确定承建单位。', 'trading-restriction'],
  ['投标人近三年内在我市承担过同类项目的，业绩分加5分。', 'trading-restriction'],
  ['局领导用车可以选配排气量2.5升以上的越野车。', 'vehicle-standard'],
  ['企业捐助给管委会的车辆，纳入公务用车统一调度使用。', 'vehicle-standard'],
  ['对公安机关作出的行政拘留决定申请行政复议的，也可以采用简易程序审理。', 'simplified-reconsideration'],
  ['家长须与学校签订防溺水安全责任书，拒签的不予办理入学注册。', 'responsibility-letter'],
  ['建筑施工企业未向住建局递交不拖欠工资承诺书的，不予核发施工许可证。', 'responsibility-letter'],
  ['申请人须先到公安机关办理审核，取得同意意见后，卫生健康部门方可受理卫生许可申请。', 'serial-approval'],
  ['市场监管局办证前，须经城管局、生态环境局依次签署意见。', 'serial-approval'],
  ['消防部门的验收意见作为文化部门审批歌舞娱乐场所的前提条件。', 'serial-approval'],
  ['超限运输的行政处罚，由市交通运输局委托市公路养护中心具体实施。', 'entrusted-penalty'],
  ['市场监管局委托乡镇食品安全监管站对小餐饮店给予警告、罚款。', 'entrusted-penalty'],
  ['屡教不改的，可以按照法定最高罚款额的两倍处以罚款。', 'beyond-range'],
  ['对非法营运行为，处罚标准可以高于法定上限。', 'beyond-range'],
  ['企业办理环评，应当委托区生态环境局推荐的技术服务单位编制报告。', 'designated-operator'],
  ['全区学生平安保险统一由某保险公司承保。', 'designated-operator'],
  ['申请从事殡仪服务的经营者，应当是本县户籍居民。', 'discriminatory-entry'],
  ['城区公共停车场经营主体仅限区属国有公司。', 'discriminatory-entry'],
  ['个体工商户和私营企业不予准入成品油零售市场。', 'discriminatory-entry'],
  ['新开设文具店的，应当与已有文具店间隔一百米以上。', 'market-entry'],
  ['从事居间服务的企业，实缴资本须达到五百万元以上。', 'market-entry'],
  ['餐厨废弃物收运处置特许经营权直接授予某环保公司。', 'franchise'],
  ['上市后备企业社会保险费单位缴费比例按下限的50%执行。', 'factor-privilege'],
  ['入园企业用水、用气价格在现行标准基础上下浮20%。', 'factor-privilege'],
  ['在我县承揽评估业务的机构，须在县城设有固定办公场所。', 'forced-establishment'],
  ['外埠建筑企业进入本市承接工程，必须注册独立法人的子公司。', 'forced-establishment'],
  ['申请纳入造价咨询名录库的企业，应当将注册地迁入本区。', 'forced-establishment'],
  ['各采砂企业共同商定销售价格，任何一家不得低价销售。', 'forced-monopoly'],
  ['各快递企业在城区的派送区域由邮政业发展中心统一划定。', 'forced-monopoly'],
  ['水泥生产企业应当按照协会下达的限产计划安排生产。', 'forced-monopoly'],
  ['购买县产家具的，给予售价10%的补贴。', 'local-preference'],
  ['各单位公务接待用酒、用茶应当使用地产品牌。', 'local-preference'],
  ['县内矿山企业开采的萤石原矿应当就地加工，不得运出县境。', 'outside-barrier'],
  ['对外来检测机构每季度开展专项检查，本地检测机构每年检查一次。', 'outside-barrier'],
  ['民办养老机构床位费每月最高不得超过3000元。', 'price-setting'],
  ['本县草莓采摘园门票统一定为每人30元。', 'price-setting'],
  ['商品混凝土销售价格实行最低保护价。', 'price-setting'],
  ['园区企业整体搬迁的，须报经管委会批准。', 'relocation-limit'],
  ['企业应当书面承诺注册地址和纳税关系十年内保持在本县不变。', 'relocation-limit'],
  ['企业八年内迁出本区的，全额追回奖励资金。', 'relocation-limit'],
  ['来我县投资兴办酒店的，建设期间免缴耕地占用税和契税。', 'tax-privilege'],
  ['户外广告设置许可由市广告协会受理和审核。', 'approval-by-outsider'],
  ['从业资格审批事项，移交市房地产中介行业协会负责办理。', 'approval-by-outsider'],
  ['采伐许可证的核发委托国有林业公司代为行使。', 'approval-by-outsider'],
  ['业主应当统一参加街道组织的培训，培训费用由业主承担。', 'meeting-fee'],
  ['每户村民每年须投劳十个工日用于村内道路建设。', 'compulsory-contribution'],
  ['未通过镇人民政府初审盖章的，市场监管局不予核发小餐饮经营许可证。', 'licence-condition'],
  ['申请新增车辆许可的，应当先安装视频监控平台，并缴清往年违章罚款。', 'licence-condition'],
  ['未参加城乡居民养老保险的家庭，其子女不得享受营养餐补助。', 'right-derogation'],
  ['返乡创业人员开办的农家旅馆，五年内不征增值税。', 'tax-relief'],
  ['砂石企业按每吨1元缴纳地方资源调节税，由镇财政所代收。', 'tax-relief'],
] as const;

test.each(PROVIDED)('%s', (line, matter) => {
  expect(provided(line)).toContain(matter);
});

/** What stands next to them and is lawful. */
test.each([
  '行政处罚裁量基准应当在门户网站公开，不得拒绝向当事人提供。',
  '行政处罚案件涉嫌犯罪的，应当移送司法机关，处罚事项一并移交。',
  '按照《某省人民政府关于在某市开展相对集中行政处罚权工作的批复》，市城市管理局集中行使园林绿化方面的行政处罚权。',
  '处罚标准超过法定幅度的，上级机关应当责令改正。',
  '公务接待费不足的，应当按照程序调整预算，不得由下属单位承担。',
  '群众对办理结果不满意的评论，有关部门应当在三日内回复，不得删除。',
  '对外地企业和本地企业的产品一律抽检，本地企业不得享受特殊待遇。',
  '政府投资项目从本市企业中遴选示范单位。',
  '投标人近三年在全国范围内承担过同类项目的，每项加2分。',
  '快递企业的配送区域由企业自主确定。',
  '企业整体搬迁的，应当依法向市场监督管理部门办理变更登记。',
  '各单位应当使用本市统一的政务服务平台办理业务。',
  '城市产业投资企业应当使用节能产品。',
  '受委托的组织应当以委托行政机关名义实施行政处罚。',
  '经教育、民政部门依次审核后，由镇人民政府发放助学补助。',
  '村民每年可以自愿投工投劳参与村内道路维护。',
])('%s (near)', (line) => {
  const matters = new Set<string>(PROVIDED.map(([, matter]) => matter));
  expect(provided(line).filter((matter) => matters.has(matter))).toEqual([]);
});

function provided(line: string): string[] {
  return only(`第一条　${line}`, 'provision')
    .filter(({ stance }) => stance === 'provides' || stance === 'cites')
    .map(({ matter }) => matter);
}
