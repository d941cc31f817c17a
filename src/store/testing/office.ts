import { randomInt, randomUUID } from 'node:crypto'
import { stateCouncilCalendar } from '../../calendar/calendar.ts'
import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import type { Act } from '../../petition/act.ts'
import type { Actor } from '../../petition/facts.ts'
import { acts } from '../../petition/actions/index.ts'
import type { PetitionEvent } from '../../petition/events.ts'
import type { Petition } from '../../petition/state.ts'
import { handlerOf, headOf, registrar } from '../../petition/testing.ts'
import { append } from '../append.ts'
import type { Command, Journal } from '../journal.ts'
import { openKeyring } from '../keys.ts'
import { inOwnerTx } from '../open-db.ts'
import type { Db } from '../open-db.ts'
import { perform } from '../perform.ts'
import type { Outcome } from '../perform.ts'
import { petitionKind } from '../petition-kind.ts'
import { nameRegion } from '../region.ts'
import { replayer } from '../verify/replayer.ts'
import type { Replayer } from '../verify/replayer.ts'
import type { SubjectKindName } from '../subject-kind.ts'

/** A small office for tests of the journal: one region, and petitions that go the usual way by real acts. */

export const region = '990101000000'

const petitions = replayer(petitionKind)

/** For `verify`: the other kinds belong to rooms above this one, and no test here writes any. */
export const onlyPetitions: Readonly<Record<SubjectKindName, Replayer>> = {
  petition: petitions,
  inspection: petitions,
  leaderCase: petitions,
  activity: petitions,
  rectification: petitions,
  risk: petitions,
  plan: petitions,
}

export type PetitionCommand = Command<Petition, PetitionEvent>

/** A command that does one act, with the input as it comes from outside. */
export function doing<Input>(
  subject: string,
  act: Act<Input>,
  input: unknown,
  more: Partial<PetitionCommand> = {},
): PetitionCommand {
  return {
    subject,
    may: () => undefined,
    decide: (petition, facts) => act.decide(petition, act.input.parse(input), facts),
    ...more,
  }
}

const registrationTexts = { petition: '村里的水渠塌了两年。', 'demand.d1': '请修好水渠。' }

export function registering(subject: string, no: string, more: Partial<PetitionCommand> = {}): PetitionCommand {
  const facts = { form: 'letter', venue: 'county', source: '县信访局', people: 3, category: '农业农村' }
  const input = { on: '2025-03-03', no, ...facts, firstReceiver: 'office', demands: ['d1'] }
  return doing(subject, acts.register, input, { texts: registrationTexts, ...more })
}

/** A moment of 2025 in Shanghai: '03-05 09:00'. */
export function moment(text: string): Date {
  return new Date(`2025-${text.replace(' ', 'T')}:00+08:00`)
}

export interface Office {
  readonly db: Db
  /** A journal at a moment of 2025 ('03-05 09:00'), by the registrar unless another is named. */
  journal(at: string, actor?: Actor): Journal
  /** Appends in one transaction, as the server does. */
  tell(journal: Journal, ...commands: readonly PetitionCommand[]): Promise<Outcome<readonly Petition[]>>
  /** A new petition carried so far by real acts, each recorded on its day. */
  petition(until?: Until): Promise<Petition>
  /** Number of rows as the owner sees them. */
  count(table: string, subject?: string): Promise<number>
}

export type Until = 'registered' | 'transferred' | 'accepted' | 'extended' | 'concluded'

/** What is done on the way, by whom, when; each to the one petition. */
const way = [
  { to: 'registered', at: '03-03 09:00', actor: registrar },
  { to: 'transferred', at: '03-05 09:00', actor: registrar },
  { to: 'accepted', at: '03-10 09:00', actor: handlerOf('water') },
  { to: 'extended', at: '04-25 09:00', actor: headOf('water') },
  { to: 'concluded', at: '04-28 09:00', actor: handlerOf('water') },
] as const satisfies readonly { to: Until; at: string; actor: Actor }[]

function commandsTo(step: Until, id: string, no: string): readonly PetitionCommand[] {
  switch (step) {
    case 'registered':
      return [registering(id, no)]
    case 'transferred':
      return [doing(id, acts.transfer, { on: '2025-03-05', units: ['water', 'housing'] })]
    case 'accepted':
      return [doing(id, acts.accept, { assignment: '1', on: '2025-03-10' })]
    case 'extended': {
      const texts = { reason: '汛期不能施工。', notice: '延期告知书' }
      return [doing(id, acts.extend, { assignment: '1', on: '2025-04-25', days: 10 }, { texts })]
    }
    case 'concluded': {
      const opinion = { on: '2025-04-28', answers: [{ demand: 'd1', outcome: 'support' }] }
      const texts = { 'answer.d1': '已列入今年的维修计划。', 'basis.d1': '农田水利条例' }
      return [
        doing(id, acts.issueOpinion, opinion, { texts }),
        doing(id, acts.handOver, { on: '2025-04-28', method: 'post' }),
      ]
    }
  }
}

export function freshNumber(): string {
  return `R-${String(randomInt(10 ** 9))}`
}

/** Names the region of a fresh database. */
export function nameOffice(db: Db): Promise<void> {
  return nameRegion(db, { code: region, name: '青禾县', office: '青禾县信访局' }, moment('01-01 00:00'))
}

/** The office of a database that is already there and named. */
export function officeIn(db: Db): Office {
  const keyring = openKeyring(db.dataDir)
  const journal = (at: string, actor = registrar): Journal => {
    const now = moment(at)
    const today = shanghaiDayOf(now)
    return { region, actor, now, today, calendar: stateCouncilCalendar, newId: randomUUID, keyring, imported: false }
  }
  const tell: Office['tell'] = (written, ...commands) =>
    perform(db, region, (tx) => append(tx, written, petitionKind, commands))
  return {
    db,
    journal,
    tell,
    async petition(until = 'transferred') {
      const id = randomUUID()
      const no = freshNumber()
      for (const { to, at, actor } of way) {
        const after = done(await tell(journal(at, actor), ...commandsTo(to, id, no))).at(-1)
        if (to === until && after !== undefined) return after
      }
      throw new Error(`no way to ${until}`)
    },
    count: (table, subject) =>
      inOwnerTx(db, async (tx) => {
        const own = subject === undefined ? '' : `where ${table === 'subject' ? 'id' : 'subject_id'} = '${subject}'`
        const { rows } = await tx.query<{ n: number }>(`select count(*)::int as n from ${table} ${own}`)
        return rows[0]?.n ?? 0
      }),
  }
}

/** The value of what was done; a refusal or conflict fails the test with its own words. */
export function done<T>(outcome: Outcome<T>): T {
  if (outcome.outcome === 'done') return outcome.value
  throw new Error(`应当办成，却是：${JSON.stringify(outcome)}`)
}
