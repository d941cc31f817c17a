import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Rating } from '../../state.ts'
import { ratings } from '../../words.ts'
import { rated as whoIsRated } from './input.ts'

export interface Rated extends Recorded {
  readonly type: 'rated'
  readonly of: 'unit' | 'office'
  readonly rating: Rating
}

export const rated: EventRule<Rated> = {
  evolve: (petition, { of, rating }) =>
    of === 'unit' ? { ...petition, unitRating: rating } : { ...petition, officeRating: rating },
  say: ({ of, rating }) => [fact(`对${whoIsRated[of]}`, ratings[rating])],
}
