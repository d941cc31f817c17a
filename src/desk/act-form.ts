import type { PlainDate } from '../calendar/plain-date.ts'
import { actTexts, perDemand } from '../server/act-texts.ts'
import type { Directory } from '../server/directory.ts'
import type { Form } from '../server/bodies.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import type { FurtherAct } from '../server/petition-commands.ts'
import type { PetitionView } from '../server/petition-view.ts'
import type { InputFault } from '../server/problem.ts'
import type { Session } from '../server/sign-in.ts'
import type { TextFields } from '../petition/texts-of-act.ts'
import { outcomes, roles } from '../server/words.ts'
import { fieldsOf } from './act-fields.ts'
import type { Control, Field } from './act-fields.ts'
import { token } from './frame.ts'

/** What a form is drawn from; `sent` brings back the words typed into a form that was not taken. */
export interface FormGround {
  readonly petition: PetitionView
  readonly directory: Directory
  readonly session: Session
  readonly today: PlainDate
  readonly requestId: string
  readonly sent?: { readonly act: FurtherAct; readonly form: Form; readonly faults: readonly InputFault[] } | undefined
}

interface Drawing extends FormGround {
  readonly act: FurtherAct
  /** The words typed into a field, where this very form comes back. */
  readonly typed: (name: string) => readonly string[] | undefined
  readonly faultOf: (path: string) => string | undefined
}

/** An act as a plain form: works without JavaScript, and sent twice is done once. */
export function actForm(act: FurtherAct, ground: FormGround): Html {
  const { petition, session, requestId } = ground
  const sent = ground.sent?.act === act ? ground.sent : undefined
  const drawing: Drawing = {
    ...ground,
    act,
    typed: (name) => sent?.form.fields.get(name),
    faultOf: (path) => sent?.faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.problem,
  }
  return html`<form class="stack" method="post" action="/desk/petitions/${petition.id}/acts/${act}">
    ${token(session)}
    <input type="hidden" name="_request" value="${requestId}-${act}" />
    <input type="hidden" name="_version" value="${petition.version}" />
    ${fieldsOf(act).map((field) => inputOf(field, drawing))} ${textsOf(drawing)}
    <p><button>${labelOf(petition, act)}</button></p>
  </form>`
}

function labelOf(petition: PetitionView, act: FurtherAct): string {
  return petition.actions.find((action) => action.act === act)?.label ?? act
}

/** One labelled control with its fault beside it, tied together for a screen reader. */
function row(
  drawing: Drawing,
  field: { readonly name: string; readonly label: string; readonly required: boolean; readonly path: string },
  control: (attributes: Html) => Part,
): Html {
  const { name, label, required, path } = field
  const id = `${drawing.act}-${name}`
  const fault = drawing.faultOf(path)
  const attributes = html`id="${id}" name="${name}" ${required && 'required'}
  ${fault !== undefined && html`aria-invalid="true" aria-describedby="${id}-fault"`}`
  return html`<p>
    <label for="${id}">${label}${!required && html` <small>（可不填）</small>`}</label>
    ${fault !== undefined && html`<span class="fault" id="${id}-fault">${fault}</span>`} ${control(attributes)}
  </p>`
}

type Placed = Field & { readonly path: string }

function inputOf(field: Field, drawing: Drawing): Html {
  const at: Placed = { ...field, path: `input.${field.name}` }
  const { control } = field
  return typeof control === 'object' ? select(drawing, at, Object.entries(control.choose)) : draws[control](at, drawing)
}

/** How each control is drawn. */
const draws: { readonly [C in Exclude<Control, object>]: (field: Placed, drawing: Drawing) => Html } = {
  day,
  number: (field, drawing) => line(field, drawing, 'number', html`min="1" step="1"`),
  petitionNumber: (field, drawing) => line(field, drawing, 'text'),
  yesNo: (field, drawing) => select(drawing, field, yesNo),
  unit: (field, drawing) => select(drawing, field, unitChoices(drawing)),
  reviewer,
  units,
  leadAndAssisting: units,
  sending: sendings,
  supervision: (field, drawing) => select(drawing, field, supervisionChoices(drawing)),
  staff: (field, drawing) => select(drawing, field, staffChoices(drawing)),
  answers: (_, drawing) =>
    html`${(drawing.petition.details?.demands ?? []).map((demand, index) => answer(demand, index + 1, drawing))}`,
}

const yesNo = [
  ['yes', '同意'],
  ['no', '不同意'],
] as const

function line(field: Placed, drawing: Drawing, type: string, more: Part = ''): Html {
  const was = drawing.typed(field.name)?.at(-1)
  return row(drawing, field, (attributes) => html`<input type="${type}" value="${was}" ${more} ${attributes} />`)
}

/** What was done is done today or before; what is asked for may lie ahead. */
function day(field: Placed, drawing: Drawing): Html {
  const { name } = field
  const value = drawing.typed(name)?.at(-1) ?? (name === 'on' ? drawing.today : '')
  const last = (name === 'on' || name === 'receivedOn') && html`max="${drawing.today}"`
  return row(drawing, field, (attributes) => html`<input type="date" value="${value}" ${last} ${attributes} />`)
}

