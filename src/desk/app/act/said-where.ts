import type { ActFormView } from '../../../server/desk-view.ts'
import type { Fault } from '../api/problem.ts'

/** Faults as they stand together below a form: each with the name of its field, or two of them read alike. */
export function saidWhere({ fields, texts }: ActFormView, faults: readonly Fault[]): readonly Fault[] {
  const labels = new Map<string, string>([
    ...fields.map(({ name, label }) => [`input.${name}`, label] as const),
    ...texts.map(({ name, label }) => [`texts.${name}`, label] as const),
  ])
  return faults.map(({ path, problem }) => {
    const label = labels.get(path)
    return { path, problem: label === undefined ? problem : `${label}：${problem}` }
  })
}
