import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { openDuties } from '../../duties.ts'
import { input } from './input.ts'
import type { ArchiveInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 归档 is neither 办结 nor 终了: the file is put away, the registration stays. */
export const archive: Act<ArchiveInput> = {
  label,
  article,
  input,
  texts: {},
  open(petition) {
    if (petition.stage !== 'ended') return refusals.notEnded
    if (petition.archivedOn !== undefined) return refusals.alreadyArchived
    return openDuties(petition, () => true).length > 0 ? refusals.stillOwed : undefined
  },
  decide(petition, given, facts) {
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, given.on, facts) ??
      refuseDayBefore(given.on, petition.endedOn ?? petition.receivedOn, '程序终了的')
    if (refusal !== undefined) return refusal
    return [{ type: 'archived', on: given.on, clocks: [] }]
  },
}
