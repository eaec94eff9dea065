import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const { inputs, runs } = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as {
  inputs: Record<string, { default: string }>;
  runs: { steps: Step[] };
};

/** A hefa that writes down its arguments and ends with 1: what is tested is the action around it. */
const SCRIBE =
  "require('fs').writeFileSync('heard.json', JSON.stringify(process.argv.slice(2))); process.exitCode = 1;";

/** Runs the scripts of the action as a runner would: expressions stand in `env` only. */
function act(given: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'hefa-action-'));
  mkdirSync(join(folder, 'package/bin'), { recursive: true });
  writeFileSync(join(folder, 'package/bin/hefa.js'), SCRIBE);
  spawnSync('tar', ['-czf', 'hefa.tgz', 'package'], { cwd: folder });
  spawnSync('git', ['init', '-q'], { cwd: folder });
  const values = new Map(Object.entries(inputs).map(([name, input]) => [`inputs.${name}`, input.default]));
  for (const [name, value] of Object.entries({ tarball: 'hefa.tgz', ...given })) values.set(`inputs.${name}`, value);
  const ended = runs.steps.filter(({ run }) => run !== undefined).map((step) => runStep(step, folder, values));
  return { folder, codes: ended, 'exit-code': values.get('steps.check.outputs.exit-code') };
}

function runStep({ id, run = '', env = {} }: Step, folder: string, values: Map<string, string>): number | null {
  const output = join(folder, `${id}.output`);
  writeFileSync(output, '');
  const filled = Object.entries(env).map(([name, value]) => [
    name,
    value.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, key: string) => values.get(key) ?? ''),
  ]);
  const runner = { PATH: process.env.PATH, RUNNER_TEMP: join(folder, 'temp'), GITHUB_OUTPUT: output };
  const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: folder,
    env: { ...runner, ...Object.fromEntries(filled) },
  });
  for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
    const [name, value] = line.split(/=(.*)/s);
    values.set(`steps.${id}.outputs.${name}`, value ?? '');
  }
  return status;
}

const heard = (folder: string): string[] => JSON.parse(readFileSync(join(folder, 'heard.json'), 'utf8'));

describe.skipIf(process.platform === 'win32')('action.yml', () => {
  test('unpacks the tarball, checks, and ends as hefa does', () => {
    const { folder, codes, 'exit-code': code } = act({});
    expect(codes).toEqual([0, 1]);
    expect(code).toBe('1');
    expect(heard(folder)).toEqual(['check', '--fail-on', 'error', '--format', 'github', '--', '.']);
  });

  test('one line is one argument', () => {
    const { folder } = act({
      path: '草 案\n送审/稿.md\n',
      format: 'github\nsarif=a b.sarif',
      args: '--profile=luzhou',
      'fail-on': 'warning',
    });
    expect(heard(folder)).toEqual([
      ...['check', '--fail-on', 'warning', '--format', 'github', '--format', 'sarif=a b.sarif', '--profile=luzhou'],
      ...['--', '草 案', '送审/稿.md'],
    ]);
  });

  test('what stands in an input is never run, nor taken for an option where it names a draft', () => {
    const evil = '$(touch broken); `touch broken`; "; touch broken; #';
    const { folder } = act({ path: `${evil}\n--exit-zero`, 'fail-on': evil });
    expect(heard(folder)).toEqual(['check', '--fail-on', evil, '--format', 'github', '--', evil, '--exit-zero']);
    expect(spawnSync('ls', { cwd: folder, encoding: 'utf8' }).stdout).not.toContain('broken');
  });

  test('a commit that is not there ends it, and nothing counts as checked', () => {
    const { codes } = act({ since: 'nowhere' });
    expect(codes[0]).toBe(0);
    expect(codes[1]).toBeGreaterThan(1);
  });
});
