import { expect, test } from 'vitest';
import { World } from './world.ts';

const COMMANDS = [
  ['check'],
  ['review'],
  ['diff'],
  ['init'],
  ['init', 'dossier'],
  ['outline'],
  ['inspect'],
  ['audit'],
  ['law'],
  ['impact'],
  ['merge'],
  ['convert'],
  ['rules'],
  ['rules', 'test'],
  ['rules', 'lint'],
  ['explain'],
  ['coverage'],
  ['profiles'],
  ['config'],
  ['suppress'],
  ['baseline'],
  ['completion'],
];

const DRAFT = '# 某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n';
const NAMES = ['草案', 'draft', '夜市管理规定', '初稿', '送审稿', 'first', 'second'];

/** A folder in which every name of an example is there. What a draft is, its content tells: as text it would not pass for .docx. */
function office(): World {
  const drafts = NAMES.map((name) => [`${name}.md`, DRAFT] as const);
  return new World({
    ...Object.fromEntries(drafts),
    ...Object.fromEntries(['办法.md', '送审稿/办法.md', 'drafts/a.md'].map((path) => [path, DRAFT])),
    ...Object.fromEntries(
      ['规范性文件', '送审', '送审稿', 'drafts', '文件库', 'documents'].map((folder) => [`${folder}/甲.md`, DRAFT]),
    ),
  });
}

function examplesIn(help: string): readonly string[] {
  return help.split('\n').flatMap((line) => /^ {2}(hefa [^\n]*?)(?:\s+#.*)?$/u.exec(line)?.[1] ?? []);
}

/** As a shell would cut the line; what it would do with < and > is left to it. */
function argvOf(line: string): readonly string[] {
  const words = line
    .replace(/ (?:<|>>?) \S+$/u, '')
    .replaceAll('.docx', '.md')
    .split(' ')
    .slice(1);
  return words.map((word) => word.replaceAll("'", ''));
}

const seen = new Set<string>();

/** Lines that differ in names and language only do the same. */
function isNew(line: string): boolean {
  const words = line.replace(/ --lang en/, '').split(' ');
  const shape = words
    .map((word) => (/\P{ASCII}|[./]|^(?:draft|first|second|text|results)/u.test(word) ? '…' : word))
    .join(' ');
  const isKnown = seen.has(shape);
  seen.add(shape);
  return !isKnown;
}

test.each(COMMANDS.flatMap((words) => ['zh', 'en'].map((language) => [words.join(' '), language])))(
  'the help of %s has examples that work (%s)',
  async (command, language) => {
    const { code, out } = await new World().run([...command.split(' '), '--help', '--lang', language]);
    expect(code).toBe(0);
    const examples = examplesIn(out);
    expect(examples.length).toBeGreaterThan(1);
    expect(out).toContain({ zh: '示例', en: 'Examples' }[language]);
    for (const example of examples.filter(
      (line) =>
        !/我的规则|our-rules|--register|--compare|\.zip|hefa merge|suppress|baseline prune/.test(line) && isNew(line),
    )) {
      const outcome = await office().run(argvOf(example), { stdin: DRAFT });
      expect([example, outcome.code === 2 ? outcome.err : '']).toEqual([example, '']);
    }
  },
  60_000,
);

test('every command is in this list', async () => {
  const { out } = await new World().run(['--help', '--lang', 'en']);
  const listed = [...(out.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z]+)/gmu)].map(([, name]) => name);
  expect(listed.filter((name) => name !== 'help').sort()).toEqual([...new Set(COMMANDS.map(([name]) => name))].sort());
});
