import { verify as isHashOf } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../calendar/plain-date.ts'
import type { Petition } from '../petition/state.ts'
import { kinds } from '../registers/kinds.ts'
import { figureSheet, openFigure } from '../statistics/figure-sheet.ts'
import type { FigureSheet } from '../statistics/figure.ts'
import { scopeOf } from '../store/journal.ts'
import { inTx } from '../store/open-db.ts'
import type { Db } from '../store/open-db.ts'
import { findRegion, nameRegion } from '../store/region.ts'
import { findSignIn } from '../store/staff.ts'
import { StoreRefusal } from '../store/store-refusal.ts'
import { testDb } from '../store/testing/test-db.ts'
import { trusted } from '../store/trusted-json.ts'
import type { Tx } from '../store/tx.ts'
import { readUnits } from '../store/units.ts'
import { verify } from '../store/verify/verify.ts'
import { readWorklist } from '../store/worklist.ts'
import { demonstrationAccounts } from './accounts.ts'
import { demonstrationRegion } from './county.ts'
import { firstHalf2025 } from './first-half-2025.ts'
import { seedDemonstration } from './seed.ts'
import { handlerOf, officeHead } from './staff.ts'

const { code: region } = demonstrationRegion
const today = plainDate('2026-11-18')
/** A Wednesday in November: terms that begin now end in a year whose holidays nobody has announced. */
const now = new Date('2026-11-18T09:30:00+08:00')

let db: Awaited<ReturnType<typeof testDb>>

beforeAll(async () => {
  db = await testDb()
  await seedDemonstration(db, now)
})
afterAll(() => db.drop())

const inCounty = <T>(of: Db, read: (tx: Tx) => Promise<T>): Promise<T> => inTx(of, scopeOf(region), read)

function figuresOf(of: Db, known: Date): Promise<FigureSheet> {
  const knownBefore = new Date(known.getTime() + 1)
  return inCounty(of, (tx) =>
    figureSheet(tx, { region, ...firstHalf2025, knownBefore, asOf: known.toISOString(), viewer: officeHead }),
  )
}

const sum = <T>(all: readonly T[], of: (each: T) => number): number => all.reduce((n, each) => n + of(each), 0)

describe('演示县2025年上半年的数字', () => {
  const wanted = {
    'flow.total': '335',
    'flow.online': '92',
    'flow.visit': '243',
    'flow.letter': '0',
    'flow.phone': '0',
    'flow.other': '0',
    'flow.visit.national': '9',
    'flow.visit.province': '34',
    'flow.visit.city': '10',
    'flow.visit.cityGate': '4',
    'flow.visit.county': '186',
    'flow.visit.town': '0',
    'inspection.total': '73',
    'inspection.closed': '44',
    'inspection.open': '29',
    'inspection.jointlyAssigned': '4',
    'inspection.batch.1': '15',
    'inspection.batch.2': '17',
    'inspection.batch.3': '27',
    'inspection.batch.4': '14',
    'inspection.unit.公安局': '19',
    'inspection.unit.禾兴镇': '10',
    'inspection.unit.住建局': '6',
    'leaderCases.city': '5',
    'leaderCases.county': '13',
    'leaderCases.total': '18',
    'leaderCases.resolved': '7',
    'leaderCases.resolutionRate': '38.89%',
    'conference.count': '4',
    'publicity.count': '1',
    'training.count': '2',
    'screening.count': '2',
    'leaderVisits.count': '3',
    'conference.resolutions': '6',
    'conference.kept': '6',
    'rectification.total': '3',
    'rectification.closed': '2',
    'rectification.measures': '6',
    'rectification.kept': '5',
    'risks.total': '6',
    'risks.closed': '5',
    'plan.total': '3',
    'plan.closed': '2',
    'order.lawfulDispositions': '1',
    'rates.timelyAcceptance': '100%',
    'rates.onTimeReply': '100%',
    'rates.timelyDispatch': '100%',
    'rates.repeat': '20.90%',
  }

  test('各项数字与定下的相同', async () => {
    const { figures } = await figuresOf(db, now)
    const found = Object.keys(wanted).map((id) => [id, figures[id]?.text])
    expect(Object.fromEntries(found)).toEqual(wanted)
  })

  test('巡视交办的各单位件数', async () => {
    const { figures } = await figuresOf(db, now)
    const perUnit = Object.entries(figures).flatMap(([id, { value }]) =>
      id.startsWith('inspection.unit.') ? [value] : [],
    )
    const expected = [
      19,
      10,
      6,
      4,
      4,
      4,
      3,
      3,
      ...Array.from({ length: 8 }, () => 2),
      ...Array.from({ length: 8 }, () => 1),
    ]
    expect(perUnit.sort((a, b) => Number(b) - Number(a))).toEqual(expected)
  })

  test('有评价，但不是件件评价、个个满意', async () => {
    const { figures } = await figuresOf(db, now)
    for (const id of [
      'rates.participation',
      'rates.satisfaction',
      'rates.office.participation',
      'rates.office.satisfaction',
    ]) {
      expect(figures[id]?.value, id).toBeGreaterThan(0.3)
      expect(figures[id]?.value, id).toBeLessThan(1)
    }
  })

  test('依法处置写明决定机关', async () => {
    const { figures } = await figuresOf(db, now)
    expect(figures['order.lawfulDispositions']?.basis).toContain('青禾县公安局')
  })

  test('各项勾稽关系成立', async () => {
    const { checks } = await figuresOf(db, now)
    expect(checks.length).toBeGreaterThan(4)
    expect(checks.filter(({ holds }) => !holds)).toEqual([])
  })

  test('每一个数字都是它背后各件之和：分子、分母都对得上，没有一件多出、漏掉', async () => {
    const { figures } = await figuresOf(db, now)
    const behind = await inCounty(db, async (tx) => {
      const found: Record<string, unknown> = {}
      const view = { region, ...firstHalf2025, knownBefore: new Date(now.getTime() + 1), asOf: '', viewer: officeHead }
      for (const id of Object.keys(figures)) {
        const { cases = [] } = (await openFigure(tx, view, id)) ?? {}
        const [part, whole] = [sum(cases, ({ part }) => part), sum(cases, ({ whole }) => whole)]
        expect(cases.length, id).toBe(new Set(cases.map(({ subject }) => subject)).size)
        found[id] = figures[id]?.text.endsWith('%') === true ? [part / whole, whole] : [part, whole]
      }
      return found
    })
    const said = Object.entries(figures).map(([id, { value, count }]) => [id, [value ?? 0, count ?? 0]])
    expect(behind).toEqual(Object.fromEntries(said))
  })

  test('期末未办结的巡视交办事项，后来有的办结、有的仍未办结', async () => {
    const stages = await inCounty(db, async (tx) => {
      const { rows } = await tx.query<{ stage: string; n: number }>(
        `select stage, count(*)::int as n from subject where region_code = $1 and kind = 'inspection' group by stage`,
        [region],
      )
      return Object.fromEntries(rows.map(({ stage, n }) => [stage, n]))
    })
    expect(stages['open']).toBeGreaterThan(0)
    expect(stages['closed']).toBeGreaterThan(44)
  })
})

