import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
  packages: Record<string, { inBundle?: boolean; license?: string }>;
};
const bundled = Object.entries(packages).filter(([, { inBundle }]) => inBundle);

test('what the tarball bundles is what hefa needs, with all that this needs', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const names = bundled.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(names).not.toContain('vitest');
});

const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
]);

/** In its package, in the README of its package, or in data/licences/. */
test.each(bundled)('%s comes with its licence', (path, { license = '' }) => {
  expect(PERMISSIVE).toContain(license);
  const folder = new URL(`${path}/`, root);
  const inPackage = readdirSync(folder).some((name) => /^(?:licen[cs]e|copying)/i.test(name));
  expect(
    inPackage || readmeHasIt(folder) || existsSync(new URL(`data/licences/${path.split('/').at(-1)}.txt`, root)),
  ).toBe(true);
});

function readmeHasIt(folder: URL): boolean {
  const readme = new URL('README.md', folder);
  return existsSync(readme) && /Permission is hereby granted/.test(readFileSync(readme, 'utf8'));
}
