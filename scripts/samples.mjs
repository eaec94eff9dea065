/**
 * Checks the sample drafts with the real command, in every format, and compares what is found with expected.json beside them.
 * Ends with 0 when all is as listed: that the violating draft is found to violate is what is expected. `samples.mjs FILE` runs
 * another hefa, such as an installed one.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const command = process.argv[2] ?? 'bin/hefa.js';
const folder = 'fixtures/samples';
const FORMATS = ['md', 'docx', 'txt'];
// Law changes; what is expected was written on this day.
const AS_OF = '2026-11-23';

const expected = JSON.parse(readFileSync(new URL(`../${folder}/expected.json`, import.meta.url), 'utf8'));

console.log('检查样稿：violating 是故意写错的，应当查出问题；compliant 是合规的，应当没有问题。');
console.log('Checking the sample drafts: “violating” is meant to have findings, “compliant” to have none.\n');

const differences = Object.entries(expected).flatMap(([name, wanted]) => {
  process.stdout.write(hefa(`${name}.md`, 'text').stdout);
  console.log('');
  return FORMATS.flatMap((format) => compare(`${name}.${format}`, wanted));
});

for (const difference of differences) console.error(difference);
console.log(
  differences.length === 0
    ? '样稿检查结果与预期一致：违规样稿的问题全部查出，合规样稿没有问题。\nAll samples gave exactly the findings that are expected of them.'
    : '样稿检查结果与预期不一致（见上）。\nThe samples did not give what is expected of them (see above).',
);
process.exitCode = differences.length === 0 ? 0 : 1;

function hefa(draft, format) {
  const line = [command, 'check', `${folder}/${draft}`, '--format', format, '--as-of', AS_OF];
  return spawnSync(process.execPath, line, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** One line for each thing that is found and not expected, expected and not found, or for another exit code. */
function compare(draft, wanted) {
  const { status, stdout } = hefa(draft, 'json');
  if (!stdout) return [`${draft}: no report, exit ${status}`];
  const found = JSON.parse(stdout).files.flatMap((file) => file.findings.map(identity));
  const listed = wanted.findings.map(identity);
  const differences = [
    ...missing(listed, found).map((one) => `${draft}: 未查出 / not found: ${one}`),
    ...missing(found, listed).map((one) => `${draft}: 未预期 / not expected: ${one}`),
    ...(status === wanted.exit ? [] : [`${draft}: exit ${status}, expected ${wanted.exit}`]),
  ];
  if (differences.length === 0)
    console.log(`${draft}：${found.length} 处，与预期一致 (${found.length} findings, as expected)`);
  return differences;
}

function identity({ severity, rule, clause, quote, words, absent }) {
  return [severity, rule, clause, quote ?? words, absent].filter((part) => part != null).join(' · ');
}

/** Those of `all` that `others` does not have, each as often as it is missing. */
function missing(all, others) {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
