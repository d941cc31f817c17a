import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acts } from '../../petition/actions/index.ts'
import { handlerOf, registrar } from '../../petition/testing.ts'
import { bookOf, petitionColumns, petitionSheet } from '../books-for-tests.ts'
import { openOffice } from './testing.ts'
import type { Office } from './testing.ts'

const columns = [...petitionColumns, '类别', '延期批准日期', '延期至', '送达日期', '办理期限']
const empty = {
  责任单位: '',
  转送交办日期: '',
  受理告知日期: '',
  答复日期: '',
  办理状态: '',
  满意度评价: '',
}
const sent = { ...empty, 责任单位: '柳河镇', 转送交办日期: '2025-03-04', 办理状态: '办理中' }
const told = { ...sent, 受理告知日期: '2025-03-10' }
const replied = { ...told, 答复日期: '2025-04-01', 办理状态: '已办结' }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.drop())

type Cells = Parameters<typeof petitionSheet>[0][number]

const take = async (cells: Cells, how?: Parameters<Office['take']>[2]) =>
  office.take('petitions', await bookOf([petitionSheet([cells], columns)]), how)

/** Imports the row as it stood and as it stands a month on; returns the acts the second import added. */
async function addedBy(before: Cells, now: Cells): Promise<readonly string[]> {
  expect(await take(before, { on: '2025-07-01' })).toMatchObject({ accepted: 1, rejected: [] })
  const { acts: first } = await office.petition('水渠垮塌')
  expect(await take(now, { on: '2025-08-01' })).toMatchObject({
    accepted: 0,
    updated: 1,
    corrections: [],
    rejected: [],
    written: true,
  })
  const { acts: all } = await office.petition('水渠垮塌')
  expect(await office.verify()).toEqual([])
  expect(await take(now, { on: '2025-08-08' })).toMatchObject({ updated: 0, unchanged: 1 })
  return all.slice(first.length).map(({ type, on }) => `${on} ${type}`)
}

describe('一个月后的同一本：补填的格只成为它所说的行为', () => {
  test('转送', async () => {
    const added = await addedBy({ ...empty, 责任单位: '柳河镇' }, { ...sent, 办理状态: '' })
    expect(added).toEqual(['2025-03-04 transferred'])
  })

  test('责任单位和转送交办日期一起补填：就是那次转送；连办理期限一起，就是那次交办', async () => {
    expect(await addedBy(empty, sent)).toEqual(['2025-03-04 transferred'])
    const unsent = { ...empty, 标题: '路灯不亮' }
    const both = async (second: Cells) =>
      office.take('petitions', await bookOf([petitionSheet([sent, second], columns)]), { on: '2025-08-10' })
    await both(unsent)
    await both({ ...sent, 标题: '路灯不亮', 办理期限: '2025-04-30' })
    const { acts: all } = await office.petition('路灯不亮')
    expect(all.map(({ type }) => type)).toEqual(['registered', 'assigned'])
  })

  test('受理告知', async () => {
    expect(await addedBy(sent, told)).toEqual(['2025-03-10 accepted'])
    const { state } = await office.petition('水渠垮塌')
    expect(state.duties['reply/1']).toMatchObject({ from: '2025-03-10', due: '2025-05-09' })
  })

  test('答复，办理状态从办理中到已办结', async () => {
    expect(await addedBy(told, replied)).toEqual(['2025-04-01 opinionIssued', '2025-04-01 concluded'])
  })

  test('先有答复、后补告知：告知仍按它的日子算', async () => {
    expect(await addedBy({ ...replied, 受理告知日期: '' }, replied)).toEqual(['2025-03-10 accepted'])
    const { state } = await office.petition('水渠垮塌')
    expect(state.duties['notice/1']).toMatchObject({ status: 'met', settledOn: '2025-03-10' })
    expect(state.duties['reply/1']).toMatchObject({ due: '2025-05-09', settledOn: '2025-04-01' })
    expect(state.stage).toBe('concluded')
  })

  test('送达：信访人的30日从送达之日起算', async () => {
    expect(await addedBy(replied, { ...replied, 送达日期: '2025-04-03' })).toEqual(['2025-04-03 delivered'])
    const { state } = await office.petition('水渠垮塌')
    expect(state.duties['firstReviewRequest']).toMatchObject({ due: '2025-05-06', owner: 'petitioner' })
  })

  test('满意度评价：评价的日子是导入那天，台账没有', async () => {
    expect(await addedBy(replied, { ...replied, 满意度评价: '基本满意' })).toEqual(['2025-08-01 rated'])
  })

  test('「未评价」等于没有填', async () => {
    await take(replied)
    expect(await take({ ...replied, 满意度评价: '未评价' })).toMatchObject({ unchanged: 1, updated: 0 })
  })

  test('一次补填几格：按办理的先后', async () => {
    expect(await addedBy(empty, { ...replied, 满意度评价: '满意' })).toEqual([
      '2025-03-04 transferred',
      '2025-03-10 accepted',
      '2025-04-01 opinionIssued',
      '2025-04-01 concluded',
      '2025-08-01 rated',
    ])
    const { state } = await office.petition('水渠垮塌')
    expect(state).toMatchObject({ stage: 'concluded', unitRating: 'satisfied' })
  })

  test('答复以前补填延期', async () => {
    const extended = { ...told, 延期批准日期: '2025-05-08', 延期至: '2025-05-29' }
    expect(await addedBy(told, extended)).toEqual(['2025-05-08 extended'])
    const { state } = await office.petition('水渠垮塌')
    expect(state.duties['reply/1']).toMatchObject({ extendedDays: 20, due: '2025-05-29' })
  })
})

