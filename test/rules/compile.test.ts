import { describe, expect, test } from 'vitest';
import { compileRules, type RuleFile } from '../../src/rules/compile.ts';

const BASIS: RuleFile = {
  id: 'basis/law',
  path: 'basis/law.yaml',
  text: `title: 某法
effective: 2021-07-15
status: 现行有效
clauses:
  - id: law-art1
    article: 第一条
    quote: |-
      第一条 甲。
      （一）乙；
      （二）丙。
      丁。戊。
`,
};

const RULE = `id: pack/no-fine
title: 不得设定罚款
category: penalty
aspect: 权限
severity: error
basis: [law-art1]
appliesTo: { level: 规范性文件 }
select:
  fact: measure
  where: { kind: penalty, stance: [creates, cites] }
shape: forbid
message: 「{text}」设定{form}
why: 因为
advice: 删去
examples:
  - { name: 罚, draft: 罚款。, finds: [罚款] }
  - { name: 不罚, draft: 不罚款。, finds: [] }
`;

const file = (text: string, name = 'no-fine'): RuleFile => ({ id: `pack/${name}`, path: `pack/${name}.yaml`, text });

/** Where the mistakes of some files stand, and the word that each says may have been meant. */
async function mistakesIn(...files: RuleFile[]): Promise<string[]> {
  const { mistakes } = await compileRules(files);
  return (mistakes ?? []).map((one) => `${one.path}:${one.line}:${one.column} ${one.nearest ?? '-'}`);
}

/** Replaces one thing in the good rule; fails where it is not there. */
function but(from: string, to: string): string {
  if (!RULE.includes(from)) throw new Error(`the rule has no ${from}`);
  return RULE.replace(from, to);
}

test('a good rule compiles to what the engine runs', async () => {
  const { set } = await compileRules([BASIS, file(RULE)]);
  expect(set?.packs).toEqual(['pack']);
  expect(set?.rules[0]).toMatchObject({
    id: 'pack/no-fine',
    title: { zh: '不得设定罚款', en: '不得设定罚款' },
    severity: { draft: 'error', issued: 'error' },
    appliesTo: {
      levels: ['规范性文件'],
      kinds: [],
      stages: ['draft', 'review', 'discussion', 'issued', 'archive'],
      affectsPublic: null,
      attachments: null,
      record: ['document'],
      recorded: false,
      issuedBy: [],
      business: null,
      except: [],
    },
    judgedAt: 'as-of',
    since: null,
    due: null,
    select: { fact: 'measure', where: { kind: ['penalty'], stance: ['creates', 'cites'] } },
    basis: [{ id: 'law-art1', title: '某法', effective: '2021-07-15', number: null }],
    status: 'active',
  });
});

