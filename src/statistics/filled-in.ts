import type { Tx } from '../store/tx.ts'
import type { SubjectKindName } from '../store/subject-kind.ts'
import type { View } from './view.ts'

/** The ledger a kind is read from; the others are only ever entered by hand. */
export const ledgerOfKind: Partial<Record<SubjectKindName, string>> = {
  petition: 'petitions',
  inspection: 'inspection',
  leaderCase: 'leader-cases',
  activity: 'activities',
}

/** A ledger was read, or an entry made by hand, before the moment asked about: only then is "none" a number. */
export async function isFilledIn(tx: Tx, view: View, kind: SubjectKindName): Promise<boolean> {
  const tally = kind === 'petition' ? 'petition_tally' : 'register_tally'
  const ofKind = kind === 'petition' ? '' : 'and kind = $4'
  const { rows } = await tx.query<{ filled: boolean }>(
    `select exists (select 1 from ledger_book where region_code = $1 and ledger = $2 and recorded_at < $3)
         or exists (select 1 from ${tally} where region_code = $1 and recorded_at < $3 ${ofKind}) as filled`,
    [view.region, ledgerOfKind[kind] ?? '', view.knownBefore, ...(kind === 'petition' ? [] : [kind])],
  )
  return rows[0]?.filled === true
}
