import { fact, gap } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { arrivedOfPast, papersInTransit } from '../../rounds.ts'
import { answerArrived } from '../../other-answers.ts'
import type { NotRecorded, Petition, ServedPaper, ServiceMethod } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { papers, sayMethod } from '../../words.ts'

export interface Delivered extends Recorded {
  readonly type: 'delivered'
  readonly paper: ServedPaper
  readonly method: ServiceMethod | NotRecorded
  /** 电子送达: she agreed to it beforehand, on record. */
  readonly consentRecorded?: true
  readonly proof: TextRef | NotRecorded
}

export const delivered: EventRule<Delivered> = {
  evolve(petition, { paper, on }) {
    const sent = papersInTransit(petition).find((each) => each.paper === paper)
    return sent?.past === undefined ? arrivals[paper](petition, on) : arrivedOfPast(petition, sent, on)
  },
  say: (event) => [
    fact('文书', papers[event.paper]),
    fact('送达方式', sayMethod(event.method)),
    fact('电子送达', event.consentRecorded && '信访人事先同意，记录在案'),
    gap('送达证明', event.proof),
  ],
}

/** What has become of the petition once each paper is proved to have arrived. */
const arrivals: Readonly<Record<ServedPaper, (petition: Petition, on: Delivered['on']) => Petition>> = {
  opinion: (petition, deliveredOn) => ({
    ...petition,
    stage: 'delivered',
    ...(petition.opinion && { opinion: { ...petition.opinion, deliveredOn } }),
  }),
  firstReview: (petition, deliveredOn) => ({
    ...petition,
    stage: 'firstReviewDelivered',
    ...(petition.firstReview && { firstReview: { ...petition.firstReview, deliveredOn } }),
  }),
  finalReview: (petition, deliveredOn) => ({
    ...petition,
    stage: 'ended',
    ended: 'finalReviewDelivered',
    endedOn: deliveredOn,
    ...(petition.finalReview && { finalReview: { ...petition.finalReview, deliveredOn } }),
  }),
  answer: answerArrived,
}
