import { describe, expect, it } from 'vitest';
import type { MeasureFact } from '../../src/facts/facts.ts';
import { only } from '../support/drafts.ts';

type Row = readonly [text: string, ...expected: readonly `${string} ${MeasureFact['basis']}`[]];

/** Form and basis of each measure that is created or cited. */
function bases(text: string): string[] {
  return only(text, 'measure')
    .filter((fact) => fact.stance === 'creates' || fact.stance === 'cites')
    .map((fact) => `${fact.form} ${fact.basis}`);
}

/** How far a basis reaches. Each text is an article of its own, after a 第一条 that names no law unless it says so. */
const ROWS: readonly Row[] = [
  ['第二条　依照《消防法》第六十条的规定，处五百元罚款。', '罚款 named'],
  ['第二条　依法申请强制拆除，并处等额罚款。', '罚款 none'],
  [
    '第二条　扰乱秩序的，由公安机关依照《治安管理处罚法》处罚；情节严重的，三年内不得参加投标。',
    '处罚 named',
    '限制从业 none',
  ],
  ['第二条　由海关按照有关法规没收货物，可以并处罚款。', '没收、罚款 general'],
  ['第二条　情节恶劣的，依法给予处罚，直至吊销营业执照。', '处罚、吊销营业执照 general'],
  ['第二条　需要查封场所的，依照《消防法》第五十四条的规定执行。', '查封扣押 named'],
  ['第二条　应当缴纳工本费，工本费标准按照国家有关规定执行。', '收费 general'],
  [
    '第二条　有下列行为之一的，由公安机关依照《消防法》第六十条的规定处罚：\n（一）堵塞通道的，处五百元罚款；\n（二）损坏设施的，处一千元罚款。',
    '处罚 named',
    '罚款 named',
    '罚款 named',
  ],
  ['第二条　有下列行为之一的，由有关部门依法查处：\n（一）堵塞通道的，处五百元罚款。', '处罚 general', '罚款 none'],
  ['第一条　根据《消防法》，制定本办法。\n第二条　堵塞通道的，处五百元罚款。', '罚款 preamble'],
  ['根据《消防法》，结合我区实际，作如下通告：\n一、严禁堵塞通道。\n二、堵塞通道的，处五百元罚款。', '罚款 preamble'],
];

describe('the basis of a measure', () => {
  it.each(ROWS.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(bases(text)).toEqual(expected);
  });

  it('carries a fine over to those whom a later article sends to it', () => {
    const text = '第二条　占道经营的，处二百元罚款。\n第三条　对流动摊贩，按本办法第二条的规定处理。\n';
    expect(bases(text)).toEqual(['罚款 none', '处罚 self']);
  });
});
