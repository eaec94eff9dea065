import { describe, expect, test } from 'vitest';
import { PLAIN } from '../../src/reports/palette.ts';
import { ruleCard, ruleJson } from '../../src/reports/rule-card.ts';
import { ruleManual } from '../../src/reports/rule-manual.ts';
import type { Applicability, Rule } from '../../src/rules/rule.ts';
import { rule } from '../findings/cases.ts';
import { ANY_DOCUMENT } from '../support/procedure.ts';

const about = (changes: Partial<Applicability>, more: Partial<Rule> = {}): Rule =>
  rule({ appliesTo: { ...ANY_DOCUMENT, ...changes }, ...more });

/** The line 适用 of the card. */
function applied(one: Rule, language: 'zh' | 'en' = 'zh'): string | undefined {
  const lines = ruleCard(one, { language, palette: PLAIN, width: 1000, verbose: false }).split('\n');
  return lines.find((line) => /^ {2}(?:适用|For) /u.test(line))?.replace(/^ {2}(?:适用|For) +/u, '');
}

describe('a card tells for what a rule is', () => {
  test.each<[string, Rule, string, string]>([
    ['any normative document', about({}), '规范性文件', 'normative document (规范性文件)'],
    [
      'a kind',
      about({ kinds: ['办法'] }),
      '规范性文件；种类为办法',
      'normative document (规范性文件); of the kinds 办法',
    ],
    [
      'some stages',
      about({ stages: ['review', 'discussion'] }),
      '规范性文件；限送审、审议',
      'normative document (规范性文件); under review, under discussion only',
    ],
    ['decisions', about({ record: ['decision'] }), '重大行政决策程序记录', 'record of a major decision'],
    ['years', about({ record: ['annual'] }), '年度依法行政记录', 'yearly record of an organ'],
    [
      'where there is a record',
      about({ recorded: true }),
      '规范性文件；有程序记录的',
      'normative document (规范性文件); with a record of procedure',
    ],
    [
      'who issues',
      about({ issuedBy: ['government', 'township'] }),
      '规范性文件；制定机关为县级以上人民政府、乡镇人民政府、街道办事处',
      'normative document (规范性文件); issued by a government of county level or above, a township or subdistrict',
    ],
    [
      'businesses',
      about({ business: true }),
      '规范性文件；涉及经营者经济活动的',
      'normative document (规范性文件); that touch what businesses do',
    ],
    [
      'no businesses',
      about({ business: false }),
      '规范性文件；不涉及经营者经济活动的',
      'normative document (规范性文件); that do not touch what businesses do',
    ],
    [
      'exceptions',
      about({ except: ['urgent', 'secret'] }),
      '规范性文件；程序记录写明属于紧急情形、依法需要保密的，不作判断',
      'normative document (规范性文件); not judged: what could not wait, what is secret by law, by the record',
    ],
    [
      'when it is due',
      about({}, { due: 'discussion' }),
      '规范性文件；到“审议”阶段才要求',
      'normative document (规范性文件); due when it is under discussion',
    ],
    [
      'since when, and by which law',
      about({ attachments: false }, { since: '2022-03-12', judgedAt: 'document' }),
      '规范性文件；附件除外；自2022-03-12起；按文件日期时的法律衡量',
      'normative document (规范性文件); attachments excepted; since 2022-03-12; measured by the law of the date of the document',
    ],
  ])('%s', (_, one, zh, en) => {
    expect(applied(one)).toBe(zh);
    expect(applied(one, 'en')).toBe(en);
  });

  test('as a value it has them as rules write them', () => {
    const value = JSON.parse(ruleJson(about({ record: ['decision'], except: ['secret'] }, { due: 'issued' }), 'en'));
    expect(value).toMatchObject({ due: 'issued', appliesTo: { record: ['decision'], except: ['secret'] } });
  });

  test('the manual says the same', () => {
    expect(ruleManual([about({ record: ['annual'] }, { since: '2019-05-06' })])).toContain(
      '适用于年度依法行政记录，自2019-05-06起',
    );
  });
});
