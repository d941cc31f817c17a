import { z } from 'zod'
import { choice, count, word } from '../petition/input.ts'
import type { SubjectKindName } from '../store/subject-kind.ts'
import {
  activities,
  activityFace,
  activityKinds,
  centreOrgans,
  isWhole,
  namesItsOrgans,
} from './activities/activity.ts'
import type { ActivityFace, ActivityInput } from './activities/activity.ts'
import { defineRegister } from './definition.ts'
import type { RegisterDefinition } from './definition.ts'
import { inspectionMatters } from './inspection/inspection-matter.ts'
import type { InspectionFace } from './inspection/inspection-matter.ts'
import { leaderCases } from './leader-cases/leader-case.ts'
import type { LeaderCaseFace } from './leader-cases/leader-case.ts'
import { plans } from './plans/plan.ts'
import { rectifications } from './rectification/rectification.ts'
import { risks } from './risks/risk.ts'

export type RegisterKindName = Exclude<SubjectKindName, 'petition'>

const leader = { required: false, label: '包案领导' } as const

/** Every register the office keeps beside petitions; one forgotten here does not compile. */
const definitions = {
  inspection: defineRegister<InspectionFace, Omit<InspectionFace, 'units'>>({
    kind: inspectionMatters,
    label: '巡视交办事项',
    note: '一件交给两个以上单位的，是双向责任单位交办：总数、批次、领域里计一件，按单位看时各单位各计一次，所以各单位之和可以大于总数。',
    asksForTerm: true,
    input: z.strictObject({
      sender: word().describe('交办的巡视组'),
      batch: count(99).describe('第几批'),
      domain: word().describe('所属领域'),
    }),
    texts: { problem: { required: true, label: '反映的问题' }, leader },
    face: (given, units) => ({ ...given, units }),
  }),
  leaderCase: defineRegister<LeaderCaseFace, LeaderCaseFace>({
    kind: leaderCases,
    label: '领导包案',
    note: '五方包案是五方对一件事各有责任：包案领导、责任单位、承办人、调解员或者律师、帮扶人。写职务，不计入任何公布的数字；各方承诺的事记为议定、承诺事项。',
    asksForTerm: true,
    input: z.strictObject({ level: choice({ city: '市级领导', county: '县级领导' }).describe('哪一级领导包案') }),
    texts: {
      subject: { required: true, label: '包案事项' },
      leader: { ...leader, required: true },
      plan: { required: false, label: '化解方案' },
      handler: { required: false, label: '五方包案：责任单位的承办人（写职务）' },
      mediator: { required: false, label: '五方包案：调解员或者律师（写职务、所在单位）' },
      helper: { required: false, label: '五方包案：帮扶人（写职务、所在单位）' },
      parties: { required: false, label: '五方包案的其他说明' },
    },
    face: (given) => given,
  }),
  activity: defineRegister<ActivityFace, ActivityInput>({
    kind: activities,
    label: '会议活动',
    note: '依法处置只记人数、决定机关和文号，不写姓名；联合接访逐个选明当天值班的部门。',
    asksForTerm: false,
    input: z
      .strictObject({
        kind: choice(activityKinds).describe('哪一种'),
        persons: count(9999).optional().describe('依法处置的人数'),
        organs: word().optional().describe('依法处置的决定机关'),
        documentNumber: word().optional().describe('依法处置的文号'),
        onDuty: z.array(choice(centreOrgans)).max(6).optional().describe('联合接访当天值班的部门'),
      })
      .refine(isWhole, { path: ['persons'], error: '依法处置请写明人数、决定机关和文号' })
      .refine(namesItsOrgans, { path: ['onDuty'], error: '值班的部门只在联合接访时填写，同一部门只填一次' }),
    texts: {
      subject: { required: true, label: '主题、议题' },
      organs: { required: false, label: '参加单位、当天进驻的单位' },
      result: { required: false, label: '成果、纪要' },
    },
    face: activityFace,
  }),
  rectification: rectifications,
  risk: risks,
  plan: plans,
} as const satisfies Record<RegisterKindName, RegisterDefinition<unknown>>

export const registerKindNames = Object.keys(definitions).filter(isRegisterKindName)

function isRegisterKindName(name: string): name is RegisterKindName {
  return Object.hasOwn(definitions, name)
}

/** A register by its name, whatever is counted of it. */
export function definitionOf(name: RegisterKindName): RegisterDefinition<unknown> {
  return definitions[name]
}
