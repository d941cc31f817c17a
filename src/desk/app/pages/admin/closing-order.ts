import { first } from '../../act/values.ts'
import type { Values } from '../../act/values.ts'

interface Named {
  readonly id: string
  readonly fullName: string
  readonly shortName: string
  readonly validTo: string | null
}

/** Which petition goes to which unit, as it was written line by line; `problem` names a line nobody can read. */
export function casesIn(
  text: string,
  units: readonly Named[],
): { readonly cases: readonly { readonly no: string; readonly unit: string }[]; readonly problem?: string } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => {
    const [no = '', ...rest] = line.trim().split(/[\s,，→]+/u)
    const name = rest.join('')
    const unit = units.find(
      ({ fullName, shortName, validTo }) => validTo === null && [fullName, shortName].includes(name),
    )
    return { line, no, unit: unit?.id }
  })
  const cases = read.flatMap(({ no, unit }) => (unit === undefined ? [] : [{ no, unit }]))
  const unread = read.find(({ unit }) => unit === undefined)
  return { cases, ...(unread !== undefined && { problem: `「${unread.line.trim()}」没有写明名录上的单位，请核对` }) }
}

/** What the server is asked, out of what stands in the form. */
export function closingOf(values: Values, units: readonly Named[]): Readonly<Record<string, unknown>> {
  const cause = first(values, 'cause')
  const parted = cause === 'parted'
  const on = first(values, 'on')
  return {
    ...{ from: values['from'] ?? [], to: values['to'] ?? [], document: first(values, 'document') },
    cause: parted ? 'split' : cause,
    ...(parted && { goesOn: true }),
    ...((parted || cause === 'split') && { cases: casesIn(first(values, 'cases'), units).cases }),
    ...(on !== '' && { on }),
  }
}
