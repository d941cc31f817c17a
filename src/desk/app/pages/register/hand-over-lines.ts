import type { Line } from '../../stub/hand-over-papers.tsx'
import type { Entering } from './parts.tsx'
import { registrationOf } from './registration.ts'

const roles: Readonly<Record<string, string>> = { representative: '代表', writer: '代写人' }
const contacts = { name: '姓名', idNumber: '身份证件号码', phone: '电话', address: '住址' } as const

/** Everything that was typed at the window, as the letter to the superior organ carries it. */
export function linesOf({ values, units, members }: Pick<Entering, 'values' | 'units' | 'members'>): readonly Line[] {
  const { persons, text, demands, others } = registrationOf(values)
  const named = [
    ...(values['accusedUnits'] ?? []).map((id) => units.find(({ value }) => value === id)?.label ?? id),
    ...(values['accusedStaff'] ?? []).map((id) => members.find(({ value }) => value === id)?.label ?? id),
    others ?? '',
  ]
  return [
    ['信访人', persons.map(said).join('\n')] as const,
    ['被检举、控告的单位和人员', named.filter((each) => each !== '').join('\n')] as const,
    ['信访内容', text] as const,
    ['诉求', demands.map((demand, at) => `${String(at + 1)}. ${demand}`).join('\n')] as const,
  ].filter(([, written]) => written !== '')
}

function said(person: Readonly<Record<string, string>>): string {
  const parts = Object.entries(contacts).flatMap(([field, label]) => {
    const given = person[field] ?? ''
    return given === '' ? [] : [field === 'name' ? given : `${label}${given}`]
  })
  const role = roles[person['role'] ?? '']
  return [...(role === undefined ? [] : [role]), ...parts].join('，')
}
