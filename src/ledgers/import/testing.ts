import { randomUUID } from 'node:crypto'
import type { CellValue } from 'hucre'
import { stateCouncilCalendar } from '../../calendar/calendar.ts'
import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import type { Act } from '../../petition/act.ts'
import type { Actor } from '../../petition/facts.ts'
import type { PetitionEvent } from '../../petition/events.ts'
import type { Petition } from '../../petition/state.ts'
import { operator } from '../../petition/testing.ts'
import { kinds } from '../../registers/kinds.ts'
import { append } from '../../store/append.ts'
import { scopeOf } from '../../store/journal.ts'
import type { Journal } from '../../store/journal.ts'
import { openKeyring } from '../../store/keys.ts'
import { inOwnerTx, inTx } from '../../store/open-db.ts'
import type { Db } from '../../store/open-db.ts'
import { petitionKind } from '../../store/petition-kind.ts'
import { nameRegion } from '../../store/region.ts'
import { testDb } from '../../store/testing/test-db.ts'
import { trusted } from '../../store/trusted-json.ts'
import { readUnits } from '../../store/units.ts'
import type { Finding } from '../../store/verify/check-subject.ts'
import { verify } from '../../store/verify/verify.ts'
import { bookOf } from '../books-for-tests.ts'
import type { LedgerKind } from '../ledger.ts'
import { importLedger } from './import-ledger.ts'
import type { ImportResult } from './import-ledger.ts'

/** An office of 青禾县 with its units read in, and ledgers to import on days of the test's own choosing. */

export const region = '990123000000'

interface How {
  /** The day the import is made; 2025-07-01 unless stated. */
  readonly on?: string
  readonly acceptedBy?: string
  readonly dryRun?: boolean
}

export interface Office {
  readonly db: Db
  take(kind: LedgerKind, path: string, how?: How): Promise<ImportResult>
  /** The one petition of this title, with its acts. */
  petition(title: string): Promise<Filed>
  /** Does an act by hand. */
  act<Input>(subject: string, act: Act<Input>, input: unknown, how: { actor: Actor; on: string }): Promise<void>
  /** Everything that was ever written, counted by table. */
  rows(): Promise<Readonly<Record<string, number>>>
  verify(): Promise<readonly Finding[]>
  unit(shortName: string): Promise<string>
  drop(): Promise<void>
}

export interface Filed {
  readonly state: Petition
  readonly acts: readonly PetitionEvent[]
  /** What the journal itself holds, as text: no name may be found in it. */
  readonly journal: string
  readonly recordedOn: readonly string[]
}

/** The same office before its units are read in. */
export async function openBareOffice(): Promise<Office> {
  const db = await testDb()
  await nameRegion(db, { code: region, name: '青禾县', office: '青禾县信访局' }, new Date('2024-12-01T00:00:00Z'))
  return officeOf(db)
}

export async function openOffice(): Promise<Office> {
  const office = await openBareOffice()
  const units = await office.take('units', await unitsBook())
  if (units.accepted !== 5) throw new Error(`名录没有读入：${JSON.stringify(units)}`)
  return office
}

let moments = 0

function journalOn(db: Db, day: string, actor: Actor, imported: boolean): Journal {
  moments += 1
  const now = new Date(new Date(`${day}T10:00:00+08:00`).getTime() + moments)
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

function officeOf(db: Db & { drop(): Promise<void> }): Office {
  const reading = <T>(work: Parameters<typeof inTx<T>>[2]) => inTx(db, scopeOf(region), work)
  return {
    db,
    take: (kind, path, { on = '2025-07-01', acceptedBy, dryRun = false } = {}) => {
      const order = { kind, path, dryRun, acceptedBy, random: Math.random }
      return importLedger(db, journalOn(db, on, operator, true), order)
    },
    petition: (title) => filed(db, title),
    act: async (subject, act, input, { actor, on }) => {
      const texts = {
        reason: '理由',
        notice: '告知',
        'answer.1': '答复',
        'basis.1': '依据',
        statement: '声明',
        proof: '回执',
      }
      const command = {
        subject,
        texts,
        may: () => undefined,
        decide: (petition: Petition, facts: Parameters<typeof act.decide>[2]) =>
          act.decide(petition, act.input.parse(input), facts),
      }
      await reading((tx) =>
        append<Petition, PetitionEvent>(tx, journalOn(db, on, actor, false), petitionKind, [command]),
      )
    },
    rows: () => countRows(db),
    verify: async () => (await verify(db, kinds)).findings,
    unit: async (shortName) => {
      const units = await reading((tx) => readUnits(tx, region))
      return units.find((unit) => unit.shortName === shortName)?.id ?? `没有${shortName}`
    },
    drop: () => db.drop(),
  }
}

function filed(db: Db, title: string): Promise<Filed> {
  return inOwnerTx(db, async (tx) => {
    const { rows } = await tx.query<{ id: string; state: unknown }>(
      `select s.id, s.state from subject s where s.kind = 'petition' and exists
        (select from content c where c.subject_id = s.id and c.field = 'title' and c.text = $1)`,
      [title],
    )
    const [row, ...others] = rows
    if (row === undefined || others.length > 0) throw new Error(`「${title}」有 ${rows.length} 件`)
    const events = await tx.query<{ act: unknown; recorded_at: Date; line: string }>(
      'select act, recorded_at, act::text as line from event where subject_id = $1 order by seq',
      [row.id],
    )
    return {
      state: trusted<Petition>(row.state),
      acts: events.rows.map(({ act }) => trusted<PetitionEvent>(act)),
      journal: events.rows.map(({ line }) => line).join('\n'),
      recordedOn: events.rows.map((event) => shanghaiDayOf(event.recorded_at)),
    }
  })
}

const tables = ['subject', 'event', 'duty_tally', 'content', 'person', 'ledger_row', 'ledger_book', 'unit', 'seal']

function countRows(db: Db): Promise<Readonly<Record<string, number>>> {
  return inOwnerTx(db, async (tx) => {
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const { rows } = await tx.query<{ n: number }>(`select count(*)::int as n from ${table}`)
      counts[table] = rows[0]?.n ?? 0
    }
    return counts
  })
}

type Row = readonly CellValue[]

const unitRows: readonly Row[] = [
  [1, '青禾县公安局', '公安局', '县公安局', '县直部门', '青禾县人民政府'],
  [2, '青禾县柳河镇人民政府', '柳河镇', '柳河镇政府', '乡镇', '青禾县人民政府'],
  [3, '青禾县住房和城乡建设局', '住建局', '住房和城乡建设局', '县直部门', '青禾县人民政府'],
  [4, '青禾县和平街道办事处', '和平街道', '', '街道', '青禾县人民政府'],
  [5, '青禾县人力资源和社会保障局', '人社局', '', '县直部门', '青禾县人民政府'],
]

/** 责任单位名录, with some rows replaced by 序号 or added. */
export async function unitsBook(changes: readonly Row[] = []): Promise<string> {
  const bySerial = new Map([...unitRows, ...changes].map((row) => [row[0], row]))
  return sheetBook(
    '青禾县责任单位名录',
    ['序号', '单位全称', '简称', '别名', '类别', '上一级机关、单位'],
    [...bySerial.values()],
  )
}

/** A workbook of one sheet: title, header and rows as given. */
export function sheetBook(title: string, header: readonly string[], rows: readonly Row[]): Promise<string> {
  return bookOf([{ name: '台账', rows: [[title], [...header], ...rows.map((row) => [...row])] }])
}
