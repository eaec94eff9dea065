import { describe, expect, it } from 'vitest';
import { only } from '../support/drafts.ts';

/** A line of a draft; for each measure in it its form, the rank of its basis and what that bears. */
type Row = readonly [line: string, ...expected: readonly string[]];

const ROWS: readonly Row[] = [
  ['乱倒渣土的，依照《青山省市容条例》第九条的规定处五百元罚款。', '罚款 地方性法规 sufficient'],
  // 没收 is more than a rule may set; the fine beside it is not.
  [
    '遛犬伤人的，依照《青河市养犬规定》（青河市人民政府令第3号）的规定没收犬只，并处罚款。',
    '没收、罚款 地方政府规章 too-low',
  ],
  ['冒用商标的，依照《青山省商标条例》的规定吊销营业执照。', '吊销营业执照 地方性法规 too-low'],
  ['转让班线的，依照《青山省道路运输条例》的规定吊销资质证书。', '吊销 地方性法规 sufficient'],
  ['冒用商标的，依照《青山省商标条例》的规定暂扣营业执照。', '吊销 地方性法规 sufficient'],
  ['吸烟的，依照《青河市控烟办法》的规定处五十元罚款。', '罚款 unknown unknown'],
  ['吸烟的，依法处五十元罚款。', '罚款 null null'],
  ['吸烟的，处五十元罚款。', '罚款 null null'],
  // Several laws named together: the best counts. General words beside a document may mean a law.
  ['售假的，依照《中华人民共和国产品质量法》和《关于打假的通知》的规定没收违法所得。', '没收 法律 sufficient'],
  ['售假的，依照《关于打假的通知》和有关法律、法规的规定没收违法所得。', '没收 规范性文件 unknown'],
  // Each limb has its own basis.
  [
    '售假的，依照《中华人民共和国产品质量法》的规定没收违法所得；拒不改正的，依照《关于打假的通知》的规定处罚款。',
    '没收 法律 sufficient',
    '罚款 规范性文件 too-low',
  ],
  // 处理 need be no penalty, 处罚 is one.
  ['违规停车的，由交警部门按照《关于停车的通知》的规定处罚。', '处罚 规范性文件 too-low'],
  ['违规停车的，由交警部门按照《关于停车的通知》的规定处理。', '处罚 规范性文件 unknown'],
  ['逾期不拆除的，依照《青山省规划条例》的规定强制拆除。', '强制执行 地方性法规 too-low'],
  ['依照《青山省动物防疫条例》的规定强制隔离犬只。', '强制措施 地方性法规 unknown'],
  ['运输企业应当按照《关于保洁的通知》的规定缴纳保洁费。', '收费 规范性文件 too-low'],
  ['养犬人应当按照《关于养犬的通知》的规定缴纳管理费。', '收费 规范性文件 unknown'],
];

function standings(text: string): string[] {
  return only(text, 'measure')
    .filter(({ stance }) => stance === 'creates' || stance === 'cites')
    .map(({ form, basisRank, standing }) => `${form} ${basisRank} ${standing}`);
}

describe('the standing of the basis of a measure', () => {
  it.each(ROWS.map(([line, ...expected]) => ({ line, expected })))('$line', ({ line, expected }) => {
    expect(standings(`第一条　${line}`)).toEqual(expected);
  });

  it('is that of a basis in the lead of an item', () => {
    const text =
      '第一条　有下列行为之一的，依照《青河市市容规定》（青河市人民政府令第8号）的规定处罚：\n（一）占道经营的，没收经营工具；';
    expect(standings(text).at(-1)).toBe('没收 地方政府规章 too-low');
  });

  it('is told with the rank, and with the ranks that may set the measure', () => {
    const [fact] = only('第一条　冒用商标的，依照《青山省商标条例》的规定吊销营业执照。', 'measure');
    expect(fact?.reasons.at(-1)).toEqual({
      zh: '所引依据的位阶：地方性法规；吊销营业执照由法律、行政法规设定',
      en: 'rank of the basis: local regulation; 吊销营业执照 is set by law, administrative regulation',
    });
  });
});
