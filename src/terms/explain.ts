import type { Calendar } from '../calendar/calendar.ts'
import { addDays, sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { ClockEntry, Duty, WaiverCause } from './clock.ts'
import type { Reckoning } from './reckon.ts'
import { terms } from './terms.ts'

/** Why a duty fell away. Of an accused unit no more is said than that the case was taken back (第三十条第三款). */
const waivers = {
  objectionUpheld: '异议成立，材料已交还',
  accusedUnit: '信访局已收回，另行转送',
  petitionerUnreachable: '信访人姓名（名称）、住址不清，无法告知',
  otherProcedure: '依法走其他程序',
  concludedByLead: '主办单位已经答复',
  unitsMerged: '单位已经合并，不再互相负有义务',
  jurisdictionDecided: '受理机关已经另行确定',
  opinionRevoked: '处理意见不再作数，另行答复',
  settled: '协议已经履行，信访人同意终了',
  takenBack: '信访局已收回，另行办理',
  petitionerDied: '信访人死亡，没有人继续',
  passedDown: '已转送本系统下级单位办理',
  notSought: '期限内没有请求',
  withdrawn: '信访人撤回',
  released: '经负责人决定不再落实',
  ended: '程序终了',
  struckOut: '登记已作废',
} as const satisfies Record<WaiverCause, string>

/** What turns the ids of the ledger into words: the calendar for rest days, the staff list for names. */
interface Words {
  readonly calendar: Calendar
  readonly sayStaff: (id: string) => string
}

/**
 * 「为什么是这一天」: every step from the act that started the clock to the day shown, in sentences a petitioner can
 * follow and a checker can re-execute: start, article, counted days, each skipped rest day with its notice, each
 * extension with who approved it. `sayStaff` turns a staff id into the name to print.
 */
export function explain(
  duty: Duty,
  entries: readonly ClockEntry[],
  calendar: Calendar,
  sayStaff: (id: string) => string,
): readonly string[] {
  const term = terms[duty.term]
  const words = { calendar, sayStaff }
  const own = entries.filter((entry) => entry.duty === duty.id)
  const lines = own.flatMap((entry, at) => sayEntry(entry, own.slice(0, at), words))
  const provisional = duty.provisional
    ? [`${duty.due.slice(0, 4)}年放假安排未公布，本日期为暂定，公布后重新推算。`]
    : []
  const unofficial = term.statutory ? [] : ['非法定期限：条例对此未规定天数。']
  return [
    `依据${term.article}「${term.quotation}」。`,
    ...lines,
    ...sayLocal(duty),
    `读法：${term.reading}。`,
    ...unofficial,
    ...provisional,
  ]
}

/** Two days stand side by side where a local rule is stricter: what to work towards, and what lateness goes by (Q23). */
function sayLocal({ local, due }: Duty): readonly string[] {
  if (local === undefined) return []
  const days = `${String(local.limit.days)}${local.limit.counted === 'workdays' ? '个工作日' : '日'}`
  return [`地方规定更严：依据${local.rule}，${days}，至${sayDay(local.due)}；是否逾期仍按条例的末日${sayDay(due)}。`]
}

function sayEntry(entry: ClockEntry, before: readonly ClockEntry[], words: Words): readonly string[] {
  switch (entry.kind) {
    case 'started':
      return sayStart(entry, words.calendar)
    case 'moved':
      return [sayMove(entry, before, words), ...sayRoll(entry, words.calendar)]
    case 'suspended':
      return [`${sayDay(entry.on)}起暂停计算。`]
    case 'passed':
      return [`${sayDay(entry.on)}起由继续行使职权的单位承担，末日不变。`]
    case 'met':
      return [`${sayDay(entry.on)}已履行。`]
    case 'waived':
      return [`${sayDay(entry.on)}起不再适用：${waivers[entry.cause]}。`]
    case 'restated':
      return [entry.as === null ? '经更正，本期限不存在。' : `经更正，末日为${sayDay(entry.as.due)}。`]
  }
}

function sayStart(entry: Extract<ClockEntry, { kind: 'started' }>, calendar: Calendar): readonly string[] {
  const { limit } = terms[entry.term]
  const start = `自${sayDay(entry.from)}起算，当日不计`
  switch (limit.counted) {
    case 'namedDay':
      return [`指定日期为${sayDay(entry.due)}。`]
    case 'workdays':
      return [
        `${start}，第${String(limit.days)}个工作日为${sayDay(entry.base)}。`,
        ...sayBetween(entry.from, entry.base, calendar),
      ]
    case 'calendarDays':
      return [`${start}，第${String(limit.days)}日为${sayDay(entry.base)}。`, ...sayRoll(entry, calendar)]
  }
}

type Move = Extract<ClockEntry, { kind: 'moved' }>

/** An extension is counted from the last day before it rolled (Q2); whatever else moves a day counts the term anew. */
function sayMove(entry: Move, before: readonly ClockEntry[], { sayStaff }: Words): string {
  const days = `${String(Math.abs(entry.days))}日`
  const until = `末日为${sayDay(entry.base)}`
  switch (entry.cause) {
    case 'extended':
    case 'extensionRetracted': {
      const by = entry.approvedBy === undefined ? '' : `，批准人：${sayStaff(entry.approvedBy)}`
      const was = sayDay(addDays(entry.base, -entry.days))
      const [act, way] = entry.days < 0 ? ['撤回延期', '减'] : ['批准延长办理期限', '加']
      return `${act}${days}${by}：自未顺延的末日${was}再${way}${days}，${until}。`
    }
    case 'accepted':
      return `已告知受理，改自${sayDay(entry.from)}起算，当日不计，第${String(countedDays(before))}日为${sayDay(entry.base)}。`
    case 'resumed':
      return `恢复计算，扣除${days}：自未顺延的末日${sayDay(addDays(entry.base, -entry.days))}再加${days}，${until}。`
    case 'excused':
      return `扣除被耽误的时间${days}${decidedBy(entry, sayStaff)}：自未顺延的末日${sayDay(addDays(entry.base, -entry.days))}再加${days}，${until}。`
    case 'corrected':
      return `收到日期更正，改自${sayDay(entry.from)}起算，当日不计，第${String(countedDays(before))}日为${sayDay(entry.base)}。`
    case 'rescheduled':
      return `改期：${until}。`
    case 'noticePublished':
      return `当年放假安排公布，重新推算：${until}。`
  }
}

function decidedBy({ approvedBy }: Move, sayStaff: Words['sayStaff']): string {
  return approvedBy === undefined ? '' : `，决定人：${sayStaff(approvedBy)}`
}

/** The days of the term, with what was approved beyond it so far. */
function countedDays(entries: readonly ClockEntry[]): number {
  return entries.reduce((days, entry) => {
    if (entry.kind === 'moved') return days + entry.days
    if (entry.kind !== 'started') return days
    const { limit } = terms[entry.term]
    return limit.counted === 'namedDay' ? 0 : limit.days
  }, 0)
}

/** Why the day shown isn't the last day counted: each rest day passed over, and a weekend worked where it ends. */
function sayRoll(entry: Reckoning, calendar: Calendar): readonly string[] {
  if (entry.base === entry.due) return []
  const worked = calendar.makeupWorkdays(entry.due, entry.due).map(({ notice }) => `（调休上班，${notice}）`)
  const rests = sayRests(entry.base, entry.due, calendar)
  return [`末日逢休息日，顺延：跳过${rests}，至${sayDay(entry.due)}${worked.join('')}。`]
}

/** Working days are counted one by one: what rests in between, and which weekends are worked. */
function sayBetween(from: PlainDate, last: PlainDate, calendar: Calendar): readonly string[] {
  const first = addDays(from, 1)
  const rests = sayRests(first, last, calendar)
  const worked = calendar.makeupWorkdays(first, last).map(({ day, notice }) => `${sayDay(day)}（调休上班，${notice}）`)
  return [
    ...(rests === '' ? [] : [`其间不计休息日：${rests}。`]),
    ...(worked.length === 0 ? [] : [`其间计入：${worked.join('、')}。`]),
  ]
}

function sayRests(from: PlainDate, until: PlainDate, calendar: Calendar): string {
  return calendar
    .restDays(from, until)
    .map((rest) => {
      const why = rest.why === 'weekend' ? ['周末'] : [rest.holiday, rest.notice]
      return `${sayDay(rest.day)}（${why.filter((part) => part !== undefined).join('，')}）`
    })
    .join('、')
}
