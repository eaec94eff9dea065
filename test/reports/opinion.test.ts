import { describe, expect, test } from 'vitest';
import type { CheckedFile } from '../../src/findings/result.ts';
import { opinionOf } from '../../src/reports/opinion/content.ts';
import { opinionMarkdown } from '../../src/reports/opinion/markdown.ts';
import type { Opinion } from '../../src/reports/opinion/opinion.ts';
import { titleLines } from '../../src/reports/opinion/title.ts';
import { evidenceFact, stepFact } from '../support/procedure.ts';
import { CLEAN, FULL, INCURABLE, PARTIAL, RECORD_OF_DECISION, RUN } from './opinions.ts';
import { absent, both, checked, found, run } from './runs.ts';

const opinion = (file: CheckedFile, changes: Parameters<typeof run>[1] = {}): Opinion =>
  opinionOf(file, run([file], { ...RUN, ...changes }), 'zh');

/** All words of one part, a line each. */
function part(of: Opinion, number: number): string {
  const blocks = of.parts[number - 1]?.blocks ?? [];
  return blocks
    .map((block) => (block.kind === 'table' ? '' : `${('lead' in block && block.lead) || ''}${block.text}`))
    .join('\n');
}

describe('an opinion with every part', () => {
  test.each(['zh', 'en'] as const)('as Markdown, in %s', (language) => {
    expect(opinionMarkdown(opinionOf(FULL, run([FULL], RUN), language))).toMatchSnapshot();
  });

  test('findings of one rule are one point with their clauses, and what is said alike is said once', () => {
    const words = part(opinion(FULL), 4);
    expect(words.match(/规范性文件不得设定行政处罚$/gm)).toHaveLength(1);
    expect(words).toContain('第一条“处2000元以上1万元以下罚款”、第二条“没收其车辆”，均对企业设定处罚');
  });

  test('a clause of law is quoted once and referred to after that', () => {
    const words = opinion(FULL)
      .parts.flatMap((_, at) => part(opinion(FULL), at + 1))
      .join('\n');
    expect(words.match(/其他规范性文件不得设定行政处罚。”/g)).toHaveLength(1);
    expect(words).toContain('（条文见四（一）1）');
  });

  test('two sentences of one point of law are two clauses', () => {
    const basis = { id: 'x', title: '某意见', number: null, effective: null, status: '' };
    const of = (article: string, quote: string) => ({ ...basis, article, quote });
    const text = '第一条 甲。第二条 乙。';
    const file = checked(text, {
      findings: [
        found(text, '甲', {}, { id: 'a/one', basis: [of('二（一）2第六句', '第六句的话。')] }),
        found(text, '乙', {}, { id: 'a/two', basis: [of('二（一）2第七句', '第七句的话。')] }),
      ],
    });
    expect(part(opinion(file), 4)).toMatch(
      /《某意见》二、（一）2规定：“第六句的话。”[\s\S]*《某意见》二、（一）2规定：“第七句的话。”/,
    );
  });

  test('no rule is named by its id in the opinion, all are in the annex', () => {
    const made = opinion(FULL);
    expect(JSON.stringify({ ...made, annex: null })).not.toMatch(/(?:opinion|national)\//);
    expect(JSON.stringify(made.annex)).toContain('opinion/no-penalty-creation');
  });

  test('hints and what is unsure stand below «to verify», and are advised in case only', () => {
    const words = part(opinion(FULL), 5);
    expect(words).toContain('第三条规定“依照其规定”');
    expect(words).toContain('经核实确属上述情形的，');
  });

  test('a title inside a title stands in single brackets', () => {
    const title = '某市人民政府关于印发《某办法》的通知';
    expect(opinion(checked('', { document: { title } })).title.join('')).toBe(
      '关于《某市人民政府关于印发〈某办法〉的通知》的合法性审核意见书',
    );
  });
});

describe('the conclusion', () => {
  test('lawful only where all was found good, read and judged', () => {
    expect(opinion(CLEAN).conclusion).toBe('lawful');
    expect(part(opinion(CLEAN), 7)).toContain('建议的审核结论为：合法。');
  });

  const text = '第一条 处罚款。';
  test.each<[string, CheckedFile, Opinion['conclusion']]>([
    ['a fine of its own', checked(text, { findings: [found(text, '处罚款')] }), 'amend'],
    ['a warning', checked(text, { findings: [found(text, '处罚款', { severity: 'warning' })] }), 'amend'],
    ['a breach of procedure', INCURABLE, 'unlawful'],
    ['only a hint', checked(text, { findings: [found(text, '处罚款', { severity: 'info' })] }), 'open'],
    [
      'only what may be read either way',
      checked(text, { findings: [found(text, '处罚款', { severity: 'warning', confidence: 'low' })] }),
      'open',
    ],
    ['a file that was read in part', PARTIAL, 'open'],
    [
      'a picture that may hold words',
      {
        ...CLEAN,
        source: { ...CLEAN.source, troubles: PARTIAL.source.troubles.map((one) => ({ ...one, loses: false })) },
      },
      'open',
    ],
    ['a rule that could not be judged', { ...CLEAN, unjudged: [{ rule: 'a/b', reason: both('没有日期') }] }, 'open'],
    [
      'a rule that did not bind',
      { ...CLEAN, unjudged: [{ rule: 'a/b', reason: both('当时尚无'), settled: true }] },
      'lawful',
    ],
    ['a regulation', { ...CLEAN, about: { ...CLEAN.about, level: '规章' } }, 'open'],
  ])('%s: %s', (_, file, conclusion) => {
    expect(opinion(file).conclusion).toBe(conclusion);
  });

  test('not lawful where rules were left out', () => {
    const leftOut = [{ rule: 'a/c', reason: both('未运行') }];
    const made = opinion({ ...CLEAN, leftOut });
    expect(made.conclusion).toBe('open');
    expect(part(made, 6)).toContain('其他要求没有检查');
  });

  test('it is a proposal for the officer, by a stated rule', () => {
    for (const file of [FULL, CLEAN, PARTIAL, INCURABLE]) {
      expect(part(opinion(file), 7)).toContain('上述建议按下列方法提出');
      expect(part(opinion(file), 7)).toContain('不代替审核机构的判断');
    }
  });
});

describe('procedure', () => {
  const gaps = [absent('公开征求意见'), absent('合法性审核'), absent('集体讨论')].map((finding) => ({
    ...finding,
    rule: { ...finding.rule, id: `a/${finding.message.zh}`, aspect: '程序' as const },
  }));

  test('of a draft without a record nothing is claimed: its steps are to be verified, later ones are still to come', () => {
    const made = opinion(checked('第一条 甲。', { findings: gaps }));
    expect(part(made, 3)).toContain('合法性审核：即本次审核');
    expect(part(made, 3)).toContain('集体讨论：尚未进行，属于审核之后的程序');
    expect(part(made, 4)).not.toContain('程序');
    expect(part(made, 5)).toContain('已经履行的，请补充有关材料');
    expect(part(made, 5)).not.toContain('集体讨论');
    expect(made.conclusion).toBe('open');
  });

  test('in an issued document with a record a missing step is a breach', () => {
    const about = { stage: 'issued', dossier: true } as const;
    const made = opinion(checked('第一条 甲。', { findings: gaps, about, record: '办法.dossier.yaml' }));
    expect(part(made, 4)).toMatch(/程序方面[\s\S]*公开征求意见[\s\S]*合法性审核[\s\S]*集体讨论/);
    expect(made.conclusion).toBe('unlawful');
  });

  test('each step with its days and what its papers show', () => {
    const facts = [
      stepFact('公开征求意见', '2026-08-03', { to: '2026-09-04' }),
      evidenceFact('公开征求意见', { name: '公告.docx' }),
      stepFact('合法性审核', '2026-09-18', { conclusion: 'lawful' }),
      evidenceFact('合法性审核', { name: '意见.docx', state: 'date-differs', said: '2026-09-18', found: '2026-09-20' }),
    ];
    const words = part(
      opinion(checked('第一条 甲。', { facts, about: { dossier: true }, record: 'a/办法.dossier.yaml' })),
      3,
    );
    expect(words).toContain('送审材料附有程序记录（办法.dossier.yaml）');
    expect(words).toContain('1．公开征求意见：2026年8月3日至2026年9月4日；材料“公告.docx”与记录未见矛盾。');
    expect(words).toContain('材料“意见.docx”日期与记录不一致（记录为2026年9月18日，材料为2026年9月20日）');
  });

  test.each<[string, CheckedFile['steps'], string]>([
    ['without a paper', [stepFact('公开征求意见', '2026-08-03')], '公开征求意见只有记录，未附材料，没有核对'],
    [
      'whose paper was not read',
      [stepFact('公开征求意见', '2026-08-03'), evidenceFact('公开征求意见', { name: '公告.docx', state: 'unread' })],
      '公开征求意见的材料与记录不一致或者未能检查',
    ],
  ])('a step %s is told of, and nothing is called lawful', (_, steps, words) => {
    const made = opinion({ ...CLEAN, steps });
    expect(part(made, 6)).toContain(words);
    expect(made.conclusion).toBe('open');
  });

  test('what follows the decision needs no paper for it to be lawful', () => {
    const made = opinion({ ...CLEAN, steps: [...CLEAN.steps, stepFact('备案', '2026-10-04')] });
    expect(part(made, 6)).toContain('备案只有记录');
    expect(made.conclusion).toBe('lawful');
  });

  test('of a decision the procedure is reviewed', () => {
    const made = opinion(RECORD_OF_DECISION);
    expect(made.title.join('')).toBe('关于“公交票价调整”重大行政决策程序的合法性审核意见书');
    expect(part(made, 1)).toContain('重大行政决策程序记录');
    expect(part(made, 6)).toContain('程序记录已全部检查');
    expect(made.conclusion).toBe('unlawful');
  });
});

describe('nothing that was not checked looks clean', () => {
  test('troubles and shares are told', () => {
    const words = part(opinion(PARTIAL), 6);
    expect(words).toContain('3页中的2页');
    expect(words).toContain('第3页是图片，没有检查');
    expect(part(opinion(PARTIAL), 4)).toContain('在已检查的部分');
  });

  test('requirements that were not judged bear their titles', () => {
    const unjudged = [{ rule: 'opinion/no-penalty-creation', reason: both('该要求自2018-12-04起适用') }];
    const rules = found('甲', '甲').rule;
    const made = opinion({ ...CLEAN, unjudged }, { rules: { packs: [], digest: '', rules: [rules] } });
    expect(part(made, 6)).toContain(
      '“规范性文件不得设定行政处罚”这项要求未作判断，原因是：该要求自2018年12月4日起适用。',
    );
  });

  test('an empty document', () => {
    const made = opinion(checked('', { sentences: 0, document: { title: null, organ: null, kind: null } } as never));
    expect(part(made, 6)).toContain('没有可供检查的正文');
    expect(made.addressee).toBe('×××（起草单位）：');
  });

  test('who issues it is not called right where nobody is named', () => {
    expect(part(opinion({ ...CLEAN, document: { ...CLEAN.document, organ: null } }), 4)).not.toContain('主体');
  });
});

test('a long title is set in lines of about the same length', () => {
  const title = '关于《市招委关于印发〈2016年天津市普通高等学校招生考试工作规定〉的通知》的';
  expect(titleLines(title).join('')).toBe(title);
  for (const line of titleLines(title)) {
    expect(line.length).toBeLessThanOrEqual(20);
    expect(line).not.toMatch(/^[》〉）的]|[《〈（]$/u);
  }
  for (const odd of ['', '《'.repeat(60), '》'.repeat(60), '𠀀'.repeat(30)]) {
    expect(titleLines(odd).join('')).toBe(odd);
    expect(titleLines(odd).some((line) => /[\ud800-\udbff]$/.test(line))).toBe(false);
  }
});
