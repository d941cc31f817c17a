import { z } from 'zod'
import { choice, word } from '../../petition/input.ts'
import { defineRegister } from '../definition.ts'
import { registerKind } from '../register.ts'

/** What is counted of an item of the office's plan: for which span it was planned, as a project or a task. */
export interface PlanFace {
  readonly span: string
  readonly part: 'project' | 'task'
}

/** 工作计划: each item is promised by somebody by a day; the next report opens with what became of it. */
export const plans = defineRegister<PlanFace, PlanFace>({
  kind: registerKind<PlanFace>('plan', { span: '', part: 'task' }),
  label: '工作计划',
  asksForTerm: true,
  input: z.strictObject({
    span: word().describe('计划的时段，如2025年下半年'),
    part: choice({ project: '重点项目', task: '重点工作' }).describe('属于哪一部分'),
  }),
  texts: { task: { required: true, label: '要做什么' } },
  face: ({ span, part }) => ({ span, part }),
})
