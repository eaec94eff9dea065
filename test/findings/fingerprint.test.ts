import { expect, test } from 'vitest';
import type { CitationFact } from '../../src/facts/facts.ts';
import { applyRules } from '../../src/findings/apply.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { caseOf, documentOf, missing, penalty, rule } from './cases.ts';

interface Options {
  readonly words?: string;
  readonly rules?: readonly Rule[];
  /** References of the text to itself. */
  readonly references?: readonly string[];
}

/** Fingerprints of what the rules find, every place of `words` being a fine. */
async function printsOf(text: string, options: Options = {}): Promise<string[]> {
  const { words = '处200元罚款', rules = [rule()], references = [] } = options;
  const document = await documentOf(text);
  const facts = Array.from({ length: text.split(words).length - 1 }, (_, i) => penalty(document, words, i));
  const citations = references.map((reference): CitationFact => {
    const { place, sentence } = penalty(document, reference);
    const rest = {
      form: 'self',
      title: null,
      number: null,
      article: null,
      rank: 'unknown',
      status: 'unknown',
      repealedOn: null,
      successor: null,
      beyond: false,
      last: null,
      role: 'mention',
    } as const;
    return { fact: 'citation', place, sentence, at: null, ...rest };
  });
  return applyRules(rules, caseOf(document, [...citations, ...facts])).findings.map((one) => one.fingerprint);
}

test('survives a new article, another number and its own reference', async () => {
  const before = await printsOf('第四条 违反本办法第三条的，处200元罚款。', { references: ['本办法第三条'] });
  const after = await printsOf('第四条 新增。\n第五条 违反本办法第四条的，处200元罚款。', {
    references: ['本办法第四条'],
  });
  expect(before).toHaveLength(1);
  expect(after).toEqual(before);
});

test('a reference to another law is part of the sentence', async () => {
  const [one] = await printsOf('第四条 违反《某法》第三条的，处200元罚款。');
  const [other] = await printsOf('第四条 违反《某法》第四条的，处200元罚款。');
  expect(one).not.toBe(other);
});

test('survives wrapping, white space and width', async () => {
  const [plain] = await printsOf('第四条 对乱停车的个人，处200元罚款。');
  const [wide] = await printsOf('第四条　对乱停车的 个人,处２００元罚款。', { words: '处２００元罚款' });
  expect(wide).toBe(plain);
});

test('changes with the sentence and with the rule', async () => {
  const [one] = await printsOf('第四条 对乱停车的个人，处200元罚款。');
  const [sentence] = await printsOf('第四条 对乱停车的单位，处200元罚款。');
  const [other] = await printsOf('第四条 对乱停车的个人，处200元罚款。', { rules: [rule({ id: 'test/other' })] });
  expect(new Set([one, sentence, other]).size).toBe(3);
});

test('equal sentences are told apart by their order', async () => {
  const prints = await printsOf('第四条 对个人处200元罚款。\n第五条 对个人处200元罚款。');
  expect(new Set(prints).size).toBe(2);
  expect((await printsOf('第四条 对个人处200元罚款。'))[0]).toBe(prints[0]);
});

test('what is missing has one too: the same in any text, a different one for each step', async () => {
  const review = missing({ options: { absent: '合法性审核' } });
  const [discussion] = await printsOf('第一条 无。', { words: '罚', rules: [missing()] });
  const [other] = await printsOf('第九条 另一份草案。', { words: '罚', rules: [missing()] });
  const [reviewed] = await printsOf('第一条 无。', { words: '罚', rules: [review] });
  expect(other).toBe(discussion);
  expect(reviewed).not.toBe(discussion);
});

test('a lead holds the cases under it, whatever their numbers, and not what comes after them', async () => {
  const lead = '第四条 有下列行为之一的，处200元罚款：';
  const [one] = await printsOf(`${lead}\n（一）占道经营的；\n（二）乱倒垃圾的。\n第五条 略。`);
  const [more] = await printsOf(
    `${lead}\n（一）占道经营的；\n（二）未经批准宰杀鸽子的；\n（三）乱倒垃圾的。\n第五条 略。`,
  );
  const [other] = await printsOf(`${lead}\n（一）占道经营的；\n（二）乱倒垃圾的。\n第五条 另有规定。`);
  expect(more).not.toBe(one);
  expect(other).toBe(one);
});
