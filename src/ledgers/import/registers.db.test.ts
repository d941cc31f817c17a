import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CellValue } from 'hucre'
import type { ActivityFace } from '../../registers/activities/activity.ts'
import type { InspectionFace } from '../../registers/inspection/inspection-matter.ts'
import type { LeaderCaseFace } from '../../registers/leader-cases/leader-case.ts'
import type { RegisterEntry, RegisterEvent } from '../../registers/register.ts'
import { inOwnerTx } from '../../store/open-db.ts'
import { trusted } from '../../store/trusted-json.ts'
import { openOffice, sheetBook } from './testing.ts'
import type { Office } from './testing.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.drop())

interface Entry<Face> {
  readonly state: RegisterEntry<Face>
  readonly acts: readonly RegisterEvent<Face>[]
  readonly journal: string
}

/** Entries of a register in the order they were opened. */
function entries<Face>(kind: string): Promise<readonly Entry<Face>[]> {
  return inOwnerTx(office.db, async (tx) => {
    const { rows } = await tx.query<{ state: unknown; acts: unknown; journal: string }>(
      `select state, (select jsonb_agg(act order by seq) from event e where e.subject_id = s.id) as acts,
              (select string_agg(act::text, '' order by seq) from event e where e.subject_id = s.id) as journal
         from subject s where kind = $1 order by opened_on, number`,
      [kind],
    )
    return rows.map((row) => ({
      state: trusted<RegisterEntry<Face>>(row.state),
      acts: trusted<readonly RegisterEvent<Face>[]>(row.acts),
      journal: row.journal,
    }))
  })
}

type Row = readonly CellValue[]

const inspectionHeader = ['序号', '交办日期', '反映问题', '责任单位', '所属领域', '包案领导', '办理情况', '办结日期']
const inspectionBook = (...rows: readonly Row[]) =>
  sheetBook('中央巡视组交办信访事项台账（第一批）', inspectionHeader, rows)
const sand: Row = [1, '2025-03-01', '河道采砂', '柳河镇、公安局', '农业农村', '张某', '已办结', '2025-05-01']
const wages: Row = [2, '2025-03-02', '拖欠工资', '人社局', '劳动保障', '李某', '办理中', null]

describe('巡视交办事项台账', () => {
  test('登记、办结各是一个行为，日子是台账的；单位写在前面的主办', async () => {
    await office.take('inspection', await inspectionBook(sand, wages))
    const [first, second] = await entries<InspectionFace>('inspection')
    expect(first?.acts.map(({ type, on }) => `${on} ${type}`)).toEqual(['2025-03-01 entered', '2025-05-01 closed'])
    expect(first?.state).toMatchObject({
      closedOn: '2025-05-01',
      face: {
        sender: '中央巡视组',
        batch: 1,
        domain: '农业农村',
        units: [await office.unit('柳河镇'), await office.unit('公安局')],
      },
    })
    expect(first?.state.parties.map(({ role }) => role)).toEqual(['lead', 'assisting'])
    expect(second?.acts.map(({ type }) => type)).toEqual(['entered'])
    for (const text of ['河道', '采砂', '张某']) expect(first?.journal).not.toContain(text)
    expect(await office.verify()).toEqual([])
  })

  test('补填办结日期：只多一个办结，不是更正', async () => {
    await office.take('inspection', await inspectionBook(sand, wages))
    const closed = [...wages.slice(0, 6), '已办结', '2025-06-01']
    const result = await office.take('inspection', await inspectionBook(sand, closed))
    expect(result).toMatchObject({ updated: 1, unchanged: 1, corrections: [], written: true })
    const [, second] = await entries<InspectionFace>('inspection')
    expect(second?.acts.map(({ type, on }) => `${on} ${type}`)).toEqual(['2025-03-02 entered', '2025-06-01 closed'])
    expect(await office.verify()).toEqual([])
  })

  test('改动责任单位、包案领导：更正要具名；领导姓名不进行为', async () => {
    await office.take('inspection', await inspectionBook(sand, wages))
    const retyped = [2, '2025-03-02', '拖欠工资', '住建局', '劳动保障', '王某某', '办理中', null]
    const book = await inspectionBook(sand, retyped)
    expect(await office.take('inspection', book)).toMatchObject({ written: false, unchanged: 1 })
    await office.take('inspection', book, { acceptedBy: '赵某' })
    const [, second] = await entries<InspectionFace>('inspection')
    expect(second?.state.face.units).toEqual([await office.unit('住建局')])
    expect(second?.acts.at(-1)).toMatchObject({ type: 'corrected', acceptedBy: '赵某' })
    for (const text of ['王某某', '李某', '拖欠']) expect(second?.journal).not.toContain(text)
    expect(await office.verify()).toEqual([])
  })

  test('台账不认得的列（备注）填了、改了：不是行为，不是更正，文字不进行为', async () => {
    const withRemark = (remark: string) =>
      sheetBook('中央巡视组交办信访事项台账（第一批）', [...inspectionHeader, '备注'], [[...wages, remark]])
    await office.take('inspection', await inspectionBook(wages))
    expect(await office.take('inspection', await withRemark('已约谈周某'))).toMatchObject({
      updated: 1,
      corrections: [],
    })
    expect(await office.take('inspection', await withRemark('周某已领到'))).toMatchObject({
      updated: 1,
      corrections: [],
    })
    const [first] = await entries<InspectionFace>('inspection')
    expect(first?.acts.map(({ type }) => type)).toEqual(['entered'])
    expect(await office.take('inspection', await withRemark('周某已领到'))).toMatchObject({ unchanged: 1 })
    expect(await office.verify()).toEqual([])
  })

  test('改动办结日期；删去办结日期，又成在办', async () => {
    await office.take('inspection', await inspectionBook(sand))
    const later = [...sand.slice(0, 7), '2025-05-20']
    await office.take('inspection', await inspectionBook(later), { acceptedBy: '赵某' })
    expect((await entries<InspectionFace>('inspection'))[0]?.state.closedOn).toBe('2025-05-20')
    const open = [...sand.slice(0, 6), '办理中', null]
    await office.take('inspection', await inspectionBook(open), { acceptedBy: '赵某' })
    expect((await entries<InspectionFace>('inspection'))[0]?.state.closedOn).toBeUndefined()
    expect(await office.verify()).toEqual([])
  })
})

