import type { Tx } from '../store/tx.ts'
import { activities } from './activities/activities.ts'
import type { FigureFamily } from './figure-family.ts'
import type { FigureSheet } from './figure.ts'
import { flow } from './flow/flow.ts'
import { inspection } from './inspection/inspection.ts'
import { leaderCases } from './leader-cases/leader-cases.ts'
import { officeActs } from './office-acts/office-acts.ts'
import { rates } from './rates/rates.ts'
import { routes } from './routes/routes.ts'
import { undertakings } from './undertakings/undertakings.ts'
import type { View } from './view.ts'

/** Every family of figures. Adding one is one folder and one line here. */
const families: readonly FigureFamily[] = [
  flow,
  rates,
  routes,
  officeActs,
  inspection,
  leaderCases,
  activities,
  undertakings,
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
