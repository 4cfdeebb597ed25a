import { defineConfig } from 'vitest/config';

/** Set by tools/test.ts: the browser that the real-browser tests drive. Without it the unit tests run. */
const browser = process.env.SOURCELIGHT_BROWSER;

export default defineConfig({
  // The components are written for Preact; tsconfig.json says so to TypeScript and esbuild.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: browser
    ? {
        name: browser,
        include: ['test/browser/**/*.test.ts'],
        // Each file starts a browser of its own, which has both cores to do.
        fileParallelism: false,
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }
    : {
        name: 'unit',
        include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'test/*.test.ts'],
        // No test depends on the clock; a busy machine must not fail one.
        testTimeout: 120_000,
      },
});
