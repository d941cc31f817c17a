import type { PlainDate } from '../calendar/plain-date.ts'
import { fact } from './event-rule.ts'
import type { Fact, Names } from './event-rule.ts'
import type { Assignment, Petition } from './state.ts'
import { sendingRoles } from './words.ts'

/** One unit a petition is sent to. The first lead answers to the petitioner; assisting units answer to it. */
export interface Sending {
  readonly id: string
  readonly unit: string
  readonly role: 'lead' | 'assisting'
  readonly receivedOn: PlainDate
}

/** The sending that comes into being when the petitioner brought the petition to a unit herself. */
export const firstSending = '1'

export function send(petition: Petition, sendings: readonly Sending[], mode: Assignment['mode']): Petition {
  const sent = sendings.map((s): Assignment => ({ ...s, mode, status: 'sent' }))
  return { ...petition, stage: 'dispatched', assignments: [...petition.assignments, ...sent] }
}

export function withAssignment(petition: Petition, id: string, status: Assignment['status']): Petition {
  return { ...petition, assignments: petition.assignments.map((a) => (a.id === id ? { ...a, status } : a)) }
}

/** 「交还相关材料」: without a lead unit the matter is the office's again, and what the unit had begun counts no more. */
export function takeBack(petition: Petition, back: readonly Assignment[]): Petition {
  const assignments = petition.assignments.map((a): Assignment => (back.includes(a) ? { ...a, status: 'returned' } : a))
  if (back.every((a) => a.role !== 'lead')) return { ...petition, assignments }
  const { acceptance: _, opinion: __, studiedOn: ___, ...rest } = petition
  return { ...rest, assignments, stage: 'registered' }
}

/** 主办 · 县水利局 */
export function saySendings(sendings: readonly Sending[], { nameOf }: Names): readonly (Fact | undefined)[] {
  return sendings.map(({ role, unit }) => fact(sendingRoles[role], nameOf(unit)))
}
