import { activities } from './activities/activities.ts'
import type { LedgerRegistry } from './definition.ts'
import { inspection } from './inspection/inspection.ts'
import { leaderCases } from './leader-cases/leader-cases.ts'
import { petitions } from './petitions/petitions.ts'
import { units } from './units/units.ts'

/** Every ledger the office keeps. A new one is a folder, a line here and its fact in `LedgerFacts`. */
export const ledgers: LedgerRegistry = {
  units,
  petitions,
  inspection,
  'leader-cases': leaderCases,
  activities,
}
