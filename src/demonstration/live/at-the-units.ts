import { addDays } from '../../calendar/plain-date.ts'
import { noticeForwarded } from '../../terms/notice.ts'
import { reply } from '../../terms/reply.ts'
import { appeal, matterOn } from '../matters/matter.ts'
import { suggestions } from '../matters/suggestions.ts'
import { assign, confirmKind, register, registerAtUnit, supervise, transfer, ways } from '../office-acts.ts'
import { handlerOf } from '../staff.ts'
import type { Story } from '../step.ts'
import { accept, answerSupervision, contribute, extend, routeAsStatutoryDuty, waiveNotice } from '../unit-acts.ts'
import { before, startedFor } from '../world.ts'
import type { World } from '../world.ts'
import { acceptedOn, ago, anyAppeal, anyWay, dueDays, sentOn, story } from './story.ts'

/** What responsible units owe: the notice, the answer, the report, the help. */
export function atTheUnits(world: World): readonly Story[] {
  return [
    ...noticesOwed(world),
    ...repliesOwed(world),
    ...extended(world),
    ...assigned(world),
    ...supervised(world),
    ...otherCases(world),
  ]
}

function noticesOwed(world: World): readonly Story[] {
  const { limit } = noticeForwarded
  return dueDays(world).map((due) =>
    story(world, ...sentOn(world, anyAppeal(world), startedFor(world, due, limit.days))),
  )
}

/** Beside those near their day, some with weeks to go: of them the last due days may lie in a year without a notice. */
function repliesOwed(world: World): readonly Story[] {
  const { limit } = reply
  const near = dueDays(world).map((due) => startedFor(world, due, limit.days))
  const far = [40, 22, 9, 2].map((days) => ago(world, days))
  return [...near, ...far].map((told) => story(world, ...acceptedOn(world, anyAppeal(world), told)))
}

/** 第三十四条: in one part or two, approved by the unit's own head before the sixty days were over. */
function extended(world: World): readonly Story[] {
  const toldFor = (daysAhead: number) => startedFor(world, addDays(world.today, daysAhead), reply.limit.days)
  const housing = appeal(world.random, 'housing')
  const labour = appeal(world.random, 'labour')
  const approved = ago(world, 1)
  return [
    story(world, ...acceptedOn(world, housing, toldFor(2)), ...extend(approved, 'housing', 30)),
    story(
      world,
      ...acceptedOn(world, labour, toldFor(1)),
      ...extend(ago(world, 6), 'labour', 10),
      ...extend(approved, 'labour', 5),
    ),
  ]
}

/** 交办: the office named the day; several units answer together, the first to the petitioner. */
function assigned(world: World): readonly Story[] {
  const { today } = world
  const sent = ago(world, 20)
  const groupVisit = { ...ways.visit, people: 6 }
  const cases = [
    { matter: appeal(world.random, 'housing'), feedback: today, with: ['town-1'], way: groupVisit },
    { matter: appeal(world.random, 'labour'), feedback: addDays(today, 1), with: [], way: ways.online },
    {
      matter: appeal(world.random, 'police'),
      feedback: addDays(today, 3),
      with: ['town-2', 'traffic-police'],
      way: ways.letter,
    },
    { matter: appeal(world.random, 'land'), feedback: addDays(today, 12), with: ['town-2'], way: ways.visit },
  ]
  return cases.map(({ matter, feedback, with: assisting, way }) => {
    const helped = assisting.slice(0, 1).map((unit) => contribute(ago(world, 3), unit, '2'))
    return story(
      world,
      register(world, matter, before(world, sent, 2), way),
      confirmKind(before(world, sent, 1)),
      assign(sent, feedback, matter.unit, ...assisting),
      accept(ago(world, 12), matter.unit),
      ...(assisting.length > 1 ? helped : []),
    )
  })
}

/** 第四十条: pressed for a reply and a notice long missed; one has answered the office, and still owes the reply. */
function supervised(world: World): readonly Story[] {
  const long = ago(world, 75)
  const pressed = ago(world, 4)
  const late = ['housing', 'police'].map((unit) => acceptedOn(world, appeal(world.random, unit), long))
  const untold = appeal(world.random, 'labour')
  return [
    story(world, ...(late[0] ?? []), supervise(pressed, 'housing', addDays(world.today, 1), 'shirkingOrFalsifying')),
    story(
      world,
      ...(late[1] ?? []),
      supervise(pressed, 'police', world.today, 'shirkingOrFalsifying'),
      answerSupervision(ago(world, 1), 'police'),
    ),
    story(
      world,
      ...sentOn(world, untold, ago(world, 26)),
      supervise(pressed, 'labour', world.today, 'irregularHandling'),
    ),
  ]
}

/** Came to the town herself; can't be reached; asks for what the unit owes anyway; has an idea. */
function otherCases(world: World): readonly Story[] {
  const { random } = world
  const cameToTown = { ...appeal(random, 'town'), unit: 'town-2' }
  const [shade, bus = shade] = suggestions
  const idea = matterOn(bus, random)
  const household = appeal(random, 'police')
  const unreachable = appeal(random, 'labour')
  const asked = { ...anyWay(world), kind: 'suggestion' } as const
  return [
    story(
      world,
      registerAtUnit(world, cameToTown, ago(world, 9), handlerOf('town-2')),
      confirmKind(ago(world, 8)),
      accept(ago(world, 5), 'town-2'),
    ),
    story(world, registerAtUnit(world, { ...cameToTown, petitioner: '曹某' }, ago(world, 2), handlerOf('town-2'))),
    story(world, ...sentOn(world, unreachable, ago(world, 18)), waiveNotice(ago(world, 5), 'labour')),
    story(world, ...sentOn(world, household, ago(world, 10)), routeAsStatutoryDuty(ago(world, 6), 'police')),
    story(
      world,
      register(world, idea, ago(world, 8), asked),
      confirmKind(ago(world, 7), 'suggestion'),
      transfer(ago(world, 6), idea.unit),
    ),
  ]
}
