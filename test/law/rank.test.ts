import { describe, expect, test } from 'vitest';
import { loadLaw } from '../../src/law/load.ts';
import { inferRank, type Rank } from '../../src/law/rank.ts';

type Row = readonly [title: string, number: string | null, rank: Rank];

const BY_NUMBER: readonly Row[] = [
  ['青河管理规定', '国务院令第593号', '行政法规'],
  ['', '中华人民共和国国务院令第722号', '行政法规'],
  ['', '主席令第70号', '法律'],
  ['青山省养犬规定', '青山省人民政府令第200号', '地方政府规章'],
  ['', '省政府令第45号', '地方政府规章'],
  ['', '广西壮族自治区人民政府令第12号', '地方政府规章'],
  ['某某办法', '青河市人民政府令第12号', '地方政府规章'],
  ['某某办法', '青河县人民政府令第2号', 'unknown'],
  ['某某办法', '青河市东城区人民政府令第2号', 'unknown'],
  ['某某办法', '公安部令第123号', '部门规章'],
  ['某某办法', '国家发展和改革委员会令第16号', '部门规章'],
  ['某某办法', '国家发展改革委令2020年第1号', '部门规章'],
  ['某某办法', '国家市场监督管理总局令第31号', '部门规章'],
  ['某某办法', '国家邮政局令第3号', '部门规章'],
  ['某某办法', '证监会令第202号', '部门规章'],
  ['', '青山省第十三届人民代表大会常务委员会公告第58号', '地方性法规'],
  ['', '法释〔2018〕1号', '司法解释'],
  ['某某办法', '青府发〔2010〕10号', '规范性文件'],
  ['某某办法', '青办发[2015]3号', '规范性文件'],
  // Before 2002 a rule was often issued by 〔年〕号.
  ['某某办法', '青府〔1994〕10号', 'unknown'],
  ['关于某事的通知', '青府〔1994〕10号', '规范性文件'],
  // May hold a decision of the State Council.
  ['', '国发〔2010〕33号', 'unknown'],
  ['', '国办发〔2018〕115号', 'unknown'],
  ['', '按照国发〔2010〕33号', 'unknown'],
  ['', '中办发〔2017〕2号', 'unknown'],
  // Title and number contradict each other.
  ['青山省养犬条例', '青人发〔2010〕3号', 'unknown'],
];

const BY_TITLE: readonly Row[] = [
  ['中华人民共和国某某监督管理促进法', null, '法律'],
  ['某某促进法', null, '法律'],
  ['某某工作方法', null, 'unknown'],
  ['某某执法', null, 'unknown'],
  ['四川省养犬条例', null, '地方性法规'],
  ['泸州市物业条例', null, '地方性法规'],
  ['深圳经济特区某某条例', null, '地方性法规'],
  ['青河彝族自治州水条例', null, '地方性法规'],
  ['内蒙古自治区某某条例', null, '地方性法规'],
  ['青河县某某条例', null, '地方性法规'],
  // 城市, 市场, 县级 name no place.
  ['城市某某照明条例', null, 'unknown'],
  ['农贸市场某某条例', null, 'unknown'],
  ['县级某某条例', null, 'unknown'],
  ['某某管理条例', null, 'unknown'],
  ['中华人民共和国某某条例', null, 'unknown'],
  ['四川省某某实施办法', null, 'unknown'],
  ['四川省实施《中华人民共和国某某法》办法', null, 'unknown'],
  ['中华人民共和国某某法实施细则', null, 'unknown'],
  ['泸州市某某规定', null, 'unknown'],
  ['泸州市人民政府关于某事的意见', null, '规范性文件'],
  ['关于印发《某某办法》的通知', null, '规范性文件'],
  ['国务院关于某事的决定', null, 'unknown'],
  ['国务院办公厅关于某事的通知', null, 'unknown'],
  ['最高人民法院关于适用某某法若干问题的解释', null, '司法解释'],
  ['中国共产党某某条例', null, '党内法规'],
];

describe.each([
  ['number', BY_NUMBER],
  ['title', BY_TITLE],
])('rank by %s', (_, rows) => {
  test.each(rows)('《%s》（%s）: %s', (title, number, rank) => {
    expect(inferRank(title, number)).toBe(rank);
  });
});

test.each<Row>([
  ['中华人民共和国行政处罚法', null, '法律'],
  ['户口登记条例', null, '法律'],
  ['城市道路管理条例', null, '行政法规'],
  // What the table holds is believed before title and number.
  ['城市道路管理条例', '建办〔2019〕3号', '行政法规'],
  ['泸州市某某办法', null, 'unknown'],
])('the law data knows 《%s》（%s）: %s', (title, number, rank) => {
  expect(loadLaw().rankOf(title, number)).toBe(rank);
});
