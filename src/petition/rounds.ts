import { isOpen } from '../terms/clock.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { leadAssignment } from './state.ts'
import type { Petition, Round, ServedPaper } from './state.ts'

/**
 * An opinion that was revoked, or whose case was reopened, is answered once more, and the new opinion may be reviewed like
 * the first. Each round has duties of its own: what was late in one round stays late.
 */
export function inRound(petition: Petition, duty: string): string {
  return nameIn(duty, (petition.pastRounds?.length ?? 0) + 1)
}

function nameIn(duty: string, round: number): string {
  return round === 1 ? duty : `${duty}/${String(round)}`
}

/** The opinion and its reviews are kept as what they were, and count for the case no more. */
export function closeRound(petition: Petition): Petition {
  const { opinion, otherAnswer, firstReview, finalReview, pastRounds = [], ...rest } = petition
  const round: Round = {
    unit: leadAssignment(petition)?.unit ?? '',
    ...(opinion && { opinion }),
    ...(otherAnswer && { otherAnswer }),
    ...(firstReview && { firstReview }),
    ...(finalReview && { finalReview }),
  }
  return { ...rest, pastRounds: [...pastRounds, round] }
}

/** A paper that has left and isn't proved to have arrived. */
export interface PaperInTransit {
  readonly paper: ServedPaper
  readonly leftOn: PlainDate
  /** The duty to prove it. */
  readonly service: string
  /** Place in `pastRounds`; absent for the round that runs. */
  readonly past?: number
}

/** All papers under way, of past rounds first: a review that revokes an opinion is owed to her as any other. */
export function papersInTransit(petition: Petition): readonly PaperInTransit[] {
  const past = (petition.pastRounds ?? []).flatMap((_, at) =>
    reviewPapers.flatMap((paper): PaperInTransit[] => {
      const service = nameIn(`service/${paper}`, at + 1)
      const duty = petition.duties[service]
      return duty !== undefined && isOpen(duty) ? [{ paper, leftOn: duty.from, service, past: at }] : []
    }),
  )
  const [paper, leftOn] = currentPaper(petition)
  const service = inRound(petition, `service/${paper}`)
  return leftOn === undefined ? past : [...past, { paper, leftOn, service }]
}

const reviewPapers = ['firstReview', 'finalReview'] as const

function currentPaper(petition: Petition): [ServedPaper, PlainDate | undefined] {
  const { stage, opinion, otherAnswer, firstReview, finalReview } = petition
  if (stage === 'firstReviewAnswered') return ['firstReview', firstReview?.answeredOn]
  if (stage === 'finalReviewAnswered') return ['finalReview', finalReview?.answeredOn]
  if (stage !== 'concluded') return ['opinion', undefined]
  return otherAnswer === undefined ? ['opinion', opinion?.leftOn] : ['answer', otherAnswer.leftOn]
}

/** The paper of a past round has arrived: nothing but its day changes. */
export function arrivedOfPast(petition: Petition, { past, paper }: PaperInTransit, deliveredOn: PlainDate): Petition {
  const pastRounds = (petition.pastRounds ?? []).map((round, at) => {
    const served = at === past && paper !== 'answer' ? round[paper] : undefined
    return served === undefined ? round : { ...round, [paper]: { ...served, deliveredOn } }
  })
  return { ...petition, pastRounds }
}

/** Who reviews now, or still has to prove that its review arrived. */
export function reviewerOf(petition: Petition): string | undefined {
  return petition.finalReview?.reviewer ?? petition.firstReview?.reviewer ?? owingProof(petition)[0]
}

/** Everybody who took part as a reviewer of what stands, or still owes her a paper. */
export function reviewersOf(petition: Petition): readonly string[] {
  const current = [petition.firstReview, petition.finalReview].flatMap((review) => review?.reviewer ?? [])
  return [...current, ...owingProof(petition)]
}

function owingProof(petition: Petition): readonly string[] {
  return papersInTransit(petition).flatMap(({ past, paper }) => {
    const round = past === undefined ? undefined : petition.pastRounds?.[past]
    return paper === 'firstReview' || paper === 'finalReview' ? (round?.[paper]?.reviewer ?? []) : []
  })
}
