import { describe, expect, test } from 'vitest'
import { addUp, closingLine, tallyOfLines, tallyOfVitest, tallyOne } from './tally.mjs'

const report = (counts: { passed: number; failed: number; pending: number }) =>
  JSON.stringify({
    numPassedTests: counts.passed,
    numFailedTests: counts.failed,
    numPendingTests: counts.pending,
    numTodoTests: 0,
  })

describe('counting what passed', () => {
  test('a run of tests counts its tests', () => {
    expect(tallyOfVitest(report({ passed: 5, failed: 2, pending: 1 }), false)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
    })
  })

  test('a run that failed without one failed test still counts as a failure', () => {
    expect(tallyOfVitest(report({ passed: 5, failed: 0, pending: 0 }), false).failed).toBe(1)
    expect(tallyOfVitest(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(tallyOfLines('12 passed, 0 failed\n', false).failed).toBe(1)
  })

  test("a program's own closing line is the last one alone on a line", () => {
    const output = '1 passed, 9 failed\nmore: 2 passed, 0 failed\n90 passed, 3 failed, 2 skipped\n'
    expect(tallyOfLines(output, false)).toEqual({ passed: 90, failed: 3, skipped: 2 })
  })

  test('a program that ends without a closing line counts as a failure', () => {
    expect(tallyOfLines('no count\n', true).failed).toBe(1)
  })

  test('the sum is said in one line', () => {
    expect(closingLine(addUp([tallyOne(true), tallyOne(false), { passed: 7, failed: 0, skipped: 0 }]))).toBe(
      '8 passed, 1 failed',
    )
    expect(closingLine(addUp([tallyOne(true), { passed: 0, failed: 0, skipped: 1 }]))).toBe(
      '1 passed, 0 failed, 1 skipped',
    )
  })
})
