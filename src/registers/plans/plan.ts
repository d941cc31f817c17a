import { z } from 'zod'
import { choice, word } from '../../petition/input.ts'
import { defineRegister } from '../definition.ts'
import { registerKind } from '../register.ts'

/** The problems a report may list, by what is to be done about each: an item of the plan says which one it answers. */
export const planAnswers = {
  ledgers: '补齐台账',
  inspection: '办结巡视交办事项',
  dispatch: '按期转送交办',
  acceptance: '按期告知受理情况',
  reply: '按期作出处理意见',
  repeat: '回查重复信访',
  oldMatters: '答复积案',
  higherVisits: '回查到上级走访事项的县内办理',
  leaderCases: '化解领导包案事项',
  satisfaction: '回访评价不满意的办结件',
  participation: '方便群众评价',
  activities: '补办或者补录有关工作',
  dispositions: '补登依法处置依据',
} as const

export type PlanAnswer = keyof typeof planAnswers

/** What is counted of an item of the office's plan: for which span it was planned, as a project or a task. */
export interface PlanFace {
  readonly span: string
  readonly part: 'project' | 'task'
  readonly answers?: PlanAnswer
}

type PlanInput = Omit<PlanFace, 'answers'> & { readonly answers?: PlanAnswer | undefined }

/** 工作计划: each item is promised by somebody by a day; the next report opens with what became of it. */
export const plans = defineRegister<PlanFace, PlanInput>({
  kind: registerKind<PlanFace>('plan', { span: '', part: 'task' }),
  label: '工作计划',
  asksForTerm: true,
  input: z.strictObject({
    span: word().describe('计划的时段，如2025年下半年'),
    part: choice({ project: '重点项目', task: '重点工作' }).describe('属于哪一部分'),
    answers: choice(planAnswers).optional().describe('针对工作总结所列的哪一个问题；不针对的不填'),
  }),
  texts: { task: { required: true, label: '要做什么' } },
  face: ({ span, part, answers }) => ({ span, part, ...(answers !== undefined && { answers }) }),
})
