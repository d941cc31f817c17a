// Mutation testing of the pure rooms of the law, apart from `npm test` because it takes minutes of its own. A room is judged by its
// own tests alone:
//   ROOM=terms npm run mutate                                     also calendar, petition; without it terms
//   ROOM=terms npm run mutate -- --mutate src/terms/clock.ts      one file of it
//   RUNNER=vitest ROOM=terms npm run mutate                       by Vitest itself: a hundred times slower
// What was found, and what is judged of each survivor, is in docs/mutation.md.
const room = process.env.ROOM ?? 'terms'
if (room !== 'calendar' && room !== 'terms' && room !== 'petition') {
  throw new Error('请指明一室 name a room: ROOM=calendar | terms | petition npm run mutate')
}

/** Wording may be changed freely, so a mutant in it says nothing about a rule of law. */
const wording = ['!src/petition/words.ts', '!src/petition/actions/*/texts.ts', '!src/petition/actions/*/input.ts']

/** Each year's notice is compared day by day with the notice's own text and with a second source. */
const data = ['!src/calendar/notices/20*.ts']

export default {
  mutate: [
    `src/${room}/**/*.ts`,
    '!src/**/*.test.ts',
    '!src/**/testing.ts',
    '!src/**/testing-*.ts',
    ...wording,
    ...data,
  ],
  // A string here is either wording or a tag that the compiler checks wherever it is compared.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: process.env.RUNNER ?? 'in-process',
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  plugins: [
    './scripts/mutation/in-process-runner.mjs',
    './scripts/mutation/wording.mjs',
    '@stryker-mutator/vitest-runner',
  ],
  ignorers: ['wording'],
  // What runs as a module loads is judged with all modules loaded anew: seconds for the acts' many files, a mutant.
  ignoreStatic: room === 'petition',
  concurrency: 1,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `.cache/mutation-${room}.json`,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/data', '/demo', '/dist', '/coverage', '/.cache', '/reports'],
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  htmlReporter: { fileName: `reports/mutation-${room}.html` },
  jsonReporter: { fileName: `reports/mutation-${room}.json` },
  allowConsoleColors: false,
}
