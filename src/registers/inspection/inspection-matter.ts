import { registerKind } from '../register.ts'

/** What is counted of a matter a 巡视组 assigned: who sent it, in which batch, to which units, in which field. */
export interface InspectionFace {
  readonly sender: string
  readonly batch: number
  readonly units: readonly string[]
  readonly domain: string
}

export const inspectionMatters = registerKind<InspectionFace>('inspection', {
  sender: '',
  batch: 0,
  units: [],
  domain: '',
})
