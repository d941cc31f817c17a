import { useState } from 'react'
import type { ReactNode } from 'react'
import type { PetitionPage } from '../../../../server/petition-list.ts'
import { useDesk } from '../../desk-context.ts'
import { Go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'

export type Line = PetitionPage['petitions'][number]

export interface Column {
  readonly name: string
  readonly label: string
  readonly shows: (line: Line) => ReactNode
}

/** Shown of what this person may not read. */
const unseen = <span className="quiet">不公开</span>
const text = (value: string | null): ReactNode => value ?? unseen

/** Always there, and first. */
export const numberColumn: Column = {
  name: 'no',
  label: '编号',
  shows: ({ id, no }) => (
    <Go className="no" to={`/desk/petitions/${id}`}>
      {no}
    </Go>
  ),
}

export const columns: readonly Column[] = [
  { name: 'registeredOn', label: '登记日期', shows: ({ registeredOn }) => <Day of={registeredOn} /> },
  { name: 'form', label: '形式', shows: ({ form }) => text(form) },
  { name: 'category', label: '内容分类', shows: ({ category }) => text(category) },
  { name: 'kind', label: '类别', shows: ({ form, kind }) => kind ?? (form === null ? unseen : '待确认') },
  { name: 'people', label: '人数', shows: ({ people }) => (people === null ? unseen : people) },
  { name: 'lead', label: '主办单位', shows: ({ lead }) => lead ?? '—' },
  { name: 'stage', label: '阶段', shows: ({ stage }) => stage.label },
  { name: 'next', label: '下一步', shows: ({ next }) => <Next of={next} /> },
  { name: 'upstreamNo', label: '上级系统编号', shows: ({ upstreamNo }) => upstreamNo ?? '—' },
]
const atFirst: readonly string[] = ['registeredOn', 'form', 'category', 'lead', 'stage', 'next']

function Next({ of: next }: { readonly of: Line['next'] }) {
  if (next === null) return '—'
  return (
    <>
      {next.owner}：{next.term}，<Day of={next.due} />
      {next.overdue && <b className="late"> 已超过</b>}
    </>
  )
}

/** Which columns she sees, as she left them; not a draft, so signing out keeps it. */
export function useColumns(): {
  readonly shown: readonly Column[]
  readonly isShown: (name: string) => boolean
  readonly toggle: (name: string) => void
} {
  const { me } = useDesk()
  const key = `dengwen-columns.${me.id}`
  const [names, setNames] = useState<readonly string[]>(() => kept(key) ?? atFirst)
  const isShown = (name: string) => names.includes(name)
  return {
    shown: columns.filter(({ name }) => isShown(name)),
    isShown,
    toggle(name) {
      const after = isShown(name) ? names.filter((each) => each !== name) : [...names, name]
      setNames(after)
      window.localStorage.setItem(key, after.join(','))
    },
  }
}

function kept(key: string): readonly string[] | undefined {
  const known = window.localStorage.getItem(key)
  return known === null ? undefined : known.split(',').filter((name) => columns.some((column) => column.name === name))
}
