import { readWholeNumber } from './cells/whole-number.ts'
import type { RawCell } from './cells/text.ts'
import { cleanText, rawText } from './cells/text.ts'
import type { Fault } from './ledger.ts'
import type { Layout } from './row-cells.ts'

const TOTAL = /^(?:合计|总计|共计)(?:[:：\d].*)?$/u
const SUBTOTAL = /^小计(?:[:：\d].*)?$/u
const COUNT = /^(?:合计|总计|共计|小计|共)?[:：]?(\d+)(?:件次|件|条|项|批次|宗|起)$/u
const FOOTNOTE = /^(?:备注|注|说明|填表人|填报人|制表人|审核人|审签|单位负责人|联系人|联系电话|报送时间)(?:[:：]|$)/u

export type RowRole = 'record' | 'total' | 'subtotal' | 'footnote'

/** What a row below the header is, by its first filled cell. */
export function roleOf(values: readonly RawCell[]): RowRole {
  const first = values.find((value) => value !== null && value !== '')
  if (typeof first !== 'string' || first.length > MAX_LABEL) return footnoteOr(values, 'record')
  const label = first.replace(/\s+/g, '')
  if (TOTAL.test(label)) return 'total'
  return SUBTOTAL.test(label) ? 'subtotal' : footnoteOr(values, 'record')
}

const MAX_LABEL = 20

/** A note below the table is one text, merged or not, that begins like a note. */
function footnoteOr(values: readonly RawCell[], otherwise: RowRole): RowRole {
  const first = values.find((value) => value !== null && value !== '')
  if (typeof first !== 'string' || !FOOTNOTE.test(cleanText(first).replace(/[:：].*$/su, '：'))) return otherwise
  const filled = new Set(values.filter((value) => value !== null && value !== ''))
  return filled.size <= MAX_NOTES ? 'footnote' : otherwise
}

/** 填表人：… 审核人：… 联系电话：… */
const MAX_NOTES = 4

/** The rows a total adds up. */
export interface Tally {
  rows: number
  sum: number
  /** False once a row's number could not be read; the sum is then not compared. */
  sumKnown: boolean
}

export function newTally(): Tally {
  return { rows: 0, sum: 0, sumKnown: true }
}

/** Faults of a 合计 that disagrees with its rows, naming both numbers. */
export function checkTotal(
  row: { readonly row: number; readonly values: readonly RawCell[] },
  tally: Tally,
  layout: Layout,
  sumColumn: string | undefined,
): readonly Fault[] {
  const sumAt = sumColumn === undefined ? undefined : layout.positions.get(sumColumn)
  const faults: Fault[] = []
  const seen = new Set<string>()
  const fault = (at: number, problem: string): void => {
    if (!seen.has(problem))
      faults.push({ sheet: layout.sheet.name, row: row.row, column: layout.sheet.columns[at] ?? '', problem })
    seen.add(problem)
  }
  row.values.forEach((value, at) => {
    const text = cleanText(rawText(value) ?? '').replace(/\s+/g, '')
    const count = COUNT.exec(text)?.[1]
    if (at === sumAt) checkSum(text, tally, (problem) => fault(at, problem))
    else if (count !== undefined && Number(count) !== tally.rows) {
      fault(at, `合计写的是${count}件，表中实有${tally.rows}件，请核对后改正`)
    }
  })
  return faults
}

function checkSum(text: string, tally: Tally, fault: (problem: string) => void): void {
  const { value } = readWholeNumber(text)
  if (value === undefined || !tally.sumKnown || value === tally.sum) return
  fault(`合计写的是${value}，各行相加是${tally.sum}，请核对后改正`)
}
