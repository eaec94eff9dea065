import { expect, test } from 'vitest';
import { readDecisions } from '../../../src/register/office/decided.ts';

test('decisions in YAML', async () => {
  const text = [
    '- path: 2016/停车办法.docx',
    '  conclusion: 修改',
    '  reason: 与新法不一致',
    '  by: 某市人民政府',
    '  on: 2026-05-06',
    '- number: 某府规[2015]2号',
    '  conclusion: 继续有效',
  ].join('\n');
  expect(await readDecisions({ path: '决定.yaml', text })).toEqual([
    {
      where: { zh: '（决定.yaml）第1行', en: '决定.yaml, line 1' },
      path: '2016/停车办法.docx',
      number: null,
      title: null,
      known: {},
      decision: { verdict: '修改', reason: '与新法不一致', by: '某市人民政府', on: '2026-05-06' },
    },
    {
      where: { zh: '（决定.yaml）第6行', en: '决定.yaml, line 6' },
      path: null,
      number: '某府规〔2015〕2号',
      title: null,
      known: {},
      decision: { verdict: '继续有效', reason: null, by: null, on: null },
    },
  ]);
});

test.each([
  ['- conclusion: 修改', /1:\d+ .*path、number 或 title/],
  ['- title: 甲办法\n  conclusion: 再议', /2:\d+ .*继续有效、修改、废止、宣布失效/],
  ['- title: 甲办法\n  conclusion: 废止\n  on: 今天', /3:\d+ .*不是日期/],
  ['- title: 甲办法\n  conclusion: 废止\n  resaon: 旧', /3:\d+ .*是否想写“reason”/],
])('mistakes have their place: %j', async (text, words) => {
  const told = await readDecisions({ path: '决定.yaml', text }).catch((error) => String(error.text.zh));
  expect(told).toMatch(words);
});

test('an empty file decides nothing', async () => {
  expect(await readDecisions({ path: '决定.yaml', text: '' })).toEqual([]);
});
