import { blank } from '../petition/evolve.ts'
import { may } from '../permits/may.ts'
import type { Session } from '../server/sign-in/session.ts'

/** Whether this person registers petitions at all. */
export function mayRegister({ actor }: Session): boolean {
  return may(actor, 'register', blank('')) === undefined
}
