// Counting what passed. A step that is one check counts as one; a run of tests counts its tests.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** @param {boolean} ok @returns {Tally} of a step that is one check */
export const tallyOne = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/** @param {readonly Tally[]} tallies @returns {Tally} */
export const addUp = (tallies) =>
  tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    NOTHING,
  )

/**
 * A run that failed without one failed test (a file that can't be loaded, a crash) still counts as a failure.
 * @param {Tally} tally @param {boolean} ok the exit code was 0 @returns {Tally}
 */
const notSilent = (tally, ok) => (ok || tally.failed > 0 ? tally : { ...tally, failed: 1 })

/**
 * @param {string | undefined} json vitest's JSON report, undefined where it wrote none
 * @param {boolean} ok
 * @returns {Tally}
 */
export const tallyOfVitest = (json, ok) => {
  if (json === undefined) return tallyOne(false)
  const report = JSON.parse(json)
  const skipped = report.numPendingTests + report.numTodoTests
  return notSilent({ passed: report.numPassedTests, failed: report.numFailedTests, skipped }, ok)
}

/**
 * @param {string} output of a program whose last such line is `N passed, N failed`
 * @param {boolean} ok
 * @returns {Tally}
 */
export const tallyOfLines = (output, ok) => {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1)
  if (!line) return tallyOne(false)
  return notSilent({ passed: Number(line[1]), failed: Number(line[2]), skipped: Number(line[3] ?? 0) }, ok)
}

/** @param {Tally} tally @returns {string} the closing line */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
