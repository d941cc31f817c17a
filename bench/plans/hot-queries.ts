import { plainDate } from '../../src/calendar/plain-date.ts'
import { readTakenRows } from '../../src/ledgers/import/known-rows.ts'
import type { Actor } from '../../src/petition/facts.ts'
import { figureSheet } from '../../src/statistics/figure-sheet.ts'
import type { View } from '../../src/statistics/view.ts'
import { soughtOf } from '../../src/store/bigrams.ts'
import { findCandidates } from '../../src/store/find-by-words.ts'
import { findPetitions, findThese } from '../../src/store/find-petitions.ts'
import { inOwnerTx } from '../../src/store/open-db.ts'
import type { Db } from '../../src/store/open-db.ts'
import { findPetition, readFiledTexts, readRecordedActs } from '../../src/store/petition-file.ts'
import { recordedSince, seenOf } from '../../src/store/recent-acts.ts'
import type { Tx } from '../../src/store/tx.ts'
import { countByDay, countOwed, readWorklist } from '../../src/store/worklist.ts'
import { benchRegion } from '../county/house.ts'

/** A petition, the unit that leads it, and its number. */
export interface Someone {
  readonly petition: string
  readonly unit: string
  readonly number: string
}

/** Something asked for all day. `name` is also the file its plans are kept in. */
export interface HotQuery {
  readonly name: string
  readonly what: string
  /** A page of many; one petition or person; a period's sums; a ledger as a whole. */
  readonly reads: 'page' | 'petition' | 'period' | 'whole'
  ask(tx: Tx, someone: Someone): Promise<unknown>
}

const region = benchRegion.code
export const registrar: Actor = { id: 'registrar', unit: 'office', role: 'registrar' }
const handlerOf = ({ unit }: Someone): Actor => ({ id: 'handler', unit, role: 'handler' })
const limit = 51
const page = { filter: {}, limit }
const today = plainDate('2026-03-31')
const march = { from: plainDate('2026-03-01'), to: today }

const worklists: readonly HotQuery[] = [
  {
    name: 'worklist-of-unit',
    what: '责任单位的待办首页',
    reads: 'page',
    ask: (tx, asked) => readWorklist(tx, region, handlerOf(asked), { filter: { owner: asked.unit }, limit }),
  },
  {
    name: 'worklist-of-unit-next-page',
    what: '责任单位的待办次页',
    reads: 'page',
    ask: (tx, asked) => {
      const after = { actBy: today, subject: asked.petition, duty: 'reply/1' }
      return readWorklist(tx, region, handlerOf(asked), { filter: { owner: asked.unit }, after, limit })
    },
  },
  {
    name: 'worklist-of-office',
    what: '信访局的待办首页',
    reads: 'page',
    ask: (tx) => readWorklist(tx, region, registrar, { filter: { owner: 'office' }, limit }),
  },
  {
    name: 'worklist-of-everyone',
    what: '全县的待办首页',
    reads: 'page',
    ask: (tx) => readWorklist(tx, region, registrar, page),
  },
  {
    name: 'count-missed-of-unit',
    what: '责任单位逾期待办的件数（至多数到一千）',
    reads: 'page',
    ask: (tx, asked) =>
      countOwed(tx, region, handlerOf(asked), {
        filter: { owner: asked.unit, to: today, missed: { today, is: true } },
        most: 1000,
      }),
  },
]

const calendars: readonly HotQuery[] = [
  {
    name: 'calendar-of-unit',
    what: '责任单位一个月里每一天到期几项',
    reads: 'page',
    ask: (tx, asked) =>
      countByDay(tx, region, handlerOf(asked), { filter: { owner: asked.unit, ...march }, today, most: 5000 }),
  },
  {
    name: 'calendar-of-everyone',
    what: '全县一个月里每一天到期几项（至多数到五千）',
    reads: 'page',
    ask: (tx) => countByDay(tx, region, registrar, { filter: march, today, most: 5000 }),
  },
]

const live: readonly HotQuery[] = [
  {
    name: 'recorded-lately',
    what: '近两分钟里记载的行为（每一秒问一次）',
    reads: 'page',
    ask: (tx) => recordedSince(tx, region, new Date('2099-01-01T00:00:00Z')),
  },
  {
    name: 'seen-of-unit',
    what: '刚记载的行为里责任单位看得到的',
    reads: 'petition',
    ask: (tx, asked) =>
      seenOf(tx, region, handlerOf(asked), { acts: [{ subject: asked.petition, seq: 1 }], most: limit }),
  },
  {
    name: 'petitions-overdue',
    what: '信访局已逾期的信访件首页',
    reads: 'page',
    ask: (tx) => findPetitions(tx, region, registrar, { filter: { overdueOn: today }, limit }),
  },
]

