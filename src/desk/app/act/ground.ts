import type { ActFormView, DeskView, DirectoryView } from '../../../server/desk-view.ts'
import type { PetitionView } from '../../../server/petition-view.ts'
import type { Fault } from '../api/problem.ts'
import type { Values } from './values.ts'

/** What an act's form is drawn from. */
export interface Ground {
  /** None where the form is about something else. */
  readonly petition?: PetitionView
  readonly directory: DirectoryView
  readonly desk: DeskView
  readonly form: ActFormView
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly change: (name: string, value: readonly string[]) => void
}

export type Field = ActFormView['fields'][number]

export interface Choice {
  readonly value: string
  readonly label: string
}

type Around = Pick<Ground, 'petition' | 'directory' | 'desk'>

const units = (_: Field, { directory }: Around) => directory.units.map(({ id, name }) => ({ value: id, label: name }))

/** Whoever has an account, beside where she works. */
export function membersOf({ units, staff }: DirectoryView, office: string): readonly Choice[] {
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  return staff.map(({ id, name, unit, role }) => ({
    value: id,
    label: `${nameOf.get(unit) ?? office} ${name}（${role.label}）`,
  }))
}

const members = (_: Field, { directory, desk }: Around) => membersOf(directory, desk.office)

/** Everything that can be chosen for a field, by how it is asked for; what isn't here has its own words. */
const choices: Readonly<Record<string, (field: Field, around: Around) => readonly Choice[]>> = {
  unit: units,
  units,
  leadAndAssisting: units,
  staff: (_, { directory, desk: { me } }) => staffOf(directory, ({ unit }) => unit === me.unit.id),
  member: members,
  members,
  officer: (_, { directory, desk: { me } }) => staffOf(directory, ({ unit, id }) => unit === 'office' && id !== me.id),
  sending: ({ control }, { petition, desk }) => sendingsFor(control.status, petition, desk),
  owed: ({ control }, { petition, desk }) => owedUnder(control.terms ?? [], petition, desk),
  paper: (_, { petition }) =>
    (petition?.papers ?? []).map(({ id, kind, status, number }) => ({
      value: id,
      label: `${kind.label}（${number ?? status.label}）`,
    })),
  demands: (_, { petition }) => (petition?.details?.demands ?? []).map(({ id, text }) => ({ value: id, label: text })),
}

export function choicesOf(field: Field, around: Around): readonly Choice[] {
  const { as, words = {} } = field.control
  return choices[as]?.(field, around) ?? Object.entries(words).map(([value, label]) => ({ value, label }))
}

type Staff = DirectoryView['staff'][number]

function staffOf({ staff }: DirectoryView, fits: (each: Staff) => boolean): readonly Choice[] {
  return staff.filter(fits).map(({ id, name, role }) => ({ value: id, label: `${name}（${role.label}）` }))
}

/** The sendings an act can be about: a unit's own, any for the office. */
function sendingsFor(
  only: string | undefined,
  petition: PetitionView | undefined,
  { me }: DeskView,
): readonly Choice[] {
  return (petition?.sendings ?? [])
    .filter(
      ({ unit, status }) =>
        (unit.id === me.unit.id || me.ofOffice) &&
        (only === undefined ? status.code !== 'returned' : status.code === only),
    )
    .map(({ id, unit, role, receivedOn }) => ({ value: id, label: `${unit.name}（${role.label}，${receivedOn}收到）` }))
}

/** What is owed under these terms: by one's own unit, or, for the office, by anybody. */
function owedUnder(terms: readonly string[], petition: PetitionView | undefined, { me }: DeskView): readonly Choice[] {
  return (petition?.duties ?? []).flatMap(({ open, item, term, from, owner }) =>
    open && item !== null && terms.includes(term.code) && (owner.id === me.unit.id || me.ofOffice)
      ? [{ value: item, label: `${term.label}（${from}起，${owner.name}）` }]
      : [],
  )
}

/** What a form opens with: today, the one thing there is to choose, what its own schema presets. */
export function blankValues(form: ActFormView, ground: Around): Values {
  const given = form.fields.flatMap((field) => {
    const value = field.name === 'on' ? ground.desk.today : (field.preset ?? onlyChoice(field, ground))
    return value === undefined ? [] : [[field.name, [value]] as const]
  })
  return Object.fromEntries(given)
}

function onlyChoice(field: Field, ground: Around): string | undefined {
  if (!field.required || field.control.as === 'demands' || field.control.as === 'manyOf') return undefined
  const [only, ...others] = choicesOf(field, ground)
  return others.length === 0 ? only?.value : undefined
}
