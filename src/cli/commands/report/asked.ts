import { isPlainDate, sayDay, shanghaiDayOf } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import type { HalfYearInput } from '../../../reports/half-year/input.ts'
import { claimsIn } from '../../../reports/checking/claims.ts'
import { readHalfYear, readInterval } from '../../../reports/half-year/read-input.ts'
import type { AskedInterval } from '../../../reports/half-year/read-input.ts'
import { sayable } from '../../../reports/half-year/sayable.ts'
import type { ReportKind } from '../../../reports/written-reports.ts'
import { unitSheet } from '../../../statistics/figure-sheet.ts'
import { endOfDay } from '../../../statistics/view.ts'
import { firstRecordedAt } from '../../../store/first-recorded.ts'
import { scopeOf } from '../../../store/journal.ts'
import { inTx } from '../../../store/open-db.ts'
import { UsageError } from '../../command.ts'
import type { OpenHouse } from '../../command.ts'
import { journalOf, needRegion } from '../../house.ts'

/** Which report: its period, what is taken as known, whose names units have, and the day it is signed. */
export interface AskedReport {
  readonly kind: ReportKind
  readonly from: PlainDate
  readonly to: PlainDate
  readonly known: Known
  readonly units: 'then' | 'now'
  readonly signedOn: PlainDate
  readonly interval?: AskedInterval
}

/** What was on record before an instant, and how that is said. */
export interface Known {
  readonly before: Date
  readonly text: string
}

/** A day means its end; an instant means itself. @throws {UsageError} on any other text */
export function knownAt(text: string): Known {
  if (isPlainDate(text)) return { before: endOfDay(text), text }
  const instant = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(instant.getTime())) {
    throw new UsageError('--as-of 请写日期（2025-07-03）或时刻（2025-07-03T12:00:00+08:00）')
  }
  return { before: new Date(instant.getTime() + 1), text: instant.toISOString() }
}

/**
 * 「巡视进驻期=2025-03-31..2025-05-20」. The name stands in a sentence that is checked: it has no number and no word of
 * direction. @throws {UsageError} on any other text
 */
export function intervalAt(text: string): AskedInterval {
  const [, name = '', from = '', to = ''] = /^(\p{Script=Han}{2,12})=(.+)\.\.(.+)$/u.exec(text) ?? []
  if (name === '' || !isPlainDate(from) || !isPlainDate(to) || from > to) {
    throw new UsageError('--interval 请写 名称=首日..末日，如 巡视进驻期=2025-03-31..2025-05-20')
  }
  if (sayable(name) === undefined || claimsIn(name).length > 0) {
    throw new UsageError(`--interval 的名称「${name}」含有数字或者方向用语，请换一个名称。`)
  }
  return { name, from, to }
}

/** What the report is written from, in one transaction. @throws {UsageError} where nothing was on record then */
export async function readReport(house: OpenHouse, asked: AskedReport, now: Date): Promise<HalfYearInput> {
  const region = needRegion(house)
  const { actor } = journalOf(house.db, region, now)
  const { from, to, known, units } = asked
  return inTx(
    house.db,
    scopeOf(region.code),
    async (tx) => {
      const first = await firstRecordedAt(tx, region.code)
      if (first === undefined) throw new UsageError('还没有任何记录，出不了报告；请先导入台账或登记。')
      if (known.before <= first) {
        throw new UsageError(
          `截至${known.text}还没有任何记录（最早的记录在${sayDay(shanghaiDayOf(first))}），出不了报告。`,
        )
      }
      const view = { region: region.code, from, to, knownBefore: known.before, asOf: known.text, viewer: actor, units }
      const input = await readHalfYear(tx, view, region, asked.signedOn)
      return {
        ...input,
        ...(asked.interval !== undefined && { interval: await readInterval(tx, view, asked.interval) }),
        ...(asked.kind === 'bulletin' && { unitSheet: await unitSheet(tx, view) }),
      }
    },
    { statementMs: 0 },
  )
}
