import { writeFile } from 'node:fs/promises'
import { isPlainDate, sayDay, shanghaiDayOf } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { renderDocx } from '../../documents/paper/render-docx.ts'
import { halfYearReport } from '../../reports/half-year/half-year-report.ts'
import { readHalfYear } from '../../reports/half-year/read-input.ts'
import type { FigureSheet } from '../../statistics/figure.ts'
import { endOfDay } from '../../statistics/view.ts'
import { firstRecordedAt } from '../../store/first-recorded.ts'
import { scopeOf } from '../../store/journal.ts'
import { inTx } from '../../store/open-db.ts'
import { textOption, UsageError } from '../command.ts'
import type { Command, Invocation } from '../command.ts'
import { journalOf, needRegion, withHouse } from '../house.ts'
import { writingTo } from '../written-files.ts'

export const reportCommand: Command = {
  usage:
    'report half-year --from 日期 --to 日期 [--as-of 日期|时刻] [--units then|now] [--docx 文件] [--figures 文件.json] [--json]',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    'as-of': { type: 'string' },
    units: { type: 'string' },
    docx: { type: 'string' },
    figures: { type: 'string' },
  },
  async run(call) {
    if (call.words[0] !== 'half-year') throw new UsageError('目前可以出的报告：report half-year')
    const period = { from: dayOption(call, 'from'), to: dayOption(call, 'to') }
    if (period.from > period.to) throw new UsageError('--from 晚于 --to，请核对。')
    const known = asOf(call)
    const units = unitsAsked(call)
    return withHouse(call, async (house) => {
      const region = needRegion(house)
      const { actor } = journalOf(house.db, region, call.now)
      const input = await inTx(
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
          const view = {
            region: region.code,
            ...period,
            knownBefore: known.before,
            asOf: known.text,
            viewer: actor,
            units,
          }
          return readHalfYear(tx, view, region, shanghaiDayOf(call.now))
        },
        { statementMs: 0 },
      )
      const docx = textOption(call, 'docx')
      const figures = textOption(call, 'figures')
      if (docx !== undefined) {
        const paper = await renderDocx(halfYearReport(input))
        await writingTo(docx, () => writeFile(docx, paper))
      }
      if (figures !== undefined) {
        await writingTo(figures, () => writeFile(figures, `${JSON.stringify(input.sheet, null, 1)}\n`))
      }
      if (call.json) call.answer(input.sheet)
      else print(call, input.sheet)
      return 0
    })
  },
}

function dayOption(call: Invocation, name: string): PlainDate {
  const text = textOption(call, name)
  if (text === undefined || !isPlainDate(text)) throw new UsageError(`请用 --${name} 写明日期，如 --${name} 2025-01-01`)
  return text
}

/** By the units of then, which is the rule, or by those that continue them now. */
function unitsAsked(call: Invocation): 'then' | 'now' {
  const text = textOption(call, 'units') ?? 'then'
  if (text === 'then' || text === 'now') return text
  throw new UsageError('--units 请写 then（按当时的单位）或 now（按现在的单位）')
}

/** A day means its end; an instant means itself; nothing means now. */
function asOf(call: Invocation): { readonly before: Date; readonly text: string } {
  const text = textOption(call, 'as-of')
  if (text === undefined) return { before: new Date(call.now.getTime() + 1), text: call.now.toISOString() }
  if (isPlainDate(text)) return { before: endOfDay(text), text }
  const instant = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(instant.getTime())) {
    throw new UsageError('--as-of 请写日期（2025-07-03）或时刻（2025-07-03T12:00:00+08:00）')
  }
  return { before: new Date(instant.getTime() + 1), text: instant.toISOString() }
}

function print(call: Invocation, sheet: FigureSheet): void {
  for (const [id, figure] of Object.entries(sheet.figures)) call.say(`${figure.label}\t${figure.text}\t${id}`)
  for (const { statement, left, right, holds } of sheet.checks) {
    call.say(`${holds ? '✓' : '✗'} ${statement}：${String(left)} ${holds ? '=' : '≠'} ${String(right)}`)
  }
}
