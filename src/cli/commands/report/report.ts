import { writeFile } from 'node:fs/promises'
import { isPlainDate, plainDate, shanghaiDayOf } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { renderDocx } from '../../../documents/paper/render-docx.ts'
import type { HalfYearInput } from '../../../reports/half-year/input.ts'
import { isReportKind, writtenReports } from '../../../reports/written-reports.ts'
import type { ReportKind } from '../../../reports/written-reports.ts'
import type { FigureSheet } from '../../../statistics/figure.ts'
import { textOption, UsageError } from '../../command.ts'
import type { Command, ExitCode, Invocation } from '../../command.ts'
import { withHouse } from '../../house.ts'
import { writingTo } from '../../written-files.ts'
import { intervalAt, knownAt, readReport } from './asked.ts'
import type { AskedReport, Known } from './asked.ts'
import { adjustReport } from './adjust.ts'
import { checkReport } from './check.ts'
import { issueReport, listIssued } from './issue.ts'
import { listKinds } from './kinds.ts'
import { sayLate } from './late.ts'
import { refreshReport } from './refresh.ts'

export const reportCommand: Command = {
  usage:
    'report half-year --from 日期 --to 日期 [--as-of 日期|时刻] [--units then|now] [--interval 名称=首日..末日] [--docx 文件] [--figures 文件.json] [--json]\n' +
    'report annual --year 年份 [--as-of 日期|时刻] [--docx 文件] [--figures 文件.json] [--json]\n' +
    'report bulletin --month 年-月 [--as-of 日期|时刻] [--docx 文件] [--json]\n' +
    'report check 文件.docx [--json]\n' +
    'report refresh 文件.docx [--as-of 日期|时刻] [--docx 新文件] [--json]\n' +
    'report kinds [--json]\n' +
    'report issue 文件.docx --by 签发人\n' +
    'report issued [--json]\n' +
    'report adjustments [编号] [--json]',
  options: {
    from: { type: 'string' },
    year: { type: 'string' },
    month: { type: 'string' },
    to: { type: 'string' },
    'as-of': { type: 'string' },
    units: { type: 'string' },
    interval: { type: 'string' },
    docx: { type: 'string' },
    figures: { type: 'string' },
    by: { type: 'string' },
  },
  run(call) {
    const [what = ''] = call.words
    if (isReportKind(what)) return makeReport(call, what)
    if (what === 'check') return checkReport(call)
    if (what === 'refresh') return refreshReport(call, asOf(call))
    if (what === 'kinds') return listKinds(call)
    if (what === 'issue') return issueReport(call)
    if (what === 'issued') return listIssued(call)
    if (what === 'adjustments') return adjustReport(call)
    throw new UsageError(
      '可以出的报告：report half-year、report annual、report bulletin；对已生成的报告：report check（核对）、refresh（更新数字）、issue（签发）、issued（已签发的）、adjustments（调整说明）',
    )
  },
}

async function makeReport(call: Invocation, kind: ReportKind): Promise<ExitCode> {
  const asked = askedFor(call, kind)
  return withHouse(call, async (house) => {
    const input = await readReport(house, asked, call.now)
    await writeFiles(call, kind, input)
    const sheet = input.unitSheet ?? input.sheet
    if (call.json) call.answer(sheet)
    else print(call, sheet)
    await sayLate(call, house, asked)
    return 0
  })
}

function askedFor(call: Invocation, kind: ReportKind): AskedReport {
  const [from, to] = periodAsked(call, kind)
  if (from > to) throw new UsageError('--from 晚于 --to，请核对。')
  const interval = textOption(call, 'interval')
  return {
    ...{ kind, from, to, known: asOf(call), units: unitsAsked(call), signedOn: shanghaiDayOf(call.now) },
    ...(interval !== undefined && { interval: intervalAt(interval) }),
  }
}

async function writeFiles(call: Invocation, kind: ReportKind, input: HalfYearInput): Promise<void> {
  const docx = textOption(call, 'docx')
  const figures = textOption(call, 'figures')
  if (docx !== undefined) {
    const paper = await renderDocx(writtenReports[kind](input))
    await writingTo(docx, () => writeFile(docx, paper))
  }
  if (figures !== undefined) {
    await writingTo(figures, () => writeFile(figures, `${JSON.stringify(input.unitSheet ?? input.sheet, null, 1)}\n`))
  }
}

function dayOption(call: Invocation, name: string): PlainDate {
  const text = textOption(call, name)
  if (text === undefined || !isPlainDate(text)) throw new UsageError(`请用 --${name} 写明日期，如 --${name} 2025-01-01`)
  return text
}

function periodAsked(call: Invocation, kind: ReportKind): readonly [PlainDate, PlainDate] {
  if (kind === 'annual') return yearOption(call)
  return kind === 'bulletin' ? monthOption(call) : [dayOption(call, 'from'), dayOption(call, 'to')]
}

function monthOption(call: Invocation): readonly [PlainDate, PlainDate] {
  const first = `${textOption(call, 'month') ?? ''}-01`
  if (!isPlainDate(first)) throw new UsageError('请用 --month 写明月份，如 --month 2025-05')
  const [year = 0, month = 0] = first.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return [first, plainDate(last)]
}

/** 第四十一条: a whole year. */
function yearOption(call: Invocation): readonly [PlainDate, PlainDate] {
  const year = textOption(call, 'year') ?? ''
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (isPlainDate(first) && isPlainDate(last)) return [first, last]
  throw new UsageError('请用 --year 写明年份，如 --year 2025')
}

/** By the units of then, which is the rule, or by those that continue them now. */
function unitsAsked(call: Invocation): 'then' | 'now' {
  const text = textOption(call, 'units') ?? 'then'
  if (text === 'then' || text === 'now') return text
  throw new UsageError('--units 请写 then（按当时的单位）或 now（按现在的单位）')
}

/** Nothing means now. */
function asOf(call: Invocation): Known {
  const text = textOption(call, 'as-of')
  return text === undefined ? { before: new Date(call.now.getTime() + 1), text: call.now.toISOString() } : knownAt(text)
}

function print(call: Invocation, sheet: FigureSheet): void {
  for (const [id, figure] of Object.entries(sheet.figures)) call.say(`${figure.label}\t${figure.text}\t${id}`)
  for (const { statement, left, right, holds } of sheet.checks) {
    call.say(`${holds ? '✓' : '✗'} ${statement}：${String(left)} ${holds ? '=' : '≠'} ${String(right)}`)
  }
}
