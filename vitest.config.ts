import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A machine with other work beside it takes its time, and slowness is no failure: benchmarks are elsewhere.
    testTimeout: 30_000,
    coverage: { include: ['src/**'], reporter: ['text', 'html'] },
  },
});
