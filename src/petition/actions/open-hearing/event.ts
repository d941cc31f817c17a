import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Hearing } from '../../proceedings.ts'
import type { TextRef } from '../../text-ref.ts'
import { grounds } from './input.ts'

export interface HearingOpened extends Recorded {
  readonly type: 'hearingOpened'
  readonly id: string
  readonly level: Hearing['level']
  readonly unit: string
  readonly ground: keyof typeof grounds
  readonly excluded: boolean
  readonly notice: TextRef
}

export const hearingOpened: EventRule<HearingOpened> = {
  evolve: (petition, { id, level, unit, excluded, on }) => ({
    ...petition,
    hearings: [...(petition.hearings ?? []), { id, level, unit, openedOn: on, excluded }],
  }),
  say: ({ level, ground, excluded }) => [fact('理由', grounds[ground]), fact('期限', sayExclusion(level, excluded))],
}

function sayExclusion(level: Hearing['level'], excluded: boolean): string {
  if (excluded) return '听证所需时间不计算在复核期限内'
  return level === 'finalReview' ? '复核期限已经届满，听证时间不再扣除' : '不停止计算'
}
