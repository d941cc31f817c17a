import { registerKind } from '../register.ts'

/** What is counted of a case a leader sponsors (第十八条第二款): at which level. Who sponsors it is a text, not a figure. */
export interface LeaderCaseFace {
  readonly level: 'city' | 'county'
}

export const leaderCases = registerKind<LeaderCaseFace>('leaderCase', { level: 'county' })
