import { finderOf, wordsIn } from '../finder.ts';
import { FORMS } from './forms.ts';
import { chargeIn, isPrice } from './prices.ts';

const finder = finderOf(
  'fee',
  wordsIn('费 金 款 元 收益 账户 专户 % ％ 上交 上缴 百分之 集资 摊派 赞助 有偿 分摊 筹集 捐资 募集'),
  FORMS,
);

/** 行政事业性收费 and the like. Prices, tax and insurance are another world (fee/prices.ts). */
export const fee: typeof finder = {
  ...finder,
  find(text, leads) {
    const found = finder
      .find(text, leads)
      .filter((mention) => !isPrice(chargeIn(text, mention), text.slice(0, mention.start)));
    // 应当缴纳工本费，工本费标准按照…执行: the rate belongs to the charge before it.
    const charged = found.some((mention) => mention.weight === 'plain');
    return charged ? found.filter((mention) => mention.form !== '收费标准') : found;
  },
};
