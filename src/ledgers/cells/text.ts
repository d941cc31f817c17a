import { fromEpochDay } from '../../calendar/plain-date.ts'
import { epochDayOfDate } from './excel-date.ts'

/** A cell as the workbook reader hands it over; a Date is the cell's wall-clock time read as UTC. */
export type RawCell = string | number | boolean | Date | null

/** Anything `cleanText` might change; most cells need nothing and are spared the replacements. */
const UNCLEAN = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cf}０-９Ａ-Ｚａ-ｚ]/u
const INVISIBLE = /[\p{Cf}\uFFFC]/gu
const LINE_BREAKS = /\r\n?|[\u000B\u000C\u0085\p{Zl}\p{Zp}]/gu
const BLANKS = /[^\S\n]+|[^\P{Cc}\n]+/gu
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g
const FULL_WIDTH_OFFSET = 0xfee0

/**
 * Text as it is kept and compared: full-width digits and letters become half-width, blanks of every kind become one
 * space, ends are trimmed, invisible characters go, line breaks inside stay (one at a time). Chinese punctuation is
 * left alone: it is the petitioner's text.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text
  const lines = text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(INVISIBLE, '')
    .replace(LINE_BREAKS, '\n')
    .replace(BLANKS, ' ')
    .split('\n')
  return lines.length === 1
    ? (lines[0] ?? '').trim()
    : lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n')
}

/** The cell as text before any cleaning: a date as 2025-03-05, a number as its digits, null when there is nothing. */
export function rawText(cell: RawCell | undefined): string | null {
  if (typeof cell === 'string') return cell === '' ? null : cell
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  const epochDay = epochDayOfDate(cell)
  return epochDay === undefined ? String(cell) : fromEpochDay(epochDay)
}

const PRECISE_DIGITS = 15
const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/

/** What makes a cell unusable whatever its column holds; undefined when nothing does. */
export function brokenCell(cell: RawCell | undefined): string | undefined {
  if (typeof cell === 'number' && Math.abs(cell) >= 10 ** PRECISE_DIGITS) {
    return `这串数字超过${PRECISE_DIGITS}位，Excel 已把它改成近似值（如身份证号）；请把该列设为文本后重新填写`
  }
  if (typeof cell === 'string' && ERROR_VALUE.test(cell)) return `公式出错（${cell}），请改正公式或直接填写内容`
  return undefined
}

/** Whether an optional cell says "nothing" in the ways clerks write it: —, -, /, 无. */
export function saysNothing(text: string): boolean {
  return text === '' || /^(?:[-—–－/／\\]+|无|暂无)$/u.test(text)
}

/** A key under which two spellings of a header or an accepted value are the same: no blanks, width and case folded. */
export function spellingKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase()
}
