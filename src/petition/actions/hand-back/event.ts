import type { EventRule, Recorded } from '../../event-rule.ts'

export interface HandedBack extends Recorded {
  readonly type: 'handedBack'
}

export const handedBack: EventRule<HandedBack> = {
  evolve: (petition, { on }) => ({
    ...petition,
    ...(petition.referral && { referral: { ...petition.referral, handedBackOn: on } }),
  }),
  /** 第三十条第三款: a unit that holds or held the case does not learn of it. */
  isForOffice: () => true,
  say: () => [],
}
