/** Plain Node: every file read, and all patterns as one alternation held against it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [patterns, folder] = process.argv.slice(2);
const lines = readFileSync(patterns, 'utf8').split('\n').filter(Boolean);
const one = new RegExp(lines.map((line) => `(?:${line})`).join('|'), 'gu');
let hits = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.md')) continue;
  for (const _ of readFileSync(join(folder, name), 'utf8').matchAll(one)) hits += 1;
}
console.log(hits);
