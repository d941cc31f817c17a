import { addDays } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { finalReview } from '../../terms/final-review.ts'
import { firstReview, firstReviewRequest } from '../../terms/first-review.ts'
import { service } from '../../terms/handling.ts'
import { cityGovernment, reviewerOf } from '../county.ts'
import { appeal, matterOn, personOf } from '../matters/matter.ts'
import type { Matter } from '../matters/matter.ts'
import { suggestions } from '../matters/suggestions.ts'
import {
  answerReview,
  archive,
  assign,
  confirmKind,
  deliverReview,
  endUnsought,
  rate,
  register,
  relate,
  requestFinalReview,
  requestFirstReview,
  transfer,
  ways,
  withdraw,
} from '../office-acts.ts'
import type { Way } from '../office-acts.ts'
import type { Step, Story } from '../step.ts'
import { accept, deliver, handOver, issueOpinion, reportEnforcement, reportFeedback } from '../unit-acts.ts'
import { after, before, startedFor } from '../world.ts'
import type { World } from '../world.ts'
import { acceptedOn, ago, anyAppeal, concludedOn, deliveredOn, sentOn, story } from './story.ts'

/** What has had its answer, or nearly: on its way, in the petitioner's hands, under review, at an end. */
export function answered(world: World): readonly Story[] {
  return [...onTheirWay(world), ...withThePetitioner(world), ...underReview(world), ...ended(world), ...related(world)]
}

/** Signed and not yet sent; sent and not yet proved to have arrived, in time and too late. */
function onTheirWay(world: World): readonly Story[] {
  const drafted = anyAppeal(world)
  const [idea] = suggestions
  const bench = matterOn(idea, world.random)
  const left = [startedFor(world, addDays(world.today, 2), service.limit.days), ago(world, 16)]
  return [
    story(world, ...acceptedOn(world, drafted, ago(world, 33)), issueOpinion(ago(world, 1), drafted, drafted.unit)),
    ...left.map((day) => story(world, ...concludedOn(world, anyAppeal(world), day))),
    story(
      world,
      register(world, bench, ago(world, 30), { ...ways.online, kind: 'suggestion' }),
      confirmKind(ago(world, 29), 'suggestion'),
      transfer(ago(world, 28), bench.unit),
      accept(ago(world, 25), bench.unit),
      issueOpinion(ago(world, 6), bench, bench.unit),
      handOver(ago(world, 5), bench.unit),
    ),
  ]
}

/** Her thirty days run: some have rated, and one's window closes tomorrow. */
function withThePetitioner(world: World): readonly Story[] {
  const closing = startedFor(world, addDays(world.today, 1), firstReviewRequest.limit.days)
  const rated = ago(world, 3)
  return [
    story(world, ...deliveredOn(world, anyAppeal(world), closing), rate(rated, 'unit', 'basicallySatisfied')),
    story(
      world,
      ...deliveredOn(world, anyAppeal(world), ago(world, 12)),
      rate(rated, 'unit', 'satisfied'),
      rate(rated, 'office', 'satisfied'),
    ),
    story(world, ...deliveredOn(world, anyAppeal(world), ago(world, 4)), rate(rated, 'unit', 'dissatisfied')),
    story(world, ...deliveredOn(world, anyAppeal(world), ago(world, 48))),
    reportedToTheOffice(world),
  ]
}

/** 交办 carried through: answered, delivered, and the result reported to the office that had asked for it. */
function reportedToTheOffice(world: World): Story {
  const matter = appeal(world.random, 'housing')
  const { unit } = matter
  return story(
    world,
    register(world, matter, ago(world, 40), ways.letter),
    confirmKind(ago(world, 39)),
    assign(ago(world, 38), addDays(world.today, 5), unit),
    accept(ago(world, 33), unit),
    issueOpinion(ago(world, 11), matter, unit),
    handOver(ago(world, 10), unit),
    deliver(ago(world, 8), unit),
    reportFeedback(ago(world, 6), unit),
  )
}

