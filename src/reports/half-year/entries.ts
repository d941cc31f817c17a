import type { Run } from '../../documents/paper/paper.ts'
import { enumerate, say } from '../../documents/paper/say.ts'
import type { Period } from '../../statistics/figure.ts'
import { shortDay } from './days.ts'
import type { Activity, ActivityKind } from './input.ts'
import { sayable } from './sayable.ts'
import { entries as texts } from './texts.ts'

/** More than these would make a sentence nobody reads. */
const SHOWN = 6

/** The period's entries of one kind, by day, then by id. */
export function entriesOf(activities: readonly Activity[], kind: ActivityKind, period: Period): readonly Activity[] {
  return activities
    .filter((entry) => entry.kind === kind && entry.heldOn >= period.from && entry.heldOn <= period.to)
    .sort((a, b) => compare(a.heldOn, b.heldOn) || compare(a.id, b.id))
}

/** 「：5月16日“…”，公安局、司法局参加，登记成果为“…”；…」, empty when there is no entry. */
export function listed(entries: readonly Activity[], period: Period): readonly Run[] {
  if (entries.length === 0) return []
  const phrases = entries.slice(0, SHOWN).map((entry) => say`${shortDay(entry.heldOn, period)}${quoted(entry)}`)
  return say`${texts.list(enumerate(phrases, '；'))}${entries.length > SHOWN ? texts.more() : ''}`
}

function quoted(entry: Activity): Run {
  const subject = sayable(entry.subject)
  const result = sayable(entry.result)
  const organs = sayable(entry.organs.join('、'))
  const parts = [
    subject === undefined ? texts.bare : texts.subject(subject),
    ...(organs === undefined ? [] : [texts.organs(organs)]),
    ...(result === undefined ? [] : [texts.result(result)]),
  ]
  return { text: parts.join('，'), source: { kind: 'entry', id: entry.id } }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
