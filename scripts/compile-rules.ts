/**
 * Reads every pack of rules/, the profiles, the table of ranks and the opinion (YAML), refuses them with all their mistakes at once, and
 * writes dist/rules.json, dist/profiles.json, dist/ranks.json and dist/opinion.json, so that a run of hefa parses JSON and not YAML; and
 * dist/build-digest.txt, which tells the cache this build from every other.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HefaError } from '../src/errors.ts';
import { readRanks } from '../src/law/ranks.ts';
import { loadRules } from '../src/rules/load.ts';
import { readOpinion } from '../src/rules/opinion-text.ts';
import { readProfiles } from '../src/rules/profile-text.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);

try {
  const set = await loadRules('rules');
  const profiles = await readProfiles('rules');
  const ranks = await readRanks('rules/data/ranks.yaml');
  const opinion = await readOpinion('rules/data/opinion.yaml');
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/rules.json', `${JSON.stringify(set)}\n`);
  writeFileSync('dist/profiles.json', `${JSON.stringify(profiles)}\n`);
  writeFileSync('dist/ranks.json', `${JSON.stringify(ranks)}\n`);
  writeFileSync('dist/opinion.json', `${JSON.stringify(opinion)}\n`);
  writeFileSync('dist/build-digest.txt', `${digestOfBuild()}\n`);
  console.log(
    `compile-rules: ${set.rules.length} rules in ${set.packs.length} packs, digest ${set.digest.slice(0, 12)}`,
  );
} catch (error) {
  if (!(error instanceof HefaError)) throw error;
  console.error(`${error.text.zh}\n\n${error.text.en}`);
  process.exitCode = 1;
}

/** Of all that the program runs. The tables of law are no part: the cache knows them by their own digest. */
function digestOfBuild(): string {
  const hash = createHash('sha256');
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  for (const name of files.sort()) hash.update(name).update(readFileSync(join('dist', name)));
  return hash.digest('hex').slice(0, 32);
}
