import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { maySee } from './may-see.ts'
import { relationOf } from './unit-relation.ts'

/** Figures that say of a case no more than its number, its days and its duties. */
const ofDays: ReadonlySet<string> = new Set([
  'flow.total',
  'rates.timelyAcceptance',
  'rates.onTimeReply',
  'rates.timelyDispatch',
])
/** Families that say what was done with it. */
const ofCourse = ['routes.', 'acts.', 'advice.', 'mediation.']

/**
 * Whether a petition may be named to this person as one that a figure counts: being named behind 「城乡建设类」 tells its
 * category. Whoever sees number, days and duties only is named those that a figure of days counts; in the office, whose
 * people see what was done as well, those of the acts too.
 */
export function mayNameBehind(actor: Actor, petition: Petition, figure: string): boolean {
  const sight = maySee(actor, petition)
  if (sight !== 'stub') return sight === 'texts'
  const ofOffice = relationOf(actor, petition) === 'office'
  return ofDays.has(figure) || (ofOffice && ofCourse.some((family) => figure.startsWith(family)))
}