const lists: readonly HotQuery[] = [
  {
    name: 'petitions-of-unit',
    what: '责任单位的信访件列表首页',
    reads: 'page',
    ask: (tx, asked) => findPetitions(tx, region, handlerOf(asked), page),
  },
  {
    name: 'petitions-of-unit-next-page',
    what: '责任单位的信访件列表次页',
    reads: 'page',
    ask: (tx, asked) =>
      findPetitions(tx, region, handlerOf(asked), { ...page, after: { on: today, id: asked.petition } }),
  },
  {
    name: 'petitions-of-office',
    what: '信访局的信访件列表首页',
    reads: 'page',
    ask: (tx) => findPetitions(tx, region, registrar, page),
  },
  {
    name: 'petitions-of-office-next-page',
    what: '信访局的信访件列表次页',
    reads: 'page',
    ask: (tx, asked) => findPetitions(tx, region, registrar, { ...page, after: { on: today, id: asked.petition } }),
  },
]

/** Words of the bench county: one on many petitions, one on none. */
function sought(words: string) {
  const found = soughtOf(words)
  if (typeof found === 'string') throw new Error(found)
  return { sought: found, after: undefined, most: limit }
}

const searches: readonly HotQuery[] = [
  {
    name: 'petitions-of-stage',
    what: '信访局某一阶段的信访件首页',
    reads: 'page',
    ask: (tx) => findPetitions(tx, region, registrar, { filter: { stage: 'dispatched' }, limit }),
  },
  {
    name: 'petitions-of-form',
    what: '信访局某一形式的信访件首页',
    reads: 'page',
    ask: (tx) => findPetitions(tx, region, registrar, { filter: { form: 'phone' }, limit }),
  },
  {
    name: 'candidates-by-words',
    what: '按二字词找候选（函数里走哪个索引另有测试）',
    reads: 'page',
    ask: (tx) => findCandidates(tx, region, registrar, sought('漏水')),
  },
  {
    name: 'petitions-by-ids',
    what: '候选的现状',
    reads: 'petition',
    ask: (tx, { petition }) => findThese(tx, region, registrar, [petition]),
  },
]

const singlePetitions: readonly HotQuery[] = [
  {
    name: 'petition-by-number',
    what: '按登记编号或上级系统编号找一件',
    reads: 'petition',
    ask: (tx, { number }) => findPetitions(tx, region, registrar, { filter: { number }, limit }),
  },
  {
    name: 'petition-page-of-unit',
    what: '一件信访（责任单位）：现状、行为、文本、人',
    reads: 'petition',
    ask: (tx, asked) => openFile(tx, handlerOf(asked), asked),
  },
  {
    name: 'petition-page-of-office',
    what: '一件信访（信访局）：现状、行为、文本、人',
    reads: 'petition',
    ask: (tx, asked) => openFile(tx, registrar, asked),
  },
  {
    name: 'person-by-id-number',
    what: '按身份证号的校验值找人',
    reads: 'petition',
    ask: (tx) =>
      tx.query('select subject_id from person where region_code = $1 and id_number_mac = $2', [
        region,
        Buffer.alloc(32, 1),
      ]),
  },
]

const wholes: readonly HotQuery[] = [
  {
    name: 'figures-of-office',
    what: '半年全部数字（信访局）',
    reads: 'period',
    ask: (tx) => figureSheet(tx, halfYearOf(registrar)),
  },
  {
    name: 'figures-of-unit',
    what: '半年全部数字（责任单位只见自己的）',
    reads: 'period',
    ask: (tx, asked) => figureSheet(tx, halfYearOf(handlerOf(asked))),
  },
  {
    name: 'ledger-rows',
    what: '上次导入的全部行，再次导入时逐行比较',
    reads: 'whole',
    ask: (tx) => readTakenRows(tx, region, 'petitions'),
  },
]

export const hotQueries: readonly HotQuery[] = [
  ...worklists,
  ...calendars,
  ...live,
  ...lists,
  ...searches,
  ...singlePetitions,
  ...wholes,
]

async function openFile(tx: Tx, actor: Actor, { petition }: Someone): Promise<void> {
  await findPetition(tx, region, actor, petition)
  await readRecordedActs(tx, region, petition)
  await readFiledTexts(tx, region, petition)
}

function halfYearOf(viewer: Actor): View {
  const period = { from: plainDate('2025-01-01'), to: plainDate('2025-06-30') }
  return { region, ...period, knownBefore: new Date('2049-01-01T00:00:00Z'), asOf: '2048-12-31', viewer }
}

/** @throws when no petition has a lead unit */
export async function someone(db: Db): Promise<Someone> {
  const { rows } = await inOwnerTx(db, (tx) =>
    tx.query<Someone>(
      `select p.subject_id as petition, p.unit_id as unit, s.number
         from party p join subject s on s.region_code = p.region_code and s.id = p.subject_id
        where p.role = 'lead' order by p.subject_id limit 1`,
    ),
  )
  if (rows[0] === undefined) throw new Error('no petition has a lead unit')
  return rows[0]
}
