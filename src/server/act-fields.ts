import { z } from 'zod'
import { acts } from '../petition/actions/index.ts'
import type { Act } from '../petition/act.ts'
import type { FurtherAct } from './petition-commands.ts'

/** Controls that the parts of an act's input name by themselves (petition/input.ts). */
const namedControls = [
  'day',
  'unit',
  /** By name: it may stand above every unit of the register. */
  'reviewer',
  /** One unit that leads, and some that assist. */
  'leadAndAssisting',
  /** Somebody of one's own unit; somebody of the office. */
  'staff',
  'officer',
  /** Anybody with an account, several at once. */
  'member',
  'petitionNumber',
  'paper',
  /** Every demand with its outcome and its texts. */
  'answers',
] as const

/** How a field of an act's input is asked for on paper-like forms. */
export type Control =
  | { readonly as: (typeof namedControls)[number] | 'units' | 'members' | 'demands' | 'number' | 'text' }
  | { readonly as: 'choose' | 'manyOf' | 'yesNo'; readonly words: Readonly<Record<string, string>> }
  /** A sending, of one status where the act is about such alone. */
  | { readonly as: 'sending'; readonly status?: string | undefined }
  /** What a duty of one of these terms asks for. */
  | { readonly as: 'owed'; readonly terms: readonly string[] }

export interface Field {
  readonly name: string
  readonly label: string
  readonly required: boolean
  /** Nothing chosen is an answer too: no unit is accused. */
  readonly mayBeEmpty: boolean
  readonly control: Control
  /** Taken where nothing else is said. */
  readonly preset?: string | undefined
}

const part = z.object({
  type: z.string().optional(),
  'x-control': z.enum([...namedControls, 'sending', 'owed', 'demand']).optional(),
  'x-words': z.record(z.string(), z.string()).optional(),
  'x-status': z.string().optional(),
  'x-terms': z.array(z.string()).optional(),
})
type Part = z.infer<typeof part>

const described = z.object({
  properties: z.record(
    z.string(),
    part.extend({
      description: z.string().optional(),
      default: z.unknown().optional(),
      items: part.optional(),
      minItems: z.number().default(0),
      'x-by-hand': z.boolean().default(false),
    }),
  ),
  required: z.array(z.string()).default([]),
})

/** The fields of an act's form, read off its own schema: what is added there appears here. */
export function fieldsOf(name: FurtherAct): readonly Field[] {
  const act: Act<unknown> = acts[name]
  return fieldsOfInput(act.input, act.label)
}

/** The same of whatever is asked with the parts of petition/input.ts. */
export function fieldsOfInput(input: z.ZodType, label: string): readonly Field[] {
  const schema = described.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  return Object.entries(schema.properties).map(([field, { items, ...asked }]) => {
    const control = items === undefined || asked['x-control'] !== undefined ? controlOf(asked) : severalOf(items)
    if (control === undefined) throw new RangeError(`「${label}」没有说明「${field}」在表单上怎么填`)
    return {
      name: field,
      label: asked.description ?? field,
      required: schema.required.includes(field) || asked['x-by-hand'],
      mayBeEmpty: asked.type === 'array' && asked.minItems === 0,
      control,
      preset: typeof asked.default === 'string' ? asked.default : undefined,
    }
  })
}

function controlOf(asked: Part): Control | undefined {
  const { 'x-control': control, 'x-words': words, 'x-status': status, 'x-terms': terms, type } = asked
  if (words !== undefined) return { as: type === 'boolean' ? 'yesNo' : 'choose', words }
  if (control === 'sending') return { as: control, status }
  if (control === 'owed') return terms === undefined ? undefined : { as: control, terms }
  if (control === 'demand') return undefined
  if (control !== undefined) return { as: control }
  if (type === 'integer' || type === 'number') return { as: 'number' }
  return type === 'string' ? { as: 'text' } : undefined
}

function severalOf(each: Part): Control | undefined {
  const { 'x-control': control, 'x-words': words } = each
  if (words !== undefined) return { as: 'manyOf', words }
  if (control === 'demand') return { as: 'demands' }
  if (control === 'member') return { as: 'members' }
  return control === 'unit' ? { as: 'units' } : undefined
}
