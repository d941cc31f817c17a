import { addDays } from '../../calendar/plain-date.ts'
import { dispatch } from '../../terms/dispatch.ts'
import { confirmKind, decideObjection, register, registerFromLedger, transfer, ways } from '../office-acts.ts'
import { appeal, matterOn } from '../matters/matter.ts'
import { accusations } from '../matters/accusations.ts'
import type { Story } from '../step.ts'
import { acceptFromLedger, object, objectLate, transferFromLedger } from '../unit-acts.ts'
import { startedFor } from '../world.ts'
import type { World } from '../world.ts'
import { ago, anyAppeal, anyWay, dueDays, sentOn, story } from './story.ts'

/** What the petition office itself owes: sorting, sending, deciding objections. */
export function atTheOffice(world: World): readonly Story[] {
  return [...waitingToBeSent(world), ...objections(world), ...fromLedgers(world), ...accused(world)]
}

/** 第二十二条: fifteen days to send it on; one came in today, and nobody has looked at it yet. */
function waitingToBeSent(world: World): readonly Story[] {
  const { limit } = dispatch
  const waiting = dueDays(world).map((due) => {
    const received = startedFor(world, due, limit.days)
    return story(world, register(world, anyAppeal(world), received, anyWay(world)), confirmKind(received))
  })
  const fresh = [ways.online, ways.phone].map((way) =>
    story(world, register(world, anyAppeal(world), world.today, way)),
  )
  return [...waiting, ...fresh]
}

/** 第二十三条第三款: undecided, late with consent, refused, and upheld with and without a new unit. */
function objections(world: World): readonly Story[] {
  const { random } = world
  const wrong = () => ({ ...appeal(random, 'transport'), unit: 'housing' })
  const sent = (days: number) => sentOn(world, wrong(), ago(world, days))
  return [
    story(world, ...sent(6), object(ago(world, 4), 'housing')),
    story(world, ...sent(3), object(ago(world, 1), 'housing')),
    story(world, ...sent(13), objectLate(ago(world, 2), 'housing')),
    story(world, ...sent(12), object(ago(world, 9), 'housing'), decideObjection(ago(world, 6), false)),
    story(world, ...sent(11), object(ago(world, 8), 'housing'), decideObjection(ago(world, 3), true)),
    story(
      world,
      ...sent(14),
      object(ago(world, 11), 'housing'),
      decideObjection(ago(world, 8), true),
      transfer(ago(world, 6), 'transport'),
    ),
  ]
}

/** Read in from the office's old ledger: until somebody has confirmed the kind, units see number, day and duty. */
function fromLedgers(world: World): readonly Story[] {
  const known = () => appeal(world.random, 'labour')
  const sent = ago(world, 8)
  return [
    story(world, registerFromLedger(world, known(), ago(world, 5), ways.visit)),
    story(world, registerFromLedger(world, known(), ago(world, 11), ways.letter), transferFromLedger(sent, 'labour')),
    story(
      world,
      registerFromLedger(world, known(), ago(world, 12), ways.visit),
      transferFromLedger(sent, 'labour'),
      acceptFromLedger(ago(world, 2)),
    ),
  ]
}

/** 第三十条: about a unit, and never sent to it. One is with the discipline organ, one still sealed in the office. */
function accused(world: World): readonly Story[] {
  const [aboutMarket, aboutTown] = accusations
  const came = ago(world, 5)
  const way = { ...ways.letter, kind: 'accusation' } as const
  return [
    story(
      world,
      register(world, matterOn(aboutMarket, world.random), addDays(came, -1), way),
      confirmKind(came, 'accusation', ['market']),
      transfer(ago(world, 4), 'discipline'),
    ),
    story(
      world,
      register(world, matterOn(aboutTown ?? aboutMarket, world.random), came, way),
      confirmKind(ago(world, 2), 'accusation', ['town-2']),
    ),
  ]
}