/** 第三十五、三十六条. The police review what their traffic brigade answered; the rest goes above the county. */
function underReview(world: World): readonly Story[] {
  const near = startedFor(world, addDays(world.today, 3), firstReview.limit.days)
  const missed = startedFor(world, ago(world, 2), firstReview.limit.days)
  const of = (unit: string) => appeal(world.random, unit)
  const finalDue = startedFor(world, addDays(world.today, 3), finalReview.limit.days)
  return [
    story(world, ...askedOn(world, of('traffic-police'), near)),
    story(world, ...askedOn(world, of('land'), ago(world, 7))),
    story(world, ...askedOn(world, of('water'), missed)),
    story(world, ...askedOn(world, of('education'), ago(world, 25)), answerReview(ago(world, 4), 'first')),
    story(world, ...reviewedOn(world, of('housing'), ago(world, 9))),
    ...[finalDue, ago(world, 6)].map((asked) =>
      story(
        world,
        ...reviewedOn(world, of('labour'), before(world, asked, 14)),
        requestFinalReview(asked, cityGovernment),
      ),
    ),
  ]
}

/** Delivered two weeks before, and a first review asked for on that day. */
function askedOn(world: World, matter: Matter, day: PlainDate): readonly Step[] {
  return [...deliveredOn(world, matter, before(world, day, 14)), requestFirstReview(day, reviewerOf(matter.unit))]
}

/** The first review answered, and its answer delivered on that day. */
function reviewedOn(world: World, matter: Matter, day: PlainDate): readonly Step[] {
  return [
    ...askedOn(world, matter, before(world, day, 28)),
    answerReview(before(world, day, 4), 'first'),
    deliverReview(day, 'firstReview'),
  ]
}

/** By the final review, by her letting her days pass, by her own wish; and one that comes again after the final review. */
function ended(world: World): readonly Story[] {
  const finalAsked = ago(world, 40)
  const passed = ago(world, 50)
  const matter = appeal(world.random, 'housing')
  const closed = story(
    world,
    ...reviewedOn(world, matter, before(world, finalAsked, 14)),
    requestFinalReview(finalAsked, cityGovernment),
    answerReview(ago(world, 18), 'final'),
    deliverReview(ago(world, 14), 'finalReview'),
    ...reportEnforcement(ago(world, 6), matter),
    archive(ago(world, 3)),
  )
  return [
    closed,
    story(
      world,
      register(world, appeal(world.random, 'housing'), ago(world, 2), ways.visit),
      confirmKind(ago(world, 2)),
      relate(ago(world, 1), 'afterFinalReview', closed.subject),
    ),
    story(
      world,
      ...deliveredOn(world, anyAppeal(world), passed),
      rate(ago(world, 44), 'unit', 'satisfied'),
      endUnsought(after(world, after(world, passed, 30), 1)),
    ),
    story(world, ...sentOn(world, anyAppeal(world), ago(world, 10)), ...withdraw(ago(world, 5))),
  ]
}

/** 第十九条第三款: the same matter again from her, from her neighbour, and from above while the unit's days still run. */
function related(world: World): readonly Story[] {
  const matter = appeal(world.random, 'town')
  const first = story(world, ...acceptedOn(world, matter, ago(world, 16), ways.visit))
  const again = (way: Way, relation: 'repeat' | 'joint' | 'duplicateAtSuperior', of = matter) =>
    story(
      world,
      register(world, of, ago(world, 2), way),
      confirmKind(ago(world, 2)),
      relate(ago(world, 1), relation, first.subject),
    )
  return [
    first,
    again(ways.visit, 'repeat'),
    again(ways.phone, 'joint', { ...matter, petitioner: personOf(world.random) }),
    again({ form: 'visit', venue: 'province', source: '省信访局' }, 'duplicateAtSuperior'),
  ]
}
