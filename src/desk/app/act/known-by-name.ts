import type { ActFormView, DirectoryView } from '../../../server/desk-view.ts'
import { api } from '../api/api.ts'
import { NotDone } from '../api/problem.ts'
import type { ActBody } from './values.ts'

/**
 * A clerk knows another petition by its number and a body by its name; an act knows both by id.
 *
 * @throws {NotDone} where there is no petition of that number
 */
export async function sayKnown(form: ActFormView, body: ActBody, { units }: DirectoryView): Promise<ActBody> {
  const known = await Promise.all(
    form.fields.map(async ({ name, control }) => {
      const said = body.input[name]
      if (typeof said !== 'string') return []
      if (control.as === 'petitionNumber') return [[name, await petitionOf(said, name)] as const]
      if (control.as === 'reviewer') return [[name, units.find((unit) => unit.name === said)?.id ?? said] as const]
      return []
    }),
  )
  return { ...body, input: { ...body.input, ...Object.fromEntries(known.flat()) } }
}

async function petitionOf(number: string, field: string): Promise<string> {
  const { petitions } = await api.petitions({ number, limit: 1 })
  const [found] = petitions
  if (found !== undefined) return found.id
  const problem = `没有编号为「${number}」的信访件，请核对`
  const faults = [{ path: `input.${field}`, problem }]
  throw new NotDone({ kind: 'faults', title: '填写有误', detail: problem, faults })
}
