import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Form, Petition, Venue } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { forms, venues } from '../../words.ts'

/** What may be put right by hand. */
export interface Amendable {
  readonly form?: Form
  readonly venue?: Venue
  readonly source?: string
  readonly people?: number
  readonly category?: string
  readonly upstreamNo?: string
}

/** What stood there, and what stands there now; nothing recorded before is changed. */
export interface Amended extends Recorded {
  readonly type: 'amended'
  readonly was: Amendable
  readonly now: Amendable
  readonly reason: TextRef
  readonly decidedBy: string
}

export const amended: EventRule<Amended> = {
  evolve: (petition, { now }): Petition => ({ ...petition, ...now }),
  say: ({ was, now, decidedBy }, { staffName }) => [
    ...amendables.map((name) => fact(labels[name], changed(sayIt(name, was), sayIt(name, now)))),
    fact('决定人', staffName(decidedBy)),
  ],
}

const labels = {
  form: '信访形式',
  venue: '受访层级',
  source: '来源',
  people: '人数',
  category: '内容分类',
  upstreamNo: '上级编号',
} as const satisfies Record<keyof Amendable, string>

export const amendables = ['form', 'venue', 'source', 'people', 'category', 'upstreamNo'] as const

function sayIt(name: keyof Amendable, facts: Amendable): string | undefined {
  if (name === 'form') return facts.form && forms[facts.form]
  if (name === 'venue') return facts.venue && venues[facts.venue]
  const value = facts[name]
  return value === undefined ? undefined : String(value)
}

function changed(was: string | undefined, now: string | undefined): string | undefined {
  return now === undefined
    ? undefined
    : `原记载${was === undefined || was === '' ? '为空' : `「${was}」`}，更正为「${now}」`
}
