import { isPlainDate, sayDay, shanghaiDayOf, type PlainDate } from '../../calendar/plain-date.ts'
import type { Run } from '../../documents/paper/paper.ts'
import { say } from '../../documents/paper/say.ts'
import type { Period } from '../../statistics/figure.ts'

const SHANGHAI_OFFSET_MS = 8 * 3_600_000

export function day(on: PlainDate): Run {
  return { text: sayDay(on), source: { kind: 'day', id: on } }
}

/** 「5月16日」, with the year when it is not the period's. */
export function shortDay(on: PlainDate, period: Period): Run {
  const year = on.slice(0, 4)
  const inOneYear = period.from.startsWith(year) && period.to.startsWith(year)
  return { text: inOneYear ? sayDay(on).slice(5) : sayDay(on), source: { kind: 'day', id: on } }
}

/** 「2025年1月1日至6月25日」 */
export function span(period: Period): readonly Run[] {
  const sameYear = period.from.slice(0, 4) === period.to.slice(0, 4)
  return say`${day(period.from)}至${sameYear ? shortDay(period.to, period) : day(period.to)}`
}

/** 「6月25日」 of a day known (its end), or the Shanghai minute of an instant. @throws RangeError on any other text. */
export function moment(asOf: string): Run {
  if (isPlainDate(asOf)) return { text: sayDay(asOf), source: { kind: 'day', id: asOf } }
  const ms = Date.parse(asOf)
  if (Number.isNaN(ms)) throw new RangeError(`“${asOf}”不是日期或时刻：请写成 2025-07-03 或 2025-07-03T09:00:00+08:00`)
  const clock = new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16)
  return { text: `${sayDay(shanghaiDayOf(ms))}${clock}`, source: { kind: 'day', id: asOf } }
}

/**
 * What the period is called: 上半年 only when it begins on 1 January and ends in June, 下半年 likewise, the year when it
 * is whole; else its days. `next` is what the plan is for.
 */
export function periodName({ from, to }: Period): { readonly name: string; readonly next: string } {
  const year = from.slice(0, 4)
  const end = to.slice(0, 4) === year ? to.slice(5) : ''
  if (from.endsWith('-01-01') && end.startsWith('06')) return { name: `${year}年上半年`, next: '下半年' }
  if (from.endsWith('-07-01') && end.startsWith('12')) return { name: `${year}年下半年`, next: '下一步' }
  if (from.endsWith('-01-01') && end === '12-31') return { name: `${year}年`, next: '下一步' }
  return {
    name: span({ from, to })
      .map((run) => run.text)
      .join(''),
    next: '下一步',
  }
}
