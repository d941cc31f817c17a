import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acts } from '../../petition/actions/index.ts'
import { handlerOf, registrar } from '../../petition/testing.ts'
import { bookOf, petitionSheet } from '../books-for-tests.ts'
import { openOffice, region } from './testing.ts'
import type { Office } from './testing.ts'
import { inOwnerTx } from '../../store/open-db.ts'
import { openKeyring } from '../../store/keys.ts'

type Cells = Parameters<typeof petitionSheet>[0][number]

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await take([{}, { 标题: '路灯不亮' }], { on: '2025-07-01' })
})
afterEach(() => office.drop())

const take = async (rows: readonly Cells[], how?: Parameters<Office['take']>[2], columns?: readonly string[]) =>
  office.take('petitions', await bookOf([petitionSheet(rows, columns)]), how)

/** The first row typed over, accepted by 王某. */
const correct = (cells: Cells) => take([cells, { 标题: '路灯不亮' }], { on: '2025-07-08', acceptedBy: '王某' })

async function personOf(title: string): Promise<{ name: string; address: string }> {
  const { state } = await office.petition(title)
  return inOwnerTx(office.db, async (tx) => {
    const { rows } = await tx.query<{ name: string; address: Buffer }>(
      'select name, address from person where region_code = $1 and subject_id = $2',
      [region, state.id],
    )
    const [person, ...others] = rows
    if (person === undefined || others.length > 0) throw new Error(`有 ${rows.length} 个信访人`)
    return { name: person.name, address: openKeyring(office.db.dataDir).open(person.address) }
  })
}

