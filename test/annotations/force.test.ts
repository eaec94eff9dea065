import { describe, expect, it } from 'vitest';
import { only } from '../support/drafts.ts';

/** The force of the first source that a draft names. */
const forceOf = (text: string) => only(text, 'citation').find(({ form }) => form === 'named')?.status;

describe('whether what is cited is in force', () => {
  it.each([
    ['根据《中华人民共和国民法典》，制定本办法。', 'current'],
    ['根据《中华人民共和国合同法》，制定本办法。', 'repealed'],
    ['依照《城市房屋拆迁管理条例》第三条的规定办理。', 'repealed'],
    ['依照《中华人民共和国环境保护法》的规定处理。', 'repealed'],
    ['依据物权法的规定办理登记。', 'repealed'],
    // The title is borne by the law of 2015 as well.
    ['根据《中华人民共和国国家安全法》，制定本办法。', 'current'],
    ['根据《临江市夜市管理办法》，制定本细则。', 'unknown'],
    ['按照原《城市房屋拆迁管理条例》核发许可证的项目，由原审批机关办结。', 'former'],
    ['《城市房屋拆迁管理条例》废止后的遗留项目，按照当时的规定办理。', 'former'],
    ['此前已依照《城市房屋拆迁管理条例》取得许可的项目，继续实施。', 'former'],
  ] as const)('%s %s', (line, status) => expect(forceOf(`第一条　${line}`)).toBe(status));

  it('a law that ended after the document was made was in force in its time', () => {
    const made = (day: string) =>
      forceOf(
        `临江市房屋登记办法\n第一条　根据《中华人民共和国物权法》，制定本办法。\n第二条　本办法自${day}起施行。\n`,
      );
    expect(made('2010年5月1日')).toBe('repealed-since');
    expect(made('二〇一〇年五月一日')).toBe('repealed-since');
    expect(made('2022年5月1日')).toBe('repealed');
  });

  it('a repeal bears its day and what came after', () => {
    const [fact] = only('第一条　根据《中华人民共和国合同法》，制定本办法。', 'citation');
    expect(fact).toMatchObject({ repealedOn: '2021-01-01', successor: '民法典' });
  });
});

describe('when a text comes into force and for how long', () => {
  it.each([
    ['本办法自发布之日起施行，有效期5年。', ['effective', 'expires']],
    ['本办法自印发之日起30日后施行。', ['effective']],
    ['本办法自2026年7月1日起施行，有效期至2031年6月30日。', ['effective', 'expires']],
    ['许可证自颁发之日起生效后应当妥善保管。', []],
    ['合同自签订之日起三十日内备案。', []],
  ] as const)('%s', (line, kinds) => {
    expect(only(`第一条　${line}`, 'date').map(({ kind }) => kind)).toEqual(kinds);
  });
});
