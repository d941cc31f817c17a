import { acts } from '../petition/actions/index.ts'
import type { Act } from '../petition/act.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'
import type { FurtherAct } from '../server/petition-commands.ts'
import { controlOf } from './act-controls.ts'
import { fieldsOf } from '../server/act-fields.ts'
import { personsRow, textRow } from './form-rows.ts'
import type { Drawing, FormGround } from './form-rows.ts'
import { token } from './frame.ts'

/** An act as a plain form: works without JavaScript, and sent twice is done once. */
export function actForm(name: FurtherAct, ground: FormGround): Html {
  const { petition, session, requestId } = ground
  const act: Act<unknown> = acts[name]
  const sent = ground.sent?.act === name ? ground.sent : undefined
  const drawing: Drawing = {
    ...ground,
    act: name,
    typed: (field) => sent?.form.fields.get(field),
    faultOf: (path) => sent?.faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.problem,
  }
  return html`<form class="stack" method="post" action="/desk/petitions/${petition.id}/acts/${name}">
    ${token(session)}
    <input type="hidden" name="_request" value="${requestId}-${name}" />
    <input type="hidden" name="_version" value="${petition.version}" />
    ${fieldsOf(name).map((field) => controlOf(field, drawing))}
    ${Object.entries(act.texts).map(([field, asked]) => textRow(drawing, field, asked))}
    ${act.takesPersons !== undefined && personsRow(drawing, act.takesPersons)}
    <p><button>${act.label}</button></p>
  </form>`
}