describe('改动已填的格', () => {
  test('没有人具名接受：逐格列出原来和现在，什么都不写入', async () => {
    const before = await office.rows()
    const result = await take([{ 答复日期: '2025-04-02', 人数: 3 }, { 标题: '路灯不亮' }])
    expect(result).toMatchObject({ written: false, unchanged: 1, updated: 0, rejected: [] })
    expect(result.corrections).toEqual([
      { sheet: '登记台账', row: 3, column: '人数', was: '2', now: '3' },
      { sheet: '登记台账', row: 3, column: '答复日期', was: '2025-04-01', now: '2025-04-02' },
    ])
    expect(await office.rows()).toEqual(before)
  })

  test('具名接受：更正是新的一笔，原来的记载都在，核对无误', async () => {
    const before = await office.petition('水渠垮塌')
    expect(await correct({ 答复日期: '2025-05-12' })).toMatchObject({ written: true, unchanged: 1 })
    const after = await office.petition('水渠垮塌')
    expect(after.acts.slice(0, -1)).toEqual(before.acts)
    expect(after.acts.at(-1)).toMatchObject({
      type: 'corrected',
      on: '2025-07-08',
      acceptedBy: '王某',
      changes: [{ fact: '答复日期', was: '2025-04-01', now: '2025-05-12' }],
    })
    expect(after.state.duties['reply/1']).toMatchObject({ due: '2025-05-09', settledOn: '2025-05-12' })
    expect(after.state.no).toBe(before.state.no)
    expect(await office.verify()).toEqual([])
  })

  test('接受以后再导入同一本：未变，不再更正一次', async () => {
    await correct({ 答复日期: '2025-05-12' })
    const again = await take([{ 答复日期: '2025-05-12' }, { 标题: '路灯不亮' }])
    expect(again).toMatchObject({ unchanged: 2, updated: 0, corrections: [] })
  })

  test('更正两次：以后一次为准，两次都在', async () => {
    await correct({ 答复日期: '2025-05-12' })
    await correct({ 答复日期: '2025-04-01' })
    const { acts: all, state } = await office.petition('水渠垮塌')
    expect(all.filter(({ type }) => type === 'corrected')).toHaveLength(2)
    expect(state.duties['reply/1']).toMatchObject({ settledOn: '2025-04-01' })
    expect(await office.verify()).toEqual([])
  })

  test('更正了的件，后来补填的格照样只是那个行为', async () => {
    await correct({ 满意度评价: '', 答复日期: '2025-04-02' })
    await correct({ 满意度评价: '不满意', 答复日期: '2025-04-02' })
    const { acts: all } = await office.petition('水渠垮塌')
    expect(all.slice(-2).map(({ type }) => type)).toEqual(['corrected', 'rated'])
    expect(await office.verify()).toEqual([])
  })

  test('已填的格被清空也是更正', async () => {
    const result = await take([{ 满意度评价: '' }, { 标题: '路灯不亮' }])
    expect(result.corrections).toMatchObject([{ column: '满意度评价', was: '满意', now: '' }])
    await correct({ 满意度评价: '' })
    expect((await office.petition('水渠垮塌')).state.unitRating).toBeUndefined()
  })

  test.each([
    ['登记日期', { 登记日期: '2025-03-02' }, '2025-03-02'],
    ['登记日期推后', { 登记日期: '2025-03-04' }, '2025-03-04'],
  ])('%s：转送的期限随收到之日改', async (_, cells, registered) => {
    const result = await take([cells, { 标题: '路灯不亮' }])
    expect(result.corrections).toMatchObject([{ row: 3, column: '登记日期', was: '2025-03-03', now: registered }])
    await correct(cells)
    const { state } = await office.petition('水渠垮塌')
    expect(state).toMatchObject({ registeredOn: registered, receivedOn: registered })
    expect(await office.verify()).toEqual([])
  })

  test('责任单位：义务归新的主办单位，原单位不再参与', async () => {
    await correct({ 责任单位: '住建局' })
    const { state } = await office.petition('水渠垮塌')
    const [housing, town] = [await office.unit('住建局'), await office.unit('柳河镇')]
    expect(state.assignments).toMatchObject([{ unit: housing, role: 'lead' }])
    expect(state.duties['reply/1']).toMatchObject({ owner: housing, status: 'met' })
    const roles = await inOwnerTx(office.db, async (tx) => {
      const { rows } = await tx.query<{ unit_id: string; role: string }>(
        'select unit_id, role from party where region_code = $1 and subject_id = $2',
        [region, state.id],
      )
      return new Map(rows.map((row) => [row.unit_id, row.role]))
    })
    expect(roles.get(housing)).toBe('lead')
    expect(['lead', 'assisting']).not.toContain(roles.get(town))
    expect(await office.verify()).toEqual([])
  })

  test('转送交办日期：告知和答复的期限重新推算', async () => {
    await correct({ 转送交办日期: '2025-03-07', 受理告知日期: '2025-03-24' })
    const { state } = await office.petition('水渠垮塌')
    expect(state.duties['notice/1']).toMatchObject({ due: '2025-03-24', settledOn: '2025-03-24' })
    expect(state.acceptance).toMatchObject({ on: '2025-03-22', noticeOn: '2025-03-24' })
    expect(state.duties['dispatch']).toMatchObject({ settledOn: '2025-03-07' })
  })

  test('答复整格删去：义务又在，不留下已办结', async () => {
    await correct({ 答复日期: '', 办理状态: '办理中', 满意度评价: '' })
    const { state } = await office.petition('水渠垮塌')
    expect(state).toMatchObject({ stage: 'accepted' })
    expect(state.opinion).toBeUndefined()
    expect(state.duties['reply/1']).toMatchObject({ status: 'running' })
    expect(state.duties['service/opinion']).toBeUndefined()
    expect(await office.verify()).toEqual([])
  })
})

describe('更正姓名、住址、标题、诉求', () => {
  test('文字不进行为：只写改了哪一栏', async () => {
    await correct({ 信访人: '何某某', '住址（乡镇）': '和平街道', 标题: '水渠塌方', 诉求内容: '请尽快修复水渠。' })
    const { journal, acts: all } = await office.petition('水渠塌方')
    for (const personal of ['何某', '柳河', '和平', '水渠', '塌方', '垮塌', '修复']) {
      expect(journal).not.toContain(personal)
    }
    const last = all.at(-1)
    expect(last?.type === 'corrected' && last.changes.map(({ fact }) => fact).toSorted()).toEqual(
      ['信访人', '住址（乡镇）', '标题', '诉求内容'].toSorted(),
    )
    expect(await personOf('水渠塌方')).toEqual({ name: '何某某', address: '和平街道' })
    expect(await office.verify()).toEqual([])
  })

  test('受访层级或来源写了人名以外的改动，照写', async () => {
    await correct({ '受访层级\n或来源': '省信访局' })
    expect((await office.petition('水渠垮塌')).state).toMatchObject({ venue: 'province', source: '省信访局' })
  })
})

