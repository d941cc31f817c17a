import { daysBetween, plainDate, sayDay, weekdayOf } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Notice } from './notice.ts'

/** Rest by 放假办法 in its 2013 and its 2024 wording alike: a notice that leaves one out has been mistyped. */
const alwaysHolidays = ['01-01', '05-01', '10-01', '10-02', '10-03']

/**
 * Refuses data that no series of notices can hold, since a wrong day here is a wrong due day on every desk.
 * @throws RangeError naming the year, the day and what to correct
 */
export function checkNotices(notices: readonly Notice[]): void {
  if (notices.length === 0) throw new RangeError('没有载入任何一年的放假安排：至少需要一年的通知')
  const said = new Map<PlainDate, string>()
  notices.forEach((notice, at) => {
    checkSequence(notices[at - 1], notice)
    checkHead(notice)
    checkHolidays(notice)
    checkWorkdays(notice)
    for (const day of daysNamedBy(notice)) {
      const earlier = said.get(day)
      if (earlier !== undefined) refuse(notice, `${sayDay(day)}已由${earlier}安排过，一天只能安排一次`)
      said.set(day, notice.number)
    }
  })
}

function refuse(notice: Notice, fault: string): never {
  throw new RangeError(`${notice.year}年放假安排（${notice.number}）有误：${fault}。请对照通知原文改正`)
}

function daysNamedBy(notice: Notice): readonly PlainDate[] {
  return [...notice.holidays.flatMap((holiday) => holiday.days), ...notice.workdays]
}

function checkSequence(before: Notice | undefined, notice: Notice): void {
  if (before === undefined) return
  if (notice.year !== before.year + 1) refuse(notice, `应紧接${before.year}年之后，各年须逐年排列，不重不漏`)
}

function checkHead(notice: Notice): void {
  if (!/^国办发明电〔\d{4}〕\d+号$/.test(notice.number)) refuse(notice, '文号应写成“国办发明电〔2024〕12号”的样子')
  if (!notice.title.includes(`${notice.year}年`)) refuse(notice, `标题中没有“${notice.year}年”`)
  if (!notice.issuedOn.startsWith(notice.number.slice(6, 10))) refuse(notice, '成文日期与文号的年份不一致')
  if (notice.issuedOn >= plainDate(`${notice.year}-01-01`)) refuse(notice, '成文日期应在该年开始之前')
  // 元旦 may reach back into December, as in the notice for 2023; nothing reaches past the year.
  for (const day of daysNamedBy(notice)) {
    if (day < `${notice.year - 1}-12-01` || day > `${notice.year}-12-31`) refuse(notice, `${sayDay(day)}不在该年`)
  }
}

function checkHolidays(notice: Notice): void {
  for (const { name, days } of notice.holidays) {
    if (name === '' || days.length === 0) refuse(notice, '有节日没有写明名称或日期')
    days.forEach((day, at) => {
      const before = days[at - 1]
      if (before !== undefined && daysBetween(before, day) !== 1) refuse(notice, `${name}的放假日期不连续`)
    })
  }
  const rests = new Set(notice.holidays.flatMap((holiday) => holiday.days))
  for (const monthAndDay of alwaysHolidays) {
    const day = plainDate(`${notice.year}-${monthAndDay}`)
    if (!rests.has(day)) refuse(notice, `缺少法定节假日${sayDay(day)}`)
  }
}

function checkWorkdays(notice: Notice): void {
  for (const day of notice.workdays) {
    if (weekdayOf(day) < 6) refuse(notice, `调休上班日${sayDay(day)}不是周六、周日`)
  }
}
