import type { CellValue } from 'hucre'
import type { PlainDate } from '../../src/calendar/plain-date.ts'
import type { Random } from '../../src/demonstration/random.ts'

/** Half of a clerk's days are real dates; the rest are typed in every way the ledgers are known to hold. */
export function typedDay(day: PlainDate | undefined, random: Random): CellValue {
  if (day === undefined) return null
  const [year, month, date] = day.split('-').map(Number)
  const dotted = `${String(year)}.${String(month)}.${String(date)}`
  switch (random.whole(0, 11)) {
    case 0:
      return dotted
    case 1:
      return `${String(year)}年${String(month)}月${String(date)}日`
    case 2:
      return day.replaceAll('-', '/')
    case 3:
      return ` ${day} `
    case 4:
      return day
    case 5:
      return fullWidth(dotted)
    default:
      return new Date(`${day}T00:00:00Z`)
  }
}

export function typedCount(count: number, random: Random): CellValue {
  switch (random.whole(0, 9)) {
    case 0:
      return `${String(count)}人`
    case 1:
      return String(count)
    case 2:
      return fullWidth(String(count))
    default:
      return count
  }
}

function fullWidth(text: string): string {
  return [...text].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join('')
}

/** How forms, places and states are written; the first spelling of each is the office's own. */
export const spelledForms = {
  online: ['网上', '网上', '网信', '网上投诉'],
  visit: ['走访', '走访', '来访', '走访 '],
  letter: ['来信', '来信', '书信'],
  phone: ['来电', '来电', '电话'],
  other: ['其他', '其它'],
} as const

export const spelledSources = {
  online: ['国家网上信访平台', '省信访网', '县长信箱', '县信访网', '领导留言板'],
  visit: [
    ...['县信访局', '县信访局', '县信访局', '县信访局', '县信访局', '县信访局'],
    ...['乡镇', '市信访局', '省信访局', '市委、市政府门前', '国家信访局'],
  ],
  letter: ['邮寄', '邮寄', '县长信箱'],
  phone: ['12345热线', '12345', '来电'],
  other: ['其他'],
} as const

export const firstOrRepeat = {
  first: ['初件', '初件', '初访', '初次'],
  repeat: ['重复', '重复', '重访', '重件'],
} as const
export const closedOrOpen = {
  closed: ['已办结', '已办结', '办结'],
  open: ['办理中', '办理中', '正在办理'],
} as const
export const ratings = ['满意', '满意', '满意', '满意', '基本满意', '基本满意', '不满意', '未评价', ''] as const
