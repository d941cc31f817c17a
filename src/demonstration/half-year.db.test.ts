import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { halfYearReport } from '../reports/half-year/half-year-report.ts'
import { readHalfYear } from '../reports/half-year/read-input.ts'
import { scopeOf } from '../store/journal.ts'
import { inTx } from '../store/open-db.ts'
import { testDb } from '../store/testing/test-db.ts'
import { demonstrationRegion } from './county.ts'
import { firstHalf2025 } from './first-half-2025.ts'
import { seedDemonstration } from './seed.ts'
import { officeHead } from './staff.ts'

const { code: region } = demonstrationRegion
const now = new Date('2026-11-18T09:30:00+08:00')

let db: Awaited<ReturnType<typeof testDb>>
let lines: readonly string[]

beforeAll(async () => {
  db = await testDb()
  await seedDemonstration(db, now)
  const view = {
    ...{ region, ...firstHalf2025, viewer: officeHead },
    ...{ knownBefore: new Date(now.getTime() + 1), asOf: now.toISOString() },
  }
  const signedOn = plainDate('2025-06-25')
  const input = await inTx(db, scopeOf(region), (tx) => readHalfYear(tx, view, demonstrationRegion, signedOn))
  lines = halfYearReport(input).blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    return block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []
  })
})
afterAll(() => db.drop())

test('演示县的半年报告每一节都有台账作依据，没有一处待填', () => {
  expect(lines.length).toBeGreaterThan(40)
  expect(lines.filter((line) => line.includes('待填'))).toEqual([])
})

test('开头说上期计划的结果：没有按期完成的写明由谁、到哪一天', () => {
  expect(lines.join('')).toContain('尚未完成的：核对历年重复登记的走访事项（信访局，2025年6月20日以前）')
})

test('报告写得晚：当时的计划后来办结了，仍然印出来，责任单位和日期都在', () => {
  const project = lines[lines.indexOf('重点项目谋划情况') + 1]
  expect(project).toContain('由住建局于2025年11月28日以前落实')
})
