import { forms, kinds, stages } from '../../../../petition/words.ts'

/** What narrows the list down; all of it stands in the address, so that a list can be come back to and sent on. */
export const filterNames = ['stage', 'form', 'kind', 'unit', 'from', 'to', 'overdue', 'words', 'number'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Partial<Record<FilterName, string>>>

/** The filters of an address; what it doesn't know is left alone, and what is empty is not there. */
export function filtersOf(query: URLSearchParams): Filters {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = query.get(name)?.trim() ?? ''
      return value === '' ? [] : [[name, value] as const]
    }),
  )
}

export function addressOf(filters: Filters, after?: string): string {
  const query = new URLSearchParams({ ...filters, ...(after !== undefined && { after }) }).toString()
  return query === '' ? '/desk/petitions' : `/desk/petitions?${query}`
}

/** Our numbers and the upper system's: Latin letters, digits and dashes, with a digit in it, and long. */
const numberLike = /^(?=.*\d)[A-Za-z0-9-]{8,}$/

/** One box for both: what looks like a number is one, everything else are words. */
export function soughtIn(typed: string): Pick<Filters, 'words' | 'number'> {
  const text = typed.trim()
  if (text === '') return {}
  return numberLike.test(text) ? { number: text } : { words: text }
}

const named: Readonly<Partial<Record<FilterName, Readonly<Record<string, string>>>>> = {
  stage: stages,
  form: forms,
  kind: kinds,
}
const labels: Readonly<Record<FilterName, string>> = {
  stage: '阶段',
  form: '形式',
  kind: '类别',
  unit: '单位',
  from: '登记不早于',
  to: '登记不晚于',
  overdue: '只看已超过期限的',
  words: '内容里有',
  number: '编号',
}

/** The filters in words, as a caption over the list says them. */
export function sayFilters(filters: Filters, unitName: (id: string) => string): string {
  return filterNames
    .flatMap((name) => {
      const value = filters[name]
      if (value === undefined) return []
      if (name === 'overdue') return [labels.overdue]
      return [`${labels[name]}：${name === 'unit' ? unitName(value) : (named[name]?.[value] ?? value)}`]
    })
    .join('；')
}
