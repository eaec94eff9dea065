import { describe, expect, it } from 'vitest';
import { only } from '../support/drafts.ts';

type Row = readonly [line: string, ...expected: readonly string[]];

/** Form, role and words of each citation in a line. */
function citations(line: string): string[] {
  return only(`第八条　${line}`, 'citation').map((fact) => {
    const words = fact.sentence?.text.slice(fact.at?.start, fact.at?.end);
    return `${fact.form} ${fact.role} ${words}`;
  });
}

const ROWS: readonly Row[] = [
  ['依照《中华人民共和国消防法》第六十条的规定处罚。', 'named basis 《中华人民共和国消防法》第六十条'],
  [
    '根据《消防法》、《安全生产法》和《危险化学品安全管理条例》，制定本细则。',
    'named basis 《消防法》',
    'named basis 《安全生产法》',
    'named basis 《危险化学品安全管理条例》',
    'self mention 本细则',
  ],
  ['按照国务院《物业管理条例》的规定办理。', 'named basis 《物业管理条例》'],
  ['违反《城市绿化条例》的，予以劝阻。', 'named mention 《城市绿化条例》'],
  ['依据城乡规划法第四十条办理。', 'named basis 城乡规划法第四十条'],
  ['按照临政发〔2019〕12号文件执行。', 'named basis 临政发〔2019〕12号'],
  ['由公安机关依法处理。', 'general basis 依法'],
  ['未按照规定登记的，限期补办。', 'general mention 按照规定'],
  ['按本办法第十二条第二款办理。', 'self basis 本办法第十二条第二款'],
  ['领取《施工许可证》后方可开工。'],
];

describe('citations', () => {
  it.each(ROWS.map(([line, ...expected]) => ({ line, expected })))('$line', ({ line, expected }) => {
    expect(citations(line)).toEqual(expected);
  });

  it('knows a short name that the document gives', () => {
    const text =
      '第一条　根据《临江市户外广告条例》（以下简称《条例》），制定本办法。\n第二条　依照《条例》第五条办理。\n';
    expect(only(text, 'citation').map((fact) => fact.title)).toContain('临江市户外广告条例');
  });

  it('takes the title of the document itself for no higher law', () => {
    const text = '临江市摊区管理办法\n第一条　为规范摊区，制定本办法。\n第二条　依照《临江市摊区管理办法》处罚。\n';
    expect(only(text, 'citation').map((fact) => fact.form)).not.toContain('named');
  });
});
