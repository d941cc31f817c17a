import type { Form } from '../server/bodies.ts'
import type { FurtherAct } from '../server/petition-commands.ts'
import { fieldsOf } from './act-fields.ts'
import type { Field } from './act-fields.ts'

/** What a form says, before any schema has read it. */
export interface ActFormBody {
  readonly requestId: string
  readonly expectedVersion?: number
  readonly input: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, string>>
}

/** A form's fields as the body the act's route would get: the same schema then reads both. */
export function readActForm(name: FurtherAct, { fields }: Form): ActFormBody {
  const last = (field: string): string => fields.get(field)?.at(-1)?.trim() ?? ''
  const input = fieldsOf(name).flatMap((field) => {
    const value = valueOf(field, { fields })
    return value === undefined ? [] : [[field.name, value] as const]
  })
  const texts = [...fields.keys()]
    .filter((key) => key.startsWith('text.'))
    .map((key) => [key.slice('text.'.length), last(key)] as const)
  const version = last('_version')
  return {
    requestId: last('_request'),
    ...(version !== '' && { expectedVersion: Number(version) }),
    input: Object.fromEntries(input),
    texts: Object.fromEntries(texts),
  }
}

function valueOf({ name, control }: Field, { fields }: Form): unknown {
  const given = (fields.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '')
  const [first] = given
  if (control === 'units' || control === 'leadAndAssisting') return given
  if (control === 'answers') return answersOf({ fields })
  if (first === undefined) return undefined
  if (control === 'number') return Number(first)
  return control === 'yesNo' ? first === 'yes' : first
}

/** `outcome.<demand>`; a demand without a choice is left out, so that the act says which are unanswered. */
function answersOf({ fields }: Form): unknown {
  return [...fields].flatMap(([key, values]) => {
    const outcome = values.at(-1) ?? ''
    return key.startsWith('outcome.') && outcome !== '' ? [{ demand: key.slice('outcome.'.length), outcome }] : []
  })
}
