import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';
import { loadedWith, WAY_OF_A_SMALL_FILE } from './scripts/static-imports.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { modules } = loadedWith(WAY_OF_A_SMALL_FILE);

/** The library must not load the command line with the rest. */
const isCore = (id: string): boolean => {
  const path = relative(root, id).replaceAll('\\', '/');
  return modules.has(path) && !path.startsWith('src/cli/');
};

/**
 * Dependencies stay external and shared code is split, so that a dynamic `import()` in src/ is still lazy in dist/:
 * a small text file must not load the Markdown parser, zod or the Word reader. What every check needs is one file: thirty
 * small ones took 10 ms more to load.
 */
export default defineConfig({
  entry: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts', 'pool/worker': 'src/pool/worker.ts' },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: { entry: 'src/index.ts' },
  clean: true,
  outputOptions: { advancedChunks: { groups: [{ name: 'core', test: isCore }] } },
});