describe('every mistake is refused at its place, with the nearest word', () => {
  const at = (place: string): string => `pack/no-fine.yaml:${place}`;
  test.each<[string, string, string[]]>([
    ['an unknown key', but('why: 因为', 'why: 因为\nseverty: info'), [at('14:1 severity')]],
    ['a key that is missing', but('advice: 删去\n', ''), [at('1:1 -')]],
    ['an unknown severity', but('severity: error', 'severity: { draft: warn, issued: error }'), [at('5:20 warning')]],
    ['an unknown aspect', but('aspect: 权限', 'aspect: 权力'), [at('4:9 权限')]],
    ['an unknown fact', but('fact: measure', 'fact: mesure'), [at('9:9 measure')]],
    ['an unknown field', but('stance: [', 'stence: ['), [at('10:27 stance')]],
    ['a field of free text', but('kind: penalty', 'form: 罚款'), [at('10:12 -')]],
    ['an unknown value', but('kind: penalty', 'kind: penalties'), [at('10:18 penalty')]],
    ['one unknown value of several', but('creates, cites', 'creates, cite'), [at('10:45 cites')]],
    [
      'a text where the field is true or false',
      but(
        'fact: measure\n  where: { kind: penalty, stance: [creates, cites] }',
        'fact: document\n  where: { dossier: yes }',
      ).replace('{form}', ''),
      [at('10:21 -')],
    ],
    [
      'a condition that appliesTo excludes',
      but(
        'fact: measure\n  where: { kind: penalty, stance: [creates, cites] }',
        'fact: document\n  where: { stage: issued }',
      )
        .replace('{form}', '')
        .replace('level: 规范性文件 }', 'stage: draft }'),
      [at('10:19 -')],
    ],
    [
      'a level that no rule has unless it says so',
      but(
        'fact: measure\n  where: { kind: penalty, stance: [creates, cites] }',
        'fact: document\n  where: { level: 规章 }',
      )
        .replace('{form}', '')
        .replace('appliesTo: { level: 规范性文件 }\n', ''),
      [at('9:19 -')],
    ],
    ['a shape that only JavaScript knows', but('shape: forbid', 'shape: constructor'), [at('11:8 -')]],
    ['a field that only JavaScript knows', but('kind: penalty', 'toString: penalty'), [at('10:12 -')]],
    ['an empty list', but('[creates, cites]', '[]'), [at('10:35 -')]],
    ['an unknown level', but('level: 规范性文件', 'level: 规范性文档'), [at('7:21 规范性文件')]],
    ['an unknown shape', but('shape: forbid', 'shape: forbids'), [at('11:8 forbid')]],
    [
      'an option that the shape does not know',
      but('shape: forbid', 'shape: forbid\noptions: { absent: 甲 }'),
      [at('12:12 -')],
    ],
    [
      'an option that the shape needs',
      but('shape: forbid', 'shape: require').replace('「{text}」设定{form}', '无'),
      [at('1:1 -')],
    ],
    [
      'a nearly known option',
      but('shape: forbid', 'shape: require\noptions: { absend: 甲 }').replace('「{text}」设定{form}', '无'),
      [at('12:1 -'), at('12:12 absent')],
    ],
    [
      'a fact that the shape cannot judge',
      but('shape: forbid', 'shape: sequence\noptions: { order: [公开征求意见, 集体讨论] }').replace(
        '「{text}」设定{form}',
        '无',
      ),
      [at('9:9 -')],
    ],
    ['an unknown placeholder', but('{form}', '{fom}'), [at('12:10 form')]],
    ['a placeholder that only other shapes fill', but('advice: 删去', 'advice: 补{absent}'), [at('14:9 -')]],
    ['an unknown basis', but('[law-art1]', '[law-art2]'), [at('6:9 law-art1')]],
    ['no basis', but('[law-art1]', '[]'), [at('6:8 -')]],
    ['a paragraph that is not there', but('[law-art1]', '[{ id: law-art1, paragraph: 3 }]'), [at('6:9 -')]],
    ['an id that is not its place', but('id: pack/no-fine', 'id: pack/no-fines'), [at('1:5 -')]],
    ['a date that no calendar has', but('why:', 'since: 2023-02-29\nwhy:'), [at('13:8 -')]],
    ['no examples', RULE.slice(0, RULE.indexOf('examples:')), [at('1:1 -'), at('1:1 -'), at('1:1 -')]],
    ['no near miss', but('finds: []', 'finds: [罚款]'), [at('15:1 -')].map((one) => one.replace('15:1', '16:3'))],
    ['no finding', but('finds: [罚款]', 'finds: []'), [at('16:3 -')]],
    ['two examples of one name', but('name: 不罚', 'name: 罚'), [at('17:13 -')]],
    ['a rule that is off without a reason', but('why:', 'status: off\nwhy:'), [at('13:9 -')]],
    ['a reason without being off', but('why:', 'statusReason: 无\nwhy:'), [at('13:1 -')]],
    [
      'English that is not whole',
      but('examples:', 'en: { title: a, mesage: b, why: c, advice: d }\nexamples:'),
      [at('15:1 -'), at('15:17 message')],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await mistakesIn(BASIS, file(text))).toEqual(expected);
  });

  test('those of all files at once', async () => {
    const other = file(but('id: pack/no-fine', 'id: pack/other').replace('forbid', 'forbit'), 'other');
    expect(await mistakesIn(BASIS, file(but('aspect: 权限', 'aspect: 权力')), other)).toEqual([
      'pack/no-fine.yaml:4:9 权限',
      'pack/other.yaml:11:8 forbid',
    ]);
  });

  test('several of one file, though its schema is broken already', async () => {
    const text = but('fact: measure', 'fact: mesure')
      .replace('aspect: 权限', 'aspekt: 权限')
      .replace('forbid', 'forbit');
    expect(await mistakesIn(BASIS, file(text))).toEqual([
      'pack/no-fine.yaml:1:1 -',
      'pack/no-fine.yaml:4:1 aspect',
      'pack/no-fine.yaml:9:9 measure',
      'pack/no-fine.yaml:11:8 forbid',
    ]);
  });

  test('the same id twice', async () => {
    expect(await mistakesIn(BASIS, file(RULE), file(RULE))).toEqual(['pack/no-fine.yaml:1:5 -']);
    expect(await mistakesIn(BASIS, { ...BASIS, path: 'basis/other.yaml' })).toEqual(['basis/other.yaml:5:9 -']);
  });

  test('a basis file that is broken is told, and not every rule that rests on it', async () => {
    const broken = { ...BASIS, text: BASIS.text.replace('quote:', 'qoute:') };
    expect(await mistakesIn(broken, file(RULE))).toEqual(['basis/law.yaml:5:5 -', 'basis/law.yaml:7:5 quote']);
  });
});

describe('a rule may rest on a part of a clause', () => {
  test.each([
    ['law-art1', '第一条', '第一条 甲。\n（一）乙；\n（二）丙。\n丁。戊。'],
    ['{ id: law-art1, paragraph: 1 }', '第一条第一款', '第一条 甲。\n（一）乙；\n（二）丙。'],
    ['{ id: law-art1, paragraph: 2 }', '第一条第二款', '丁。戊。'],
    ['{ id: law-art1, sentence: 3 }', '第一条第三句', '戊。'],
  ])('%s', async (reference, article, quote) => {
    const { set } = await compileRules([BASIS, file(but('law-art1', reference))]);
    expect(set?.rules[0]?.basis[0]).toMatchObject({ id: 'law-art1', article, quote });
  });
});

describe('the digest', () => {
  const digestOf = async (text: string): Promise<string | undefined> =>
    (await compileRules([BASIS, file(text)])).set?.digest;

  test('follows the content and not the order of keys or the comments', async () => {
    const moved = `# 注释\n${RULE.replace('category: penalty\n', '')}category: penalty\n`;
    expect(await digestOf(moved)).toBe(await digestOf(RULE));
  });

  test('changes with any word', async () => {
    expect(await digestOf(but('why: 因为', 'why: 所以'))).not.toBe(await digestOf(RULE));
  });
});
