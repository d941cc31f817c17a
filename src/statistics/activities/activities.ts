import type { ActivityFace } from '../../registers/activities/activity.ts'
import { figureFamily, nothingKnown } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { registerRows, sumOf } from '../register-rows.ts'
import type { RegisterRow } from '../register-rows.ts'
import { counted, notFilledIn } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

/** 会议活动: entries dated in the period. */
export const activities = figureFamily<RegisterRow<ActivityFace>, undefined>({
  kind: 'activity',
  ids: [...Object.values(meanings.kinds).map(({ id }) => id), 'order.'],
  rows: async (tx, view, grain) =>
    (await registerRows<ActivityFace>(tx, view, 'activity', grain)).filter((row) => row.openedOn >= view.from),
  known: nothingKnown,
  figures(rows, view) {
    const figures: Record<string, Figure> = { [dispositionId]: dispositions(rows, view) }
    for (const [kind, { id, meaning }] of Object.entries(meanings.kinds)) {
      const entries = sumOf(rows, (row) => row.face.kind === kind)
      figures[id] = counted(meaning, entries)
    }
    return figures
  },
  unknown,
})

const dispositionId = 'order.lawfulDispositions'

function dispositions(rows: readonly RegisterRow<ActivityFace>[], view: View): Figure {
  const own = rows.filter((row) => row.face.kind === 'lawfulDisposition' && row.openedOn <= view.to)
  const persons = own.reduce((n, row) => n + row.n * (row.face.persons ?? 0), 0)
  const decided = own.map(
    (row) => `${row.face.organs ?? '决定机关未登记'}（${row.face.documentNumber ?? '文号未登记'}）`,
  )
  const meaning = meanings.lawfulDispositions([...new Set(decided)])
  return { ...counted(meaning, persons), count: own.reduce((n, row) => n + row.n, 0) }
}

function unknown(): Record<string, Figure> {
  const byKind = Object.values(meanings.kinds).map(({ id, meaning }) => [id, notFilledIn(meaning)] as const)
  return { ...Object.fromEntries(byKind), [dispositionId]: notFilledIn(meanings.lawfulDispositions([])) }
}
