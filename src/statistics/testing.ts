import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { stateCouncilCalendar } from '../calendar/calendar.ts'
import { plainDate, shanghaiDayOf } from '../calendar/plain-date.ts'
import type { Act } from '../petition/act.ts'
import type { Actor } from '../petition/facts.ts'
import { acts } from '../petition/actions/index.ts'
import type { PetitionEvent } from '../petition/events.ts'
import { leadAssignment } from '../petition/state.ts'
import type { Outcome, Petition } from '../petition/state.ts'
import { handlerOf, headOf, officeHead, operator, registrar } from '../petition/testing.ts'
import { activities } from '../registers/activities/activity.ts'
import type { ActivityFace } from '../registers/activities/activity.ts'
import { inspectionMatters } from '../registers/inspection/inspection-matter.ts'
import type { InspectionFace } from '../registers/inspection/inspection-matter.ts'
import { leaderCases } from '../registers/leader-cases/leader-case.ts'
import type { LeaderCaseFace } from '../registers/leader-cases/leader-case.ts'
import { close, enter } from '../registers/register.ts'
import type { EntryFacts, RegisterEntry, RegisterEvent } from '../registers/register.ts'
import { append } from '../store/append.ts'
import { scopeOf } from '../store/journal.ts'
import type { Journal } from '../store/journal.ts'
import { openKeyring } from '../store/keys.ts'
import { inOwnerTx, inTx } from '../store/open-db.ts'
import type { Db } from '../store/open-db.ts'
import { petitionKind } from '../store/petition-kind.ts'
import { nameRegion } from '../store/region.ts'
import type { SubjectKind } from '../store/subject-kind.ts'
import { testDb } from '../store/testing/test-db.ts'
import type { Tx } from '../store/tx.ts'
import { figureSheet } from './figure-sheet.ts'
import type { FigureSheet } from './figure.ts'
import { endOfDay } from './view.ts'

/** A small county to be counted by hand: petitions and entries under short names, acts done by who may do them. */

const region = '990123000000'
const units = { water: '水利局', housing: '住建局', town: '柳河镇' } as const
export type UnitName = keyof typeof units

/** When an act is entered, if not on the day it was done. */
interface Late {
  readonly recorded?: string
}

/** As known when, looked at by whom, by the units of then or of now. */
interface Asked {
  readonly asOf?: string | Date
  readonly viewer?: Actor
  readonly units?: 'then' | 'now'
}

export interface World {
  readonly db: Db
  readonly petitions: ReturnType<typeof petitionsOf>
  readonly inspection: Register<InspectionFace>
  readonly leaderCases: Register<LeaderCaseFace>
  readonly activities: Register<ActivityFace>
  /** Both days included; as known at the end of 2025 unless stated, looked at from the office. */
  figures(from: string, to: string, how?: Asked): Promise<FigureSheet>
  /** A change in the register of units, entered by the office's head on this day. */
  changeUnits<T>(recorded: string, change: (tx: Tx, journal: Journal) => Promise<T>): Promise<T>
  drop(): Promise<void>
}

export async function openWorld(): Promise<World> {
  const db = await testDb()
  await nameRegion(db, { code: region, name: '青禾县', office: '青禾县信访局' }, new Date('2024-12-01T00:00:00Z'))
  await inOwnerTx(db, (tx) =>
    tx.query(
      `insert into unit (region_code, id, ordinal, full_name, short_name, aliases, category, superior, valid_from)
       select $1, id, 1, '青禾县' || name, name, '[]', '', '', '2024-12-01' from unnest($2::text[], $3::text[]) as u(id, name)`,
      [region, Object.keys(units), Object.values(units)],
    ),
  )
  return {
    db,
    petitions: petitionsOf(db),
    inspection: registerOf(db, inspectionMatters),
    leaderCases: registerOf(db, leaderCases),
    activities: registerOf(db, activities),
    figures: (from, to, how = {}) => figuresOf(db, from, to, how),
    changeUnits: (recorded, change) =>
      inTx(db, scopeOf(region), (tx) => change(tx, journalAt(db, officeHead, recorded))),
    drop: () => db.drop(),
  }
}

/** Holds the texts of the figures named against what was counted by hand; undefined where there must be none. */
export function expectFigures(sheet: FigureSheet, wanted: Readonly<Record<string, string | undefined>>): void {
  const said = Object.fromEntries(Object.keys(wanted).map((id) => [id, sheet.figures[id]?.text]))
  expect(said).toEqual(wanted)
}

/** Every check of the sheet holds; returns both sides of those whose id begins so. */
export function sidesOf(sheet: FigureSheet, family: string): Readonly<Record<string, number>> {
  expect(sheet.checks.filter((check) => !check.holds || check.left !== check.right)).toEqual([])
  const own = sheet.checks.filter((check) => check.id.startsWith(family))
  return Object.fromEntries(own.map((check) => [check.id, check.left]))
}

