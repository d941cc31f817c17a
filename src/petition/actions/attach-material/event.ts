import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { materialSources, materialTypes } from '../../materials.ts'
import type { MaterialFile, MaterialSource } from '../../materials.ts'
import type { TextRef } from '../../text-ref.ts'

export interface MaterialAttached extends Recorded {
  readonly type: 'materialAttached'
  readonly id: string
  readonly unit: string
  readonly from: MaterialSource
  readonly file: MaterialFile
  readonly name: TextRef
}

export const materialAttached: EventRule<MaterialAttached> = {
  evolve: (petition, { id, unit, from, file, name, on }) => ({
    ...petition,
    materials: [...(petition.materials ?? []), { id, unit, from, file, name, on }],
  }),
  say: ({ from, file }) => [
    fact('来源', materialSources[from]),
    fact('类型', materialTypes[file.type].label),
    fact('校验码', file.digest),
  ],
}
