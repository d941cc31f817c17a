import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Actor } from '../../petition/facts.ts'
import type { RegisterAct } from '../../registers/acts/act.ts'
import { needOffice } from '../../registers/acts/act.ts'
import { registerActs } from '../../registers/acts/index.ts'
import { definitionOf } from '../../registers/definitions.ts'
import type { RegisterKindName } from '../../registers/definitions.ts'
import { enter } from '../../registers/register.ts'
import type { RegisterEntry, RegisterEvent } from '../../registers/register.ts'
import { append } from '../../store/append.ts'
import type { Command, Journal } from '../../store/journal.ts'
import type { Tx } from '../../store/tx.ts'
import { theOffice } from '../../terms/clock.ts'
import { handlerOf, officeHead, registrar, secondRegistrar } from '../staff.ts'
import { after } from '../world.ts'
import type { World } from '../world.ts'

/** Something done on a day, and what shows it. */
export interface Shown {
  readonly on: PlainDate
  readonly proof: string
}

/** What a unit was to do by a day, and its proof once there is one. */
export interface Promised {
  readonly owner: string
  readonly what: string
  readonly due: PlainDate
  /** The entry's own day, unless it was agreed later. */
  readonly on?: PlainDate
  readonly done?: Shown
}

/** An entry with what was promised about it and how it was closed, each step by whoever may take it. */
export interface Followed {
  readonly openedOn: PlainDate
  readonly input: object
  /** Ids, the lead first. */
  readonly units: readonly string[]
  readonly texts: Readonly<Record<string, string>>
  readonly promises: readonly Promised[]
  readonly closed?: Shown
}

type Doing = Command<RegisterEntry<unknown>, RegisterEvent<unknown>>
interface Turn {
  readonly actor: Actor
  readonly doing: Doing
}

/** Days until another pair of eyes has looked at a proof. */
const looking = 2

/** Enters them as the desk would: who proves does not accept, who proposes does not decide. */
export async function enterFollowed(
  tx: Tx,
  journal: Journal,
  name: RegisterKindName,
  { lines, world }: { readonly lines: readonly Followed[]; readonly world: World },
): Promise<void> {
  const subjects = lines.map((line) => ({ line, subject: world.random.uuid() }))
  const rounds = [
    subjects.map(({ line, subject }) => entered(world, name, line, subject)),
    ...[undertaken, proved, accepted, proposed, decided].map((round) =>
      subjects.flatMap(({ line, subject }) => round(line, subject, world)),
    ),
  ]
  for (const round of rounds) {
    for (const [actor, turns] of Map.groupBy(round, (turn) => turn.actor)) {
      const commands = turns.map(({ doing }) => doing)
      await append(tx, { ...journal, actor }, definitionOf(name).kind, commands)
    }
  }
}

function entered(world: World, name: RegisterKindName, line: Followed, subject: string): Turn {
  const { openedOn, units, input, texts } = line
  const definition = definitionOf(name)
  const parties = units.map((unit, i) => ({ unit, role: i === 0 ? ('lead' as const) : ('assisting' as const) }))
  const facts = { number: world.numberFor(openedOn), openedOn, face: definition.face(input, units), parties }
  const doing: Doing = {
    subject,
    texts,
    may: () => needOffice(registrar, `登记${definition.label}`),
    decide: (entry, given) => enter(entry, facts, given),
  }
  return { actor: registrar, doing }
}

function undertaken({ openedOn, promises }: Followed, subject: string): readonly Turn[] {
  return promises.map(({ owner, what, due, on = openedOn }) =>
    turn(registrar, subject, registerActs.undertake, { input: { on, owner, due }, texts: { what } }),
  )
}

function proved({ promises }: Followed, subject: string): readonly Turn[] {
  return shown(promises).map(({ owner, undertaking, done: { on, proof } }) => {
    const actor = owner === theOffice ? registrar : handlerOf(owner)
    return turn(actor, subject, registerActs.prove, { input: { on, undertaking }, texts: { proof } })
  })
}

function accepted({ promises }: Followed, subject: string, world: World): readonly Turn[] {
  return shown(promises).map(({ undertaking, done }) => {
    const on = after(world, done.on, looking)
    return turn(secondRegistrar, subject, registerActs.acceptProof, { input: { on, undertaking }, texts: {} })
  })
}

function proposed({ closed }: Followed, subject: string): readonly Turn[] {
  if (closed === undefined) return []
  const { on, proof } = closed
  return [turn(registrar, subject, registerActs.proposeClosing, { input: { on }, texts: { proof } })]
}

function decided({ closed }: Followed, subject: string, world: World): readonly Turn[] {
  if (closed === undefined) return []
  const input = { on: after(world, closed.on, looking), decision: 'close' } as const
  return [turn(officeHead, subject, registerActs.decideClosing, { input, texts: {} })]
}

/** The promises that were kept, by the number each has on its entry. */
function shown(promises: readonly Promised[]) {
  return promises.flatMap(({ owner, done }, place) =>
    done === undefined ? [] : [{ owner, done, undertaking: String(place + 1) }],
  )
}

function turn<I>(
  actor: Actor,
  subject: string,
  act: RegisterAct<I>,
  { input, texts }: { readonly input: I; readonly texts: Readonly<Record<string, string>> },
): Turn {
  const doing: Doing = {
    subject,
    texts,
    may: (entry) => act.may(actor, entry),
    decide: (entry, facts) => act.decide(entry, input, facts),
  }
  return { actor, doing }
}
