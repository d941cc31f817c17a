import type { House } from '../../server/house.ts'
import { html } from '../../server/pages/html.ts'
import type { Html, Part } from '../../server/pages/html.ts'
import { problemBox, sheet } from '../../server/pages/layout.ts'
import type { Problem } from '../../server/problem.ts'

/** A page around signing in: no places of the desk, since nobody may be in yet. */
export function accountSheet(
  { demo, region }: House,
  { title, body, problem }: { readonly title: string; readonly body: Part; readonly problem?: Problem | undefined },
): string {
  const head = html`<div class="brand">
    <strong><a href="/">登闻 · ${region.office}</a></strong>
  </div>`
  return sheet({
    title: problem === undefined ? title : `错误：${title}`,
    ...{ office: region.office, demo, head, body },
  })
}

/** Heading, what was wrong, and the rest. */
export function titled(title: string, problem: Problem | undefined, rest: Part): Html {
  return html`<h1>${title}</h1>
    ${problem !== undefined && problemBox(problem)} ${rest}`
}

export interface Row {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'password'
  readonly autocomplete?: string
  readonly value?: string | undefined
  readonly hint?: string
  readonly required?: false
}

/** One labelled field, its hint read out with it. */
export function row({ name, label, type = 'text', autocomplete = 'off', value, hint, required }: Row): Html {
  return html`<p>
    <label for="${name}">${label}</label>
    ${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      autocapitalize="none"
      spellcheck="false"
      ${value !== undefined && html`value="${value}"`}
      ${hint !== undefined && html`aria-describedby="${name}-hint"`}
      ${required !== false && html`required`}
    />
  </p>`
}

export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`
}

export const newPasswordRows = html`${row({
  ...{ name: 'password', label: '新口令', type: 'password', autocomplete: 'new-password' },
  hint: '至少12个字符，可以是一句好记的话；不能包含账号，不能用最近用过的。',
})}
${row({ name: 'again', label: '再填一次新口令', type: 'password', autocomplete: 'new-password' })}`
