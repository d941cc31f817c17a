import type { PlainDate } from '../calendar/plain-date.ts'
import type { Choices } from './cells/choice.ts'
import { readChoice } from './cells/choice.ts'
import { readDay } from './cells/day.ts'
import type { Reading } from './cells/reading.ts'
import type { RawCell } from './cells/text.ts'
import { brokenCell, cleanText, rawText, saysNothing } from './cells/text.ts'
import { readWholeNumber } from './cells/whole-number.ts'
import type { Fault, LedgerContext, LedgerSheet } from './ledger.ts'

/** Where a ledger's rows stand in a sheet. */
export interface Layout {
  readonly sheet: LedgerSheet
  /** Column name → position, for the columns the sheet has. */
  readonly positions: ReadonlyMap<string, number>
  readonly headerRow: number
}

const EMPTY = '不能为空，请补填'

interface DayRules {
  readonly required?: boolean
  /** 办理期限, 延期至: the day may come after today. */
  readonly mayLieAhead?: boolean
}

/**
 * The cells of one row, read by column name `C`. Every reader returns undefined for an empty cell and for a faulty one,
 * having reported the fault (the first of a cell only); a row with a fault is dropped by whoever reads the ledger. One
 * object serves all rows of a sheet in turn.
 */
export class RowCells<C extends string> {
  readonly #layout: Layout
  readonly #context: LedgerContext
  readonly #report: (fault: Fault) => void
  readonly #faulty = new Set<string>()
  #row = 0
  #values: readonly RawCell[] = []
  #cells: Record<string, string> = {}

  constructor(layout: Layout, context: LedgerContext, report: (fault: Fault) => void) {
    this.#layout = layout
    this.#context = context
    this.#report = report
  }

  /** Turns to the next row. */
  open(row: number, values: readonly RawCell[]): void {
    this.#row = row
    this.#values = values
    this.#faulty.clear()
    const { names } = this.#layout.sheet
    const cells: Record<string, string> = {}
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at]
      const text = rawText(values[at])
      if (name === undefined || name === '') continue
      cells[name] = text === null ? '' : cleanText(text)
      const broken = brokenCell(values[at])
      if (broken !== undefined) this.#faultAt(name, broken)
    }
    this.#cells = cells
  }

  /** Header → meaning, as far as the columns have been read; see LedgerRow.cells. */
  get cells(): Readonly<Record<string, string>> {
    return this.#cells
  }

  get faulty(): boolean {
    return this.#faulty.size > 0
  }

  get context(): LedgerContext {
    return this.#context
  }

  fault(column: C, problem: string): void {
    this.#faultAt(column, problem)
  }

  /** Whether the cell holds a fault already, so that a follow-on fault would only confuse. */
  isFaulty(column: C): boolean {
    return this.#faulty.has(column)
  }

  /** The text, '' when empty or when the sheet has no such column. */
  text(column: C): string {
    return this.#cells[column] ?? ''
  }

  needText(column: C): string | undefined {
    const text = this.text(column)
    if (text !== '') return text
    this.fault(column, EMPTY)
    return undefined
  }

  day(column: C, rules: DayRules = {}): PlainDate | undefined {
    const text = this.text(column)
    if (rules.required === true && text === '') this.fault(column, EMPTY)
    if (text === '') return undefined
    if (rules.required !== true && saysNothing(text)) {
      this.#cells[column] = ''
      return undefined
    }
    const day = this.#take(column, readDay(this.#value(column)))
    if (day === undefined) return undefined
    if (day > this.#context.today && rules.mayLieAhead !== true) {
      this.fault(column, `${day} 晚于今天（${this.#context.today}），请核对后改正`)
      return undefined
    }
    this.#cells[column] = day
    return day
  }

  /** A count of at least 1. */
  needWholeNumber(column: C): number | undefined {
    if (this.needText(column) === undefined) return undefined
    const value = this.#take(column, readWholeNumber(this.#value(column)))
    if (value !== undefined) this.#cells[column] = String(value)
    return value
  }

  choice<T>(column: C, accepted: Choices<T>): T | undefined {
    const text = this.text(column)
    if (text === '') return undefined
    if (saysNothing(text) && !accepted.bySpelling.has(text)) {
      this.#cells[column] = ''
      return undefined
    }
    const choice = this.#take(column, readChoice(text, accepted))
    if (choice === undefined) return undefined
    this.#cells[column] = choice.name
    return choice.value
  }

  needChoice<T>(column: C, accepted: Choices<T>): T | undefined {
    if (this.text(column) === '') {
      this.fault(column, `不能为空，请填写：${accepted.names}`)
      return undefined
    }
    return this.#take(column, this.#choiceOf(column, accepted))
  }

  /** Full names of the units a cell names, the lead first; empty when it names none. */
  units(column: C): readonly string[] {
    const text = this.text(column)
    const index = this.#context.units
    // Without the register of units the sheet as a whole has been refused already.
    if (index === undefined || saysNothing(text)) return []
    const units = this.#take(column, unitNames(index.split(text)))
    if (units === undefined) return []
    this.#cells[column] = units.join('、')
    return units
  }

  /** Like `units`, but at least one. */
  needUnits(column: C): readonly string[] {
    if (saysNothing(this.text(column)))
      this.fault(column, '不能为空，请填写责任单位，多个单位用顿号隔开，主办单位写在最前')
    return this.units(column)
  }

  /** States what a cell means, for comparing it with the next import. */
  means(column: C, text: string): void {
    this.#cells[column] = text
  }

  #choiceOf<T>(column: C, accepted: Choices<T>): Reading<T> {
    const reading = readChoice(this.text(column), accepted)
    if (reading.value === undefined) return reading
    this.#cells[column] = reading.value.name
    return { value: reading.value.value }
  }

  #value(column: C): RawCell {
    return this.#values[this.#layout.positions.get(column) ?? -1] ?? null
  }

  #take<T>(column: C, reading: Reading<T>): T | undefined {
    if (reading.problem !== undefined) this.fault(column, reading.problem)
    return reading.value
  }

  #faultAt(name: string, problem: string): void {
    if (this.#faulty.has(name)) return
    this.#faulty.add(name)
    const { sheet, positions } = this.#layout
    const column = sheet.columns[positions.get(name) ?? -1] ?? name
    this.#report({ sheet: sheet.name, row: this.#row, column, problem })
  }
}

function unitNames(split: {
  readonly units?: readonly { readonly fullName: string }[] | undefined
  readonly problem?: string | undefined
}): Reading<readonly string[]> {
  if (split.units === undefined) return { problem: split.problem ?? '' }
  return { value: split.units.map((unit) => unit.fullName) }
}
