// What a test file of a pure room means by `test` and `describe`: names and functions, kept in a list to be run as often as
// wanted. No hooks, no mocks, no fixtures: those files use none, and a file that starts to is refused by the import.
import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * @typedef {{ name: string, run: () => unknown }} Test
 * @typedef {(name: string, body: (...args: any[]) => unknown, timeout?: number) => void} Declare
 */

/** @type {AsyncLocalStorage<{ path: string[], tests: Test[] }>} */
const collecting = new AsyncLocalStorage()

/** @param {() => Promise<unknown>} load imports one test file @returns {Promise<readonly Test[]>} */
export async function collectTests(load) {
  /** @type {Test[]} */
  const tests = []
  await collecting.run({ path: [], tests }, load)
  return tests
}

function place() {
  const here = collecting.getStore()
  if (here === undefined) throw new Error('a test was declared outside a test file')
  return here
}

/** @type {Declare} */
function declareTest(name, body) {
  const { path, tests } = place()
  const full = [...path, name].join(' ')
  const same = tests.filter((one) => one.name === full || one.name.startsWith(`${full} #`)).length
  tests.push({ name: same === 0 ? full : `${full} #${same + 1}`, run: () => body() })
}

/** @type {Declare} */
function declareGroup(name, body) {
  const { path, tests } = place()
  collecting.run({ path: [...path, name], tests }, body)
}

/** @param {Declare} declare @returns {(rows: readonly unknown[]) => Declare} */
const each = (declare) => (rows) => (name, body) => {
  for (const [index, row] of rows.entries()) {
    declare(`${name} [${index}]`, () => (Array.isArray(row) ? body(...row) : body(row)))
  }
}

/** @param {Declare} declare @returns {(skipped: unknown) => Declare} */
const skipIf = (declare) => (skipped) => (skipped ? () => undefined : declare)

export const test = Object.assign(declareTest, { each: each(declareTest), skipIf: skipIf(declareTest) })
export const describe = Object.assign(declareGroup, { each: each(declareGroup), skipIf: skipIf(declareGroup) })
export { expect } from 'vitest'
