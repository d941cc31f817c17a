import { registerKind } from '../register.ts'

export type ActivityKind =
  'jointConference' | 'publicity' | 'training' | 'screening' | 'leaderVisit' | 'lawfulDisposition'

/**
 * What is counted of a meeting, publicity day, training, screening, leader's visit or lawful disposition. Of the last
 * only how many persons, by whom, under which document; never who.
 */
export interface ActivityFace {
  readonly kind: ActivityKind
  readonly persons?: number
  readonly organs?: string
  readonly documentNumber?: string
}

export const activities = registerKind<ActivityFace>('activity', { kind: 'jointConference' })
