import type { TextFields } from '../petition/facts.ts'
import type { Field } from './act-fields.ts'
import type { ActFormView } from './desk-view.ts'

/** A field of a form as it is answered with. */
export function fieldView({ preset, control, ...field }: Field): ActFormView['fields'][number] {
  return {
    ...field,
    preset: preset ?? null,
    control: {
      as: control.as,
      ...('words' in control && { words: { ...control.words } }),
      ...('status' in control && control.status !== undefined && { status: control.status }),
      ...('terms' in control && { terms: [...control.terms] }),
    },
  }
}

export function textViews(texts: TextFields): ActFormView['texts'] {
  return Object.entries(texts).map(([name, { label, required }]) => ({ name, label, required }))
}
