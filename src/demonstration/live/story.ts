import { addDays } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { appeal } from '../matters/matter.ts'
import type { Matter } from '../matters/matter.ts'
import { confirmKind, register, transfer, ways } from '../office-acts.ts'
import type { Way } from '../office-acts.ts'
import type { Step, Story } from '../step.ts'
import { accept, deliver, handOver, issueOpinion } from '../unit-acts.ts'
import { before } from '../world.ts'
import type { World } from '../world.ts'

export function story(world: World, ...steps: readonly Step[]): Story {
  return { subject: world.random.uuid(), steps }
}

/** Units whose people have accounts, twice as often as any unit that comes up. */
const unitsToTry = [['housing'], ['labour'], ['police'], ['town'], [], []] as const

/** An appeal whose unit one can mostly sign in as. */
export function anyAppeal(world: World): Matter {
  return appeal(world.random, ...world.random.pick(unitsToTry))
}

export function anyWay({ random }: World): Way {
  return random.pick([ways.online, ways.visit, ways.visit, ways.letter, ways.phone])
}

/** The last working day at least `days` ago: acts are done in office hours. */
export function ago(world: World, days: number): PlainDate {
  return before(world, world.today, days)
}

/** Due days as a worklist shows them: today, tomorrow, in three days, in a week, missed yesterday, missed long ago. */
export function dueDays(world: World): readonly PlainDate[] {
  const { today } = world
  const missed = [before(world, today, 1), before(world, today, 24)]
  return [today, addDays(today, 1), addDays(today, 3), addDays(today, 7), ...missed]
}

/** Registered, sorted and sent so that the unit has it on that day. */
export function sentOn(world: World, matter: Matter, day: PlainDate, way = anyWay(world)): readonly Step[] {
  const registered = before(world, day, 3)
  return [register(world, matter, registered, way), confirmKind(before(world, day, 2)), transfer(day, matter.unit)]
}

/** Sent, and told to the petitioner on that day. */
export function acceptedOn(world: World, matter: Matter, day: PlainDate, way = anyWay(world)): readonly Step[] {
  return [...sentOn(world, matter, before(world, day, 4), way), accept(day, matter.unit)]
}

/** Carried to an opinion that left on that day. */
export function concludedOn(world: World, matter: Matter, day: PlainDate, way = anyWay(world)): readonly Step[] {
  const { unit } = matter
  const begun = acceptedOn(world, matter, before(world, day, 30), way)
  return [...begun, issueOpinion(before(world, day, 1), matter, unit), handOver(day, unit)]
}

/** Carried to the proved delivery of the opinion on that day: her thirty days begin. */
export function deliveredOn(world: World, matter: Matter, day: PlainDate): readonly Step[] {
  return [...concludedOn(world, matter, before(world, day, 3)), deliver(day, matter.unit)]
}
