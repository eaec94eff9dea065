import { expect, test } from 'vitest';
import { entered, issued } from './entered.ts';

test.each([
  ['本办法自2016年3月1日起施行。', 'day', '2016-03-01'],
  ['本办法于二〇一六年三月一日起正式实施。', 'day', '2016-03-01'],
  ['本办法由市交通局负责解释，自2016年3月1日起施行。', 'day', '2016-03-01'],
  ['本办法自发布之日起施行。', 'issued', '2016-02-20'],
  ['本办法自印发之日起30日后施行。', 'issued', '2016-03-21'],
  ['本办法自公布之次日起施行。', 'issued', '2016-02-21'],
  ['本办法从各区纳入市级统筹之日起施行。', 'event', null],
  ['本办法与《临江市道路停车收费办法》同步实施。', 'event', null],
])('it takes effect: %s', async (words, by, date) => {
  const { effective } = await entered(issued(words));
  expect(effective).toMatchObject({ by, date, clause: '第二条' });
  expect(words).toContain(effective?.quote);
});

test.each([
  '《停车场条例》自2016年3月1日起施行，各区应当组织学习。',
  '停车收费标准自2016年3月1日起执行。',
  '停车服务协议自双方签字之日起生效。',
  '2016年度收费工作自2016年3月1日开始实施。',
  '2016年3月1日前施工的停车场，按照原标准执行。',
])('no day on which it takes effect: %s', async (words) => {
  expect((await entered(issued(words))).effective).toBeNull();
});

test('of several days that of the whole counts, not that of a part', async () => {
  const { effective } = await entered(issued('本办法自2016年3月1日起施行。其中，停车场年检工作从2016年9月1日起执行。'));
  expect(effective?.date).toBe('2016-03-01');
});

test.each([
  ['本办法自2016年3月1日起施行，有效期5年。', { months: 60, until: null, event: null }],
  ['本办法自2016年3月1日起施行，有效期为二年。', { months: 24, until: null, event: null }],
  ['本办法自2016年3月1日起施行，试行期一年。', { months: 12, until: null, event: null }],
  ['本办法自2016年3月1日起试行，试行两年。', { months: 24, until: null, event: null }],
  ['本办法自2016年3月1日起施行，有效期一年半。', { months: 18, until: null, event: null }],
  ['本办法执行期暂定为自发布之日起的三个月。', { months: 3, until: null, event: null }],
  ['本办法自2016年3月1日起施行，有效期90日。', { months: null, until: '2016-05-29', event: null }],
  ['本办法自2016年3月1日起施行，有效期至2021年2月28日。', { months: null, until: '2021-02-28', event: null }],
  ['本办法自2016年3月1日至2021年2月28日施行。', { months: null, until: '2021-02-28', event: null }],
  ['本办法自2016年3月1日起施行，2021年3月1日废止。', { months: null, until: '2021-02-28', event: null }],
  ['本办法自2016年3月1日起施行，2020年12月31日废止。', { months: null, until: '2020-12-31', event: null }],
  ['本办法自发布之日起执行，有效期至疫情结束。', { months: null, until: null, event: '有效期至疫情结束' }],
  ['本办法自发布之日起实施，适用于疫情防控期间。', { months: null, until: null, event: '适用于疫情防控期间' }],
  ['以上措施在疫情防控期间有效，由市商务局解释。', { months: null, until: null, event: '以上措施在疫情防控期间有效' }],
  [
    '上述措施自公布之日起生效，自一级响应结束之日起停止执行。',
    { months: null, until: null, event: '自一级响应结束之日起停止执行' },
  ],
])('how long it holds: %s', async (words, length) => {
  expect((await entered(issued(words))).validity).toMatchObject({ ...length, clause: '第二条' });
});

test.each([
  '停车证有效期为1年，期满前应当换领。',
  '停车服务协议自双方签字之日起生效，有效期为2年。',
  '申请人持有效期内的居住证办理停车证。',
  '以上第（二）、（三）项暂定执行至2017年12月31日。',
  '批准满二年未动工的，批准文件自动失效。',
])('no validity of the document: %s', async (words) => {
  expect((await entered(issued('本办法自2016年3月1日起施行。', words))).validity).toBeNull();
});

test('what the page says stands in for what the text does not say', async () => {
  const page = '发布机构：临江市人民政府\n实施日期：2016-03-01\n失效日期：2021-02-28\n有效性：失效\n';
  const { effective, validity, marked } = await entered(page + issued('停车应当有序。'));
  expect(effective).toEqual({ by: 'day', date: '2016-03-01', clause: null, quote: '实施日期：2016-03-01' });
  expect(validity).toMatchObject({ until: '2021-02-28', quote: '失效日期：2021-02-28' });
  expect(marked).toEqual({ clause: null, quote: '有效性：失效' });
});

test('the text goes before the page', async () => {
  const { effective } = await entered(`实施日期：2016-05-01\n${issued('本办法自2016年3月1日起施行。')}`);
  expect(effective?.date).toBe('2016-03-01');
});

test.each([
  ['【已废止】', true],
  ['（失效）', true],
  ['本文已失效', true],
  ['此件已于2020年6月30日废止', true],
  ['时效性：已废止', true],
  ['有效性：有效', false],
  ['时效性：部分失效', false],
  ['时效性：现行有效', false],
])('the page says of its force: %s', async (line, isOver) => {
  const { marked } = await entered(`${line}\n${issued('停车证遗失的，原证作废。')}`);
  expect(marked?.quote ?? null).toBe(isOver ? line : null);
});

test('of a document without a day no day is made up', async () => {
  const text = issued('本办法自发布之日起施行，有效期30日。').replace('\n2016年2月20日', '');
  const { date, effective, validity } = await entered(text);
  expect(date).toBeNull();
  expect(effective).toMatchObject({ by: 'issued', date: null });
  expect(validity).toMatchObject({ months: null, until: null, event: '有效期30日' });
});
