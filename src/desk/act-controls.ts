import { acts } from '../petition/actions/index.ts'
import type { Act } from '../petition/act.ts'
import { outcomes } from '../petition/words.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'
import { roles } from '../server/words.ts'
import { theOffice } from '../terms/clock.ts'
import type { Control, Field } from '../server/act-fields.ts'
import { boxes, line, options, row, select, textRow } from './form-rows.ts'
import type { Choices, Drawing, Row } from './form-rows.ts'

/** One field of an act, asked for as its schema says. */
export function controlOf(field: Field, drawing: Drawing): Html {
  const required = field.required && !field.mayBeEmpty
  return draw(field.control, { ...field, required, path: `input.${field.name}` }, drawing)
}

type Draws = { readonly [A in Control['as']]: (field: Row, drawing: Drawing, control: ControlOf<A>) => Html }
type ControlOf<A extends Control['as']> = Extract<Control, { readonly as: A }>

function draw<A extends Control['as']>(control: ControlOf<A> & { as: A }, field: Row, drawing: Drawing): Html {
  return draws[control.as](field, drawing, control)
}

/** How each control is drawn. */
const draws: Draws = {
  day,
  number: (field, drawing) => line(drawing, field, 'number', html`min="1" step="1"`),
  text: (field, drawing) => line(drawing, field, 'text'),
  petitionNumber: (field, drawing) => line(drawing, field, 'text'),
  yesNo: (field, drawing, { words }) => select(drawing, field, Object.entries(words)),
  choose: (field, drawing, { words }) => select(drawing, field, Object.entries(words)),
  manyOf: (field, drawing, { words }) => boxes(drawing, field, Object.entries(words)),
  unit: (field, drawing) => select(drawing, field, unitChoices(drawing)),
  reviewer,
  units: (field, drawing) => units(field, drawing, (place) => `单位${String(place + 1)}`),
  leadAndAssisting,
  staff: (field, drawing) => select(drawing, field, staffOf(drawing.session.actor.unit, drawing)),
  member: (field, drawing) => select(drawing, field, memberChoices(drawing)),
  members: (field, drawing) => boxes(drawing, field, memberChoices(drawing)),
  officer: (field, drawing) =>
    select(
      drawing,
      field,
      staffOf(theOffice, drawing).filter(([id]) => id !== drawing.session.actor.id),
    ),
  sending,
  owed: (field, drawing, { terms }) => select(drawing, field, owedOf(terms, drawing)),
  paper: (field, drawing) => select(drawing, field, paperChoices(drawing)),
  demands: (field, drawing) => boxes(drawing, field, demandChoices(drawing)),
  answers: (_, drawing) =>
    html`${(drawing.petition.details?.demands ?? []).map((demand, index) => answer(demand, index + 1, drawing))}`,
}

/** What was done is done today or before; what is asked for may lie ahead. */
function day(field: Row, drawing: Drawing): Html {
  const { name } = field
  const value = drawing.typed(name)?.at(-1) ?? (name === 'on' ? drawing.today : '')
  const last = (name === 'on' || name === 'receivedOn') && html`max="${drawing.today}"`
  return row(drawing, field, (attributes) => html`<input type="date" value="${value}" ${last} ${attributes} />`)
}

function unitChoices({ directory }: Drawing): Choices {
  return directory.units.map(({ id, name }) => [id, name])
}

function staffOf(own: string, { directory }: Drawing): Choices {
  return directory.staff
    .filter(({ unit }) => unit === own)
    .map(({ id, name, role }) => [id, `${name}（${roles[role]}）`])
}

/** Whoever has an account, beside the unit she works in. */
function memberChoices({ directory }: Drawing): Choices {
  const nameOf = new Map(directory.units.map(({ id, name }) => [id, name]))
  return directory.staff.map(({ id, name, unit, role }) => [
    id,
    `${nameOf.get(unit) ?? '信访局'} ${name}（${roles[role]}）`,
  ])
}

