import { defineConfig } from 'vitest/config'

const room = process.env['ROOM'] ?? 'terms'

/**
 * The tests that judge a mutant: its own room's. Code that runs as a module loads (the tables of days) is mutated only if
 * each test file loads its modules anew; the acts' many files would then take minutes a mutant, so they share them.
 */
export default defineConfig({
  test: {
    include: [`src/${room}/**/*.test.ts`],
    exclude: ['**/*.db.test.ts'],
    isolate: room !== 'petition',
    testTimeout: 30_000,
  },
})
