import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Law, type LawTables, makeLaw } from './law.ts';
import type { OwnLaw } from './own.ts';
import type { RankRow } from './standing.ts';

/** The table of ranks as the build compiled it; undefined where hefa runs from its sources. */
const compiled = ['./ranks.json', '../ranks.json'].map((path) => new URL(path, import.meta.url)).find(existsSync);

/** From the sources the YAML itself is read, and at once: whoever asks for a rank later cannot wait. */
const fromYaml = compiled ? null : await (await import('./ranks.ts')).readRanks(dataFile('ranks.yaml'));

/** The law data that ships with hefa, and before it what the user knows. Nothing is read before a document cites something. */
export function loadLaw(own?: OwnLaw): Law {
  const tables: LawTables = {
    statutes: () => readFileSync(dataFile('statutes.tsv'), 'utf8'),
    repeals: () => readFileSync(dataFile('repealed.tsv'), 'utf8'),
    organs: () => readFileSync(dataFile('organs.tsv'), 'utf8'),
    ranks: () => fromYaml ?? (JSON.parse(readFileSync(compiled as URL, 'utf8')) as readonly RankRow[]),
  };
  return makeLaw(tables, own);
}

function dataFile(name: string): string {
  return join(packageRoot(), 'rules', 'data', name);
}

/** The folder of package.json: two levels up from src/law, one or two from dist. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json of hefa not found');
    folder = parent;
  }
  return folder;
}
