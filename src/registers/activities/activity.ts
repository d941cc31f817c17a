import { registerKind } from '../register.ts'

/** 联合接访: the organs on duty in the 综治中心 that day. 人民建议征集: a suggestion, who follows it up is an undertaking. */
export const activityKinds = {
  jointConference: '联席会议',
  publicity: '法治宣传',
  training: '业务培训',
  screening: '排查化解',
  leaderVisit: '带案下访',
  jointReception: '联合接访',
  publicSuggestion: '人民建议征集',
  lawfulDisposition: '依法处置',
} as const

/** The organs that sit in the 综治中心 together. */
export const centreOrgans = {
  petitions: '信访局',
  police: '公安局',
  procuratorate: '检察院',
  court: '法院',
  justice: '司法局',
  labour: '人社局',
} as const

export type CentreOrgan = keyof typeof centreOrgans

export type ActivityKind = keyof typeof activityKinds

/**
 * What is counted of a meeting, publicity day, training, screening, leader's visit or lawful disposition. Of the last
 * only how many persons, by whom, under which document; never who.
 */
export interface ActivityFace {
  readonly kind: ActivityKind
  readonly persons?: number
  readonly organs?: string
  readonly documentNumber?: string
  /** Of a joint reception: who was on duty that day. */
  readonly onDuty?: readonly CentreOrgan[]
}

export const activities = registerKind<ActivityFace>('activity', { kind: 'jointConference' })

export interface ActivityInput {
  readonly kind: ActivityKind
  readonly persons?: number | undefined
  readonly organs?: string | undefined
  readonly documentNumber?: string | undefined
  readonly onDuty?: readonly CentreOrgan[] | undefined
}

/** Only of a lawful disposition is more counted than that it was; of a joint reception it is said who was on duty. */
export function activityFace({ kind, persons, organs, documentNumber, onDuty = [] }: ActivityInput): ActivityFace {
  if (kind === 'jointReception' && onDuty.length > 0) return { kind, onDuty }
  if (kind !== 'lawfulDisposition') return { kind }
  return {
    kind,
    ...(persons !== undefined && { persons }),
    ...(organs !== undefined && { organs }),
    ...(documentNumber !== undefined && { documentNumber }),
  }
}

/** A lawful disposition is counted by persons and stands on its decision: all three are said, or it is none. */
export function isWhole({ kind, persons, organs, documentNumber }: ActivityInput): boolean {
  return kind !== 'lawfulDisposition' || ![persons, organs, documentNumber].includes(undefined)
}

/** Organs are on duty at a joint reception and nowhere else, each named once. */
export function namesItsOrgans({ kind, onDuty = [] }: ActivityInput): boolean {
  return onDuty.length === 0 || (kind === 'jointReception' && new Set(onDuty).size === onDuty.length)
}
