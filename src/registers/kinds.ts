import { petitionKind } from '../store/petition-kind.ts'
import type { SubjectKindName } from '../store/subject-kind.ts'
import { replayer } from '../store/verify/replayer.ts'
import type { Replayer } from '../store/verify/replayer.ts'
import { activities } from './activities/activity.ts'
import { inspectionMatters } from './inspection/inspection-matter.ts'
import { leaderCases } from './leader-cases/leader-case.ts'
import { plans } from './plans/plan.ts'
import { rectifications } from './rectification/rectification.ts'
import { risks } from './risks/risk.ts'

/** Every kind of subject there is, for what goes over all of them: replay and verify. */
export const kinds: Readonly<Record<SubjectKindName, Replayer>> = {
  petition: replayer(petitionKind),
  inspection: replayer(inspectionMatters),
  leaderCase: replayer(leaderCases),
  activity: replayer(activities),
  rectification: replayer(rectifications.kind),
  risk: replayer(risks.kind),
  plan: replayer(plans.kind),
}
