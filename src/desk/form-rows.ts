import type { PlainDate } from '../calendar/plain-date.ts'
import { personRoles } from '../petition/standing.ts'
import type { PersonRole } from '../petition/standing.ts'
import type { Form } from '../server/forms.ts'
import type { Directory } from '../server/directory.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import type { FurtherAct } from '../server/petition-commands.ts'
import type { PetitionView } from '../server/petition-view.ts'
import type { InputFault } from '../server/problem.ts'
import type { Session } from '../server/sign-in.ts'

/** What a form is drawn from; `sent` brings back the words typed into a form that was not taken. */
export interface FormGround {
  readonly petition: PetitionView
  readonly directory: Directory
  readonly session: Session
  readonly today: PlainDate
  readonly requestId: string
  /** Told under a text field of an act. */
  readonly hints: { readonly [A in FurtherAct]?: Readonly<Record<string, Part>> }
  readonly sent?: { readonly act: FurtherAct; readonly form: Form; readonly faults: readonly InputFault[] } | undefined
}

export interface Drawing extends FormGround {
  readonly act: FurtherAct
  /** The words typed into a field, where this very form comes back. */
  readonly typed: (name: string) => readonly string[] | undefined
  readonly faultOf: (path: string) => string | undefined
}

/** A field with the place its faults are told of: `input.days`, `texts.reason`. */
export interface Row {
  readonly name: string
  readonly label: string
  readonly required: boolean
  readonly path: string
  readonly preset?: string | undefined
}

/** One labelled control with its fault beside it, tied together for a screen reader. */
export function row(drawing: Drawing, { name, label, required, path }: Row, control: (attributes: Html) => Part): Html {
  const id = `${drawing.act}-${name}`
  const fault = drawing.faultOf(path)
  const attributes = html`id="${id}" name="${name}" ${required && 'required'}
  ${fault !== undefined && html`aria-invalid="true" aria-describedby="${id}-fault"`}`
  return html`<p>
    <label for="${id}">${label}${!required && html` <small>（可不填）</small>`}</label>
    ${fault !== undefined && html`<span class="fault" id="${id}-fault">${fault}</span>`} ${control(attributes)}
  </p>`
}

export function line(drawing: Drawing, field: Row, type: string, more: Part = ''): Html {
  const was = drawing.typed(field.name)?.at(-1)
  return row(drawing, field, (attributes) => html`<input type="${type}" value="${was}" ${more} ${attributes} />`)
}

export function textRow(
  drawing: Drawing,
  field: string,
  asked: { readonly label: string; readonly required: boolean },
): Html {
  const name = `text.${field}`
  const was = drawing.typed(name)?.at(-1)
  const written = row(
    drawing,
    { name, label: asked.label, required: asked.required, path: `texts.${field}` },
    (attributes) => html`<textarea rows="4" ${attributes}>${was}</textarea>`,
  )
  return html`${written}${drawing.hints[drawing.act]?.[field]}`
}

/** One person a line; which act asks says what they become. */
export function personsRow(drawing: Drawing, role: PersonRole): Html {
  const was = drawing.typed('persons')?.at(-1)
  const label = `${personRoles[role]}：一人一行，依次写姓名、电话、住址、身份证件号码，用逗号分开`
  return row(
    drawing,
    { name: 'persons', label, required: false, path: 'persons' },
    (attributes) => html`<textarea rows="3" ${attributes}>${was}</textarea>`,
  )
}

export type Choices = readonly (readonly [code: string, label: string])[]

export function options(choices: Choices, chosen: string | undefined): Part {
  const empty = html`<option value="">请选择</option>`
  return [
    empty,
    ...choices.map(([code, label]) => html`<option value="${code}" ${code === chosen && 'selected'}>${label}</option>`),
  ]
}

/** With one choice there is nothing to choose, unless it may be left out. */
export function select(drawing: Drawing, field: Row, choices: Choices): Html {
  const only = choices.length === 1 && field.required ? choices[0]?.[0] : undefined
  const chosen = drawing.typed(field.name)?.at(-1) ?? field.preset ?? only
  return row(
    drawing,
    field,
    (attributes) =>
      html`<select ${attributes}>
        ${options(choices, chosen)}
      </select>`,
  )
}

/** Several at once, each ticked. */
export function boxes(drawing: Drawing, { name, label, path, required }: Row, choices: Choices): Html {
  const given = drawing.typed(name) ?? []
  const fault = drawing.faultOf(path)
  return html`<fieldset>
    <legend>${label}${!required && html` <small>（可不填）</small>`}</legend>
    ${fault !== undefined && html`<span class="fault">${fault}</span>`}
    ${choices.map(([code, text]) => {
      const id = `${drawing.act}-${name}-${code}`
      return html`<p>
        <label for="${id}">
          <input type="checkbox" id="${id}" name="${name}" value="${code}" ${given.includes(code) && 'checked'} />
          ${text}
        </label>
      </p>`
    })}
  </fieldset>`
}
