import { finderOf, wordsIn } from '../finder.ts';
import { CENSURES } from './censures.ts';
import { DEPRIVATIONS } from './deprivations.ts';

/** 行政处罚: arts 2 and 9 of the 行政处罚法, and what is the same under another name. */
export const penalty = finderOf(
  'penalty',
  wordsIn(`
    接受 处以 违规 违法 违章 违纪 违约 核减 下调 调低 禁止 不准 国有 查封 注销 扣缴 扣减 招生计划 停办 停运 作废 转作 经营权 罚 没收 收缴 吊销 暂扣 吊扣 取消 撤销 收回 停业 期间
    停产 责令 关闭 关停 清退 营业 通报 取缔 不得 不再 不予 警告 曝光 媒体 拘留 降低 限制 暂停 调减 缩减 保证金 押金 查处 惩 处理 追究 打击 张榜 公告栏 公示栏 公开栏 电子屏 大屏幕 受理 清出 逐出 充公 投标 停止 中止
  `),
  [...DEPRIVATIONS, ...CENSURES],
);
