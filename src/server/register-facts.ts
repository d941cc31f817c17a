import { definitionOf } from '../registers/definitions.ts'
import type { RegisterKindName } from '../registers/definitions.ts'
import { fieldsOfInput } from './act-fields.ts'
import type { Field } from './act-fields.ts'

/** What is counted of a register's entries, as it is asked for: its name, its words. */
export function countedFields(kind: RegisterKindName): readonly Field[] {
  const { input, label } = definitionOf(kind)
  return fieldsOfInput(input, label).map((field) => ({ ...field, label: headOf(field.label) }))
}

/** A form says how a field is filled in; over a column, or before a value, stands only what it is. */
function headOf(label: string): string {
  return label.split(/[，；]/u)[0] ?? label
}

export function sayFact({ control }: Pick<Field, 'control'>, value: string): string {
  return ('words' in control ? control.words[value] : undefined) ?? value
}

/** An entry's face in words. */
export function factsOf(kind: RegisterKindName, face: Readonly<Record<string, unknown>>) {
  return countedFields(kind).flatMap((field) => {
    const value = face[field.name]
    const values = (Array.isArray(value) ? value : [value]).filter(
      (each) => typeof each === 'string' || typeof each === 'number',
    )
    if (values.length === 0) return []
    return [
      { name: field.name, label: field.label, text: values.map((each) => sayFact(field, String(each))).join('、') },
    ]
  })
}
