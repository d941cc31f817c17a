import type { Oversight } from './oversight.ts'
import type { Proceedings } from './proceedings.ts'
import type { Petition, Succession } from './state.ts'

/**
 * What has been begun with a unit and not been brought to its end, with the unit that continues it in its place. What is
 * done stays under the name of who did it.
 */
export function pendingItems(petition: Petition, succession: Succession): Partial<Petition> {
  const { supervisions, oversight, papers } = petition
  return {
    ...proceedingsOf(petition, succession),
    supervisions: passed(supervisions, succession, isUnanswered),
    ...(oversight && { oversight: oversightOf(oversight, succession) }),
    ...(papers && {
      papers: passed(papers, succession, ({ status }) => status === 'drafted' || status === 'checked'),
    }),
  }
}

function proceedingsOf(
  { hearings, mediations, recusals, disputes }: Proceedings,
  succession: Succession,
): Partial<Proceedings> {
  const { from, to } = succession
  return {
    ...(hearings && { hearings: passed(hearings, succession, ({ closedOn }) => closedOn === undefined) }),
    ...(mediations && {
      mediations: passed(
        mediations,
        succession,
        ({ closedOn, agreed, performedOn }) => closedOn === undefined || (agreed === true && performedOn === undefined),
      ),
    }),
    ...(recusals && { recusals: passed(recusals, succession, ({ decidedOn }) => decidedOn === undefined) }),
    ...(disputes && {
      disputes: disputes.map((dispute) =>
        dispute.decidedOn === undefined
          ? { ...dispute, units: dispute.units.map((unit) => (unit === from ? to : unit)) }
          : dispute,
      ),
    }),
  }
}

function oversightOf(oversight: Oversight, succession: Succession): Oversight {
  const { urgencies, escalations, recommendations, instructions } = oversight
  const { from, to } = succession
  return {
    ...oversight,
    // A follow-up can be owed after the first report, so the whole finding is the successor's.
    ...(urgencies && { urgencies: urgencies.map((each) => (each.owner === from ? { ...each, owner: to } : each)) }),
    ...(escalations && {
      escalations: passed(escalations, succession, ({ rectifiedOn }) => rectifiedOn === undefined),
    }),
    ...(recommendations && { recommendations: passed(recommendations, succession, isUnanswered) }),
    ...(instructions && { instructions: passed(instructions, succession, isUnanswered) }),
  }
}

function isUnanswered({ answeredOn }: { readonly answeredOn?: unknown }): boolean {
  return answeredOn === undefined
}

function passed<T extends { readonly unit?: string }>(
  items: readonly T[],
  { from, to }: Succession,
  isPending: (item: T) => boolean,
): readonly T[] {
  return items.map((item) => (item.unit === from && isPending(item) ? { ...item, unit: to } : item))
}
