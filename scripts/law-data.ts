/**
 * Carries the statutes of a law data folder over into rules/data/statutes.tsv, in the compact form that src/law reads.
 *   npx tsx scripts/law-data.ts FOLDER        (FOLDER holds current-statutes.tsv)
 * Columns: title (without 中华人民共和国, 〈〉 written as 《》), rank, status, in force since, last article, as of. Blank = not known.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npx tsx scripts/law-data.ts FOLDER');
  process.exit(2);
}

const [head = '', ...rows] = readFileSync(join(folder, 'current-statutes.tsv'), 'utf8').trimEnd().split('\n');
const columns = head.split('\t');
const wanted = ['title', 'level', 'status', 'effective', 'articles', 'status_as_of'].map((name) =>
  columns.indexOf(name),
);
if (wanted.includes(-1)) throw new Error(`columns missing in current-statutes.tsv: ${head}`);

const out = rows.map((row) => {
  const cells = row.split('\t');
  return wanted.map((index) => cells[index] ?? '').join('\t');
});
const file = new URL('../rules/data/statutes.tsv', import.meta.url);
const note =
  '# Source: National Law Database (2026-05-16, index of 2026-09-21) and LawRefBook/Laws (2025-04). See docs/law-data.md.';
writeFileSync(file, `${[note, 'title\trank\tstatus\teffective\tarticles\tas_of', ...out].join('\n')}\n`);
console.log(`${out.length} statutes`);
