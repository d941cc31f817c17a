import { addDays, daysBetween, plainDate, sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { conferenceAgenda } from '../documents/conference/agenda.ts'
import type { AgendaInput, Listed, MatterOnAgenda, OwedOnAgenda } from '../documents/conference/agenda.ts'
import { conferenceMinutes } from '../documents/conference/minutes.ts'
import { renderDocx } from '../documents/paper/render-docx.ts'
import { keptFrom } from '../petition/accused.ts'
import type { Actor } from '../petition/facts.ts'
import { leadAssignment } from '../petition/state.ts'
import type { Petition } from '../petition/state.ts'
import { needOffice } from '../registers/acts/act.ts'
import { findEntries, findEntry, readEntryTexts } from '../registers/find-entries.ts'
import { undertakingStates } from '../registers/words.ts'
import { openFigure } from '../statistics/figure-sheet.ts'
import { recordSweep } from '../store/accesses.ts'
import { newestFirst, readPetitions } from '../store/named-subjects.ts'
import type { Tx } from '../store/tx.ts'
import { readWorklist } from '../store/worklist.ts'
import type { OwedFilter } from '../store/worklist.ts'
import { terms } from '../terms/terms.ts'
import { patient, viewOf } from './figures.ts'
import { lookingOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import type { Lookups } from './lookups.ts'
import { forbidden, notThere, ProblemError } from './problem.ts'

/** A conference reads no more than this of one list; the rest stands in the worklist. */
const most = 100
const nearDays = 7

interface Reading {
  readonly tx: Tx
  readonly house: House
  readonly actor: Actor
  readonly lookups: Lookups
}

/** 联席会议议程 of today, drafted from the worklist, as .docx; that it was taken out is written down. @throws {ProblemError} */
export async function agendaDocx(house: House, actor: Actor): Promise<Buffer> {
  if (needOffice(actor, '') !== undefined) throw new ProblemError(forbidden)
  const input = await readAs(
    house,
    actor,
    async (tx): Promise<AgendaInput> => {
      const reading = { tx, house, actor, lookups: await lookupsOf(house, actor, tx) }
      const { today } = reading.lookups
      await recordSweep(tx, lookingOf(house, actor), { what: 'export', item: '联席会议议程', why: '起草会议议程' })
      const late = { to: addDays(today, -1), missed: { today, is: true } }
      return {
        ...{ office: house.region.office, today },
        promised: await promisedBefore(reading),
        late: await owed(reading, late),
        near: await owed(reading, { from: today, to: addDays(today, nearDays) }),
        undated: await undatedMatters(reading),
        returning: await returningUnanswered(reading),
      }
    },
    patient,
  )
  return Buffer.from(await renderDocx(conferenceAgenda(input)))
}

/** The minutes of one joint conference in the register, as .docx. @throws {ProblemError} where it is no conference */
export async function minutesDocx(house: House, actor: Actor, id: string): Promise<{ name: string; bytes: Buffer }> {
  if (needOffice(actor, '') !== undefined) throw new ProblemError(forbidden)
  const input = await readAs(house, actor, async (tx) => {
    const region = house.region.code
    const entry = await findEntry(tx, region, actor, { kind: 'activity', id })
    if (entry === undefined || !isConference(entry.face)) throw new ProblemError(notThere)
    const { nameOf } = await lookupsOf(house, actor, tx)
    const texts = await readEntryTexts(tx, region, [id])
    const said = (field: string) => [...texts.values()].find((each) => each.field === field)?.text ?? ''
    const item = `联席会议纪要 ${entry.number}`
    await recordSweep(tx, lookingOf(house, actor), { what: 'export', item, why: '出会议纪要' })
    const standing = (entry.undertakings ?? []).filter(({ status }) => status !== 'released')
    return {
      ...{ office: house.region.office, number: entry.number, heldOn: entry.openedOn },
      ...{ subject: said('subject'), attendance: said('organs'), result: said('result') },
      promised: standing.map(({ owner, due, what }) => ({
        ...{ owner: nameOf(owner), due },
        what: texts.get(what.content)?.text ?? '',
      })),
    }
  })
  const name = `${house.region.office}联席会议纪要${input.heldOn}.docx`
  return { name, bytes: Buffer.from(await renderDocx(conferenceMinutes(input))) }
}

function isConference(face: unknown): boolean {
  return typeof face === 'object' && face !== null && 'kind' in face && face.kind === 'jointConference'
}

/** 第三十条第三款: what is kept from anybody stands on no paper that goes round, and neither does what nobody has confirmed. */
function mayGoRound(petition: Petition): boolean {
  const { kind, kindConfirmedBy } = petition
  return kindConfirmedBy !== undefined && kind !== 'accusation' && keptFrom(petition).length === 0
}

async function owed({ tx, house, actor, lookups }: Reading, filter: OwedFilter): Promise<Listed<OwedOnAgenda>> {
  const found = await readWorklist(tx, house.region.code, actor, { filter, limit: most + 1 })
  const { today, nameOf } = lookups
  const lines = found.flatMap(({ petition, number, owner, term, due }): readonly OwedOnAgenda[] => {
    if (petition === undefined || !mayGoRound(petition)) return []
    const { label, article } = terms[term]
    const daysLate = Math.max(0, daysBetween(due, today))
    return [{ number, owner: nameOf(owner), what: `${label}（${article}）`, due, daysLate }]
  })
  return { lines: lines.slice(0, most), more: found.length > most }
}

async function promisedBefore({ tx, house, actor, lookups }: Reading): Promise<AgendaInput['promised']> {
  const { today, nameOf } = lookups
  const filter = { field: 'kind', value: 'jointConference' }
  const meetings = await findEntries(tx, house.region.code, actor, { kind: 'activity', filter, today, limit: most })
  const texts = await readEntryTexts(
    tx,
    house.region.code,
    meetings.map(({ id }) => id),
  )
  const lines = meetings.flatMap(({ number, undertakings = [] }) =>
    undertakings
      .filter(({ status }) => status === 'open' || status === 'proved')
      .map(({ owner, due, what, status }) => ({
        ...{ number, due, owner: nameOf(owner) },
        what: texts.get(what.content)?.text ?? '',
        state: status === 'open' && due < today ? '已超过' : undertakingStates[status],
      })),
  )
  return { lines: lines.toSorted((a, b) => (a.due < b.due ? -1 : 1)).slice(0, most), more: lines.length > most }
}

async function undatedMatters({ tx, house, actor, lookups }: Reading): Promise<Listed<MatterOnAgenda>> {
  const asked = { kind: 'inspection', state: 'undated', today: lookups.today, limit: most + 1 } as const
  const found = await findEntries(tx, house.region.code, actor, asked)
  const lines = found.slice(0, most).map(({ number, openedOn, parties }) => ({
    ...{ number, about: sayDay(openedOn) },
    units: parties.map(({ unit }) => lookups.nameOf(unit)),
  }))
  return { lines, more: found.length > most }
}

/** Of this half-year, up to today. */
async function returningUnanswered({ tx, house, actor, lookups }: Reading): Promise<Listed<MatterOnAgenda>> {
  const { today, nameOf } = lookups
  const asked = { from: halfYearBegin(today), to: today, units: 'then' } as const
  const opened = await openFigure(tx, await viewOf(tx, house, actor, asked), 'returning.unanswered')
  const subjects = (opened?.cases ?? []).filter(({ part }) => part > 0).map(({ subject }) => subject)
  const ids = await newestFirst(tx, house.region.code, subjects, { at: 0, limit: most })
  const lines = (await readPetitions(tx, house.region.code, actor, ids)).filter(mayGoRound).map((petition) => {
    const lead = leadAssignment(petition)?.unit
    const { no: number, registeredOn } = petition
    return { number, about: sayDay(registeredOn), units: lead === undefined ? [] : [nameOf(lead)] }
  })
  return { lines, more: subjects.length > most }
}

function halfYearBegin(today: PlainDate): PlainDate {
  return plainDate(`${today.slice(0, 4)}-${today.slice(5) < '07-01' ? '01-01' : '07-01'}`)
}
