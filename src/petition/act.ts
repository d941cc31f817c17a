import type { z } from 'zod'
import type { PetitionEvent } from './events.ts'
import type { Facts, TextFields } from './facts.ts'
import type { Refusal } from './refusal.ts'
import type { PersonRole } from './standing.ts'
import type { Petition } from './state.ts'

export type Decision = readonly PetitionEvent[] | Refusal

/** One legal act. `open` is the guard every menu is drawn from; `decide` asks it again and then looks at the input. */
export interface Act<Input> {
  /** 转送 */
  readonly label: string
  /** 「第二十二条第一款」 */
  readonly article: string
  readonly input: z.ZodType<Input>
  /** Texts taken beside the input, laid down outside the journal before the act is decided: field → what it is. */
  readonly texts: TextFields
  /** Texts taken for every demand, as `<part>.<demand>`. */
  readonly textsPerDemand?: Readonly<Record<string, string>>
  /** Persons are named with the act, and this is what they become to the petition. */
  readonly takesPersons?: PersonRole
  /** What to know before it is done, though the door is open. */
  remark?(petition: Petition, facts: Facts): string | undefined
  open(petition: Petition, facts: Facts): Refusal | undefined
  decide(petition: Petition, input: Input, facts: Facts): Decision
}
