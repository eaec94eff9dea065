import { readFileSync } from 'node:fs';
import { globSync } from 'fast-glob';
import { expect, test } from 'vitest';
import { formInEnglish } from '../../src/facts/forms.ts';

test.each([
  ['罚款', 'a fine [罚款]'],
  ['没有这种形式', '没有这种形式'],
  ['constructor', 'constructor'],
])('%s is %s', (form, expected) => {
  expect(formInEnglish(form)).toBe(expected);
});

test('every form that is recognised has English words in src/facts/forms.ts', () => {
  const files = globSync('src/annotations/measures/**/*.ts');
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const forms = [...text.matchAll(/\b(?:name|form): '(\p{Script=Han}+)'/gu)].map((match) => match[1] as string);
  expect(forms.length).toBeGreaterThan(40);
  expect(forms.filter((form) => formInEnglish(form) === form)).toEqual([]);
});