function paperChoices({ petition }: Drawing): Choices {
  return petition.papers.map(({ id, kind, status, number }) => [id, `${kind.label}（${number ?? status.label}）`])
}

function demandChoices({ petition }: Drawing): Choices {
  return (petition.details?.demands ?? []).map(({ id, text }) => [id, text])
}

/** What is owed under these terms: by one's own unit, or, for the office, by anybody. */
function owedOf(terms: readonly string[], { petition, session }: Drawing): Choices {
  const { unit } = session.actor
  return petition.duties.flatMap(({ open, item, term: { code, label }, from, owner }) =>
    open && item !== null && terms.includes(code) && (owner.id === unit || unit === theOffice)
      ? [[item, `${label}（${from}起，${owner.name}）`] as const]
      : [],
  )
}

/** The sendings an act can be about: a unit's own, any for the office. One alone needs no choosing. */
function sending(field: Row, drawing: Drawing, { status: only }: ControlOf<'sending'>): Html {
  const { petition, session } = drawing
  const fitting = petition.sendings.filter(
    ({ unit, status: { code } }) =>
      (unit.id === session.actor.unit || session.actor.unit === theOffice) &&
      (only === undefined ? code !== 'returned' : code === only),
  )
  const [single] = fitting
  if (fitting.length === 1 && single !== undefined) {
    return html`<input type="hidden" name="${field.name}" value="${single.id}" />`
  }
  const choices = fitting.map(
    ({ id, unit, role, receivedOn }) => [id, `${unit.name}（${role.label}，${receivedOn}收到）`] as const,
  )
  return select(drawing, field, choices)
}

function reviewer(field: Row, drawing: Drawing): Html {
  const { directory, act, typed } = drawing
  const list = `${act}-${field.name}-names`
  const names = [...directory.superiors, ...directory.units.map(({ name }) => name)]
  const was = typed(field.name)?.at(-1)
  return html`${row(
      drawing,
      { ...field, label: `${field.label}（写全称）` },
      (attributes) => html`<input type="text" list="${list}" value="${was}" autocomplete="off" ${attributes} />`,
    )} <datalist id="${list}">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>`
}

const places = 4

function leadAndAssisting(field: Row, drawing: Drawing): Html {
  return units(field, drawing, (place) => (place === 0 ? '主办单位' : `协办单位${String(place)}`))
}

/** Where some are needed, the first is. */
function units({ name, label, path, required }: Row, drawing: Drawing, called: (place: number) => string): Html {
  const given = drawing.typed(name) ?? []
  const fault = drawing.faultOf(path)
  return html`<fieldset>
    <legend>${label}</legend>
    ${fault !== undefined && html`<span class="fault">${fault}</span>`}
    ${Array.from({ length: places }, (_, place) => {
      const id = `${drawing.act}-${name}-${String(place)}`
      const must = required && place === 0
      return html`<p>
        <label for="${id}">${called(place)}${!must && html` <small>（可不填）</small>`}</label>
        <select id="${id}" name="${name}" ${must && 'required'}>
          ${options(unitChoices(drawing), given[place])}
        </select>
      </p>`
    })}
  </fieldset>`
}

function answer(demand: { readonly id: string; readonly text: string }, place: number, drawing: Drawing): Html {
  const { id } = demand
  const { textsPerDemand = {} }: Act<unknown> = acts[drawing.act]
  const texts = Object.entries(textsPerDemand).map(([part, label]) =>
    textRow(drawing, `${part}.${id}`, { label: `第${String(place)}项诉求的${label}`, required: true }),
  )
  const outcome: Row = {
    name: `outcome.${id}`,
    label: '怎样答复',
    required: true,
    path: `input.answers.${String(place - 1)}`,
  }
  return html`<fieldset>
    <legend>第${place}项诉求</legend>
    <p>${demand.text}</p>
    ${select(drawing, outcome, Object.entries(outcomes))} ${texts}
  </fieldset>`
}
