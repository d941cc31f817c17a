import { registerActs } from '../registers/acts/index.ts'
import type { RegisterActName } from '../registers/acts/index.ts'
import type { RegisterAct } from '../registers/acts/act.ts'
import { definitionOf } from '../registers/definitions.ts'
import type { RegisterKindName } from '../registers/definitions.ts'
import { fieldsOfInput } from './act-fields.ts'
import type { ActFormView } from './desk-view.ts'
import { fieldView, textViews } from './form-view.ts'
import { entryBody } from './register-commands.ts'

const bare = { article: '', persons: null } as const

/** What a new entry of a register is asked for, read off its definition; its day and units stand among the fields. */
export function entryForm(kind: RegisterKindName): ActFormView {
  const { label, input, texts } = definitionOf(kind)
  const around = fieldsOfInput(entryBody(kind).pick({ on: true, units: true }), label)
  return {
    ...{ act: 'enter', label: `登记${label}`, ...bare, textsPerDemand: [] },
    fields: [...around, ...fieldsOfInput(input, label)].map(fieldView),
    texts: textViews(texts),
  }
}

/** An act on an entry; which undertaking it is about is known from where its form was opened. */
export function registerActForm(name: RegisterActName): ActFormView {
  const {
    label,
    input,
    texts,
  }: Pick<RegisterAct<never>, 'label' | 'texts'> & { readonly input: RegisterAct<unknown>['input'] } =
    registerActs[name]
  return {
    ...{ act: name, label, ...bare, textsPerDemand: [] },
    fields: fieldsOfInput(input, label)
      .filter((field) => field.name !== 'undertaking')
      .map(fieldView),
    texts: textViews(texts),
  }
}
