import { isPlainDate, sayDay } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { importUpstream } from '../../ledgers/upstream/import-upstream.ts'
import type { DifferingCase, Reconciliation } from '../../ledgers/upstream/reconcile.ts'
import type { TakenOver } from '../../ledgers/upstream/take-over.ts'
import { textOption, UsageError } from '../command.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { journalOf, needRegion, withHouse } from '../house.ts'
import { sayFaults } from './import-faults.ts'

/** `import upstream`: an export of the upper system held against the petitions here; written only when accepted. */
export function importFromUpstream(call: Invocation, path: string): Promise<ExitCode> {
  const only = textOption(call, 'only')
    ?.split(/[,，、\s]+/u)
    .filter((no) => no !== '')
  const order = {
    path,
    from: dayOption(call, 'from'),
    to: dayOption(call, 'to'),
    acceptedBy: textOption(call, 'accept'),
    only,
    random: Math.random,
  }
  if (only !== undefined && order.acceptedBy === undefined) throw new UsageError('--only 只和 --accept 姓名 一起用。')
  return withHouse(call, async (house) => {
    const result = await importUpstream(house.db, journalOf(house.db, needRegion(house), call.now), order)
    if (result.outcome === 'rejected') {
      if (call.json) call.answer({ rejected: result.faults })
      else sayFaults(call, result.faults)
      return 2
    }
    const { found: _, ...told } = result.reconciliation
    if (call.json) call.answer({ ...told, taken: result.taken ?? null })
    else say(call, result.reconciliation, result.taken)
    return told.differences.length > 0 && result.taken === undefined ? 3 : 0
  })
}

function dayOption(call: Invocation, name: string): PlainDate | undefined {
  const text = textOption(call, name)
  if (text === undefined || isPlainDate(text)) return text
  throw new UsageError(`--${name} 请写日期，如 --${name} 2025-01-01`)
}

function say(call: Invocation, told: Reconciliation, taken: TakenOver | undefined): void {
  const { from, to, agreeing, differences, unnumbered } = told
  call.say(`与上级系统核对：登记日期${sayDay(from)}至${sayDay(to)}；两边一致${String(agreeing)}件。`)
  for (const { difference, cases } of differences) {
    call.say(`✗ ${difference}：${String(cases.length)}件`)
    for (const each of cases) call.say(`  ${caseLine(each)}`)
  }
  if (differences.length === 0) call.say('没有差异。')
  if (unnumbered > 0) call.say(`另有${String(unnumbered)}件本地还没有记上级系统的编号，--accept 时补记。`)
  if (taken !== undefined) sayTaken(call, taken)
  else if (differences.length + unnumbered > 0) {
    call.say(
      '什么都没有写入。以上级系统的为准请加 --accept 姓名（只取其中几件再加 --only 编号,编号）；以本地为准的，请上级更正。',
    )
  }
}

function caseLine({ no, upstreamNo, sheet, row, here, there }: DifferingCase): string {
  const where = [
    no === null ? undefined : `本地 ${no}`,
    upstreamNo === null ? undefined : `上级 ${upstreamNo}`,
    row === null ? undefined : `${sheet ?? ''}第${String(row)}行`,
  ]
  const values = here === null && there === null ? '' : `：本地「${here ?? ''}」，上级「${there ?? ''}」`
  return `${where.filter((text) => text !== undefined).join('，')}${values}`
}

function sayTaken(call: Invocation, { registered, corrected, byHand }: TakenOver): void {
  call.say(`已写入：补登记${String(registered)}件，更正${String(corrected)}件。本地有、上级没有的保留。`)
  if (byHand.length > 0) {
    call.say(`下列${String(byHand.length)}件是在系统里登记的，请在该件上办理更正：${byHand.join('、')}`)
  }
}
