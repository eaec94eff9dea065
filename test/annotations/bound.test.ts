import { describe, expect, it } from 'vitest';
import { actorsIn, firstActor } from '../../src/annotations/measures/bound.ts';

describe('actors', () => {
  it.each([
    ['经营者应当明码标价', 'public'],
    ['骑行人不得逆行', 'public'],
    ['摊主应当清扫摊位', 'public'],
    ['民办普通高中提出申请', 'public'],
    ['市场监督管理部门应当公示结果', 'organ'],
    ['市发展改革委负责统筹', 'organ'],
    ['县级以上人民政府应当加强领导', 'organ'],
    ['主管部门工作人员应当保密', 'official'],
    ['本条例所称城市布局，是指功能分区', 'unknown'],
    ['《企业登记办法》另有规定的除外', 'unknown'],
  ] as const)('%s: %s', (text, kind) => {
    expect(firstActor(text).kind).toBe(kind);
  });

  it('tells who acts from who is asked', () => {
    const actors = actorsIn('施工单位应当向区城市管理部门申请');
    expect(actors.map(({ words, oblique }) => [words, oblique])).toEqual([
      ['施工单位', false],
      ['部门', true],
    ]);
  });
});
