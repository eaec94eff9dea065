import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const root = new URL('../', import.meta.url);

/** What a start loads: modules of ours by their path (src/check.ts), and packages. */
export interface Loaded {
  readonly modules: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

/** All that is loaded with the entries, not counting what `import()` loads later. */
export function loadedWith(entries: readonly string[]): Loaded {
  const modules = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (modules.has(path) || path.endsWith('.json')) return;
    modules.add(path);
    for (const name of importsOf(readFileSync(new URL(path, root), 'utf8'))) {
      if (name.startsWith('.')) visit(posix.join(posix.dirname(path), name));
      else if (!name.startsWith('node:')) packages.add(name);
    }
  };
  entries.forEach(visit);
  return { modules, packages };
}

/** `import … from` and `export … from`, but those of types, which vanish, and `import()`, which is lazy. */
function importsOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export) (?!type\b)(?:[^;']* from )?'([^']+)'/gmu);
  return [...statements].map((match) => match[1] ?? '');
}

/**
 * The way of a small Markdown file through `hefa check`: the command line, what it loads itself on that way, and the report.
 * It is built into one file, and must need no library but two: a start may take three times that of an empty Node.
 */
export const WAY_OF_A_SMALL_FILE = [
  'src/cli/main.ts',
  'src/cli/check-run.ts',
  'src/source/formats/markdown.ts',
  'src/reports/text.ts',
];
