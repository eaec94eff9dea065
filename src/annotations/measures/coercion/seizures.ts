import type { Form } from '../finder.ts';
import { ENFORCED, THINGS } from './words.ts';

/** Sealing, seizure, freezing and other coercive measures by name (行政强制法 art. 9). */
export const SEIZURES: readonly Form[] = [
  {
    // 查封场所、设施；可以依法扣押；暂扣车辆
    name: '查封扣押',
    pattern: new RegExp(
      `(?:查封|扣押|查扣|先行登记保存|(?:先行|予以)登记封存|(?:一律|就地|予以)(?<!(?:资料|证据|账册|材料|账簿)予以)封存|封存(?=其|该|有关|相关|涉案|违法|物品|工具|设备|材料|场所|产品))(?:、|或者|和|并)*(?:查封|扣押|封存)?|(?:暂扣|扣留|滞留)(?:其|该|违法|违规|涉案|作业|的|、|施工|经营|营运|相关|有关)*[^，；。：、]{0,12}?${THINGS}|${THINGS}[^，；。]{0,8}(?:予以|应当|先行|一律|暂时|暂行|依法)扣留|将${THINGS}扣留`,
      'gu',
    ),
    weight: 'plain',
    unlessFollowedBy:
      /^(?:的，|的(?:财物|房屋|房产|财产|房地产)|决定书|清单|期限|期间|、抵押|等限制|或者被|等司法|状态|、冻结等限制|情形)/u,
    unlessPrecededBy:
      /(?:被|被依法|未被|无|存在|涉及|解除|司法|法院|已|已被|、抵押、|抵押、|抵押或者|抵押或|对没收的[^，；。]{0,10})$/u,
  },
  {
    name: '冻结',
    pattern: /冻结(?:其|相关|有关|单位|的)*[^，；。：]{0,6}(?:存款|汇款|账户|资金|财产)/gu,
    weight: 'plain',
    unlessPrecededBy: /(?:被|被依法|解除|法院|、)$/u,
    unlessFollowedBy: /^(?:的，|等限制)/u,
  },
  {
    // 强制隔离；强制报废；强行驱离: a measure, or it is not said which; what follows enforces a decision (行政强制法 art. 13)
    name: '强制措施',
    pattern:
      /(?:强制|强行)(?:实施|予以|进行|组织)*(?:带离|措施|隔离|治疗|报废|销毁|收购|捕捉|停止|驱离|检疫|检测|戒毒|遣送)/gu,
    weight: 'plain',
    ...ENFORCED,
  },
];
