import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { waiveAtEnd } from '../../ending.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RecordDeathInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * The petition goes on with whoever succeeds her, or with the others who made it; every duty runs on as it did. It ends only
 * where nobody does, her known relatives have been told, and the office's head decides so (Q8).
 */
export const recordDeath: Act<RecordDeathInput> = {
  label,
  article,
  input,
  texts,
  takesPersons: 'successor',
  open: ({ version, stage }) => (version === 0 || stage === 'ended' ? refusals.ended : undefined),
  decide(petition, given, facts) {
    const { on, diedOn, continuation } = given
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      (diedOn > on ? refusals.diedLater : refuseContinuation(petition, given, facts))
    if (refusal !== undefined) return refusal
    const proof = neededText(facts, 'proof', texts.proof.label, article)
    if (isRefusal(proof)) return proof
    const { notice } = facts.texts
    const event = { type: 'deathRecorded', on, diedOn, continuation, proof, ...(notice && { notice }) } as const
    if (continuation !== 'nobody') return [{ ...event, clocks: [] }]
    return [{ ...event, decidedBy: facts.actor.id, clocks: waiveAtEnd(petition, on, 'petitionerDied') }]
  },
}

function refuseContinuation(petition: Petition, { continuation }: RecordDeathInput, facts: Facts): Refusal | undefined {
  const named = (facts.persons ?? []).length > 0
  if (continuation === 'successor') return named ? undefined : refusals.noSuccessor
  if (named) return refusals.successorNotNamed
  if (continuation === 'others') return petition.people > 1 ? undefined : refusals.noOthers
  if (petition.kind === 'accusation') return refusals.accusationGoesOn
  if (facts.actor.role !== 'officeHead') return refusals.headDecides
  return facts.texts['notice'] === undefined ? refusals.relativesNotTold : undefined
}
