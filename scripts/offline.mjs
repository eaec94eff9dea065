/**
 * Proves that the tarball is enough: packs what is built, installs it with npm in an empty folder and unpacks it without npm, both
 * with no network, and checks the sample drafts with each. Every kind of draft must read the same as in this checkout, so that a
 * library that is missing from the tarball cannot go unseen.
 *
 * npm run offline [-- FOLDER]     FOLDER keeps the tarball
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
// Word, old Word, OpenDocument, RTF, text and Markdown; the evidence in the dossiers holds PDF.
const KINDS = ['fixtures/samples', 'fixtures/formats', 'fixtures/dossiers/lawful'];
const WEB_PAGE =
  '<html><body><h1>某市停车管理办法</h1><p>第一条 违反本办法的，由街道办事处处2000元罚款。</p></body></html>';
const NESTED_MARKDOWN = '# 某市停车管理办法\n\n> - **第一条** 违反本办法的，由街道办事处处2000元罚款。\n';
// changes.doc hides words, which hefa says.
const PART_UNREAD = 3;
const NO_REGISTRY = 'http://127.0.0.1:9';

// A name space without network devices, where an ordinary user may make one.
const apart = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];

if (!process.env.npm_execpath || !existsSync(join(root, 'dist/cli/main.js')))
  throw new Error('run it as: npm run build && npm run offline');

const work = mkdtempSync(join(tmpdir(), 'hefa-offline-'));
try {
  prove();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function prove() {
  const tarball = packed(process.argv[2] ? resolve(process.argv[2]) : work);
  const members = run(work, 'tar', ['-tzf', tarball]).split('\n').filter(Boolean);
  refuse(members);
  const copies = { 'npm install': installed(tarball), tar: unpacked(tarball) };
  const here = reports(join(root, 'bin/hefa.js'));
  for (const [way, command] of Object.entries(copies)) {
    node(root, ['scripts/samples.mjs', command]);
    if (reports(command) !== here) throw new Error(`${way}: its reports differ from those of the checkout`);
    console.log(`${way}: the samples are checked as expected, with no network${apart.length > 0 ? ' device' : ''}`);
  }
  const digest = createHash('sha256').update(readFileSync(tarball)).digest('hex');
  console.log(`${tarball}: ${statSync(tarball).size} bytes, ${members.length} files, sha256 ${digest}`);
}

function packed(folder) {
  mkdirSync(folder, { recursive: true });
  npm(root, ['pack', '--ignore-scripts', '--pack-destination', folder]);
  return join(folder, readdirSync(folder).find((name) => /^hefa-.*\.tgz$/.test(name)) ?? '');
}

/** What would not run on another system, and what only development needs. */
function refuse(members) {
  const { devDependencies, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const foreign = Object.keys(devDependencies).filter((name) => !(name in dependencies) && !name.startsWith('@types/'));
  const wrong = members.filter(
    (path) => path.endsWith('.node') || foreign.some((name) => path.startsWith(`package/node_modules/${name}/`)),
  );
  if (wrong.length > 0) throw new Error(`does not belong in the tarball: ${wrong.slice(0, 5).join(', ')}`);
  const lost = Object.keys(dependencies).filter(
    (name) => !members.includes(`package/node_modules/${name}/package.json`),
  );
  if (lost.length > 0) throw new Error(`is missing from the tarball: ${lost.join(', ')}`);
}

function installed(tarball) {
  const folder = emptyFolder('npm');
  npm(folder, ['install', '--offline', '--no-audit', '--no-fund', '--cache', emptyFolder('cache'), tarball]);
  return join(folder, 'node_modules/hefa/bin/hefa.js');
}

function unpacked(tarball) {
  const folder = emptyFolder('tar');
  run(folder, 'tar', ['-xzf', tarball]);
  return join(folder, 'package/bin/hefa.js');
}

function emptyFolder(name) {
  const folder = join(work, name);
  mkdirSync(folder);
  return folder;
}

/** What a copy says of drafts of every kind, read in its workers; and of one as a Word file. */
function reports(command) {
  const [opinion, page, nested] = ['opinion.docx', 'page.html', 'nested.md'].map((name) => join(work, name));
  writeFileSync(page, WEB_PAGE);
  writeFileSync(nested, NESTED_MARKDOWN);
  const check = (...more) =>
    run(root, process.execPath, [command, 'check', ...more, '--as-of', '2026-11-23', '--exit-zero'], PART_UNREAD);
  check('fixtures/samples/violating.md', '-f', `opinion=${opinion}`);
  const report = check(...KINDS, page, nested, '-f', 'json');
  if (!report.includes('处2000元罚款')) throw new Error(`${command} found nothing in its drafts`);
  return report + createHash('sha256').update(readFileSync(opinion)).digest('hex');
}

function node(folder, line) {
  return run(folder, process.execPath, line);
}

function npm(folder, line) {
  return node(folder, [process.env.npm_execpath, ...line]);
}

/** Where the system allows it, without any network device at all; everywhere, with a registry that answers nobody. */
function run(folder, command, line, also = 0) {
  const [program, ...rest] = [...apart, command, ...line];
  const env = { ...process.env, npm_config_registry: NO_REGISTRY, npm_config_offline: 'true' };
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: folder,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 && status !== also) throw new Error(`${command} ${line.join(' ')} ended with ${status}\n${stderr}`);
  return stdout;
}
