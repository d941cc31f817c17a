import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import type { InputFault } from '../server/problem.ts'

interface Asked {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: true
}

/** One thing asked of her, and how it is typed. */
export type Field =
  | (Asked & {
      readonly as: 'line'
      readonly most: number
      readonly fill?: string
      readonly keys?: 'tel' | 'numeric'
    })
  | (Asked & { readonly as: 'area'; readonly most: number; readonly rows: number })
  /** Several of the same, each in a place of its own. */
  | (Asked & { readonly as: 'lines'; readonly most: number; readonly places: number; readonly called: string })
  | (Asked & { readonly as: 'choice'; readonly choices: readonly (readonly [string, Part])[] })
  | (Asked & { readonly as: 'tick' })

/** What was typed, by field; a tick that was set is 「yes」. */
export type Values = Readonly<Record<string, readonly string[]>>

export interface Filled {
  readonly values: Values
  readonly faults: readonly InputFault[]
}

export function firstOf(values: Values, name: string): string {
  return values[name]?.[0] ?? ''
}

/** 「出错了」at the top: each line leads to its field (WCAG 3.3.1). */
export function faultList(
  faults: readonly InputFault[],
  hrefOf = (path: string) => `#${path}`,
  kept = '您写的内容都还在，没有丢。',
): Part {
  return (
    faults.length > 0 &&
    html`<div class="box bad" role="alert" id="faults">
      <h2>有${faults.length}处还要改一改</h2>
      <p>${kept}</p>
      <ul>
        ${faults.map(({ path, problem }) => html`<li><a href="${hrefOf(path)}">${problem}</a></li>`)}
      </ul>
    </div>`
  )
}

export function drawField(field: Field, filled: Filled): Html {
  switch (field.as) {
    case 'choice':
      return drawChoice(field, filled)
    case 'tick':
      return drawTick(field, filled)
    case 'lines':
      return drawLines(field, filled)
    case 'line':
    case 'area':
      return drawText(field, filled)
  }
}

type Of<A extends Field['as']> = Extract<Field, { readonly as: A }>

function aroundOf({ name, hint }: Asked, { faults }: Filled) {
  const fault = faults.find(({ path }) => path === name)?.problem
  const described = [hint !== undefined && `${name}-hint`, fault !== undefined && `${name}-fault`].filter(Boolean)
  return {
    described: described.length > 0 && html`aria-describedby="${described.join(' ')}"`,
    wrong: fault !== undefined && html`aria-invalid="true"`,
    hint: hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`,
    fault: fault !== undefined && html`<span class="fault" id="${name}-fault">${fault}</span>`,
  }
}

function labelOf({ label, optional }: Asked): Html {
  return html`${label}${optional && html` <small>（可以不填）</small>`}`
}

function drawText(field: Of<'line'> | Of<'area'>, filled: Filled): Html {
  const { name, most } = field
  const { described, wrong, hint, fault } = aroundOf(field, filled)
  const value = firstOf(filled.values, name)
  const attributes = html`id="${name}" name="${name}" maxlength="${most}" ${wrong} ${described}`
  const control =
    field.as === 'area'
      ? html`<textarea rows="${field.rows}" ${attributes}>${value}</textarea>`
      : html`<input
          type="${field.keys === 'tel' ? 'tel' : 'text'}"
          value="${value}"
          ${field.keys === 'numeric' && html`inputmode="numeric"`}
          ${field.fill !== undefined && html`autocomplete="${field.fill}"`}
          ${attributes}
        />`
  return html`<div><label for="${name}">${labelOf(field)}</label>${hint} ${fault} ${control}</div>`
}

function drawLines(field: Of<'lines'>, filled: Filled): Html {
  const { name, most, places, called } = field
  const { described, wrong, hint, fault } = aroundOf(field, filled)
  const values = filled.values[name] ?? []
  const shown = Math.max(3, Math.min(places, values.length + 1))
  const place = (at: number) => {
    const id = at === 0 ? name : `${name}-${String(at + 1)}`
    return html`<p>
      <label for="${id}">第${at + 1}${called}${at > 0 && html` <small>（没有就空着）</small>`}</label>
      <textarea id="${id}" name="${name}" rows="2" maxlength="${most}" ${at === 0 && html`${wrong} ${described}`}>
${values[at] ?? ''}</textarea>
    </p>`
  }
  const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => place(first + at))
  return html`<fieldset>
    <legend>${labelOf(field)}</legend>
    ${hint} ${fault} ${from(0, shown)}
    ${
      shown < places &&
      html`<details>
        <summary>还有要写的，点这里再加</summary>
        ${from(shown, places - shown)}
      </details>`
    }
  </fieldset>`
}

function drawChoice(field: Of<'choice'>, filled: Filled): Html {
  const { name, choices } = field
  const { described, hint, fault } = aroundOf(field, filled)
  const chosen = firstOf(filled.values, name)
  return html`<fieldset ${described}>
    <legend>${labelOf(field)}</legend>
    ${hint} ${fault}
    ${choices.map(
      ([code, words], at) =>
        html`<label class="pick" for="${at === 0 ? name : `${name}-${code}`}"
          ><input
            type="radio"
            id="${at === 0 ? name : `${name}-${code}`}"
            name="${name}"
            value="${code}"
            ${code === chosen && 'checked'}
          />${words}</label
        >`,
    )}
  </fieldset>`
}

function drawTick(field: Of<'tick'>, filled: Filled): Html {
  const { name, label } = field
  const { described, hint, fault } = aroundOf(field, filled)
  return html`<div>
    ${hint} ${fault}
    <label class="pick" for="${name}"
      ><input
        type="checkbox"
        id="${name}"
        name="${name}"
        value="yes"
        ${firstOf(filled.values, name) === 'yes' && 'checked'}
        ${described}
      />${label}</label
    >
  </div>`
}
