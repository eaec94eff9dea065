import { statSync } from 'node:fs';
import fastGlob from 'fast-glob';
import { parseDocument } from '../src/document/parse.ts';
import { HefaError } from '../src/errors.ts';
import { readSource } from '../src/source/read.ts';
import { checkInvariants } from '../test/support/invariants.ts';

/**
 * Runs the invariants of the document over whole folders: `npx tsx scripts/invariants.ts FOLDER…`. Prints each breach and
 * the counts; exits with 1 on a breach or a crash. Files that cannot be read (a scan, an empty file) are counted apart.
 */
const counts = { files: 0, breaches: 0, unread: 0, characters: 0, milliseconds: 0 };

for (const path of process.argv.slice(2).flatMap(filesIn)) await judge(path);

const speed = (counts.characters / 1e3 / counts.milliseconds).toFixed(1);
console.log(
  `${counts.files} files, ${counts.breaches} breaches, ${counts.unread} unread; ${speed} million characters a second`,
);
process.exitCode = counts.breaches > 0 || counts.files === 0 ? 1 : 0;

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return fastGlob.globSync('**/*.{txt,md,docx}', { cwd: path, absolute: true }).sort();
}

async function judge(path: string): Promise<void> {
  counts.files += 1;
  try {
    const source = await readSource(path);
    const start = performance.now();
    const document = parseDocument(source);
    counts.milliseconds += performance.now() - start;
    counts.characters += source.text.length;
    for (const breach of checkInvariants(document)) report(path, breach);
  } catch (error) {
    if (error instanceof HefaError) counts.unread += 1;
    else report(path, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function report(path: string, breach: string): void {
  counts.breaches += 1;
  console.log(`${path}: ${breach}`);
}
