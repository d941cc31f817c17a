import { z } from 'zod'
import { acts } from '../petition/actions/index.ts'
import type { Act } from '../petition/act.ts'
import type { FurtherAct } from '../server/petition-commands.ts'
import * as words from '../server/words.ts'

/** How a field of an act's input is asked for on paper-like forms. */
export type Control =
  | 'day'
  | 'number'
  | 'yesNo'
  | 'unit'
  /** By name: it may stand above every unit of the register. */
  | 'reviewer'
  /** One unit that leads, and some that assist. */
  | 'leadAndAssisting'
  | 'units'
  | 'sending'
  | 'supervision'
  | 'staff'
  | 'petitionNumber'
  | 'answers'
  | { readonly choose: Readonly<Record<string, string>> }

export interface Field {
  readonly name: string
  readonly label: string
  readonly required: boolean
  readonly control: Control
}

const controls: Readonly<Record<string, Control>> = {
  days: 'number',
  upheld: 'yesNo',
  units: 'leadAndAssisting',
  accusedUnits: 'units',
  unit: 'unit',
  reviewer: 'reviewer',
  assignment: 'sending',
  id: 'supervision',
  consentBy: 'staff',
  takenBy: 'staff',
  confirmedBy: 'staff',
  to: 'petitionNumber',
  answers: 'answers',
  kind: { choose: words.kinds },
  relation: { choose: words.relations },
  route: { choose: words.routes },
  paper: { choose: words.papers },
  method: { choose: words.methods },
  result: { choose: words.results },
  ground: { choose: words.grounds },
  of: { choose: { unit: '责任单位', office: '信访部门' } },
  rating: { choose: words.ratings },
  reason: { choose: words.endReasons },
}

/** Left out only where an old ledger doesn't hold them: whoever does the act by hand says it. */
const onlyLedgersLack: ReadonlySet<string> = new Set(['method'])

const described = z.object({
  properties: z.record(
    z.string(),
    z.object({ description: z.string().optional(), enum: z.array(z.string()).optional() }),
  ),
  required: z.array(z.string()).default([]),
})

/** The fields of an act's form, read off its own schema: what is added there appears here. */
export function fieldsOf(name: FurtherAct): readonly Field[] {
  const act: Act<unknown> = acts[name]
  const schema = described.parse(z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' }))
  return Object.entries(schema.properties).map(([field, { description, enum: codes }]) => ({
    name: field,
    label: (description ?? field).replace('；台账未载的不填', ''),
    required: schema.required.includes(field) || onlyLedgersLack.has(field),
    control: controlOf(field, codes),
  }))
}

/** Days are called `on` or `…On` everywhere; a choice is narrowed to what this act takes. */
function controlOf(field: string, codes: readonly string[] | undefined): Control {
  if (/(^o|O)n$/.test(field)) return 'day'
  const control = controls[field]
  if (control === undefined) throw new RangeError(`没有说明「${field}」在表单上怎么填`)
  if (typeof control === 'string' || codes === undefined) return control
  return { choose: Object.fromEntries(codes.map((code) => [code, control.choose[code] ?? code])) }
}