async function figuresOf(
  db: Db,
  from: string,
  to: string,
  { asOf = '2025-12-31', viewer = registrar, units }: Asked,
): Promise<FigureSheet> {
  const knownBefore = typeof asOf === 'string' ? endOfDay(plainDate(asOf)) : asOf
  const view = { region, from: plainDate(from), to: plainDate(to), knownBefore, asOf: String(asOf), viewer, units }
  return inTx(db, scopeOf(region), (tx) => figureSheet(tx, view))
}

function journalAt(db: Db, actor: Actor, recorded: string, imported = false): Journal {
  const now = new Date(recorded.length === 10 ? `${recorded}T10:00:00+08:00` : recorded)
  return {
    region,
    actor,
    now,
    today: shanghaiDayOf(now),
    calendar: stateCouncilCalendar,
    newId: randomUUID,
    keyring: openKeyring(db.dataDir),
    imported,
  }
}

/** Short names to ids. */
function ids(): (key: string) => string {
  const known = new Map<string, string>()
  return (key) => {
    const id = known.get(key) ?? randomUUID()
    known.set(key, id)
    return id
  }
}

const someTexts = Object.fromEntries(
  [
    'petition',
    'demand.d1',
    'answer.d1',
    'basis.d1',
    'reason',
    'notice',
    'proof',
    'statement',
    'speaker',
    'account',
    'advice',
  ].map((field) => [field, `${field}的文字`]),
)

interface Registered extends Late {
  readonly on: string
  readonly receivedOn?: string
  readonly form?: Petition['form']
  readonly venue?: Petition['venue']
  readonly people?: number
  readonly category?: string
  readonly kind?: Petition['kind']
  readonly firstReceiver?: UnitName
  readonly proposedUnit?: UnitName
}

type Done = { readonly on: string } & Readonly<Record<string, unknown>>

const acted =
  (db: Db, idOf: (key: string) => string) =>
  async <Input>(key: string, act: Act<Input>, input: Done, how: Late & { actor?: Actor } = {}) => {
    const actor = how.actor ?? registrar
    const journal = journalAt(db, actor, how.recorded ?? input.on, actor === operator)
    const command = {
      subject: idOf(key),
      texts: someTexts,
      may: () => undefined,
      decide: (petition: Petition, facts: Parameters<typeof act.decide>[2]) =>
        act.decide(petition, act.input.parse(input), facts),
    }
    const [petition] = await inTx(db, scopeOf(region), (tx) =>
      append<Petition, PetitionEvent>(tx, journal, petitionKind, [command]),
    )
    if (petition === undefined) throw new Error(`${key}没有写入`)
    return petition
  }

