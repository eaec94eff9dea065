/**
 * Carries the statutes of a law data folder over into rules/data/statutes.tsv, in the compact form that src/law reads.
 *   npx tsx scripts/law-data.ts FOLDER        (FOLDER holds current-statutes.tsv and statutes.tsv)
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

/**
 * What ended, when, and what came after it: rules/data/repealed.tsv. Left out are titles that a later instrument bears again, what was
 * repealed in part, renamed or amended, and what was not read in a source.
 */
const [names = '', ...ended] = readFileSync(join(folder, 'statutes.tsv'), 'utf8').trimEnd().split('\n');
const keys = names.split('\t');
const repealed = ended
  .map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [keys[i], cell])) as Record<string, string>)
  .filter((row) => /^(?:replaced|repealed)$/.test(row.status ?? '') && row.title_reused === 'no')
  .filter(
    (row) =>
      row.verified?.startsWith('yes') &&
      /^(?:law|administrative-regulation|judicial-interpretation|rule)$/.test(row.level ?? ''),
  )
  .map((row) => [row.short_title, row.date, row.successor?.split('→').at(-1)?.trim()].join('\t'));
const head2 =
  '# Source: repeal clauses and lists in the National Law Database (2026-05-16, index of 2026-09-21). See docs/law-data.md.';
writeFileSync(
  new URL('../rules/data/repealed.tsv', import.meta.url),
  `${[head2, 'title\trepealed_on\tsuccessor', ...repealed].join('\n')}\n`,
);
console.log(`${repealed.length} repealed`);