describe('更正与系统里办的行为', () => {
  test('系统里办的行为在更正以后还在', async () => {
    const { state } = await office.petition('水渠垮塌')
    const confirmed = { on: '2025-07-05', kind: 'appeal', accusedUnits: [] }
    await office.act(state.id, acts.confirmKind, confirmed, { actor: registrar, on: '2025-07-05' })
    await correct({ 人数: 5 })
    const after = await office.petition('水渠垮塌')
    expect(after.state).toMatchObject({ people: 5, kindConfirmedBy: registrar.id })
    expect(await office.verify()).toEqual([])
  })

  test('台账没有送达日期，系统里记明了送达：更正人数，送达和信访人的30日都还在', async () => {
    await deliverByHand()
    await correct({ 人数: 5 })
    const { state } = await office.petition('水渠垮塌')
    expect(state).toMatchObject({ people: 5, stage: 'delivered' })
    expect(state.duties['firstReviewRequest']).toMatchObject({ due: '2025-08-04', status: 'running' })
    expect(await office.verify()).toEqual([])
  })

  test('与系统里办的行为不符的更正：说明哪行哪列，什么都不写入', async () => {
    await deliverByHand()
    const before = await office.rows()
    const result = await correct({ 答复日期: '', 办理状态: '办理中', 满意度评价: '' })
    expect(result).toMatchObject({ written: false, rejected: [{ sheet: '登记台账', row: 3 }] })
    expect(await office.rows()).toEqual(before)
  })

  test('系统里告知过、台账没有写告知：更正人数，告知还在', async () => {
    await take([{}, { 标题: '路灯不亮' }, untold], { on: '2025-07-02' })
    const { state } = await office.petition('井盖缺失')
    const notice = { assignment: '1', on: '2025-03-12' }
    const handler = handlerOf(await office.unit('柳河镇'))
    await office.act(state.id, acts.accept, notice, { actor: handler, on: '2025-03-12' })
    await take([{}, { 标题: '路灯不亮' }, { ...untold, 人数: 7 }], { on: '2025-07-08', acceptedBy: '王某' })
    const after = await office.petition('井盖缺失')
    expect(after.state).toMatchObject({ people: 7, acceptance: { noticeOn: '2025-03-12' } })
    expect(after.state.duties['notice/1']).toMatchObject({ status: 'met', settledOn: '2025-03-12' })
    expect(await office.verify()).toEqual([])
  })

  test('异议成立、系统里改派了别的单位：更正人数，改派还在；更正责任单位，说明不符', async () => {
    await take([{}, { 标题: '路灯不亮' }, untold], { on: '2025-07-02' })
    const { state } = await office.petition('井盖缺失')
    const [town, housing] = [await office.unit('柳河镇'), await office.unit('住建局')]
    const day = (on: string, actor = registrar) => ({ actor, on })
    await office.act(state.id, acts.object, { assignment: '1', on: '2025-03-06' }, day('2025-03-06', handlerOf(town)))
    const upheld = { assignment: '1', on: '2025-03-07', upheld: true }
    await office.act(state.id, acts.decideObjection, upheld, day('2025-03-07'))
    await office.act(state.id, acts.transfer, { on: '2025-03-10', units: [housing] }, day('2025-03-10'))
    const retyped = (cells: Cells) =>
      take([{}, { 标题: '路灯不亮' }, { ...untold, ...cells }], { on: '2025-07-08', acceptedBy: '王某' })
    expect(await retyped({ 人数: 7 })).toMatchObject({ written: true, rejected: [] })
    const { state: after } = await office.petition('井盖缺失')
    expect(after.people).toBe(7)
    expect(after.assignments).toMatchObject([{ status: 'returned' }, { unit: housing, status: 'sent' }])
    expect(await retyped({ 人数: 7, 责任单位: '公安局' })).toMatchObject({
      written: false,
      rejected: [{ row: 5, column: '责任单位' }],
    })
    expect(await office.verify()).toEqual([])
  })
})

const untold = { 标题: '井盖缺失', 受理告知日期: '', 答复日期: '', 办理状态: '办理中', 满意度评价: '' }

async function deliverByHand(): Promise<void> {
  const { state } = await office.petition('水渠垮塌')
  const proved = { paper: 'opinion', on: '2025-07-05', method: 'post' }
  await office.act(state.id, acts.deliver, proved, { actor: registrar, on: '2025-07-05' })
}

describe('序号同、身份改了的行', () => {
  test('原来的一行没有了、新的一行序号相同：是更正，不是新的一件', async () => {
    const result = await take([{ 标题: '水渠塌方', 登记日期: '2025-03-02' }, { 标题: '路灯不亮' }])
    expect(result).toMatchObject({ accepted: 0, written: false })
    expect(result.corrections.map(({ column }) => column).toSorted()).toEqual(['标题', '登记日期'].toSorted())
  })
})
