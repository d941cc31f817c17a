import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, unitId } from '../../input.ts'

export const deciders = {
  agreed: '有争议的单位协商一致',
  commonSuperior: '共同的上一级机关、单位',
  jointConference: '共同的信访工作联席会议（没有共同的上一级）',
  successor: '继续行使其职权的单位（分立、合并、撤销）',
  designated: '本级党委和政府或者其指定（分立、合并、撤销后职责不清）',
} as const

/** The unit that is to accept; paper ways take a day or two, so the day it received the petition may be a later one. */
export const input = z.object({
  on: day.describe('决定日期'),
  decidedBy: choice(deciders).describe('由谁决定'),
  unit: unitId.describe('受理机关'),
  receivedOn: day.optional().describe('受理机关收到之日；系统内转送即为决定日期'),
})

export type DecideJurisdictionInput = z.infer<typeof input>

export const texts = { decision: { required: true, label: '受理机关决定书' } } as const satisfies TextFields
