import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/**
 * What is loaded when a small Markdown file is checked: the command line, then what it loads itself on that way. The start must stay
 * under three times that of an empty Node, and each of these libraries costs 7 to 60 ms.
 */
const ON_THE_WAY = ['src/cli/main.ts', 'src/cli/check-run.ts', 'src/reports/text.ts', 'src/source/formats/markdown.ts'];

test('a small Markdown file is checked without any library but two', () => {
  const packages = new Set(staticImports(ON_THE_WAY).filter((name) => !name.startsWith('node:')));
  expect([...packages].sort()).toEqual(['commander', 'get-east-asian-width']);
});

/** Packages that are imported, not lazily, by modules or by what they import. */
function staticImports(entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (path: string): void => {
    if (seen.has(path) || path.endsWith('.json')) return;
    seen.add(path);
    expect(existsSync(new URL(path, root)), path).toBe(true);
    for (const name of importsOf(readFileSync(new URL(path, root), 'utf8'))) {
      if (name.startsWith('.')) visit(posix.join(posix.dirname(path), name));
      else found.push(name);
    }
  };
  entries.forEach(visit);
  return found;
}

/** `import … from` and `export … from`, but those of types, which vanish, and `import()`, which is lazy. */
function importsOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export) (?!type\b)(?:[^;']* from )?'([^']+)'/gmu);
  return [...statements].map((match) => match[1] ?? '');
}
