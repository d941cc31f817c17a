// A test runner for Stryker that stays in one process. Vitest starts a worker and loads every module anew for each mutant:
// 10 to 25 seconds. The rooms that are mutated are pure — no module keeps anything between two calls — so here they are
// loaded once, with all their mutants asleep, and of each mutant only the tests that reach it are run again.
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { collectTests } from './collect.mjs'

const collector = new URL('collect.mjs', import.meta.url).href

// `import { test } from 'vitest'` gets our own; `expect` is Vitest's.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest' && context.parentURL !== collector
      ? { url: collector, shortCircuit: true }
      : next(specifier, context),
})

// A mutant is killed by the first counterexample: the smallest one is nobody's concern, and would take minutes to find.
fc.configureGlobal({ endOnFailure: true })

/**
 * @typedef {{ static: Record<string, number>, perTest: Record<string, Record<string, number>> }} Coverage
 * @typedef {{ activeMutant?: string | undefined, currentTestId?: string | undefined, mutantCoverage?: Coverage,
 *   hitCount?: number | undefined, hitLimit?: number | undefined }} Switches what the mutated code looks at
 * @typedef {import('./collect.mjs').Test} Test
 * @typedef {{ file: string, tests: readonly Test[], reached: ReadonlySet<string> }} Suite
 *   reached: the mutants that the file's own body runs through as it loads
 * @typedef {{ activeMutant: { id: string }, testFilter?: readonly string[], hitLimit?: number,
 *   mutantActivation: 'runtime' | 'static', sandboxFileName: string }} MutantRun
 */

/** @type {Switches} */
const switches = Reflect.get(globalThis, '__stryker__') ?? {}
Reflect.set(globalThis, '__stryker__', switches)

/** @returns {readonly string[]} the room's files, in the sandbox that Stryker has made the working folder */
const filesOfRoom = () =>
  readdirSync(`src/${process.env['ROOM'] ?? 'terms'}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.db.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

const isTest = (/** @type {string} */ file) => file.endsWith('.test.ts')
const isScaffold = (/** @type {string} */ file) => /\/testing(-[a-z\-]+)?\.ts$/v.test(file)
const idOf = (/** @type {string} */ file, /** @type {Test} */ test) => `${file}#${test.name}`
const say = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error)).slice(0, 2000)

let loads = 0

/** Loads the test file's own body anew; what it imports stays as it is. @param {string} file */
const collect = (file) => {
  loads += 1
  return collectTests(() => import(`${pathToFileURL(file).href}?${loads}`))
}

/** @returns {Promise<readonly Suite[]>} */
async function loadSuites() {
  const files = filesOfRoom()
  for (const file of files) if (!isTest(file) && !isScaffold(file)) await import(pathToFileURL(file).href)
  // What the tests' own modules do as they load says nothing of when the mutated code runs.
  switches.currentTestId = 'scaffold'
  for (const file of files.filter(isScaffold)) await import(pathToFileURL(file).href)
  const suites = []
  for (const file of files.filter(isTest)) {
    switches.currentTestId = file
    const tests = await collect(file)
    suites.push({ file, tests, reached: new Set(Object.keys(switches.mutantCoverage?.perTest[file] ?? {})) })
    delete switches.mutantCoverage?.perTest[file]
  }
  delete switches.mutantCoverage?.perTest['scaffold']
  switches.currentTestId = undefined
  return suites
}

class InProcessRunner {
  /** @type {readonly Suite[] | undefined} */
  #suites

  /** A mutant of what runs as a module loads is tried in a thread of its own: this process never needs reloading. */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    this.#suites ??= await loadSuites()
    const tests = []
    for (const { file, tests: ofFile, reached } of this.#suites) {
      for (const test of ofFile) tests.push(await tryOut(file, test, reached))
    }
    return { status: 'complete', tests, mutantCoverage: switches.mutantCoverage }
  }

  /** @param {MutantRun} run */
  async mutantRun({ activeMutant: { id }, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    this.#suites ??= await loadSuites()
    Object.assign(switches, { activeMutant: id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 })
    const result = await killer(
      likeliestFirst(this.#suites, sandboxFileName),
      id,
      testFilter === undefined ? undefined : new Set(testFilter),
    )
    const late = hitLimit !== undefined && (switches.hitCount ?? 0) > hitLimit
    Object.assign(switches, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined })
    if (late) return { status: 'timeout', reason: 'hit limit reached' }
    return result.status === 'survived' && mutantActivation === 'static'
      ? inAThreadOfItsOwn(id, sandboxFileName)
      : result
  }
}

