import type { Tx } from '../store/tx.ts'
import { activities } from './activities/activities.ts'
import type { CaseBehind } from './case-behind.ts'
import type { FigureFamily } from './figure-family.ts'
import type { FigureSheet } from './figure.ts'
import { flow } from './flow/flow.ts'
import { inspection } from './inspection/inspection.ts'
import { leaderCases } from './leader-cases/leader-cases.ts'
import { officeActs } from './office-acts/office-acts.ts'
import { dutyRates, ratings } from './rates/rates.ts'
import { routes } from './routes/routes.ts'
import { undertakings } from './undertakings/undertakings.ts'
import type { View } from './view.ts'

/** Every family of figures. Adding one is one folder and one line here. */
const families: readonly FigureFamily[] = [
  flow,
  dutyRates,
  ratings,
  routes,
  officeActs,
  inspection,
  leaderCases,
  activities,
  ...undertakings,
]

/** All figures of a period with their meaning, and the sums that must hold among them, both sides said. */
export async function figureSheet(tx: Tx, view: View): Promise<FigureSheet> {
  const read = []
  for (const family of families) read.push(await family.read(tx, view))
  return {
    period: { from: view.from, to: view.to, asOf: view.asOf, ...(view.units === 'now' && { units: view.units }) },
    figures: Object.fromEntries(read.flatMap((part) => Object.entries(part.figures))),
    checks: read.flatMap((part) => part.checks),
  }
}

/**
 * The cases one figure of the sheet counts, each with what it adds: their sums are the figure. Empty where nothing is
 * counted; undefined where no family counts such a figure.
 */
export async function casesBehind(tx: Tx, view: View, id: string): Promise<readonly CaseBehind[] | undefined> {
  const family = families.find((each) => each.has(id))
  return family?.casesBehind(tx, view, id)
}
