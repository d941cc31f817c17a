import { z } from 'zod'
import { choice, word } from '../../petition/input.ts'
import { defineRegister } from '../definition.ts'
import { registerKind } from '../register.ts'

/** What is counted of a risk that screening found: in which field, at which level. About matters and places, never persons. */
export interface RiskFace {
  readonly field: string
  readonly level: 'county' | 'town' | 'village'
}

/** 排查出的矛盾纠纷: there is no place for a name, and none is asked. */
export const risks = defineRegister<RiskFace, RiskFace>({
  kind: registerKind<RiskFace>('risk', { field: '', level: 'county' }),
  label: '排查发现的矛盾纠纷',
  asksForTerm: true,
  input: z.strictObject({
    field: word().describe('重点领域，如征地拆迁、城乡建设'),
    level: choice({ county: '县级', town: '乡镇', village: '村（社区）' }).describe('排查层级'),
  }),
  texts: {
    matter: { required: true, label: '什么事、什么地方（只写事项和地点，不写人员）' },
    campaign: { required: false, label: '属于哪一次排查' },
  },
  face: ({ field, level }) => ({ field, level }),
})
