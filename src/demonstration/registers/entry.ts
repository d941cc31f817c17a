import type { PlainDate } from '../../calendar/plain-date.ts'
import { enter } from '../../registers/register.ts'
import type { RegisterEntry, RegisterEvent } from '../../registers/register.ts'
import { append } from '../../store/append.ts'
import type { Command, Journal } from '../../store/journal.ts'
import type { SubjectKind } from '../../store/subject-kind.ts'
import type { Tx } from '../../store/tx.ts'
import type { World } from '../world.ts'

/** One line of a register, as the office would have written it. */
export interface Line<Face> {
  readonly openedOn: PlainDate
  readonly closedOn?: PlainDate
  readonly face: Face
  /** Ids, the lead first. */
  readonly units: readonly string[]
  readonly texts: Readonly<Record<string, string>>
}

/** Enters the lines of one register; a day of closing that has not come yet is left out. */
export async function enterLines<Face>(
  tx: Tx,
  journal: Journal,
  kind: SubjectKind<RegisterEntry<Face>, RegisterEvent<Face>>,
  { lines, world }: { readonly lines: readonly Line<Face>[]; readonly world: World },
): Promise<void> {
  const commands = lines.map((line): Command<RegisterEntry<Face>, RegisterEvent<Face>> => {
    const { openedOn, closedOn, face, units, texts } = line
    const number = world.numberFor(openedOn)
    const closed = closedOn !== undefined && closedOn <= world.today ? { closedOn } : {}
    const parties = units.map((unit, i) => ({ unit, role: i === 0 ? ('lead' as const) : ('assisting' as const) }))
    return {
      subject: world.random.uuid(),
      texts,
      may: () => undefined,
      decide: (entry, facts) => enter(entry, { number, openedOn, ...closed, face, parties }, facts),
    }
  })
  await append(tx, journal, kind, commands)
}