describe('今天在办的信访件', () => {
  let live: readonly Petition[]

  beforeAll(async () => {
    live = await inCounty(db, async (tx) => {
      const { rows } = await tx.query<{ state: unknown }>(
        `select state from subject where region_code = $1 and kind = 'petition' and opened_on > $2`,
        [region, firstHalf2025.to],
      )
      return rows.map(({ state }) => trusted<Petition>(state))
    })
  })

  test('六十多件，各阶段都有', () => {
    expect(live.length).toBeGreaterThanOrEqual(60)
    expect(new Set(live.map(({ stage }) => stage))).toEqual(
      new Set([
        'registered',
        'dispatched',
        'accepted',
        'concluded',
        'delivered',
        'firstReview',
        'firstReviewAnswered',
        'firstReviewDelivered',
        'finalReview',
        'ended',
      ]),
    )
  })

  test.each([addDays(today, 0), addDays(today, 1), addDays(today, 3), addDays(today, -1)])(
    '有义务的到期日是%s',
    async (due) => {
      const owed = await inCounty(db, (tx) =>
        readWorklist(tx, region, officeHead, { filter: { from: due, to: due }, limit: 50 }),
      )
      expect(owed.map(({ term }) => term)).not.toEqual([])
    },
  )

  const has = (what: string, which: (petition: Petition) => boolean) =>
    test(what, () => expect(live.filter(which).length).toBeGreaterThan(0))
  const owes = (petition: Petition, term: string) =>
    Object.values(petition.duties).some((duty) => duty.term === term && duty.status === 'running')

  has('逾期已久的', ({ duties }) =>
    Object.values(duties).some(({ status, due }) => status === 'running' && due < addDays(today, -10)),
  )
  has('异议待核实的', (p) => p.assignments.some(({ status }) => status === 'objected'))
  has('异议成立、尚未重新转送的', (p) => p.stage === 'registered' && owes(p, 'redispatch'))
  has(
    '异议成立、已重新转送的',
    (p) => p.stage === 'dispatched' && p.assignments.some(({ status }) => status === 'returned'),
  )
  has('第三十四条：已延期的', ({ duties }) => Object.values(duties).some(({ extendedDays }) => extendedDays === 30))
  has('处理意见书已出具、尚未送出的', ({ opinion }) => opinion !== undefined && opinion.leftOn === undefined)
  has('已送出、尚未证明送达的', (p) => p.stage === 'concluded' && owes(p, 'service'))
  has('可请求复查的期限还在的', ({ duties }) => (duties['firstReviewRequest']?.due ?? '') >= today)
  has('督办的', ({ supervisions }) => supervisions.length > 0)
  has('交办、待反馈结果的', (p) => owes(p, 'assignedFeedback'))
  has('主办、协办几个单位的', ({ assignments }) => assignments.filter(({ role }) => role === 'assisting').length > 1)
  has('六人走访的', ({ form, people }) => form === 'visit' && people === 6)
  has('建议意见', ({ kind }) => kind === 'suggestion')
  has('台账导入、尚无人确认类别的', ({ imported, kindConfirmedBy }) => imported && kindConfirmedBy === undefined)
  has('重复件', ({ relation }) => relation === 'repeat')
  has('复核后再提的', ({ relation }) => relation === 'afterFinalReview')
  has('有评价的', ({ unitRating }) => unitRating !== undefined)
  has('信访人直接去单位的', ({ firstReceiver }) => firstReceiver !== 'office')
  has('放假安排未公布年份的暂定期限', ({ duties }) => Object.values(duties).some(({ provisional }) => provisional))

  test('第三十条第三款：检举控告件从未转给被检举控告的单位，该单位也查不到', async () => {
    const accused = live.filter(({ kind }) => kind === 'accusation')
    expect(accused).toHaveLength(2)
    for (const { accusedUnits, assignments } of accused) {
      expect(accusedUnits).toHaveLength(1)
      expect(assignments.some(({ unit }) => accusedUnits.includes(unit))).toBe(false)
    }
    const numbers = accused.map(({ no }) => no)
    for (const unit of ['market', 'town-2']) {
      const owed = await inCounty(db, (tx) => readWorklist(tx, region, handlerOf(unit), { filter: {}, limit: 500 }))
      expect(owed.filter(({ number }) => numbers.includes(number))).toEqual([])
    }
  })
})

