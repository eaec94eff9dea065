/** Things that are sealed, held back and carried off. */
export const THINGS =
  '(?:车辆|机动车|非机动车|船舶|船只|物品|财物|工具|设备|设施|器材|货物|材料|证据|场所|原料|产品|物资|机械|犬只|犬|枪支|资料|文件|违禁品|标的物|仪器|电脑|主机|器具|摊位|炉具|桌椅|广告牌|账簿|账户|存款|汇款|资金|财产|房屋|建筑物)';

/** 申请强制执行, 强制执行费用: what is told of elsewhere. */
export const ENFORCED = {
  unlessFollowedBy: /^(?:的|决定|程序|方案|标准|期间|申请|费用|产生|时|措施的(?:种类|实施程序))/u,
  unlessPrecededBy: /(?:法院|被|申请|受到|拒绝接受检疫、|非|不得|国家|补偿|拒绝|需要|实施|拍卖或者|拍卖、|因)$/u,
};
