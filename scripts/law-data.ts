/**
 * Carries a law data folder over into rules/data, in the compact form that src/law reads.
 *   npx tsx scripts/law-data.ts FOLDER        (FOLDER holds current-statutes.tsv, statutes.tsv and organs.tsv)
 * Blank = not known. The columns are explained in docs/law-data.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npx tsx scripts/law-data.ts FOLDER');
  process.exit(2);
}

type Row = Readonly<Record<string, string>>;

function readTable(name: string): Row[] {
  const [head = '', ...rows] = readFileSync(join(folder as string, name), 'utf8')
    .replace(/\n+$/, '')
    .split('\n');
  const keys = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [keys[i] as string, cell])));
}

function writeTable(name: string, note: string, columns: Readonly<Record<string, (row: Row) => string>>, rows: Row[]) {
  const lines = rows.map((row) =>
    Object.entries(columns)
      .map(([column, value]) => {
        const cell: string | undefined = value(row);
        if (cell === undefined) throw new Error(`${name}: no value for ${column}`);
        return cell;
      })
      .join('\t'),
  );
  const text = [`# ${note} See docs/law-data.md.`, Object.keys(columns).join('\t'), ...lines].join('\n');
  writeFileSync(new URL(`../rules/data/${name}`, import.meta.url), `${text}\n`);
  console.log(`${name}: ${rows.length} rows`);
}

const of = (name: string) => (row: Row) => row[name] as string;

writeTable(
  'statutes.tsv',
  'Source: db = National Law Database (2026-05-16, index of 2026-09-21), LawRefBook = LawRefBook/Laws (2025-04).',
  {
    title: of('title'),
    rank: of('level'),
    status: of('status'),
    effective: of('effective'),
    articles: of('articles'),
    as_of: of('status_as_of'),
    // One version says nothing that the day of effect does not.
    versions: (row) => (row.versions?.includes('|') ? row.versions : ''),
    source: (row) => (row.source?.startsWith('LawRefBook') ? 'LawRefBook' : 'db'),
  },
  readTable('current-statutes.tsv'),
);

/** What ended or changed its name, with the words that say so: only what was read in a source. */
writeTable(
  'repealed.tsv',
  'Source: repeal clauses and lists, each in its row (National Law Database 2026-05-16, index of 2026-09-21; LawRefBook/Laws 2025-04).',
  {
    title: of('short_title'),
    ended_on: of('date'),
    successor: (row) => row.successor?.split('→').at(-1)?.trim() ?? '',
    kind: (row) =>
      row.title_reused === 'yes' && row.status !== 'replaced-same-title' ? 'reused' : (row.status as string),
    words: (row) => /「[^」]{1,160}」/u.exec(row.evidence ?? '')?.[0].slice(1, -1) ?? '',
    source: (row) => row.evidence?.split(/: ?「| \(/u)[0]?.slice(0, 80) ?? '',
  },
  readTable('statutes.tsv').filter(
    (row) => row.verified?.startsWith('yes') && /^(?:replaced|repealed|renamed|partly-repealed)/.test(row.status ?? ''),
  ),
);

/** Organs: `drop` rows keep a longer or living name from being taken for an old one. */
writeTable(
  'organs.tsv',
  'Source: the reform plans of the State Council and of Sichuan; firm = read there, analogue = the local change follows the national one, no = not verified.',
  {
    old: of('old'),
    new: of('new'),
    year: of('year'),
    level: of('level'),
    use: of('use'),
    firm: (row) => (/^(?:yes|partly)$/.test(row.verified ?? '') ? 'firm' : (row.verified as string)),
    boundary: of('boundary'),
  },
  readTable('organs.tsv'),
);