type Choices = readonly (readonly [string, string])[]

function options(choices: Choices, chosen: string | undefined): Part {
  const empty = html`<option value="">请选择</option>`
  return [
    empty,
    ...choices.map(([code, label]) => html`<option value="${code}" ${code === chosen && 'selected'}>${label}</option>`),
  ]
}

/** With one choice there is nothing to choose, unless it may be left out. */
function select(
  drawing: Drawing,
  field: { readonly name: string; readonly label: string; readonly required: boolean; readonly path: string },
  choices: Choices,
): Html {
  const only = choices.length === 1 && field.required ? choices[0]?.[0] : undefined
  const chosen = drawing.typed(field.name)?.at(-1) ?? only
  return row(
    drawing,
    field,
    (attributes) =>
      html`<select ${attributes}>
        ${options(choices, chosen)}
      </select>`,
  )
}

function unitChoices({ directory }: Drawing): Choices {
  return directory.units.map(({ id, name }) => [id, name])
}

function staffChoices({ directory, session }: Drawing): Choices {
  return directory.staff
    .filter(({ unit, id }) => unit === 'office' && id !== session.actor.id)
    .map(({ id, name, role }) => [id, `${name}（${roles[role]}）`])
}

function supervisionChoices({ petition, session }: Drawing): Choices {
  return (petition.details?.supervisions ?? [])
    .filter(({ answeredOn, unit }) => answeredOn === null && unit.id === session.actor.unit)
    .map(({ id, ground, on }) => [id, `${on}：${ground.label}`])
}

/** The sendings an act can be about: a unit's own; for the office those with an objection to look into. */
function sendings(field: Placed, drawing: Drawing): Html {
  const { petition, session, act } = drawing
  const fitting = petition.sendings.filter(({ unit, status }) =>
    act === 'decideObjection'
      ? status.code === 'objected'
      : unit.id === session.actor.unit && status.code !== 'returned',
  )
  const [only] = fitting
  if (fitting.length === 1 && only !== undefined) {
    return html`<input type="hidden" name="${field.name}" value="${only.id}" />`
  }
  const choices = fitting.map(
    ({ id, unit, role, receivedOn }) => [id, `${unit.name}（${role.label}，${receivedOn}收到）`] as const,
  )
  return select(drawing, field, choices)
}

function reviewer(field: Placed, drawing: Drawing): Html {
  const { directory, act, typed } = drawing
  const list = `${act}-reviewers`
  const names = [...directory.superiors, ...directory.units.map(({ name }) => name)]
  const was = typed(field.name)?.at(-1)
  return html`${row(
      drawing,
      { ...field, label: `${field.label}（写全称）` },
      (attributes) => html`<input type="text" list="${list}" value="${was}" autocomplete="off" ${attributes} />`,
    )} <datalist id="${list}">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>`
}

const places = 4

function units({ name, label, required, control }: Field, drawing: Drawing): Html {
  const given = drawing.typed(name) ?? []
  const leads = control === 'leadAndAssisting'
  const fault = drawing.faultOf(`input.${name}`)
  return html`<fieldset>
    <legend>${label}</legend>
    ${fault !== undefined && html`<span class="fault">${fault}</span>`}
    ${Array.from({ length: places }, (_, place) => {
      const id = `${drawing.act}-${name}-${String(place)}`
      const called = leads ? (place === 0 ? '主办单位' : `协办单位${String(place)}`) : `单位${String(place + 1)}`
      const must = leads && place === 0 && required
      return html`<p>
        <label for="${id}">${called}${!must && html` <small>（可不填）</small>`}</label>
        <select id="${id}" name="${name}" ${must && 'required'}>
          ${options(unitChoices(drawing), given[place])}
        </select>
      </p>`
    })}
  </fieldset>`
}

function answer(demand: { readonly id: string; readonly text: string }, place: number, drawing: Drawing): Html {
  const { id } = demand
  const field = (part: keyof typeof perDemand): Html =>
    textRow(drawing, `${part}.${id}`, { label: `第${String(place)}项诉求的${perDemand[part]}`, required: true })
  const outcome = {
    name: `outcome.${id}`,
    label: '怎样答复',
    required: true,
    path: `input.answers.${String(place - 1)}`,
  }
  return html`<fieldset>
    <legend>第${place}项诉求</legend>
    <p>${demand.text}</p>
    ${select(drawing, outcome, Object.entries(outcomes))} ${field('answer')} ${field('basis')}
  </fieldset>`
}

function textsOf(drawing: Drawing): Part {
  const fields: TextFields = actTexts[drawing.act]
  return Object.entries(fields).map(([field, asked]) => textRow(drawing, field, asked))
}

function textRow(drawing: Drawing, field: string, asked: { readonly label: string; readonly required: boolean }): Html {
  const name = `text.${field}`
  const was = drawing.typed(name)?.at(-1)
  return row(
    drawing,
    { name, label: asked.label, required: asked.required, path: `texts.${field}` },
    (attributes) => html`<textarea rows="4" ${attributes}>${was}</textarea>`,
  )
}
