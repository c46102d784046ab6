import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['scripts/test/build-test-site.ts'],
    // A browser on two busy cores is slow now and then; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
