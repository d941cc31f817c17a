import type { ActivityFace } from '../../registers/activities/activity.ts'
import type { Promises } from '../../registers/register.ts'
import type { SubjectKindName } from '../../store/subject-kind.ts'
import { figureFamily, nothingKnown } from '../figure-family.ts'
import type { FigureFamily } from '../figure-family.ts'
import type { Figure } from '../figure.ts'
import { registerRows } from '../register-rows.ts'
import type { RegisterRow } from '../register-rows.ts'
import { counted, notFilledIn } from '../say.ts'
import type { Meaning } from '../say.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

type Face = Partial<Promises> & Partial<ActivityFace>
type Row = RegisterRow<Face>

/** What one register says of its promises: which entries are meant, and what each of its figures adds up. */
interface PromiseRule {
  readonly kind: SubjectKindName
  readonly meant: (row: Row, view: View) => boolean
  readonly sums: Readonly<Record<string, readonly [Meaning, (row: Row, view: View) => number]>>
}

const one = () => 1
const promised = ({ face }: Row) => face.promised ?? 0
const kept = ({ face }: Row) => face.kept ?? 0
const closed = ({ closedOn }: Row, { to }: View) => (closedOn !== null && closedOn <= to ? 1 : 0)
const notClosedBefore = ({ closedOn }: Row, { from }: View) => closedOn === null || closedOn >= from

const rules: readonly PromiseRule[] = [
  {
    kind: 'activity',
    meant: ({ openedOn, face }, view) => openedOn >= view.from && face.kind === 'jointConference',
    sums: {
      'conference.resolutions': [meanings.conferenceResolutions, promised],
      'conference.kept': [meanings.conferenceKept, kept],
    },
  },
  {
    kind: 'rectification',
    meant: notClosedBefore,
    sums: {
      'rectification.total': [meanings.rectificationTotal, one],
      'rectification.closed': [meanings.rectificationClosed, closed],
      'rectification.measures': [meanings.rectificationMeasures, promised],
      'rectification.kept': [meanings.rectificationKept, kept],
    },
  },
  {
    kind: 'plan',
    meant: (row, view) => row.openedOn < view.from && notClosedBefore(row, view),
    sums: { 'plan.total': [meanings.planTotal, one], 'plan.closed': [meanings.planClosed, closed] },
  },
  {
    kind: 'risk',
    meant: ({ openedOn }, view) => openedOn >= view.from,
    sums: { 'risks.total': [meanings.riskTotal, one], 'risks.closed': [meanings.riskClosed, closed] },
  },
]

/** What was promised and what became of it: resolutions, rectification, the last plan; and what screening found. */
export const undertakings: readonly FigureFamily[] = rules.map(({ kind, meant, sums }) =>
  figureFamily<Row, undefined>({
    kind,
    ids: Object.keys(sums),
    rows: async (tx, view, grain) =>
      (await registerRows<Face>(tx, view, kind, grain)).filter((row) => meant(row, view)),
    known: nothingKnown,
    figures: (rows, view) =>
      mapped(sums, ([meaning, of]) =>
        counted(
          meaning,
          rows.reduce((total, row) => total + row.n * of(row, view), 0),
        ),
      ),
    unknown: () => mapped(sums, ([meaning]) => notFilledIn(meaning)),
  }),
)

function mapped<T>(sums: Readonly<Record<string, T>>, figure: (sum: T) => Figure): Record<string, Figure> {
  return Object.fromEntries(Object.entries(sums).map(([id, sum]) => [id, figure(sum)]))
}
