import { addDays, plainDate } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

export interface StatutoryHoliday {
  readonly name: string
  readonly days: readonly PlainDate[]
}

/**
 * Days of the lunar holidays by the calendar of GB/T 33661-2017, needed only until the year's notice is out.
 * Taken from chinese-days 1.5.7, which a test asks again. The ICU of Node puts 正月初一 a day later in 2027 and a day
 * earlier in 2030, when the new moon falls within minutes of midnight in Beijing; 2027-02-06 and 2030-02-03 are right.
 */
const movable: Readonly<Record<number, { newYear: string; qingming: string; dragonBoat: string; midAutumn: string }>> =
  {
    2027: { newYear: '2027-02-06', qingming: '2027-04-05', dragonBoat: '2027-06-09', midAutumn: '2027-09-15' },
    2028: { newYear: '2028-01-26', qingming: '2028-04-04', dragonBoat: '2028-05-28', midAutumn: '2028-10-03' },
    2029: { newYear: '2029-02-13', qingming: '2029-04-04', dragonBoat: '2029-06-16', midAutumn: '2029-09-22' },
    2030: { newYear: '2030-02-03', qingming: '2030-04-05', dragonBoat: '2030-06-05', midAutumn: '2030-09-12' },
  }

/**
 * The holidays 《全国年节及纪念日放假办法》第二条 (2024年修订, in force from 2025-01-01) itself fixes for `year`: thirteen days, but
 * past 2030 only the six whose solar date stands in the text. Days in lieu (第六条) and 调休 (第七条) are not here:
 * only the State Council's notice says which they are.
 */
export function statutoryHolidaysOf(year: number): readonly StatutoryHoliday[] {
  const lunar = movable[year]
  return [
    { name: '元旦', days: [plainDate(`${year}-01-01`)] },
    { name: '劳动节', days: [plainDate(`${year}-05-01`), plainDate(`${year}-05-02`)] },
    { name: '国庆节', days: [1, 2, 3].map((day) => plainDate(`${year}-10-0${day}`)) },
    ...(lunar === undefined ? [] : movableHolidays(lunar)),
  ]
}

function movableHolidays(of: { newYear: string; qingming: string; dragonBoat: string; midAutumn: string }) {
  const newYear = plainDate(of.newYear)
  return [
    { name: '春节', days: [-1, 0, 1, 2].map((offset) => addDays(newYear, offset)) }, // 除夕、初一至初三
    { name: '清明节', days: [plainDate(of.qingming)] },
    { name: '端午节', days: [plainDate(of.dragonBoat)] },
    { name: '中秋节', days: [plainDate(of.midAutumn)] },
  ]
}
