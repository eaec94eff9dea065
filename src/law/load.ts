import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Law, makeLaw } from './law.ts';

/** The law data that ships with hefa. Nothing is read before a document cites something. */
export function loadLaw(): Law {
  return makeLaw(() => readFileSync(join(packageRoot(), 'rules', 'data', 'statutes.tsv'), 'utf8'));
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
