import { describe, expect, it } from 'vitest';
import { issuedBy } from '../../src/annotations/issuer-level.ts';
import { only } from '../support/drafts.ts';

describe('whether a document affects the public', () => {
  it.each([
    ['duties', '临江市摊区管理办法\n第一条　摊主应当守法经营。\n第二条　摊主不得占用盲道。\n', true],
    ['benefits', '关于支持企业稳岗的若干措施\n一、对不裁员的企业给予补贴。\n二、对困难企业减免租金。\n', true],
    ['a measure alone', '临江市犬只管理办法\n第一条　养犬人不牵绳的，处二百元罚款。\n', true],
    [
      'work of organs',
      '临江市政府部门权责清单管理办法\n第一条　各部门应当编制权责清单。\n第二条　市编办负责汇总。\n',
      false,
    ],
    [
      'assessment of officials',
      '临江市机关效能考核办法\n第一条　各单位应当完成年度目标。\n第二条　工作人员不得推诿。\n',
      false,
    ],
  ] as const)('%s', (_name, text, expected) => {
    const [about] = only(text, 'document');
    expect(about?.affectsPublic).toBe(expected);
    expect(about?.affectsPublicReasons.length).toBeGreaterThan(0);
  });
});

describe('whether a document touches what businesses do', () => {
  it.each([
    ['企业应当按照区域投放车辆。', '经营者不得占用盲道。', true],
    ['企业应当按照区域投放车辆。', '单位和个人不得占用盲道。', false],
    ['摊主应当守法经营。', '居民不得占用盲道。', false],
  ])('%s%s', (first, second, expected) => {
    const [about] = only(`临江市停放管理办法\n第一条　${first}\n第二条　${second}\n`, 'document');
    expect(about?.business).toBe(expected);
  });
});

describe('who issues a document', () => {
  it.each([
    ['临江市人民政府', 'government'],
    ['临江市人民政府办公室', 'government'],
    ['临江市公安局', 'department'],
    ['临江市卫生健康委员会', 'department'],
    ['临江县红旗镇人民政府', 'township'],
    ['临江市红旗街道办事处', 'township'],
    ['临江市公安局、临江市人民政府', 'government'],
    ['临江市停车协会', 'unknown'],
    [null, 'unknown'],
  ] as const)('%s: %s', (organ, expected) => {
    expect(issuedBy(organ)).toBe(expected);
  });
});

describe('steps that a text tells of itself', () => {
  it.each([
    ['《临江市摊区管理办法》已经市政府第12次常务会议审议通过，现印发给你们。', ['集体讨论']],
    ['本办法经市司法局合法性审核，并经局务会议讨论通过。', ['合法性审核', '集体讨论']],
    ['起草单位应当公开征求意见，并提请市政府常务会议审议。', []],
    ['重大事项须经领导班子会议讨论。', []],
  ] as const)('%s', (text, steps) => {
    expect(only(text, 'step').map((fact) => fact.step)).toEqual(steps);
  });
});
