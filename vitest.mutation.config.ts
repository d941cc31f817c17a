import { defineConfig } from 'vitest/config'

/** The tests that judge a mutant: those of `vitest.config.ts` that need neither database nor browser. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/*.db.test.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
})
