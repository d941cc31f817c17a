import { z } from 'zod'
import { word } from '../../petition/input.ts'
import { defineRegister } from '../definition.ts'
import { registerKind } from '../register.ts'

/** What is counted of a finding an inspection fed back (巡视整改): who found it, in which field. */
export interface RectificationFace {
  readonly source: string
  readonly domain: string
}

/** 巡视整改: a finding; each measure is an undertaking with owner, day and proof. */
export const rectifications = defineRegister<RectificationFace, RectificationFace>({
  kind: registerKind<RectificationFace>('rectification', { source: '', domain: '' }),
  label: '巡视整改问题',
  asksForTerm: true,
  input: z.strictObject({ source: word().describe('反馈单位'), domain: word().describe('所属领域') }),
  texts: {
    finding: { required: true, label: '反馈的问题' },
    taskForce: { required: false, label: '工作专班（组成单位和分工）' },
  },
  face: ({ source, domain }) => ({ source, domain }),
})
