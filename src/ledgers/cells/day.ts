import type { PlainDate } from '../../calendar/plain-date.ts'
import { fromEpochDay, isPlainDate } from '../../calendar/plain-date.ts'
import { epochDayOfDate, epochDayOfSerial } from './excel-date.ts'
import type { Reading } from './reading.ts'
import type { RawCell } from './text.ts'
import { cleanText, rawText } from './text.ts'

const REMEDY = '请写成 2025-03-05 或 2025年3月5日 的样子'
const TIME = String.raw`(?:[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?`
const WITH_MARKS = new RegExp(String.raw`^(\d+)\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,2})${TIME}$`)
const WITH_WORDS = new RegExp(String.raw`^(\d+)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?${TIME}$`)
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/
/** Excel's day numbers of 2000-01-01 and 2099-12-31: a bare number outside them is no forgotten date format. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_050

/**
 * The day a filled cell names; a time of day is dropped. Understands Excel dates (hucre has already applied the 1904
 * system), Excel's day numbers where the date format was lost, 2025-3-5, 2025/3/5, 2025.3.5, 2025年3月5日 (号), 20250305,
 * each also in full-width characters. Never guesses: a year of two digits, a missing year and 3/5/2025 are problems.
 */
export function readDay(cell: RawCell): Reading<PlainDate> {
  if (cell instanceof Date) return ofEpochDay(epochDayOfDate(cell), cell)
  if (typeof cell === 'number' && cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1) {
    return ofEpochDay(epochDayOfSerial(cell), cell)
  }
  return readDayText(cleanText(rawText(cell) ?? '').normalize('NFKC'))
}

function ofEpochDay(epochDay: number | undefined, cell: RawCell): Reading<PlainDate> {
  if (epochDay === undefined) return { problem: `「${rawText(cell)}」不是合理的日期，${REMEDY}` }
  return { value: fromEpochDay(epochDay) }
}

function readDayText(text: string): Reading<PlainDate> {
  const marks = WITH_MARKS.exec(text)
  if (marks !== null) return ofParts(text, marks[1], marks[3], marks[4])
  const words = WITH_WORDS.exec(text) ?? EIGHT_DIGITS.exec(text)
  if (words !== null) return ofParts(text, words[1], words[2], words[3])
  return { problem: `「${text}」不是日期，${REMEDY}` }
}

function ofParts(text: string, year = '', month = '', day = ''): Reading<PlainDate> {
  if (year.length !== 4) return { problem: `「${text}」的年份不是四位，${REMEDY}` }
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isPlainDate(iso)) return { value: iso }
  return { problem: `「${text}」没有这一天，请核对后改正` }
}