describe('登记时没有填、后来补上的格', () => {
  test('责任单位：还没有转送的，成为拟转单位', async () => {
    await take(empty)
    expect(await take({ ...empty, 责任单位: '柳河镇' })).toMatchObject({ updated: 1, corrections: [], written: true })
    const { state } = await office.petition('水渠垮塌')
    expect(state).toMatchObject({ proposedUnit: await office.unit('柳河镇'), assignments: [] })
    expect(await office.verify()).toEqual([])
  })

  test('内容分类', async () => {
    await take({ ...told, 内容分类: '' })
    expect(await take(told)).toMatchObject({ updated: 1, corrections: [] })
    expect((await office.petition('水渠垮塌')).state).toMatchObject({ category: '城乡建设', stage: 'accepted' })
    expect(await office.verify()).toEqual([])
  })

  test('办理期限：转送原来是交办，指定的日期成为义务', async () => {
    await take(told)
    expect(await take({ ...told, 办理期限: '2025-04-30' })).toMatchObject({ updated: 1, corrections: [], rejected: [] })
    const { state } = await office.petition('水渠垮塌')
    expect(state.assignments).toMatchObject([{ mode: 'assign' }])
    expect(state.duties['feedback/1']).toMatchObject({ due: '2025-04-30', status: 'running' })
    expect(state.duties['reply/1']).toMatchObject({ due: '2025-05-09' })
  })

  test('类别：检举控告没有60日', async () => {
    await take(told)
    expect(await take({ ...told, 类别: '检举控告' })).toMatchObject({ updated: 1, corrections: [] })
    const { state } = await office.petition('水渠垮塌')
    expect(state.duties['reply/1']).toBeUndefined()
    expect(state.duties['handling/1']).toMatchObject({ term: 'accusationFeedback', counted: false })
    expect(await office.verify()).toEqual([])
  })

  test('台账不认得的列（备注）填了、改了：不是行为，文字不进行为', async () => {
    const withRemark = async (remark: string) =>
      office.take('petitions', await bookOf([petitionSheet([{ ...told, 备注: remark }], [...columns, '备注'])]))
    await take(told)
    expect(await withRemark('周某来过')).toMatchObject({ updated: 1, corrections: [], written: true })
    expect(await withRemark('周某又来过')).toMatchObject({ updated: 1, corrections: [] })
    expect(await withRemark('周某又来过')).toMatchObject({ updated: 0, unchanged: 1 })
    const { acts: all, journal } = await office.petition('水渠垮塌')
    expect(all.map(({ type }) => type)).toEqual(['registered', 'transferred', 'accepted'])
    expect(journal).not.toContain('周某')
    expect(await office.verify()).toEqual([])
  })

  test('信访件编号：同一件，不是新的一件', async () => {
    await take(told)
    const numbered = await bookOf([
      petitionSheet([{ ...told, 信访件编号: '14012025030300001' }], ['信访件编号', ...columns]),
    ])
    expect(await office.take('petitions', numbered)).toMatchObject({ accepted: 0, updated: 1, corrections: [] })
    expect((await office.petition('水渠垮塌')).state.upstreamNo).toBe('14012025030300001')
  })
})

