import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One label: words of a text, what they are, and whether the text creates it, cites it, or two lawyers may differ. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly verdict: 'creates' | 'cites' | 'unsure';
}

/** A labelled document: NNN.txt with NNN.json beside it. */
export interface Labelled {
  readonly name: string;
  readonly path: string;
  /** `normative` (issued) or `regulation-as-if`, from MANIFEST.tsv; normative where the folder has none. */
  readonly kind: string;
  readonly affectsPublic: boolean;
  readonly labels: readonly Label[];
}

/** All labelled documents of a folder, in order of name. A label whose words are not in the text stops the evaluation. */
export function readLabelled(folder: string): readonly Labelled[] {
  const kinds = readKinds(folder);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && existsSync(join(folder, toJson(name))));
  return names.sort().map((name) => {
    const path = join(folder, name);
    const gold = JSON.parse(readFileSync(join(folder, toJson(name)), 'utf8')) as Gold;
    const text = readFileSync(path, 'utf8');
    const labels = gold.labels.map((label) => place(label, text, name));
    return { name, path, kind: kinds.get(name) ?? 'normative', affectsPublic: gold.affectsPublic, labels };
  });
}

/** sha256 over texts and labels, in order of name: says which labelled set a figure was taken on. */
export function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (/\.(?:txt|json)$/u.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

interface Gold {
  readonly affectsPublic: boolean;
  readonly labels: readonly { readonly quote: string; readonly category: string; readonly verdict: Label['verdict'] }[];
}

function toJson(name: string): string {
  return name.replace(/\.txt$/u, '.json');
}

function place(label: Gold['labels'][number], text: string, name: string): Label {
  const start = text.indexOf(label.quote);
  if (start < 0) throw new Error(`${name}: the label 「${label.quote.slice(0, 40)}」 is not in the text`);
  return { start, end: start + label.quote.length, category: label.category, verdict: label.verdict };
}

function readKinds(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, 'MANIFEST.tsv');
  if (!existsSync(file)) return new Map();
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return new Map(rows.map((row) => row.split('\t')).map(([id = '', , kind = '']) => [`${id}.txt`, kind]));
}
