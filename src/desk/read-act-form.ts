import type { Form } from '../server/forms.ts'
import type { FurtherAct } from '../server/petition-commands.ts'
import { fieldsOf } from '../server/act-fields.ts'
import type { Control, Field } from '../server/act-fields.ts'

/** What a form says, before any schema has read it. */
export interface ActFormBody {
  readonly requestId: string
  readonly expectedVersion?: number
  readonly input: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, string>>
  readonly persons?: readonly PersonTyped[]
}

interface PersonTyped {
  readonly name: string
  readonly phone?: string
  readonly address?: string
  readonly idNumber?: string
}

/** A clerk knows another petition by its number and a body by its name; an act knows both by id. */
export interface KnownByName {
  /** @throws {ProblemError} where there is no such petition; `path` is the field's */
  petitionOfNumber(number: string, path: string): Promise<string>
  unitOfName(name: string): Promise<string>
}

/** A form's fields as the body the act's route would get: the same schema then reads both. */
export async function readActForm(
  name: FurtherAct,
  { fields }: Pick<Form, 'fields'>,
  known: KnownByName,
): Promise<ActFormBody> {
  const last = (field: string): string => fields.get(field)?.at(-1)?.trim() ?? ''
  const input: (readonly [string, unknown])[] = []
  for (const field of fieldsOf(name)) {
    const value = await withId(field, valueOf(field, { fields }), known)
    if (value !== undefined) input.push([field.name, value])
  }
  const texts = [...fields.keys()]
    .filter((key) => key.startsWith('text.'))
    .map((key) => [key.slice('text.'.length), last(key)] as const)
  const version = last('_version')
  return {
    requestId: last('_request'),
    ...(version !== '' && { expectedVersion: Number(version) }),
    input: Object.fromEntries(input),
    texts: Object.fromEntries(texts),
    ...(fields.has('persons') && { persons: personsOf(last('persons')) }),
  }
}

/** 「张三，13800000000，某村」, one a line. */
function personsOf(lines: string): readonly PersonTyped[] {
  return lines
    .split('\n')
    .map((line) => line.split(/[,，、\t]/).map((part) => part.trim()))
    .filter(([name]) => name !== undefined && name !== '')
    .map(([name = '', phone = '', address = '', idNumber = '']) => ({
      name,
      ...(phone !== '' && { phone }),
      ...(address !== '' && { address }),
      ...(idNumber !== '' && { idNumber }),
    }))
}

const lists: ReadonlySet<Control['as']> = new Set(['manyOf', 'units', 'demands', 'leadAndAssisting'])

function valueOf({ name, control: { as }, required }: Field, { fields }: Pick<Form, 'fields'>): unknown {
  const given = (fields.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '')
  if (as === 'answers') return answersOf({ fields })
  if (lists.has(as)) return given.length > 0 || required ? given : undefined
  const [first] = given
  if (first === undefined) return undefined
  if (as === 'number') return Number(first)
  return as === 'yesNo' ? first === 'true' : first
}

async function withId({ name, control }: Field, value: unknown, known: KnownByName): Promise<unknown> {
  if (typeof value !== 'string') return value
  if (control.as === 'petitionNumber') return known.petitionOfNumber(value, `input.${name}`)
  return control.as === 'reviewer' ? known.unitOfName(value) : value
}

/** `outcome.<demand>`; a demand without a choice is left out, so that the act says which are unanswered. */
function answersOf({ fields }: Pick<Form, 'fields'>): unknown {
  return [...fields].flatMap(([key, values]) => {
    const outcome = values.at(-1) ?? ''
    return key.startsWith('outcome.') && outcome !== '' ? [{ demand: key.slice('outcome.'.length), outcome }] : []
  })
}