describe('系统里先办了，台账后来再导入', () => {
  test('系统里已转送、台账补填同一天：不再转送一次', async () => {
    await take({ ...empty, 责任单位: '柳河镇' }, { on: '2025-03-03' })
    const { state } = await office.petition('水渠垮塌')
    const unit = await office.unit('柳河镇')
    await office.act(
      state.id,
      acts.transfer,
      { on: '2025-03-04', units: [unit] },
      { actor: registrar, on: '2025-03-04' },
    )
    expect(await take({ ...sent, 办理状态: '' })).toMatchObject({ updated: 1, corrections: [], rejected: [] })
    const after = await office.petition('水渠垮塌')
    expect(after.acts.map(({ type }) => type)).toEqual(['registered', 'transferred'])
    expect(await office.verify()).toEqual([])
  })

  test('系统里已转送、台账补填的是另一天：说明哪行哪列，什么都不写入', async () => {
    await take({ ...empty, 责任单位: '柳河镇' }, { on: '2025-03-03' })
    const { state } = await office.petition('水渠垮塌')
    const town = await office.unit('柳河镇')
    const sending = { on: '2025-03-04', units: [town] }
    await office.act(state.id, acts.transfer, sending, { actor: registrar, on: '2025-03-04' })
    const before = await office.rows()
    const otherDay = await take({ ...sent, 转送交办日期: '2025-03-05' })
    expect(otherDay).toMatchObject({ written: false, rejected: [{ row: 3, column: '转送交办日期' }] })
    expect(otherDay.rejected[0]?.problem).toContain('2025-03-04')
    expect(await office.rows()).toEqual(before)
    expect(await take(sent)).toMatchObject({ written: true, rejected: [] })
  })

  test('系统里已告知、台账补填的是另一天：同样', async () => {
    await take(sent, { on: '2025-03-05' })
    const { state } = await office.petition('水渠垮塌')
    const handler = handlerOf(await office.unit('柳河镇'))
    const notice = { assignment: '1', on: '2025-03-09' }
    await office.act(state.id, acts.accept, notice, { actor: handler, on: '2025-03-09' })
    expect(await take(told)).toMatchObject({ written: false, rejected: [{ row: 3, column: '受理告知日期' }] })
    expect(await take({ ...told, 受理告知日期: '2025-03-09' })).toMatchObject({ written: true, updated: 1 })
    expect((await office.petition('水渠垮塌')).acts.filter(({ type }) => type === 'accepted')).toHaveLength(1)
  })

  test('系统里确认了类别，台账再补填答复：两边的行为都在', async () => {
    await take(told, { on: '2025-03-11' })
    const { state } = await office.petition('水渠垮塌')
    const confirmed = { on: '2025-03-12', kind: 'appeal', accusedUnits: [] }
    await office.act(state.id, acts.confirmKind, confirmed, { actor: registrar, on: '2025-03-12' })
    expect(await take(replied)).toMatchObject({ updated: 1, rejected: [] })
    const after = await office.petition('水渠垮塌')
    expect(after.acts.map(({ type }) => type)).toEqual([
      'registered',
      'transferred',
      'accepted',
      'kindConfirmed',
      'opinionIssued',
      'concluded',
    ])
    expect(after.state.kindConfirmedBy).toBe(registrar.id)
  })
})
