/** A pattern that finds any of the words; words stand between spaces, and may hold groups and look-arounds. */
function anyOf(...lines: readonly string[]): RegExp {
  return new RegExp(lines.join(' ').split(/\s+/u).join('|'), 'u');
}

/** Consent that is no organ's: of owners, families, meetings, experts, the other party. */
export const PRIVATE_GIVER = anyOf(
  '业主 股东 董事会 职工 代表大会 村民 教代会 团体 双方 当事人 权利人 所有权人 产权人 各方 对方 争议方 乘客 顾客 旅客 招标人 本单位 班子 邻居 四邻 企业 其书面 农发行 信用社 利害关系人 共有人 债权人 抵押权人 委托人 出租人 承租人 他方 另一方 合伙人 调解组织 主任 科长 股长 处长 所长 站长 队长 校长 园长 经理 领导 负责人',
  '家长 监护人 本人 患者 家属 医疗机构 医院 高校 高等学校 主体 药师 医师 医生 专家 会计师 评估机构 监理 建设单位 设计单位 施工单位 维护管理单位 产权单位 保管单位',
  '用人单位 所在单位 所属单位 公司 一级企业 经营企业 资产经营 银行 保险 中介 校长 学校(?!主管) 组织者 主办方 机构负责人',
);

export const ORGAN_GIVER = anyOf(
  '工作组 联席会议 指挥部 管委会 部门 局 机关 政府 委(?!托) 厅 办公室 中心 小组 国务院 国家',
);

/** Papers that the law of the state demands already: a duty to hold one sets nothing new. */
export const STATUTORY = anyOf(
  '号牌 营业执照 工商登记 税务登记 注册登记 登记注册 名称预先 车辆牌证 驾驶证 行驶证 身份证 护照',
  '施工许可 规划许可 用地许可 预售许可 销售许可 预审 选址意见书 立项 用地审批 建设用地批准 施工手续 竣工验收备案 消防验收 消防设计',
  '环境影响 环评 土地使用证 不动产 房地产证 房屋所有权 产权登记 房地产登记 权属登记',
  '卫生许可证 食品经营许可 食品生产许可 排污许可 采矿许可 取水许可 办学许可证 医疗机构执业许可 安全生产许可',
  '资质等级证书 操作证 健康证 从业资格证',
);

/** What is asked for as a favour: benefits, relief, places in public housing and schools, points, awards, public money. */
export const FAVOUR = anyOf(
  '补贴 补助 奖励 奖金 资助 救助 救济 津贴 减免 优惠 扶持 报销 待遇 退费 退款 退税 补偿 贷款 贴息 享受',
  '资金 经费 (?<!概)预算 拨付 支出 基金 结算 缴费 缓缴 延期缴 抵扣',
  '低保 保障(?:资格|对象|家庭|条件|房|性住房) 公租房 公共租赁 廉租 经济适用住房(?!项目|建设) 经适房 限价 租金 租赁资格 租赁补贴 购房 选房 承租 换房 轮候 配租 配售 摇号 住房困难',
  '积分 入户 落户 迁入 迁移手续 户口 准迁 居住证 人才 职称 认定为 评选 评优 表彰 荣誉 称号 名额 自评',
  '(?<!延缓|推迟|暂缓|免予)入学 转学 学位 录取(?!新生|学生) 加分 优录 学籍 填报 志愿',
  '社会保险 社保 医保 参保 退保 退休 养老(?!机构|服务|设施) 医疗(?!机构) 门诊 生育 工伤 就诊 转诊 转院 定点(?!医疗机构|零售药店|药店|机构|单位|企业)',
);

/**
 * What sounds like a favour and is none: relief from a duty that binds everybody (to be kept from school for a year), and entry to a
 * trade that serves the insured (定点资格).
 */
export const RELIEF =
  /缓学|免学|(?:延缓|推迟|暂缓|免予|免于)(?:接受)?(?:入学|义务教育)|定点(?:服务)?(?:医疗机构|医药机构|零售药店|药店|机构)?(?:的)?(?:[^，；。]{0,4}资格|资质|准入|服务的申请)/u;

