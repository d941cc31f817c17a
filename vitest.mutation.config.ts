import { defineConfig } from 'vitest/config'

/**
 * The tests that judge a mutant. Code that runs as a module loads (the tables of days) is mutated only if each test
 * file loads its modules anew; the acts' many files would then take minutes a mutant, so they share what they load,
 * and their room is run with `--ignoreStatic`.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'days', include: ['src/{calendar,terms}/**/*.test.ts'] } },
      { extends: true, test: { name: 'acts', include: ['src/petition/**/*.test.ts'], isolate: false } },
    ],
  },
})
