import { expect, test } from 'vitest';
import { entered, issued } from './entered.ts';

async function repeals(text: string): Promise<string[]> {
  const { repeals: all } = await entered(text);
  return all.map(({ title, number, whole }) => [title, number, whole ? null : 'in part'].filter(Boolean).join(' '));
}

test.each([
  ['《临江市早市办法》（临政〔2010〕5号）同时废止。', ['临江市早市办法 临政〔2010〕5号']],
  ['本办法自2016年3月1日起施行，《临江市早市办法》同时废止。', ['临江市早市办法']],
  ['原《临江市早市办法》停止执行。', ['临江市早市办法']],
  [
    '《甲办法》（临政[2010]5号）、《乙办法》（临政[2011]6号）和《丙办法》即行废止。',
    ['甲办法 临政〔2010〕5号', '乙办法 临政〔2011〕6号', '丙办法'],
  ],
  ['2010年5月1日市政府发布的《甲办法》（市人民政府令第12号）同时废止。', ['甲办法 市人民政府令第12号']],
  ['废止《甲办法》、《乙办法》。', ['甲办法', '乙办法']],
  ['临政发〔2009〕8号文件同时废止。', ['临政发〔2009〕8号']],
  [
    '《关于印发〈临江市早市办法〉的通知》（临政〔2010〕5号）自本办法施行之日起废止。',
    ['关于印发〈临江市早市办法〉的通知 临政〔2010〕5号'],
  ],
  ['《甲通知》（临政〔2010〕5号）中有关停车收费的规定相应废止。', ['甲通知 临政〔2010〕5号 in part']],
  ['《甲办法》第五条、第六条同时废止。', ['甲办法 in part']],
  ['《甲办法》中规定的事项适用本办法，《乙办法》废止。', ['乙办法']],
])('it repeals: %s', async (words, named) => {
  expect(await repeals(issued(words))).toEqual(named);
});

test.each([
  '与本办法不一致的，以本办法为准。',
  '过去的规定与本办法不一致的，同时废止。',
  '《停车证》自注销之日起作废。',
  '所依据的《甲办法》被废止的，按照新规定办理。',
  '有效期届满后自动失效，期间《甲办法》继续执行。',
  '《甲办法》施行期间，需要废止的，应当报市政府批准。',
  '行政复议期间《处理决定》不停止执行。',
  '《甲办法》废止后，已经受理的申请按照原规定办理。',
])('it repeals nothing: %s', async (words) => {
  expect(await repeals(issued(words))).toEqual([]);
});

test('a decision that lists what it repeals, and what remains', async () => {
  const decision = [
    '临江市人民政府关于废止和修改部分规范性文件的决定',
    '临政规〔2016〕3号',
    '根据《规章制定程序条例》的规定，市人民政府决定：',
    '一、废止下列规范性文件：',
    '1.《临江市早市办法》（临政〔2010〕5号）',
    '2.临江市人民政府关于加强夜市管理的通知（临政〔2011〕6号）',
    '二、修改下列规范性文件：',
    '1.《临江市停车办法》（临政〔2012〕7号）',
    '三、下列文件继续有效：',
    '1.《临江市公园办法》',
    '临江市人民政府',
    '2016年2月20日',
  ].join('\n');
  expect(await repeals(decision)).toEqual([
    '临江市早市办法 临政〔2010〕5号',
    '临江市人民政府关于加强夜市管理的通知 临政〔2011〕6号',
  ]);
});

test('a decision with the list in its attachment', async () => {
  const decision = [
    '临江市人民政府关于废止部分规范性文件的决定',
    '经2016年2月18日市政府常务会议审议通过，决定废止18件规范性文件，目录附后。',
    '临江市人民政府',
    '2016年2月20日',
    '附件',
    '废止的规范性文件目录',
    '1.临江市早市管理办法（临政〔2010〕5号）',
    '2.《关于印发〈临江市夜市管理办法〉的通知》（临政〔2011〕6号）',
  ].join('\n');
  expect(await repeals(decision)).toEqual([
    '临江市早市管理办法 临政〔2010〕5号',
    '关于印发〈临江市夜市管理办法〉的通知 临政〔2011〕6号',
  ]);
});

test('it amends what its title names, with the number that the text gives', async () => {
  const { amends, repeals: none } = await entered(
    [
      '临江市人民政府关于修改《临江市停车办法》的决定',
      '市人民政府决定对《临江市停车办法》（临政〔2012〕7号）作如下修改：',
      '一、第三条修改为：“停车应当有序。”',
      '临江市人民政府',
      '2016年2月20日',
    ].join('\n'),
  );
  expect(amends).toMatchObject([{ title: '临江市停车办法', number: '临政〔2012〕7号', whole: false, clause: null }]);
  expect(none).toEqual([]);
});

test.each([
  ['《甲办法》（临政〔2010〕5号）第三条修改为“停车应当有序”。', ['甲办法']],
  ['《甲通知》有效期延长至2020年12月31日。', ['甲通知']],
  ['将《甲办法》第五条中的“工商局”修改为“市场监督管理局”。', ['甲办法']],
  ['根据修改后的《甲办法》，制定本细则。', []],
  ['《甲办法》修改后，按照新规定执行。', []],
])('it amends: %s', async (words, titles) => {
  expect((await entered(issued(words))).amends.map(({ title }) => title)).toEqual(titles);
});

test('it cites, with clause and words', async () => {
  const { cites } = await entered(issued('依照《中华人民共和国行政处罚法》第九条处理，依法不予处罚的除外。'));
  expect(cites).toMatchObject([
    {
      title: '中华人民共和国行政处罚法',
      article: '第九条',
      role: 'basis',
      clause: '第二条',
      quote: '《中华人民共和国行政处罚法》第九条',
    },
  ]);
});