describe('领导包案台账', () => {
  const header = ['序号', '包案级别', '包案领导', '案由', '责任单位', '包案日期', '化解情况', '化解日期']
  const book = (...rows: readonly Row[]) => sheetBook('青禾县领导包案台账', header, rows)
  const land: Row = [1, '市级', '张某', '征地补偿', '柳河镇', '2025-02-01', '化解中', null]

  test('补填化解日期是化解；改动包案领导是更正，姓名不进行为', async () => {
    await office.take('leader-cases', await book(land))
    const resolved = [...land.slice(0, 6), '已化解', '2025-06-10']
    expect(await office.take('leader-cases', await book(resolved))).toMatchObject({ updated: 1, corrections: [] })
    const retyped = [1, '市级', '李某某', ...resolved.slice(3)]
    expect(await office.take('leader-cases', await book(retyped))).toMatchObject({ written: false, accepted: 0 })
    await office.take('leader-cases', await book(retyped), { acceptedBy: '赵某' })
    const [first, ...others] = await entries<LeaderCaseFace>('leaderCase')
    expect(others).toEqual([])
    expect(first?.acts.map(({ type }) => type)).toEqual(['entered', 'closed', 'corrected'])
    expect(first?.state).toMatchObject({ closedOn: '2025-06-10', face: { level: 'city' } })
    for (const text of ['张某', '李某某', '征地']) expect(first?.journal).not.toContain(text)
    expect(await office.verify()).toEqual([])
  })
})

describe('会议活动台账', () => {
  const header = ['序号', '日期', '类别', '主题', '参加单位', '成果']
  const book = (...rows: readonly Row[]) => sheetBook('青禾县会议活动台账', header, rows)

  test('依法处置只留人数、决定机关、文号；没有人数是错误', async () => {
    const named: Row = [1, '2025-03-01', '依法处置', '扰乱秩序', '公安局', '依法处置钱某等2人，青公行罚决字〔2025〕9号']
    await office.take('activities', await book(named))
    const [first] = await entries<ActivityFace>('activity')
    expect(first?.state.face).toEqual({
      kind: 'lawfulDisposition',
      persons: 2,
      organs: '公安局',
      documentNumber: '青公行罚决字〔2025〕9号',
    })
    expect(first?.journal).not.toContain('钱某')
    const without: Row = [2, '2025-03-02', '依法处置', '扰乱秩序', '公安局', '依法处置']
    const before = await office.rows()
    expect(await office.take('activities', await book(named, without))).toMatchObject({
      written: false,
      rejected: [{ row: 4, column: '成果' }],
    })
    expect(await office.rows()).toEqual(before)
  })

  test('补填成果：不是更正，姓名不进行为', async () => {
    await office.take('activities', await book([1, '2025-03-01', '带案下访', '下访柳河镇', '柳河镇', null]))
    const filled: Row = [1, '2025-03-01', '带案下访', '下访柳河镇', '柳河镇', '接待孙某等3人']
    expect(await office.take('activities', await book(filled))).toMatchObject({ updated: 1, corrections: [] })
    const [first] = await entries<ActivityFace>('activity')
    expect(first?.journal).not.toContain('孙某')
    expect(await office.verify()).toEqual([])
  })
})
