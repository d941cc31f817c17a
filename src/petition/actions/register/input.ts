import { z } from 'zod'
import { choice, day, id, memberId, unitId, word } from '../../input.ts'
import { forms, kinds, venues } from '../../words.ts'
import type { TextFields } from '../../facts.ts'

/** What is written in the register. Names, contacts and the wording itself never come here: they are `texts`. */
export const input = z.object({
  on: day.describe('登记日期'),
  receivedOn: day.optional().describe('收到日期；不填即为登记日期'),
  no: word().describe('登记编号'),
  upstreamNo: word().optional().describe('上级系统的信访件编号'),
  form: choice(forms).describe('信访形式'),
  venue: choice(venues).describe('受访层级'),
  source: z.string().trim().max(64, '过长，请控制在64字以内').describe('来源，不得填写人名'),
  people: z.number().int('人数应为整数').min(1, '人数至少为1').describe('人数'),
  category: z.string().trim().max(64, '过长，请控制在64字以内').describe('内容分类'),
  kind: choice(kinds).optional().describe('类别，登记时的初步判断'),
  proposedUnit: unitId.optional().describe('拟转送的单位：转送之前的初步判断'),
  firstReceiver: unitId.describe('首先收到的单位：信访局或信访人直接去的单位'),
  splitFrom: id.optional().describe('拆分自哪一件'),
  fromRisk: id.optional().describe('由哪一件排查发现的矛盾纠纷转来'),
  nameHidden: z
    .boolean()
    .optional()
    .describe('信访人请求不向承办单位公开姓名；请告诉她：写下的事实本身仍然可能让人认出她'),
  accusedUnits: z
    .array(unitId)
    .max(50, '单位过多')
    .optional()
    .describe('被检举控告的单位：它和它下面的单位从此查不到这一件'),
  accusedStaff: z
    .array(memberId)
    .max(50, '人员过多')
    .optional()
    .describe('被检举控告的人员：她和她负责的单位从此查不到这一件'),
  demands: z.array(id).max(50, '诉求过多，请合并').describe('各项诉求的编号'),
})

export type RegisterInput = z.infer<typeof input>

/** Beside these, one text `demand.<id>` for every demand. */
export const texts = {
  petition: { required: true, label: '信访内容' },
  others: { required: false, label: '没有账号的被检举控告的人', sealed: true },
} as const satisfies TextFields
