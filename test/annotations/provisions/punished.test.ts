import { expect, it } from 'vitest';
import { only } from '../../support/drafts.ts';

it('what is punished below a lead is forbidden', () => {
  const draft = [
    '第九条　有下列行为之一的，对直接责任人员给予处分：',
    '（一）将救灾资金用于办公经费的；',
    '（二）收取的费用由单位自行管理使用的。',
  ].join('\n');
  expect(only(draft, 'provision').map(({ matter, stance }) => `${matter} ${stance}`)).toEqual([
    'fund-diversion forbids',
    'off-budget-income forbids',
  ]);
});
