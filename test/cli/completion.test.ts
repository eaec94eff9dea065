import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const world = new World();

/** What is offered for a line, of which the last word is being written. */
async function offered(...line: readonly string[]): Promise<readonly string[]> {
  const last = line.at(-1) as string;
  const { out, code } = await world.run(['complete', '--', `=${last}`, ...line.slice(0, -1)]);
  expect(code).toBe(0);
  return out.split('\n').flatMap((one) => one.split('\t')[0] || []);
}

describe('what is offered', () => {
  test.each([
    ['commands', ['ch'], ['check']],
    ['commands of a command', ['rules', 't'], ['test']],
    ['options', ['check', '--st'], ['--stdin-filename', '--stage', '--stdin']],
    ['options of all commands', ['rules', 'test', '--la'], ['--lang']],
    ['values', ['check', '--stage', 're'], ['review']],
    ['values behind =', ['check', '--stage=re'], ['--stage=review']],
    ['values behind =, as bash cuts it', ['check', '--stage', '=', 're'], ['--stage=review']],
    ['formats', ['check', '-f', 'js'], ['json']],
    ['formats of another command', ['coverage', '-f', 'm'], ['markdown']],
    ['profiles', ['check', '--profile', ''], ['national', 'sichuan', 'luzhou']],
    ['bounds', ['check', '--limit', 'pa'], ['pages=']],
    ['levels', ['check', '--as', 'no'], ['normative', 'none']],
    ['rules', ['check', '--rule', 'opinion/no-penalty-c'], ['opinion/no-penalty-creation']],
    ['rules to explain', ['explain', 'opinion/no-fee-c'], ['opinion/no-fee-creation']],
    ['packs', ['rules', '--pack', 'op'], ['opinion']],
    ['categories', ['rules', '--category', 'pen'], ['penalty']],
    ['languages', ['--lang', ''], ['zh', 'en']],
    ['drafts', ['check', '草'], [':files']],
    ['drafts behind others and an option', ['check', 'a.md', '--verbose', ''], [':files']],
    ['a file for an option', ['check', '-o', ''], [':files']],
    ['shells', ['completion', 'po'], ['powershell']],
    ['nothing where nothing is known', ['check', '--as-of', ''], []],
    ['nothing behind the last argument', ['explain', 'x', ''], []],
    ['nothing for what is no option', ['check', '--nix='], []],
  ])('%s', async (_, line, expected) => {
    expect([...(await offered(...line))].sort()).toEqual([...expected].sort());
  });

  test('all commands but this one, each with the first clause of its help', async () => {
    const { out } = await world.run(['complete', '--lang', 'en', '--', '=']);
    const lines = out.trim().split('\n');
    expect(lines.map((line) => line.split('\t')[0])).toEqual(expect.arrayContaining(['check', 'rules', 'completion']));
    expect(lines.map((line) => line.split('\t')[0])).not.toContain('complete');
    expect(lines[0]).toBe('check\tCheck drafts');
  });
});

const SHELLS = {
  bash: { run: ['bash', '--norc'], reads: (file: string) => ['bash', '-n', file] },
  zsh: { run: ['zsh', '-f'], reads: (file: string) => ['zsh', '-n', file] },
  fish: { run: ['fish', '--no-config'], reads: (file: string) => ['fish', '--no-execute', file] },
};

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'hefa-completion-'));

/** A hefa that answers as the one above. */
const answers = join(folder, 'hefa');
writeFileSync(
  answers,
  '#!/bin/sh\nshift 2\ncase "$*" in "=js check --format") printf "json\\n";; "=re check --stage =") printf -- "--stage=review\\n";; "=ch") printf "check\\t检查：草案\\n";; *) printf ":files\\n";; esac\n',
);
chmodSync(answers, 0o755);
writeFileSync(join(folder, '草案.md'), '');

/** A shell completes a line itself, without a terminal. */
const ASKED: Readonly<Record<keyof typeof SHELLS, (script: string, line: readonly string[]) => string>> = {
  bash: (script, line) =>
    `source ${script}; compopt() { echo "compopt $*"; }; COMP_WORDS=(hefa ${line.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${line.length}; _hefa; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (script, line) =>
    `compdef() { :; }; _files() { echo files; }; _describe() { print -rl -- \${(P)2}; }; source ${script}; words=(hefa ${line.map((word) => `'${word}'`).join(' ')}); CURRENT=${line.length + 1}; _hefa`,
  fish: (script, line) => `source ${script}; complete -C "hefa ${line.join(' ')}"`,
};

describe.each(Object.keys(SHELLS) as (keyof typeof SHELLS)[])('%s', (shell) => {
  const asks = async (...line: readonly string[]): Promise<string> => {
    const script = join(folder, `${shell}.script`);
    writeFileSync(script, (await world.run(['completion', shell])).out);
    const [program = '', ...flags] = SHELLS[shell].run;
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, LC_ALL: 'C.UTF-8' };
    return execFileSync(program, [...flags, '-c', ASKED[shell](script, line)], { env, cwd: folder }).toString();
  };

  test.skipIf(!isThere(shell))('reads its script, and completes by it', async () => {
    expect(await asks('check', '--format', 'js')).toMatch(/json/);
    expect(await asks('ch')).toMatch(/check/);
    if (shell === 'bash') expect(await asks('check', '--stage', '=', 're')).toBe('review\n');
    expect(await asks('check', '草')).toMatch({ bash: /compopt -o default/, zsh: /files/, fish: /草案\.md/ }[shell]);
  });
});

test('the script for PowerShell cannot be tried here; it asks as the others do', async () => {
  const { out } = await world.run(['completion', 'powershell', '--lang', 'en']);
  expect(out).toContain(`hefa complete --lang en '--' "=$word" @before`);
});
