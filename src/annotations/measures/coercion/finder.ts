import { finderOf, wordsIn } from '../finder.ts';
import { ENFORCEMENT } from './enforcement.ts';
import { PRESSURE } from './pressure.ts';
import { SEIZURES } from './seizures.ts';

/** 行政强制: measures (行政强制法 art. 9) and enforcement (art. 12). */
export const coercion = finderOf(
  'coercion',
  wordsIn(`
    经费 处置
    工程款 清运 填埋 恢复 整改 治理 修复 冲洗 清洗 打捞 疏通 回填 补种 火化 封填 水、电 用电 供热 抵扣 抵顶 扣除 迁移 花费 开支 留置 开回 暂停 查封 查扣 扣押 封存 登记保存 暂扣 扣留
    滞留 冻结 强制 强行 拖移 拖离 拖走 拖曳 锁 代为 代履行 拆除 清除 清理 铲除 搬离 扣车 拖车 代行 代拆 代清 代处置 封闭 清障 滞纳金 加处 供水 供电 供气 断水 停水 水电 用水
    人身自由 野犬 野狗 无主 流浪 收容 遣送 雇工 雇人 派人 断电 扣存 收存 带回 暂存 捕杀 扑杀 移至 供应 号码 费用 工钱 工料费 列支 断其 拖至 扣下 收走 捉走 拉走 带离 牵走 指派 安排 雇请 聘请 停供 切断
    掐断 划拨 扣划 抵缴 扣缴 划缴 划扣 代扣 工资
  `),
  [...SEIZURES, ...ENFORCEMENT, ...PRESSURE],
);
