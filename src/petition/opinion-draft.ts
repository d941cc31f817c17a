import { leadAssignment } from './state.ts'
import type { CheckResult, OpinionDraft, Petition } from './state.ts'

/** The draft of whoever answers now: with the case a unit loses its draft, and its successor takes it over. */
export function draftInHand(petition: Petition): OpinionDraft | undefined {
  const { opinionDraft } = petition
  return opinionDraft?.assignment === leadAssignment(petition)?.id ? opinionDraft : undefined
}

export function isToBeChecked(draft: OpinionDraft | undefined): draft is OpinionDraft {
  return draft !== undefined && draft.check === undefined
}

/** How far it has come (words.draftStates). */
export function stateOfDraft({ check }: OpinionDraft): 'waiting' | CheckResult {
  return check?.result ?? 'waiting'
}
