import type { PlainDate } from '../calendar/plain-date.ts'
import { may } from '../permits/may.ts'
import type { Act, Decision } from '../petition/act.ts'
import type { Actor, Facts } from '../petition/facts.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { Refusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import type { PersonGiven } from '../store/journal.ts'

/** One act somebody did on one day: what the desk would have sent. */
export interface Step {
  readonly on: PlainDate
  readonly actor: Actor
  readonly texts: Readonly<Record<string, string>>
  readonly persons: readonly PersonGiven[]
  readonly may: (petition: Petition) => Refusal | undefined
  readonly decide: (petition: Petition, facts: Facts) => Decision
}

/** A petition's history, oldest act first. */
export interface Story {
  readonly subject: string
  readonly steps: readonly Step[]
}

type Inputs = { readonly [N in ActName]: (typeof acts)[N] extends Act<infer Input> ? Input : never }

const actOf: { readonly [N in ActName]: Act<Inputs[N]> } = acts

export function step<N extends ActName>(
  actor: Actor,
  name: N,
  input: Inputs[N] & { readonly on: PlainDate },
  laid: { readonly texts?: Readonly<Record<string, string>>; readonly persons?: readonly PersonGiven[] } = {},
): Step {
  return {
    on: input.on,
    actor,
    texts: laid.texts ?? {},
    persons: laid.persons ?? [],
    may: (petition) => may(actor, name, petition),
    decide: (petition, facts) => actOf[name].decide(petition, input, facts),
  }
}

/** The part of a story that has happened by `today`. */
export function until(today: PlainDate, { subject, steps }: Story): Story {
  const ahead = steps.findIndex(({ on }) => on > today)
  return { subject, steps: ahead < 0 ? steps : steps.slice(0, ahead) }
}