/** The work of organs among themselves: plans, budgets, posts, public projects, papers that they draw up. */
export const INTERNAL = anyOf(
  '机构编制 机构设置 人事 任免 出国 考核结果 绩效考核 年度考核 督查 绩效 责任书 权责 职权 清单 政策',
  '年度计划 下达 用地计划 供应计划 工作计划 工作方案 行动方案 整改方案 应急预案 管理制度 实施细则 具体办法 具体标准 认定条件 目录 名单 指标',
  '总体规划 布局规划 规划由 详细规划 规划(?:的)?(?:修改|编制|调整) 控制线 保护区的 控制区范围 保护范围 划定 原(?:批准|审批)机关',
  '政府投资 财政投资 财政 价格标准 国有资产 国有企业 市属 征收方案 收储 底价 出让方案 政府采购 招投标 档案馆的',
  '决定书 延长 负责人(?:批准|审核) 领导批准 办案 案件 结案 立案 审批表 领导班子',
);

/** Titles of plans and orders by which organs divide their own work. 实施细则 and 目录 are titles for the public too. */
export const INTERNAL_TITLE = anyOf(
  '机构编制 机构设置 人事 任免 绩效 考核 督查 责任书 权责清单 工作规则 工作方案 工作计划 行动方案 行动计划 整改方案 应急预案 年度计划 用地计划 供应计划',
  '总体规划 布局规划 政府投资 财政 国有资产 国有企业 政府采购 档案馆',
);

/** How documents and decisions come about, and who may enforce: it binds organs, whoever is named. */
export const LAWMAKING = anyOf(
  '规范性文件 重大(?:行政)?决策 决策事项 合法性审[查核] 送审稿 草案 集体讨论 集体审议 公开征求意见 备案审查 发布施行 制定机关 起草单位',
  '批准印发 作为[^，；。]{0,8}(?:管理|执法)的?依据 提交[^，；。]{0,12}(?:会议|审议) 执法证件? 执法人员 执法主体 执法资格',
);

/** What people do who need a licence for it. */
export const ACT = anyOf(
  '经营 生产 营业 开办 设立 开业 从事 开展 举办 演出 销售 预售 出租 转让 收购 运输 进口 出口 出境 停业 歇业 转产',
  '施工 建设 开工 动工 竣工 交付 使用 开挖 挖掘 占用 拆除 改建 扩建 重建 改造 改变 改作 改装 设置 变更 填堵 进入 (?<!组织)实施',
  '砍伐 采集 采砂 猎捕 狩猎 测试 养殖 放生 排放 招收 招生 培训 聘用 上岗 公布 延期 延缓 退出 迁入 参加高考 借考 缓学 免学',
);

/** Time limits, papers to hand in, the issue of the paper: they serve a consent that stands elsewhere. */
export const STEP = anyOf(
  '受理 之日起 提供[^，；。]{0,40}(?:证明|合同|材料|资料|证书)[^。；]{0,40}(?:审核|审定|核实) 证明材料由 个?工作日(?:以)?内 提交(?:以下|下列)?(?:资料|材料) 凭[^，]{0,12}(?:到|领取) 补正 填写 \\d+月\\d+日 出具 颁发 发给(?!估价)',
);

/** 市科委受理后，提出评估意见，报市政府批准: an organ handles what somebody applied for. */
export const HANDLED = anyOf(
  '提出申请[^。]*报 审[查核]后[^，；。]{0,4}报 受理后 受理并 提出(?:评估|审核|审查)意见 对其[^，；。]{0,20}审[查核] 初审',
);

/** Organisations that build, trade or teach for money; persons and families are left out. */
export const TRADER = anyOf(
  '企业 公司 (?:建设|开发|施工|经营|销售|生产|用地|中标|物业|运输|社会|产权)单位 机构 经营者 民办 开发商 药店 商户 主体 店 场所',
);

/** Terms of a contract by which the public lets or contracts out what it owns. */
export const CONTRACT = anyOf('承包方 发包方 承包合同 承包经营 承包期 租赁合同 合同约定 协议约定');

/** Measures of epidemics and disasters follow their own laws (行政强制法 第三条第二款). */
export const EMERGENCY_TITLE = anyOf('疫情 肺炎 防控 应急(?!管理) 防汛 抗旱');

/** Money is spoken of everywhere; only in the clause itself does it tell a favour. */
export const MONEY = /资金|经费|预算|支出|拨付|基金|结算|医疗|养老/gu;
