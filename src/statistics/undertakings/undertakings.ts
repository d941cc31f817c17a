import type { ActivityFace } from '../../registers/activities/activity.ts'
import type { PlanFace } from '../../registers/plans/plan.ts'
import type { RectificationFace } from '../../registers/rectification/rectification.ts'
import type { Promises } from '../../registers/register.ts'
import type { RiskFace } from '../../registers/risks/risk.ts'
import type { SubjectKindName } from '../../store/subject-kind.ts'
import type { Tx } from '../../store/tx.ts'
import { isFilledIn } from '../filled-in.ts'
import type { FigureFamily } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { registerRows } from '../register-rows.ts'
import type { RegisterRow } from '../register-rows.ts'
import { counted, notFilledIn } from '../say.ts'
import type { Meaning } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

/** What was promised and what became of it: resolutions, rectification, the last plan; and what screening found. */
export const undertakings: FigureFamily = {
  async read(tx, view) {
    const conference = await rowsOf<ActivityFace>(tx, view, 'activity')
    const rectification = await rowsOf<RectificationFace>(tx, view, 'rectification')
    const plan = await rowsOf<PlanFace>(tx, view, 'plan')
    const risk = await rowsOf<RiskFace>(tx, view, 'risk')
    const held = conference?.filter(({ openedOn, face }) => openedOn >= view.from && face.kind === 'jointConference')
    const stock = rectification?.filter(({ closedOn }) => closedOn === null || closedOn >= view.from)
    const last = plan?.filter(
      ({ openedOn, closedOn }) => openedOn < view.from && (closedOn === null || closedOn >= view.from),
    )
    const found = risk?.filter(({ openedOn }) => openedOn >= view.from)
    return {
      figures: {
        'conference.resolutions': sum(meanings.conferenceResolutions, held, promised),
        'conference.kept': sum(meanings.conferenceKept, held, kept),
        'rectification.total': sum(meanings.rectificationTotal, stock, one),
        'rectification.closed': sum(meanings.rectificationClosed, stock, closedBy(view)),
        'rectification.measures': sum(meanings.rectificationMeasures, stock, promised),
        'rectification.kept': sum(meanings.rectificationKept, stock, kept),
        'plan.total': sum(meanings.planTotal, last, one),
        'plan.closed': sum(meanings.planClosed, last, closedBy(view)),
        'risks.total': sum(meanings.riskTotal, found, one),
        'risks.closed': sum(meanings.riskClosed, found, closedBy(view)),
      },
      checks: [],
    }
  },
}

type Row = RegisterRow<Partial<Promises>>

async function rowsOf<Face>(
  tx: Tx,
  view: View,
  kind: SubjectKindName,
): Promise<readonly RegisterRow<Face & Partial<Promises>>[] | undefined> {
  return (await isFilledIn(tx, view, kind)) ? registerRows<Face & Partial<Promises>>(tx, view, kind) : undefined
}

function sum(meaning: Meaning, rows: readonly Row[] | undefined, of: (row: Row) => number): Figure {
  if (rows === undefined) return notFilledIn(meaning)
  return counted(
    meaning,
    rows.reduce((total, row) => total + row.n * of(row), 0),
  )
}

const one = () => 1
const promised = ({ face }: Row) => face.promised ?? 0
const kept = ({ face }: Row) => face.kept ?? 0
const closedBy =
  ({ to }: View) =>
  ({ closedOn }: Row) =>
    closedOn !== null && closedOn <= to ? 1 : 0
