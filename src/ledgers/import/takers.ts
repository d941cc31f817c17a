import type { LedgerFacts, LedgerKind } from '../ledger.ts'
import { takeActivities, takeInspection, takeLeaderCases } from './entries.ts'
import { takePetitions } from './petitions.ts'
import type { Taker } from './taking.ts'
import { takeUnits } from './units.ts'

/** How each ledger is taken in. Adding one is one line here, beside its folder and its line in the registry. */
export const takers: { readonly [K in LedgerKind]: Taker<LedgerFacts[K]> } = {
  units: takeUnits,
  petitions: takePetitions,
  inspection: takeInspection,
  'leader-cases': takeLeaderCases,
  activities: takeActivities,
}