describe('装入', () => {
  test('核验没有发现', async () => {
    const { findings } = await verify(db, kinds)
    expect(findings).toEqual([])
  })

  test('二十七个单位，各有上一级', async () => {
    const units = await inCounty(db, (tx) => readUnits(tx, region))
    expect(units).toHaveLength(27)
    expect(units.filter(({ superior }) => superior === '')).toEqual([])
  })

  test('演示账号都能登录', async () => {
    for (const { login, password, name, role, unit } of demonstrationAccounts) {
      const found = await inCounty(db, (tx) => findSignIn(tx, region, login))
      expect(found?.staff).toMatchObject({ login, name, role, unit })
      expect(found?.passwordHash).toMatch(/^\$argon2id\$/)
      expect(await isHashOf(found?.passwordHash ?? '', password)).toBe(true)
    }
  })

  test('再装一次，什么都不变', async () => {
    const before = await countEvents(db)
    await seedDemonstration(db, new Date('2026-12-01T10:00:00+08:00'))
    expect(await countEvents(db)).toBe(before)
  })

  test('已有别的数据的目录不装', async () => {
    const other = await testDb()
    try {
      await nameRegion(other, { code: '990456000000', name: '南亭县', office: '南亭县信访局' }, now)
      await expect(seedDemonstration(other, now)).rejects.toThrow(StoreRefusal)
      expect(await findRegion(other)).toMatchObject({ name: '南亭县' })
    } finally {
      await other.drop()
    }
  })

  test('本机日期太早的不装，什么都不写', async () => {
    const early = await testDb()
    try {
      await expect(seedDemonstration(early, new Date('2025-07-01T10:00:00+08:00'))).rejects.toThrow('校准本机时间')
      expect(await findRegion(early)).toBeUndefined()
    } finally {
      await early.drop()
    }
  })

  test.each(['2026-01-15', '2026-02-22', '2027-05-05'])('在%s装入，上半年的数字不变', async (day) => {
    const then = new Date(`${day}T10:00:00+08:00`)
    const onThatDay = await testDb()
    try {
      await seedDemonstration(onThatDay, then)
      const { figures } = await figuresOf(onThatDay, then)
      expect(figures['flow.total']?.value).toBe(335)
      expect(figures['rates.onTimeReply']?.text).toBe('100%')
      expect((await verify(onThatDay, kinds)).findings).toEqual([])
    } finally {
      await onThatDay.drop()
    }
  })
})

async function countEvents(of: Db): Promise<number> {
  return inCounty(of, async (tx) => {
    const { rows } = await tx.query<{ n: number }>('select count(*)::int as n from event where region_code = $1', [
      region,
    ])
    return rows[0]?.n ?? 0
  })
}
