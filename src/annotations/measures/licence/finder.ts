import { matches } from '../../../chinese/matches.ts';
import { tables } from '../../pattern-tables.ts';
import { wordsIn } from '../finder.ts';
import type { MeasureFinder, Mention } from '../mention.ts';
import { CONSTRUCTIONS } from './forms.ts';

/**
 * How much each form says by itself: 3 binds by its words, 2 needs to know of whom, 1 takes its meaning from what stands around,
 * 0 is a step.
 */
const WEIGHT: Readonly<Record<string, number>> = {
  未经批准不得: 3,
  未经批准: 3,
  批准后方可: 3,
  许可制度: 3,
  前置条件: 3,
  须经批准: 2,
  领取许可证: 2,
  批准后可以: 2,
  申请批准: 2,
  事前登记: 2,
  核准对象: 2,
  审核发证: 2,
  资格认定: 2,
  法定许可: 2,
  报批: 1,
  由机关审批: 1,
  申请: 0,
};

/** A consent that a text asks for; `giver` is who consents, empty where the text does not say. */
export interface Consent extends Mention {
  readonly giver: string;
}

export function weightOf({ form }: Consent): number {
  return WEIGHT[form] ?? 0;
}

const table = tables.add(CONSTRUCTIONS.map(({ pattern }) => pattern));

function find(text: string): readonly Consent[] {
  const found: Consent[] = [];
  for (const at of table.candidates(text)) {
    const { form, pattern } = CONSTRUCTIONS[at] as (typeof CONSTRUCTIONS)[number];
    for (const match of matches(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({
        kind: 'licence',
        form,
        weight: form === '法定许可' ? 'vague' : 'plain',
        start,
        end,
        giver: match.groups?.giver ?? '',
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 行政许可: consent that citizens and organisations need before they may act (行政许可法 art. 2). */
export const licence: MeasureFinder<Consent> = {
  kind: 'licence',
  cues: wordsIn(`
    开具 取得 办理 办妥 申办 持有 从业 装运 作业 标志 标识 预审 经营 营业 承揽 承接
    认定 报告书 通知书 一律不 供电 供水 供气 受理 暂缓 另办 予以
    准许 审阅 察看 查验 核验 勘验 审验 检验 检测 评估 确认 核实 培训 设立 考试 考核 评审 报核 章 不予 无权 不应 不可 始可 才准 才得 方得 方予 方准 牌 过户 报建 发放 颁发 核发 签发
    出具 领取 申领 放行 不生效 码 上岗 禁止 严禁 白名单 企业库 会审 联审 研究确定 批给 意见 才可 才能 始得 特许 批复 无异议 函 批准 审批 核准 许可 同意 审定 核定 审核 审查 备案 登记
    验收 合格 资格 资质 证 方可 方能 准入 执照 认可 申请 申报 手续 报审 通过 报批 准办 不得 不准 不能 发给 名册 未加盖 盖有 名录 报装 领到 拿到 收到 见到 凭 准予 批文 批件 无效
    未予 未获 送审 认定为 确定为 准运 准采 准购 准营 准销 准放 施工 入场 进场 运输
  `),
  find,
};