/** @param {string} file @param {Test} test @param {ReadonlySet<string>} reached */
async function tryOut(file, test, reached) {
  const id = idOf(file, test)
  const started = performance.now()
  switches.currentTestId = id
  const failureMessage = await failureOf(test)
  switches.currentTestId = undefined
  const covered = switches.mutantCoverage?.perTest
  if (covered !== undefined) for (const mutant of reached) (covered[id] ??= {})[mutant] ??= 1
  const timeSpentMs = performance.now() - started
  slowest.set(file, Math.max(slowest.get(file) ?? 0, timeSpentMs))
  const told = { id, name: id, fileName: file, timeSpentMs }
  return failureMessage === undefined ? { ...told, status: 0 } : { ...told, status: 1, failureMessage }
}

/** @param {string} mutant @param {string} mutated the file */
async function inAThreadOfItsOwn(mutant, mutated) {
  const thread = new Worker(new URL(import.meta.url), { workerData: { mutant, mutated } })
  const [result] = await once(thread, 'message')
  await thread.terminate()
  return result
}

/** @param {{ mutant: string, mutated: string }} one */
async function tryFromTheStart({ mutant, mutated }) {
  switches.activeMutant = mutant
  try {
    return await killer(likeliestFirst(await loadSuites(), mutated), mutant, undefined)
  } catch (error) {
    return { status: 'killed', killedBy: ['loading'], failureMessage: say(error), nrOfTests: 1 }
  }
}

/** How long a path the two have in common: a mutant is most likely killed by the tests beside it. */
const shared = (/** @type {string} */ file, /** @type {string} */ mutated) => {
  const at = mutated.lastIndexOf('/src/') + 1
  let length = 0
  while (length < file.length && file[length] === mutated[at + length]) length += 1
  return length
}

/** Milliseconds the slowest test of a file has taken so far: the walks through hundreds of histories come last. */
/** @type {Map<string, number>} */
const slowest = new Map()
const isSlow = (/** @type {string} */ file) => ((slowest.get(file) ?? 0) > 200 ? 1 : 0)

/** @param {readonly Suite[]} suites @param {string} mutated the file @returns {readonly Suite[]} */
const likeliestFirst = (suites, mutated) =>
  suites.toSorted((a, b) => isSlow(a.file) - isSlow(b.file) || shared(b.file, mutated) - shared(a.file, mutated))

/** @param {readonly Suite[]} suites @param {string} mutant @param {ReadonlySet<string> | undefined} wanted */
async function killer(suites, mutant, wanted) {
  let nrOfTests = 0
  for (const suite of suites) {
    if (wanted !== undefined && !suite.tests.some((test) => wanted.has(idOf(suite.file, test)))) continue
    const result = await killerOf(suite, mutant, wanted)
    nrOfTests += result.nrOfTests
    if (result.status === 'killed') return { ...result, nrOfTests }
  }
  return { status: 'survived', nrOfTests }
}

/** @param {Suite} suite @param {string} mutant @param {ReadonlySet<string> | undefined} wanted */
async function killerOf({ file, tests, reached }, mutant, wanted) {
  let nrOfTests = 1
  try {
    for (const test of reached.has(mutant) ? await collect(file) : tests) {
      const id = idOf(file, test)
      if (wanted !== undefined && !wanted.has(id)) continue
      const started = performance.now()
      const failureMessage = await failureOf(test)
      slowest.set(file, Math.max(slowest.get(file) ?? 0, performance.now() - started))
      if (failureMessage !== undefined) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests }
      nrOfTests += 1
    }
  } catch (error) {
    return { status: 'killed', killedBy: [`${file}#`], failureMessage: say(error), nrOfTests }
  }
  return { status: 'survived', nrOfTests: nrOfTests - 1 }
}

/** @param {Test} test */
async function failureOf(test) {
  try {
    await test.run()
    return undefined
  } catch (error) {
    return say(error)
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }]

parentPort?.postMessage(await tryFromTheStart(workerData))
