import type { SubjectKindName } from '../store/subject-kind.ts'
import type { Tx } from '../store/tx.ts'
import type { CaseBehind } from './case-behind.ts'
import type { ArithmeticCheck, Figure } from './figure.ts'
import { isFilledIn } from './filled-in.ts'
import type { View } from './view.ts'

type Figures = Readonly<Record<string, Figure>>

/** Figures that are read with the same query, the sums that must hold among them, and the cases behind each. */
export interface FigureFamily {
  /** Whether the figure is counted here, whatever the period. */
  has(id: string): boolean
  read(tx: Tx, view: View): Promise<{ readonly figures: Figures; readonly checks: readonly ArithmeticCheck[] }>
  casesBehind(tx: Tx, view: View, id: string): Promise<readonly CaseBehind[]>
}

/** Rows as they are summed, or the same rows kept apart by the subject they come from. */
export type Grain = 'summed' | 'bySubject'

/** What `bySubject` puts beside a row. */
export interface OfSubject {
  readonly subject?: string
}

/** How one family counts: rows from the journal's sums, and figures from rows. */
export interface CountingRule<Row extends OfSubject, Known> {
  readonly kind: SubjectKindName
  /** How the ids of its figures begin. */
  readonly ids: readonly string[]
  rows(tx: Tx, view: View, grain: Grain): Promise<readonly Row[]>
  /** What is looked up beside the rows, from all of them: names of units, how many senders there are. */
  known(tx: Tx, view: View, rows: readonly Row[]): Promise<Known>
  figures(rows: readonly Row[], view: View, known: Known): Figures
  unknown(): Figures
  checks?(rows: readonly Row[], view: View, known: Known): readonly ArithmeticCheck[]
}

/** A family made of its rule. A case is behind a figure if the figure, counted over that case alone, counts anything. */
export function figureFamily<Row extends OfSubject, Known>(rule: CountingRule<Row, Known>): FigureFamily {
  const { kind, ids } = rule
  return {
    has: (id) => ids.some((begins) => id.startsWith(begins)),
    async read(tx, view) {
      if (!(await isFilledIn(tx, view, kind))) return { figures: rule.unknown(), checks: [] }
      const rows = await rule.rows(tx, view, 'summed')
      const known = await rule.known(tx, view, rows)
      return { figures: rule.figures(rows, view, known), checks: rule.checks?.(rows, view, known) ?? [] }
    },
    async casesBehind(tx, view, id) {
      if (!(await isFilledIn(tx, view, kind))) return []
      const rows = await rule.rows(tx, view, 'bySubject')
      const known = await rule.known(tx, view, rows)
      return [...Map.groupBy(rows, ({ subject = '' }) => subject)].flatMap(([subject, own]) => {
        const figure = rule.figures(own, view, known)[id]
        return figure === undefined ? [] : counts(kind, subject, figure)
      })
    },
  }
}

/** A counted number says the same twice; of a share the value is a fraction of the count. */
function counts(kind: SubjectKindName, subject: string, { value, count }: Figure): readonly CaseBehind[] {
  if (value === null || count === null || count === 0) return []
  return [{ kind, subject, part: value === count ? value : Math.round(value * count), whole: count }]
}

/** Nothing need be looked up beside the rows. */
export const nothingKnown = (): Promise<undefined> => Promise.resolve(undefined)

/** A sum that must hold, with both sides said. */
export function check(id: string, statement: string, left: number, right: number): ArithmeticCheck {
  return { id, statement, left, right, holds: left === right }
}