/** The acts of the office, the lead unit and the petitioner, in the order of a petition's life. */
function petitionsOf(db: Db) {
  const idOf = ids()
  const act = acted(db, idOf)
  const leads = new Map<string, { readonly unit: string; readonly assignment: string }>()
  const leadOf = (key: string) => {
    const lead = leads.get(key)
    if (lead === undefined) throw new Error(`${key}还没有主办单位`)
    return lead
  }
  const remember = (key: string, petition: Petition) => {
    const lead = leadAssignment(petition)
    if (lead !== undefined) leads.set(key, { unit: lead.unit, assignment: lead.id })
  }
  const byUnit = (key: string) => ({ actor: handlerOf(leadOf(key).unit) })
  const sample = { form: 'letter', venue: 'county', source: '来源', people: 1, category: '', demands: ['d1'] } as const
  return {
    async register(key: string, { recorded, ...told }: Registered) {
      const input = { ...sample, no: key, firstReceiver: 'office', ...told }
      remember(key, await act(key, acts.register, input, recorded === undefined ? {} : { recorded }))
    },
    async send(key: string, on: string, to: readonly UnitName[] = ['water'], how: Late = {}) {
      remember(key, await act(key, acts.transfer, { on, units: to }, how))
    },
    accept: (key: string, on: string, how: Late = {}) =>
      act(key, acts.accept, { on, assignment: leadOf(key).assignment }, { ...byUnit(key), ...how }),
    waiveNotice: (key: string, on: string) =>
      act(key, acts.waiveNotice, { on, assignment: leadOf(key).assignment }, byUnit(key)),
    extend: (key: string, on: string, days: number) =>
      act(key, acts.extend, { on, days, assignment: leadOf(key).assignment }, { actor: headOf(leadOf(key).unit) }),
    async reply(key: string, on: string, { outcome = 'support', ...how }: Late & { readonly outcome?: Outcome } = {}) {
      const opinion = { on, answers: [{ demand: 'd1', outcome }] }
      await act(key, acts.issueOpinion, opinion, { ...byUnit(key), ...how })
      await act(key, acts.handOver, { on, method: 'post' }, { ...byUnit(key), ...how })
    },
    hear: (key: string, on: string) => act(key, acts.takeStatement, { on, way: 'inPerson' }, byUnit(key)),
    /** As a ledger tells it: answered, and no notice ever given. */
    async replyUntold(key: string, on: string) {
      await act(key, acts.issueOpinion, { on, answers: [] }, { actor: operator })
      await act(key, acts.handOver, { on }, { actor: operator })
    },
    rate: (key: string, on: string, of: 'unit' | 'office', rating: NonNullable<Petition['unitRating']>, how?: Late) =>
      act(key, acts.rate, { on, of, rating }, how),
    relate: (key: string, on: string, relation: Petition['relation'], to?: string) =>
      act(key, acts.relate, { on, relation, ...(to !== undefined && { to: idOf(to) }) }),
    route: (key: string, on: string, route: string) =>
      act(key, acts.route, { on, route, ...(route !== 'statutoryDuty' && { body: 'court' }) }, byUnit(key)),
    returnToProcedure: (key: string, on: string) => act(key, acts.returnToProcedure, { on }, byUnit(key)),
    object: (key: string, on: string) => act(key, acts.object, { on, assignment: leadOf(key).assignment }, byUnit(key)),
    decideObjection: (key: string, on: string, upheld: boolean) =>
      act(key, acts.decideObjection, { on, upheld, assignment: leadOf(key).assignment }),
    serve: (key: string, on: string) =>
      act(key, acts.deliver, { on, paper: 'opinion', method: 'inPerson' }, byUnit(key)),
    endUnreviewed: (key: string, on: string) => act(key, acts.end, { on, reason: 'reviewNotSought' }),
    async withdraw(key: string, on: string) {
      await act(key, acts.requestWithdrawal, { on })
      await act(key, acts.confirmWithdrawal, { on, willing: true }, { actor: officeHead })
    },
    supervise: (key: string, on: string, how: Late = {}) =>
      act(
        key,
        acts.supervise,
        { on, unit: leadOf(key).unit, ground: 'irregularHandling', answerDueOn: '2025-07-31' },
        how,
      ),
    strikeOut: (key: string, on: string) =>
      act(key, acts.strikeOut, { on, mistake: 'notPetition' }, { actor: officeHead }),
    confirmKind: (
      key: string,
      on: string,
      kind: NonNullable<Petition['kind']>,
      accusedUnits: readonly UnitName[] = [],
    ) => act(key, acts.confirmKind, { on, kind, accusedUnits }),
  }
}

export interface Register<Face> {
  enter(key: string, openedOn: string, face: Face, how?: Late & { closedOn?: string }): Promise<void>
  close(key: string, on: string, how?: Late): Promise<void>
  restate(key: string, openedOn: string, face: Face, recorded: string): Promise<void>
}

function registerOf<Face>(db: Db, kind: SubjectKind<RegisterEntry<Face>, RegisterEvent<Face>>): Register<Face> {
  const idOf = ids()
  const write = async (
    key: string,
    recorded: string,
    decide: (entry: RegisterEntry<Face>, facts: Parameters<typeof enter>[2]) => ReturnType<typeof enter<Face>>,
  ) => {
    const command = { subject: idOf(key), texts: {}, may: () => undefined, decide }
    await inTx(db, scopeOf(region), (tx) => append(tx, journalAt(db, registrar, recorded), kind, [command]))
  }
  const factsOf = (key: string, openedOn: string, face: Face): EntryFacts<Face> => ({
    number: key,
    openedOn: plainDate(openedOn),
    face,
    parties: partiesOf(face),
  })
  return {
    async enter(key, openedOn, face, { recorded, closedOn } = {}) {
      const facts = {
        ...factsOf(key, openedOn, face),
        ...(closedOn !== undefined && { closedOn: plainDate(closedOn) }),
      }
      await write(key, recorded ?? openedOn, (entry, given) => enter(entry, facts, given))
    },
    close: (key, on, { recorded } = {}) => write(key, recorded ?? on, (entry) => close(entry, plainDate(on))),
    restate: (key, openedOn, face, recorded) =>
      write(key, recorded, (_, { today, texts }) => [
        {
          type: 'corrected',
          on: today,
          facts: factsOf(key, openedOn, face),
          texts,
          changes: [],
          acceptedBy: '王某',
          clocks: [],
        },
      ]),
  }
}

function partiesOf(face: unknown): EntryFacts<unknown>['parties'] {
  if (typeof face !== 'object' || face === null || !('units' in face) || !Array.isArray(face.units)) return []
  return face.units.map((unit, at) => ({ unit: String(unit), role: at === 0 ? 'lead' : 'assisting' }))
}
