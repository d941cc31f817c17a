import { addDays, daysBetween, plainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Rating } from '../petition/state.ts'
import { cityGovernment, reviewerOf } from './county.ts'
import { appeal, personOf } from './matters/matter.ts'
import type { Matter } from './matters/matter.ts'
import {
  answerReview,
  archive,
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
} from './office-acts.ts'
import type { Way } from './office-acts.ts'
import type { Step, Story } from './step.ts'
import { accept, deliver, handOver, issueOpinion, reportEnforcement } from './unit-acts.ts'
import { after, before } from './world.ts'
import type { World } from './world.ts'

/** The half-year the demonstration's report is about. */
export const firstHalf2025 = { from: plainDate('2025-01-01'), to: plainDate('2025-06-25') } as const

const visit = (venue: Way['venue'], source: string): Way => ({ form: 'visit', venue, source })

/** How many came how: 335 in all. */
const arrivals: readonly (readonly [number, Way])[] = [
  [52, ways.online],
  [40, { ...ways.online, source: '县长信箱' }],
  [9, visit('national', '国家信访局')],
  [34, visit('province', '省信访局')],
  [10, visit('city', '市信访局')],
  [4, visit('cityGate', '市委市政府门前')],
  [186, ways.visit],
]

const repeats = 70
const jointPetitions = 6
/** Nothing can be a repeat before there is something to repeat. */
const firstRepeat = 60
/** Of every hundred answered: so many rated the unit, so many the office. */
const unitRatedPercent = 68
const officeRatedPercent = 45

interface Known {
  readonly subject: string
  readonly matter: Matter
}

/** The 335 petitions of the first half of 2025, each answered on time and carried to its end. */
export function petitionsOfFirstHalf(world: World): readonly Story[] {
  const { random } = world
  const submissions = arrivals
    .flatMap(([n, way]) => Array.from({ length: n }, () => ({ way, on: dayFor(way, world) })))
    .sort((a, b) => a.on.localeCompare(b.on))
  const later = random.shuffled([...submissions.keys()].slice(firstRepeat))
  const repeated = new Set(later.slice(0, repeats))
  const joint = new Set(later.slice(repeats, repeats + jointPetitions))
  const known: Known[] = []
  return submissions.map(({ way, on }, place) => {
    const relation = joint.has(place) ? 'joint' : 'repeat'
    const earlier = repeated.has(place) || joint.has(place) ? random.pick(known) : undefined
    const matter = earlier === undefined ? appeal(random) : again(earlier.matter, relation, world)
    const subject = random.uuid()
    if (earlier === undefined) known.push({ subject, matter })
    const sorted = after(world, on, 0)
    const steps = [
      register(world, matter, on, { ...way, people: peopleOf(way, world) }),
      confirmKind(sorted),
      ...(earlier === undefined ? [] : [relate(sorted, relation, earlier.subject)]),
      ...handled(world, matter, sorted, reviewsAt(place)),
    ]
    return { subject, steps }
  })
}

/** Offices receive visitors on working days; the web is open always. */
function dayFor(way: Way, world: World): PlainDate {
  const { from, to } = firstHalf2025
  const day = addDays(from, world.random.whole(1, daysBetween(from, to)))
  return way.form === 'online' || world.calendar.isWorkday(day) ? day : dayFor(way, world)
}

function peopleOf({ form }: Way, { random }: World): number {
  return form === 'visit' && random.whole(1, 3) === 1 ? random.whole(2, 5) : 1
}

/** The same matter once more, by the same petitioner, or by a neighbour who is in the same case. */
function again(matter: Matter, relation: 'repeat' | 'joint', { random }: World): Matter {
  if (relation === 'joint')
    return { ...matter, petitioner: personOf(random), text: `情况与邻居所反映的相同。${matter.text}` }
  return { ...matter, text: `此事以前反映过，答复后仍有疑问，再次说明如下。${matter.text}` }
}

/** Of every thirty petitions one goes on to the first review, of every ninety one to the final review. */
function reviewsAt(place: number): 0 | 1 | 2 {
  if (place % 90 === 20) return 2
  return place % 30 === 20 ? 1 : 0
}

/** From the office's sorting to the end, with every day the law fixes kept. */
function handled(world: World, matter: Matter, sorted: PlainDate, reviews: 0 | 1 | 2): readonly Step[] {
  const { random } = world
  const { unit } = matter
  const sent = after(world, sorted, random.whole(0, 5))
  const told = after(world, sent, random.whole(1, 9))
  const left = after(world, told, random.whole(12, 46))
  const delivered = after(world, left, random.whole(1, 6))
  const steps = [
    transfer(sent, unit),
    accept(told, unit),
    issueOpinion(before(world, left, random.whole(1, 4)), matter, unit),
    handOver(left, unit),
    deliver(delivered, unit),
    ...ratings(world, delivered),
    ...reportEnforcement(after(world, delivered, 7), matter),
  ]
  return [...steps, ...ending(world, unit, delivered, reviews)]
}

const marks: readonly Rating[] = [
  ...Array.from({ length: 11 }, () => 'satisfied' as const),
  ...Array.from({ length: 6 }, () => 'basicallySatisfied' as const),
  ...Array.from({ length: 3 }, () => 'dissatisfied' as const),
]

function ratings(world: World, delivered: PlainDate): readonly Step[] {
  const { random } = world
  const on = after(world, delivered, random.whole(1, 5))
  return [
    ...(random.whole(1, 100) <= unitRatedPercent ? [rate(on, 'unit', random.pick(marks))] : []),
    ...(random.whole(1, 100) <= officeRatedPercent ? [rate(on, 'office', random.pick(marks))] : []),
  ]
}

/** Either she lets her thirty days pass, or asks for review while they run. */
function ending(world: World, unit: string, delivered: PlainDate, reviews: 0 | 1 | 2): readonly Step[] {
  if (reviews === 0) return unsought(world, delivered)
  const asked = after(world, delivered, world.random.whole(8, 20))
  const answered = after(world, asked, world.random.whole(12, 24))
  const reached = after(world, answered, 3)
  const first = [
    requestFirstReview(asked, reviewerOf(unit)),
    answerReview(answered, 'first'),
    deliverReview(reached, 'firstReview'),
  ]
  return [...first, ...(reviews === 1 ? unsought(world, reached) : reviewedAgain(world, reached))]
}

function unsought(world: World, delivered: PlainDate): readonly Step[] {
  const ended = after(world, after(world, delivered, 30), world.random.whole(1, 4))
  return [endUnsought(ended), archive(after(world, ended, 10))]
}

function reviewedAgain(world: World, reached: PlainDate): readonly Step[] {
  const asked = after(world, reached, world.random.whole(8, 20))
  const answered = after(world, asked, world.random.whole(12, 24))
  const ended = after(world, answered, 4)
  return [
    requestFinalReview(asked, cityGovernment),
    answerReview(answered, 'final'),
    deliverReview(ended, 'finalReview'),
    archive(after(world, ended, 10)),
  ]
}
