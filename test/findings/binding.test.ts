import { describe, expect, test } from 'vitest';
import type { DocumentFact, Stage } from '../../src/facts/facts.ts';
import { applyRules } from '../../src/findings/apply.ts';
import { appliesTo, whyNotBinding } from '../../src/findings/binding.ts';
import { NATIONAL } from '../../src/rules/profile.ts';
import type { Applicability, Rule } from '../../src/rules/rule.ts';
import { ANY_DOCUMENT } from '../support/procedure.ts';
import { caseOf, documentOf, missing } from './cases.ts';

const document = await documentOf('某市停车管理办法\n第一条 为了规范停车，制定本办法。\n');

const aboutOf = (changes: Partial<DocumentFact>): DocumentFact => caseOf(document, [], changes).about;
const applies = (changes: Partial<Applicability>, about: Partial<DocumentFact>, profile = NATIONAL): boolean =>
  appliesTo(missing({ appliesTo: { ...ANY_DOCUMENT, ...changes } }), { about: aboutOf(about), profile });
/** Why a rule does not bind, in Chinese; null where it does. */
const why = (rule: Partial<Rule>, about: Partial<DocumentFact>): string | null =>
  whyNotBinding(missing(rule), caseOf(document, [], about))?.reason.zh ?? null;

describe('a rule is about records of one kind', () => {
  test.each<[DocumentFact['record'], DocumentFact['record'], boolean]>([
    ['document', 'document', true],
    ['document', 'decision', false],
    ['document', 'annual', false],
    ['decision', 'decision', true],
    ['decision', 'document', false],
    ['annual', 'annual', true],
    ['annual', 'decision', false],
  ])('a rule about %s, a record of %s: %s', (record, own, expected) => {
    expect(applies({ record: [record] }, { record: own })).toBe(expected);
  });

  test.each<[string[], string, boolean]>([
    [[], 'national', true],
    [['luzhou'], 'luzhou', true],
    [['luzhou'], 'luzhou+', true],
    [['luzhou'], 'sichuan', false],
  ])('a duty of the places %j under the profile %s: %s', (profiles, name, expected) => {
    expect(applies({ profiles }, {}, { ...NATIONAL, name })).toBe(expected);
  });

  test('a record that stands by itself has no level', () => {
    expect(applies({ record: ['document', 'decision'] }, { record: 'decision', level: '非公文' })).toBe(true);
    expect(applies({}, { level: '非公文' })).toBe(false);
  });
});

test.each<[boolean, boolean, boolean]>([
  [true, true, true],
  [true, false, false],
  [false, true, true],
  [false, false, true],
])('recorded: %s, where there is a record: %s → %s', (recorded, dossier, expected) => {
  expect(applies({ recorded }, { dossier })).toBe(expected);
});

test.each<[Applicability['issuedBy'], DocumentFact['issuedBy'], boolean]>([
  [[], 'unknown', true],
  [['government'], 'government', true],
  [['government'], 'department', false],
  [['department', 'unknown'], 'unknown', true],
  [['department', 'unknown'], 'township', false],
])('issuedBy: %j, issued by %s → %s', (issuedBy, own, expected) => {
  expect(applies({ issuedBy }, { issuedBy: own })).toBe(expected);
});

test.each<[boolean | null, boolean, boolean]>([
  [null, true, true],
  [null, false, true],
  [true, true, true],
  [true, false, false],
  [false, false, true],
  [false, true, false],
])('business: %s, touches business: %s → %s', (business, own, expected) => {
  expect(applies({ business }, { business: own })).toBe(expected);
});

describe('what the record excuses', () => {
  const both: Partial<Rule> = { appliesTo: { ...ANY_DOCUMENT, except: ['urgent', 'secret'] } };
  test.each<[string, Partial<Rule>, Partial<DocumentFact>, string | null]>([
    ['nothing told', both, {}, null],
    ['urgent', both, { urgent: true }, '程序记录写明属于紧急情形'],
    ['secret', both, { secret: true }, '程序记录写明依法需要保密'],
    ['another circumstance', { appliesTo: { ...ANY_DOCUMENT, except: ['secret'] } }, { urgent: true }, null],
    ['no exception', {}, { urgent: true, secret: true }, null],
  ])('%s', (_, rule, about, expected) => {
    expect(why(rule, about)).toBe(expected);
  });

  test('is unjudged and no finding', () => {
    const { findings, unjudged } = applyRules([missing(both)], caseOf(document, [], { urgent: true }));
    expect([findings.length, unjudged.map(({ rule }) => rule)]).toEqual([0, ['test/require-discussion']]);
  });
});

describe('what is not due yet', () => {
  const STAGES: readonly Stage[] = ['draft', 'review', 'discussion', 'issued', 'archive'];
  const table = STAGES.flatMap((due, i) => STAGES.map((stage, j) => [due, stage, j >= i] as const));

  test.each(table)('due: %s, told to be at %s: binds: %s', (due, stage, binds) => {
    expect(why({ due }, { stage, stageTold: true }) === null).toBe(binds);
  });

  test.each(STAGES)('a stage that is only guessed says nothing: due %s', (due) => {
    expect(why({ due }, { stage: 'draft', stageTold: false })).toBeNull();
  });

  test('says when it will be, in both languages', () => {
    const reason = whyNotBinding(
      missing({ due: 'discussion' }),
      caseOf(document, [], { stage: 'review', stageTold: true }),
    );
    expect(reason?.reason).toEqual({ zh: '尚未到“审议”阶段', en: 'this is due when the document is under discussion' });
  });

  test('without a due stage a rule binds at every one', () => {
    for (const stage of STAGES) expect(why({}, { stage, stageTold: true })).toBeNull();
  });
});

describe('the law of its own time', () => {
  const since: Partial<Rule> = { judgedAt: 'document', since: '2022-03-12' };
  test.each<[Stage, boolean]>([
    ['draft', true],
    ['review', true],
    ['discussion', true],
    ['issued', false],
    ['archive', false],
  ])('at the stage %s a document of 2015 is measured by the law of today: %s', (stage, binds) => {
    expect(why(since, { stage, date: '2015-06-01' }) === null).toBe(binds);
  });
});

test('who must review depends on who issues: where nobody says that, it is told as not judged', () => {
  const ofGovernments = { appliesTo: { ...ANY_DOCUMENT, issuedBy: ['government'] } } satisfies Partial<Rule>;
  expect(why(ofGovernments, { issuedBy: 'unknown' })).toContain('没有写明制定机关');
  expect(why(ofGovernments, { issuedBy: 'government' })).toBeNull();
  expect(applies({ issuedBy: ['government'] }, { issuedBy: 'department' })).toBe(false);
});
