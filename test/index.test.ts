import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addressOf,
  check,
  findFiles,
  HefaError,
  jsonReport,
  loadLaw,
  loadShippedRules,
  makeRun,
  PLAIN,
  parseDocument,
  readDossier,
  readSource,
  summarise,
  textReport,
} from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'hefa-'));
const draft = join(folder, '草案.md');
writeFileSync(draft, '# 某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n\n第二条 违规停放的，处500元罚款。\n');

test('a library user checks a draft and reports on it', async () => {
  const [rules, law, asOf] = [await loadShippedRules(), loadLaw(), '2026-11-23'];
  const source = await readSource(draft);
  const file = check(source, await readDossier(source, draft), { rules, law, asOf, stage: 'auto', as: null });
  const penalty = file.findings.find((finding) => finding.rule.category === 'penalty');
  expect(penalty).toMatchObject({ clause: '第二条', quote: '处500元罚款' });

  const run = makeRun([file], { rules, law, asOf });
  expect(summarise(run.files).error).toBeGreaterThan(0);
  expect(JSON.parse(jsonReport(run, { language: 'en' })).files[0].findings).toHaveLength(file.findings.length);
  expect(textReport(run, { language: 'zh', palette: PLAIN, width: 80, verbose: false })).toContain('【处500元罚款】');
});

test('the steps can be taken one by one', async () => {
  const { files } = await findFiles([folder]);
  const document = parseDocument(await readSource(files[0] ?? ''));
  expect(document.title).toBe('某市停放管理办法');
  expect(document.sentences.map((sentence) => addressOf(sentence.leaf, document))).toEqual(['第一条', '第二条']);
});

test('known errors have a code and a sentence in both languages', async () => {
  const error = await readSource(join(folder, 'nix.md')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HefaError);
  expect(error).toMatchObject({ code: 'not-found', text: { zh: expect.stringContaining('找不到') } });
});
