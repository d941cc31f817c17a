// `npm test`: every check in order, going on after one that fails; the last line adds up what passed and failed.
//   npm test                      all that the machine allows
//   npm test -- --fast            only what needs no database and no browser
//   npm test -- --postgresql-15   all, and the database tests once more on Debian's PostgreSQL 15
//   npm test -- lint types        only the steps named
import { stopRunning } from './run-program.mjs'
import { steps } from './steps.mjs'
import { addUp, closingLine } from './tally.mjs'

/** @typedef {import('./steps.mjs').Step} Step */

/** @param {Step} step */
const readsOnly = ({ speed }) => speed === 'reading'

const EXIT_BY_SIGNAL = { SIGINT: 130, SIGTERM: 143 }

/** @param {string[]} args @returns {readonly Step[]} */
const chooseSteps = (args) => {
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(
      `没有这一步 no such step: ${unknown.join(', ')}；有 there are: ${steps.map(({ name }) => name).join(', ')}`,
    )
    process.exit(1)
  }
  if (names.length > 0) return steps.filter((step) => names.includes(step.name))
  if (args.includes('--fast')) return steps.filter(({ speed }) => speed === 'reading' || speed === 'fast')
  return steps.filter((step) => step.speed !== 'asked' || args.includes(`--${step.name}`))
}

/** @param {Step} step */
const runStep = async (step) => {
  console.log(`\n── ${step.title} ${step.name}`)
  const started = performance.now()
  const { tally, note } = await step.run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const verdict = tally.failed > 0 ? '未通过 FAILED' : tally.passed > 0 ? '通过 passed' : '未计 not counted'
  console.log(`   ${step.name} ${verdict}（${closingLine(tally)}，${seconds} s）${note ?? ''}`)
  return tally
}

/** What only reads the source keeps one core busy: two of them at a time. @param {readonly Step[]} chosen */
const runAll = async (chosen) => {
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = []
  const waiting = [...chosen.entries()]
  const lane = async (/** @type {(step: Step) => boolean} */ takes) => {
    for (let next = waiting[0]; next !== undefined && takes(next[1]); next = waiting[0]) {
      waiting.shift()
      tallies[next[0]] = await runStep(next[1])
    }
  }
  await Promise.all([lane(readsOnly), lane(readsOnly)])
  await lane(() => true)
  const failing = chosen.filter((_, index) => (tallies[index]?.failed ?? 0) > 0)
  const total = addUp(tallies)
  if (failing.length > 0)
    console.log(`\n未通过 failed: ${failing.map(({ title, name }) => `${title} ${name}`).join('、')}`)
  console.log(`\n${closingLine(total)}`)
  return total.failed === 0
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    stopRunning(signal)
    process.exit(EXIT_BY_SIGNAL[signal])
  })
}
process.exitCode = (await runAll(chooseSteps(process.argv.slice(2)))) ? 0 : 1
