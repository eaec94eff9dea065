import { defineConfig } from 'tsdown';

/**
 * Dependencies stay external and shared code is split, so that a dynamic `import()` in src/ is still lazy in dist/:
 * a small text file must not load the Markdown parser, zod or the Word reader.
 */
export default defineConfig({
  entry: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: { entry: 'src/index.ts' },
  clean: true,
});
