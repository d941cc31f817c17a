import { sayDay } from '../../../calendar/plain-date.ts'
import { adjustments } from '../../../reports/issuing/adjustments.ts'
import type { Adjustment } from '../../../reports/issuing/adjustments.ts'
import { frozenFiguresNow } from '../../../reports/issuing/frozen-figures.ts'
import { lateEntries } from '../../../reports/issuing/late-entries.ts'
import type { LateEntry } from '../../../reports/issuing/late-entries.ts'
import type { FigureSheet } from '../../../statistics/figure.ts'
import type { View } from '../../../statistics/view.ts'
import { readIssuedReports } from '../../../store/issued-reports.ts'
import type { IssuedReport } from '../../../store/issued-reports.ts'
import { scopeOf } from '../../../store/journal.ts'
import { inTx } from '../../../store/open-db.ts'
import { trusted } from '../../../store/trusted-json.ts'
import type { Tx } from '../../../store/tx.ts'
import { UsageError } from '../../command.ts'
import type { ExitCode, Invocation } from '../../command.ts'
import { journalOf, needRegion, withHouse } from '../../house.ts'
import { lateLine } from './late.ts'

interface Adjusted {
  readonly report: IssuedReport
  readonly figures: readonly Adjustment[]
  readonly entries: readonly LateEntry[]
}

/** 调整说明: what an issued report's figures have become by what was recorded since; the report itself stays as it is. */
export function adjustReport(call: Invocation): Promise<ExitCode> {
  const [, asked] = call.words
  return withHouse(call, async (house) => {
    const region = needRegion(house)
    const { actor } = journalOf(house.db, region, call.now)
    const adjusted = await inTx(
      house.db,
      scopeOf(region.code),
      async (tx) => {
        const report = chosen(await readIssuedReports(tx, region.code), asked)
        const { from, to, units, knownBefore } = report
        const view = { region: region.code, from, to, units, viewer: actor }
        const now = { ...view, knownBefore: new Date(call.now.getTime() + 1), asOf: call.now.toISOString() }
        return { report, ...(await compared(tx, report, now, { ...view, knownBefore, asOf: report.asOf })) }
      },
      { statementMs: 0 },
    )
    if (call.json) call.answer(adjusted)
    else say(call, adjusted)
    return 0
  })
}

async function compared(tx: Tx, report: IssuedReport, now: View, then: View): Promise<Omit<Adjusted, 'report'>> {
  const figures = adjustments(trusted<FigureSheet>(report.sheet), await frozenFiguresNow(tx, now, report.kind))
  return { figures, entries: await lateEntries(tx, then, report.kind) }
}

function chosen(issued: readonly IssuedReport[], asked: string | undefined): IssuedReport {
  const report = asked === undefined ? issued[0] : issued.find(({ id }) => id === asked)
  if (report !== undefined) return report
  throw new UsageError(
    asked === undefined ? '还没有签发过报告。' : `没有编号为 ${asked} 的已签发报告，请用 report issued 查看编号。`,
  )
}

function say(call: Invocation, { report, figures, entries }: Adjusted): void {
  const { from, to, issuedOn } = report
  call.say(`调整说明：${sayDay(from)}至${sayDay(to)}的报告，${sayDay(issuedOn)}签发，原报告不改。`)
  for (const { label, issued, now, redefined } of figures) {
    call.say(`${label}\t原报${issued}\t现为${now}${redefined ? '\t（口径已改，不可直接相比）' : ''}`)
  }
  if (figures.length === 0) call.say('没有数字发生变化。')
  if (entries.length > 0) call.say(`报告所依据的时刻以后录入、影响本期数字的${String(entries.length)}件：`)
  for (const entry of entries) call.say(lateLine(entry))
}
