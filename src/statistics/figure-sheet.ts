import type { Tx } from '../store/tx.ts'
import { activities } from './activities/activities.ts'
import type { CaseBehind } from './case-behind.ts'
import { concluded } from './concluded/concluded.ts'
import type { FigureFamily } from './figure-family.ts'
import type { Figure, FigureSheet } from './figure.ts'
import { firstHandling } from './first-handling/first-handling.ts'
import { flow } from './flow/flow.ts'
import { inspection } from './inspection/inspection.ts'
import { leaderCases } from './leader-cases/leader-cases.ts'
import { oldMatters } from './old-matters/old-matters.ts'
import { officeActs } from './office-acts/office-acts.ts'
import { dutyRates, ratings } from './rates/rates.ts'
import { returning } from './returning/returning.ts'
import { routes } from './routes/routes.ts'
import { missedDuties, unitRates } from './unit-duties/unit-duties.ts'
import { undertakings } from './undertakings/undertakings.ts'
import type { View } from './view.ts'

/** Every family of figures. Adding one is one folder and one line here. */
const familiesOfReport: readonly FigureFamily[] = [
  flow,
  concluded,
  returning,
  oldMatters,
  firstHandling,
  dutyRates,
  missedDuties,
  ratings,
  routes,
  officeActs,
  inspection,
  leaderCases,
  activities,
  ...undertakings,
]

/** What the monthly bulletin prints, unit by unit. */
const familiesOfUnits: readonly FigureFamily[] = [unitRates]

/** All figures of a period with their meaning, and the sums that must hold among them, both sides said. */
export function figureSheet(tx: Tx, view: View): Promise<FigureSheet> {
  return sheetOf(tx, view, familiesOfReport)
}

/** The duties of each lead unit, met and missed. */
export function unitSheet(tx: Tx, view: View): Promise<FigureSheet> {
  return sheetOf(tx, view, familiesOfUnits)
}

async function sheetOf(tx: Tx, view: View, families: readonly FigureFamily[]): Promise<FigureSheet> {
  const read = []
  for (const family of families) read.push(await family.read(tx, view))
  return {
    period: { from: view.from, to: view.to, asOf: view.asOf, ...(view.units === 'now' && { units: view.units }) },
    figures: Object.fromEntries(read.flatMap((part) => Object.entries(part.figures))),
    checks: read.flatMap((part) => part.checks),
  }
}

/** One figure with the cases it counts, each with what it adds: their sums are the figure. */
export interface OpenedFigure {
  readonly figure: Figure
  readonly cases: readonly CaseBehind[]
}

/** Opens one figure of the sheet; undefined where there is no such figure in the period. */
export async function openFigure(tx: Tx, view: View, id: string): Promise<OpenedFigure | undefined> {
  const family = [...familiesOfReport, ...familiesOfUnits].find((each) => each.has(id))
  const figure = (await family?.read(tx, view))?.figures[id]
  if (family === undefined || figure === undefined) return undefined
  return { figure, cases: await family.casesBehind(tx, view, id) }
}
