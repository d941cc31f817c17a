import type { PlainDate } from '../calendar/plain-date.ts'
import type { TextRef } from '../petition/text-ref.ts'
import type { Owner } from '../terms/clock.ts'

/**
 * 议定、承诺事项: one thing somebody is to do by a day — a resolution of the joint conference, a measure of a rectification,
 * a leader's promise, an item of the plan. It is done when somebody other than who gave the proof has looked at it.
 */
export interface Undertaking {
  readonly id: string
  readonly owner: Owner
  readonly what: TextRef
  readonly due: PlainDate
  readonly status: 'open' | 'proved' | 'accepted' | 'released'
  /** How often proof was given; each time is a duty of its own. */
  readonly tries: number
  readonly provedBy?: string
}

/** What is asked of an entry before it may be closed: who proposed it, with which proof. */
export interface Closing {
  readonly by: string
  readonly proof: TextRef
}

export type UndertakingEvent =
  | {
      readonly type: 'undertook'
      readonly undertaking: string
      readonly owner: Owner
      readonly due: PlainDate
      readonly what: TextRef
    }
  | { readonly type: 'proved'; readonly undertaking: string; readonly proof: TextRef; readonly by: string }
  | { readonly type: 'proofAccepted'; readonly undertaking: string; readonly by: string }
  | {
      readonly type: 'proofReturned'
      readonly undertaking: string
      readonly why: TextRef
      readonly due: PlainDate
      readonly by: string
    }
  | { readonly type: 'rescheduled'; readonly undertaking: string; readonly why: TextRef; readonly due: PlainDate }
  | { readonly type: 'released'; readonly undertaking: string; readonly why: TextRef }

/** The undertakings after one event. */
export function evolveUndertakings(all: readonly Undertaking[], event: UndertakingEvent): readonly Undertaking[] {
  if (event.type === 'undertook') {
    const { undertaking: id, owner, due, what } = event
    return [...all, { id, owner, due, what, status: 'open', tries: 0 }]
  }
  return all.map((each) => (each.id === event.undertaking ? after(each, event) : each))
}

function after(was: Undertaking, event: Exclude<UndertakingEvent, { type: 'undertook' }>): Undertaking {
  switch (event.type) {
    case 'proved':
      return { ...was, status: 'proved', tries: was.tries + 1, provedBy: event.by }
    case 'proofAccepted':
      return { ...was, status: 'accepted' }
    case 'proofReturned':
      return { ...was, status: 'open', due: event.due }
    case 'rescheduled':
      return { ...was, due: event.due }
    case 'released':
      return { ...was, status: 'released' }
  }
}

/** The duty of doing it; a proof that was returned starts another. */
export function duty({ id, tries }: Pick<Undertaking, 'id' | 'tries'>): string {
  return tries === 0 ? `undertaking/${id}` : `undertaking/${id}/${String(tries + 1)}`
}

/** The office's duty of looking at the proof. */
export function acceptanceDuty({ id, tries }: Pick<Undertaking, 'id' | 'tries'>): string {
  return `acceptance/${id}/${String(tries)}`
}

/** The office's duty of deciding whether an entry is closed. */
export function closingDuty(version: number): string {
  return `closing/${String(version)}`
}
