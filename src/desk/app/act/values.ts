import type { ActFormView } from '../../../server/desk-view.ts'

/**
 * What stands in a form, field by field, as it was typed: `on`, `text.reason`, `outcome.<demand>`, `persons.0.name`.
 * A list has one entry for each thing chosen.
 */
export type Values = Readonly<Record<string, readonly string[]>>

/** The one thing said in a field; '' where nothing is. */
export function first(values: Values, name: string): string {
  return values[name]?.[0]?.trim() ?? ''
}

type Field = ActFormView['fields'][number]

const lists: ReadonlySet<string> = new Set(['manyOf', 'units', 'members', 'demands', 'leadAndAssisting'])

function isList({ control }: Field): boolean {
  return lists.has(control.as)
}

export interface ActBody {
  readonly input: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, string>>
  readonly persons?: readonly Readonly<Record<string, string>>[]
}

/** What the act's route is sent: the server's schema then says all that is wrong with it. */
export function bodyOf(form: ActFormView, values: Values): ActBody {
  const input = form.fields.flatMap((field) => {
    const value = valueOf(field, values)
    return value === undefined ? [] : [[field.name, value] as const]
  })
  const texts = Object.keys(values)
    .filter((name) => name.startsWith('text.') && first(values, name) !== '')
    .map((name) => [name.slice('text.'.length), first(values, name)] as const)
  return {
    input: Object.fromEntries(input),
    texts: Object.fromEntries(texts),
    ...(form.persons !== null && { persons: personsOf(values) }),
  }
}

function valueOf(field: Field, values: Values): unknown {
  const { name, control, required } = field
  if (control.as === 'answers') return answersOf(values)
  const given = (values[name] ?? []).map((value) => value.trim()).filter((value) => value !== '')
  // Without a unit that leads there is no list: the first to assist must not slip into its place.
  if (control.as === 'leadAndAssisting' && first(values, name) === '') return []
  // An empty list is an answer where one is asked for: no unit is accused.
  if (isList(field)) return given.length > 0 || required ? given : undefined
  const [only] = given
  if (only === undefined) return undefined
  if (control.as === 'number') return Number(only)
  return control.as === 'yesNo' ? only === 'true' : only
}

/** A demand without a choice is left out, so that the act itself says which are unanswered. */
function answersOf(values: Values): readonly object[] {
  return Object.keys(values).flatMap((name) => {
    const outcome = name.startsWith('outcome.') ? first(values, name) : ''
    return outcome === '' ? [] : [{ demand: name.slice('outcome.'.length), outcome }]
  })
}

const aboutPerson = ['name', 'phone', 'address', 'idNumber'] as const

function personsOf(values: Values): readonly Readonly<Record<string, string>>[] {
  const places = new Set(Object.keys(values).flatMap((name) => /^persons\.(\d+)\./.exec(name)?.[1] ?? []))
  return [...places]
    .map((place) =>
      Object.fromEntries(
        aboutPerson
          .map((part) => [part, first(values, `persons.${place}.${part}`)] as const)
          .filter(([, value]) => value !== ''),
      ),
    )
    .filter((person) => Object.keys(person).length > 0)
}
