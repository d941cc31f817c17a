import type { Petition } from './state.ts'

/**
 * 第三十条第三款: once a matter has gone to the discipline organ, what the accuser wrote is read by as few as can be — in this
 * office its head alone — unless it was not taken up there.
 */
export function isSealed({ referral }: Petition): boolean {
  return referral?.to === 'discipline' && referral.returnedOn === undefined
}

/** What she wrote lies in the organ's own compartment, and not here: nobody of this office can read it any more. */
export function isInCompartment({ referral }: Petition): boolean {
  return referral?.compartment !== undefined && referral.handedBackOn === undefined
}
