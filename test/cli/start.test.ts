import { expect, test } from 'vitest';
import { loadedWith, WAY_OF_A_SMALL_FILE } from '../../scripts/static-imports.ts';

/** Each of the others costs 7 to 60 ms, of some 150 that a start may take. */
test('a small Markdown file is checked without any library but two', () => {
  const { packages } = loadedWith(WAY_OF_A_SMALL_FILE);
  expect([...packages].sort()).toEqual(['commander', 'get-east-asian-width']);
});

test('what is loaded is seen, through our own modules too', () => {
  expect([...loadedWith(['src/rules/compile.ts']).packages]).toContain('zod');
  expect([...loadedWith(['src/check.ts']).modules]).toContain('src/document/parse.ts');
});
