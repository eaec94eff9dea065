import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const world = new World({ 'a.md': '# 某市办法\n\n第一条 为了规范，制定本办法。\n' });

/** What is typed, and what both languages must answer with. */
const SLIPS: readonly (readonly [readonly string[], string])[] = [
  // Commands.
  [['chekc', 'a.md'], 'check'],
  [['chekc'], 'check'],
  [['help', 'chekc'], 'check'],
  [['rules', 'tset'], 'test'],
  [['rules', 'lnit'], 'lint'],
  [['init', 'dosier'], 'dossier'],
  [['complet'], 'complet'],
  [['expalin', 'x'], 'explain'],
  [['a.md'], 'hefa check a.md'],
  // Options.
  [['check', '--fromat', 'json', 'a.md'], '--format'],
  [['check', '--stag=review', 'a.md'], '--stage'],
  [['check', '-format', 'json', 'a.md'], '--format'],
  [['rules', '--pakc', 'opinion'], '--pack'],
  [['rules', 'test', '--lnag', 'en'], '--lang'],
  [['--verison'], '--version'],
  // What an input method or a word processor makes of them.
  [['check', 'a.md', '——format', 'json'], '--format'],
  [['check', 'a.md', '—format', 'json'], '--format'],
  [['check', 'a.md', '—-format', 'json'], '--format'],
  [['check', 'a.md', '－－format', 'json'], '--format'],
  [['check', 'a.md', '－－format=json'], '--format=json'],
  [['check', 'a.md', '--format＝json'], '--format=json'],
  [['check', 'a.md', '--ｆｏｒｍａｔ', 'json'], '--format'],
  [['check', 'a.md', '–f', 'json'], '-f'],
  [['check', 'a.md', '－f', 'json'], '-f'],
  [['check', 'a.md　--format', 'json'], 'a.md --format'],
  [['check', 'a.md　——format　json'], 'a.md --format json'],
  [['check　a.md'], 'check a.md'],
  // Values.
  [['check', 'a.md', '--format', 'jsn'], 'json'],
  [['check', 'a.md', '--format', 'htm=a.html'], 'html'],
  [['check', 'a.md', '--limit', 'pagse=3'], 'pages'],
  [['check', 'a.md', '--limit', 'pages'], '--limit pages='],
  [['check', 'a.md', '--stage', 'reveiw'], 'review'],
  [['check', 'a.md', '--as', 'normativ'], 'normative'],
  [['check', 'a.md', '--profile', 'luzou'], 'luzhou'],
  [['check', 'a.md', '--fail-on', 'eror'], 'error'],
  [['check', 'a.md', '--revisions', 'orignal'], 'original'],
  [['check', 'a.md', '--rule', 'no-penalty-creaton'], 'opinion/no-penalty-creation'],
  [['check', 'a.md', '--rule', 'opinoin/no-penalty-creation'], 'opinion/no-penalty-creation'],
  [['explain', 'no-penalty-creaton'], 'opinion/no-penalty-creation'],
  [['explain', 'No-Penalty-Creation'], 'opinion/no-penalty-creation'],
  [['rules', '--pack', 'opinoin'], 'opinion'],
  [['rules', '--category', 'penalti'], 'penalty'],
  [['rules', '--severity', 'warn'], 'warning'],
  [['rules', '--format', 'jsno'], 'json'],
  [['coverage', '--format', 'markdwon'], 'markdown'],
  [['outline', 'a.md', '--format', 'jso'], 'json'],
  [['init', 'dossier', '--kind', 'anual'], 'annual'],
  [['completion', 'zhs'], 'zsh'],
];

describe.each([
  ['zh', /是否要用|请用半角|要检查文件|没有命令|请写成/],
  ['en', /did you mean|plain ASCII|to check a file|there is no command|write it as/],
] as const)('in %s', (language, tells) => {
  test.each(SLIPS)('%j', async (argv, meant) => {
    const { code, out, err } = await world.run([...argv, ...(language === 'en' ? ['--lang=en'] : [])]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(meant);
    expect(err).toMatch(tells);
  });
});

test.each([
  ['cn', 'zh'],
  ['zh-CN', 'zh'],
  ['中文', 'zh'],
  ['eng', 'en'],
])('--lang %s may have meant %s', async (written, meant) => {
  expect((await world.run(['check', 'a.md', '--lang', written])).err).toContain(`是否要用 ${meant}？`);
});

test.each([
  ['a name with a full-width space', '关于　停车.md'],
  ['a name that begins with a dash of a text', '——意见.md'],
  ['a name with full-width letters', 'ＡＢ.md'],
])('%s is no slip', async (_, name) => {
  const outcome = await new World({ [name]: '# 某市办法\n\n第一条 为了规范，制定本办法。\n' }).run(['check', name]);
  expect(outcome.out).toContain(name);
  expect(outcome.code).toBe(0);
});
