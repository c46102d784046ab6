import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './patience.ts';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['scripts/test/build-test-site.ts'],
    // Tests in a browser wait more than they work, so one process for each core, and at least two.
    maxWorkers: Math.max(2, availableParallelism()),
    // A browser on two busy cores is slow now and then, and so is a build; a test that hangs still ends.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // What is asked again until it holds; a second is what it gets otherwise.
    expect: { poll: { timeout: PATIENCE_MS } },
  },
});
