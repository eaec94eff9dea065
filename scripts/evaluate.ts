/**
 * Holds `hefa check` against hand-labelled documents and prints precision and recall.
 *   npm run evaluate -- FOLDER [--write] [--slips]
 * FOLDER holds NNN.txt with NNN.json beside it. With --write the figures replace those of docs/accuracy.md, with --slips every
 * label that was missed and every finding that stands on none is printed with its words. All texts are judged
 * as normative documents, whatever their level.
 */
import { check } from '../src/check.ts';
import { loadLaw } from '../src/law/load.ts';
import { loadShippedRules } from '../src/rules/load.ts';
import { readSource } from '../src/source/read.ts';
import { digestOf, type Labelled, readLabelled } from './evaluation/labels.ts';
import { emptyTally, type Scored, type Slip, scoreDocument, type Tally } from './evaluation/score.ts';
import { markdownTable, share } from './evaluation/table.ts';
import { writeFigures } from './figures.ts';

const CORE = ['licence', 'penalty', 'coercion', 'fee'];
const SCORED = [...CORE, 'proof', 'competition', 'remedy'];
const AS_OF = '2026-11-23';
const [folder, ...flags] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npm run evaluate -- FOLDER [--write]');
  process.exit(2);
}

const rules = await loadShippedRules();
const law = loadLaw();
const documents = readLabelled(folder);
const rows = new Map<string, Tally>();
const affects = { yes: [0, 0], no: [0, 0] };
for (const document of documents) await scoreOne(document);
report();

async function scoreOne(document: Labelled): Promise<void> {
  const source = await readSource(document.path);
  const result = check(source, null, { rules, law, asOf: AS_OF, stage: 'auto', as: '规范性文件' });
  const findings = result.findings.flatMap(({ rule, severity, confidence, place }): Scored[] =>
    'span' in place && SCORED.includes(rule.category)
      ? [{ category: rule.category, severity, confidence, ...place.span }]
      : [],
  );
  const labels = document.labels.filter((label) => SCORED.includes(label.category));
  const group = document.kind === 'normative' ? 'core, issued documents' : 'core, regulations judged as if';
  const slips = scoreDocument(findings, labels, (category, confidence) =>
    (CORE.includes(category)
      ? ['core four', group, category, ...(confidence ? [`core, confidence ${confidence}`] : [])]
      : [category]
    ).map(row),
  );
  if (flags.includes('--slips')) for (const slip of slips) printSlip(document.name, source.text, slip);
  const count = affects[document.affectsPublic ? 'yes' : 'no'];
  count[1] = (count[1] ?? 0) + 1;
  if (result.about.affectsPublic === document.affectsPublic) count[0] = (count[0] ?? 0) + 1;
}

function printSlip(name: string, text: string, { slip, category, start, end }: Slip): void {
  const [before, words, after] = [
    text.slice(Math.max(0, start - 40), start),
    text.slice(start, end),
    text.slice(end, end + 20),
  ];
  console.log(`${name} ${slip}, ${category}: ${`${before}【${words}】${after}`.replaceAll('\n', '⏎')}`);
}

function row(name: string): Tally {
  const known = rows.get(name) ?? emptyTally();
  rows.set(name, known);
  return known;
}

function report(): void {
  const order = ['core, issued documents', 'core, regulations judged as if', 'core four', ...SCORED];
  const levels = ['high', 'medium', 'low'].map((level) => `core, confidence ${level}`);
  const table = markdownTable(
    [...order, ...levels].flatMap((name) => (rows.has(name) ? [[name, row(name)] as const] : [])),
  );
  const { yes, no } = affects;
  const text = [
    `${documents.length} labelled documents (digest ${digestOf(folder ?? '')}), as of ${AS_OF}, rules ${rules.digest.slice(0, 12)}.`,
    table,
    `\`affectsPublic\` right: ${share(yes[0] ?? 0, yes[1] ?? 0)} of those that do, ${share(no[0] ?? 0, no[1] ?? 0)} of those that don't.`,
  ].join('\n\n');
  console.log(text);
  if (flags.includes('--write')) writeFigures(new URL('../docs/accuracy.md', import.meta.url), text);
}
