import type { EntryView } from '../../../../server/register-view.ts'
import { first } from '../../act/values.ts'
import type { Values } from '../../act/values.ts'

/** How many may speak for a group that came in person: 第二十条第三款. */
export const mostRepresentatives = 5

export interface Registration {
  readonly input: Readonly<Record<string, unknown>>
  readonly text: string
  /** 没有账号的被检举控告的人, in a sealed text of her own. */
  readonly others?: string
  readonly demands: readonly string[]
  readonly persons: readonly Readonly<Record<string, string>>[]
}

const optional = ['receivedOn', 'upstreamNo', 'kind', 'proposedUnit', 'fromRisk'] as const

/** What was typed at the window, as the route of 登记 takes it: the server says all that is wrong with it. */
export function registrationOf(values: Values): Registration {
  const said = (name: string) => first(values, name)
  const given = optional.flatMap((name) => (said(name) === '' ? [] : [[name, said(name)] as const]))
  return {
    input: {
      ...{
        on: said('on'),
        form: said('form'),
        venue: said('venue'),
        source: said('source'),
        category: said('category'),
      },
      ...(said('people') !== '' && { people: Number(said('people')) }),
      ...Object.fromEntries(given),
      ...(said('nameHidden') === 'true' && { nameHidden: true }),
      ...listed(values, 'accusedUnits'),
      ...listed(values, 'accusedStaff'),
    },
    text: said('text'),
    ...(said('others') !== '' && { others: said('others') }),
    demands: demandsOf(values),
    persons: personsOf(values),
  }
}

function listed(values: Values, name: 'accusedUnits' | 'accusedStaff'): Readonly<Record<string, readonly string[]>> {
  const chosen = (values[name] ?? []).filter((each) => each !== '')
  return chosen.length === 0 ? {} : { [name]: chosen }
}

/** One demand a line, as it was said. */
function demandsOf(values: Values): readonly string[] {
  return (values['demands'] ?? []).map((demand) => demand.trim()).filter((demand) => demand !== '')
}

const contact = ['name', 'idNumber', 'phone', 'address'] as const

function personsOf(values: Values): readonly Readonly<Record<string, string>>[] {
  const person = (prefix: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      contact.flatMap((part) => {
        const value = first(values, prefix + part)
        return value === '' ? [] : [[part, value] as const]
      }),
    )
  const writer = first(values, 'writer')
  const speakers = isGroup(values)
    ? Array.from({ length: mostRepresentatives }, (_, place) => person(`representative.${String(place)}.`))
    : []
  return [
    { name: '', ...person('') },
    ...speakers.filter((each) => Object.keys(each).length > 0).map((each) => ({ role: 'representative', ...each })),
    ...(writer === '' ? [] : [{ role: 'writer', name: writer }]),
  ]
}

/** Several who came in person speak through at most five: 第二十条第三款. */
export function isGroup(values: Values): boolean {
  return first(values, 'form') === 'visit' && Number(first(values, 'people')) > 1
}

/** What a risk brings along: where and what, in which field. It names no person, and none is taken from it. */
export function givenByRisk({ id, about, face }: Pick<EntryView, 'id' | 'about' | 'face'>): Values {
  const { field } = face
  return {
    fromRisk: [id],
    source: ['排查发现'],
    ...(about !== null && { text: [about] }),
    ...(typeof field === 'string' && { category: [field] }),
  }
}
