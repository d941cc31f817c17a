import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOf, petitionColumns, petitionSheet } from '../books-for-tests.ts'
import { openOffice } from './testing.ts'
import type { Filed, Office } from './testing.ts'

const columns = [...petitionColumns, '类别', '延期批准日期', '延期至', '送达日期', '办理期限']

/** Told 2025-03-10: the 60th day is 2025-05-09, a Friday. */
const rows = {
  期内延期: { 延期批准日期: '2025-05-09', 延期至: '2025-06-08', 答复日期: '2025-06-09' },
  期后延期: { 延期批准日期: '2025-05-10', 延期至: '2025-06-08', 答复日期: '2025-06-09' },
  超过三十日: { 延期批准日期: '2025-05-01', 延期至: '2025-07-08', 答复日期: '2025-06-10' },
  延期不足一日: { 延期批准日期: '2025-05-01', 延期至: '2025-05-09', 答复日期: '2025-05-10' },
  没有告知而延期: { 受理告知日期: '', 延期批准日期: '2025-05-10', 延期至: '2025-05-27', 答复日期: '2025-05-27' },
  已送达: { 送达日期: '2025-04-03' },
  建议: { 类别: '建议意见' },
  检举: { 类别: '检举控告', 答复日期: '2025-05-20' },
  检举未办结: { 类别: '检举控告', 答复日期: '', 办理状态: '办理中', 满意度评价: '' },
  期满前告知: { 受理告知日期: '2025-03-18', 答复日期: '2025-05-17' },
  第十五日告知: { 受理告知日期: '2025-03-19', 答复日期: '2025-05-19' },
  晚告知: { 受理告知日期: '2025-04-20', 答复日期: '2025-05-19' },
  没有告知: { 受理告知日期: '', 答复日期: '2025-05-19' },
  没有告知先答复: { 受理告知日期: '', 答复日期: '2025-03-19' },
  交办: { 办理期限: '2025-04-30' },
  晚转送: { 转送交办日期: '2025-03-19', 受理告知日期: '2025-03-20' },
  没有转送: { 转送交办日期: '', 受理告知日期: '', 答复日期: '', 办理状态: '', 满意度评价: '' },
} as const

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const cells = Object.entries(rows).map(([title, row]) => ({ 标题: title, ...row }))
  const result = await office.take('petitions', await bookOf([petitionSheet(cells, columns)]))
  expect(result.rejected).toEqual([])
})
afterAll(() => office.drop())

const duty = (filed: Filed, id: string) => {
  const { due, status, settledOn, extendedDays } = filed.state.duties[id] ?? {}
  return { due, status, settledOn, extendedDays }
}
const reply = async (title: keyof typeof rows) => duty(await office.petition(title), 'reply/1')

describe('第三十四条：延期', () => {
  test('期满前批准的，从第60日起算，末日再顺延', async () => {
    expect(await reply('期内延期')).toEqual({
      due: '2025-06-09',
      status: 'met',
      settledOn: '2025-06-09',
      extendedDays: 30,
    })
  })

  test('期满后才批准的，记下来，不改期限', async () => {
    const { acts } = await office.petition('期后延期')
    expect(acts.find(({ type }) => type === 'extended')).toMatchObject({ on: '2025-05-10', effective: false })
    expect(await reply('期后延期')).toMatchObject({ due: '2025-05-09', extendedDays: 0 })
  })

  test('写得超过30日的，只延30日', async () => {
    expect(await reply('超过三十日')).toMatchObject({ due: '2025-06-09', extendedDays: 30 })
  })

  test('延期至就是原来的第60日：没有延长', async () => {
    expect(await reply('延期不足一日')).toMatchObject({ due: '2025-05-09', extendedDays: 0 })
  })

  test('没有告知的，从收到后第15日起算60日，再延', async () => {
    expect(await reply('没有告知而延期')).toMatchObject({ due: '2025-05-27', extendedDays: 9, settledOn: '2025-05-27' })
  })

  test('批准人台账没有，写作「台账未载」', async () => {
    const { acts } = await office.petition('期内延期')
    expect(acts.find(({ type }) => type === 'extended')).toMatchObject({
      approvedBy: 'notRecorded',
      reason: 'notRecorded',
      notice: 'notRecorded',
    })
  })
})

describe('第三十五条：送达', () => {
  test('送达之日起30日可以请求复查；没有写送达日期的，这30日不开始', async () => {
    expect(duty(await office.petition('已送达'), 'firstReviewRequest')).toMatchObject({ due: '2025-05-06' })
    expect((await office.petition('建议')).state.duties['firstReviewRequest']).toBeUndefined()
  })
})

describe('类别', () => {
  test.each(['建议', '检举', '检举未办结'] as const)('%s：没有第三十四条的60日', async (title) => {
    const { state } = await office.petition(title)
    expect(state.duties['reply/1']).toBeUndefined()
    expect(state.duties['handling/1']).toMatchObject({ counted: false })
  })

  test('第三十条：台账写了类别也不等于确认，单位仍看不到内容', async () => {
    expect((await office.petition('检举')).state.kindConfirmedBy).toBeUndefined()
  })
})

describe('第二十三条：告知在收到后第15日以前、当日、以后和没有', () => {
  test.each([
    ['期满前告知', '2025-03-18', '2025-05-19', '60日自告知之日起，05-17是周六'],
    ['第十五日告知', '2025-03-19', '2025-05-19', '末日05-18是周日'],
    ['晚告知', '2025-03-19', '2025-05-19', '受理之日不晚于收到后第15日'],
    ['没有告知', undefined, '2025-05-19', '从来没有告知的也一样'],
  ] as const)('%s：受理之日 %s，到期 %s（%s）', async (title, accepted, due, _why) => {
    const { state } = await office.petition(title)
    expect(state.acceptance?.on).toBe(accepted)
    expect(state.duties['reply/1']?.due).toBe(due)
  })

  test('没有告知的：书面答复到达才算，晚于15日是逾期', async () => {
    expect(duty(await office.petition('没有告知'), 'notice/1')).toMatchObject({
      due: '2025-03-19',
      settledOn: '2025-05-19',
    })
    expect(duty(await office.petition('没有告知先答复'), 'notice/1')).toMatchObject({ settledOn: '2025-03-19' })
  })
})

describe('第二十二条：转送、交办', () => {
  test('写了办理期限的是交办，办结报告是另一项义务，不计入按期答复率', async () => {
    const { state } = await office.petition('交办')
    expect(state.assignments).toMatchObject([{ mode: 'assign' }])
    expect(state.duties['feedback/1']).toMatchObject({ due: '2025-04-30', counted: false })
  })

  test('晚转送的照记，收到之日是转送之日', async () => {
    const filed = await office.petition('晚转送')
    expect(duty(filed, 'dispatch')).toMatchObject({ due: '2025-03-18', settledOn: '2025-03-19' })
    expect(duty(filed, 'notice/1')).toMatchObject({ due: '2025-04-03' })
  })

  test('没有转送的，责任单位只是拟转，什么都还没有收到', async () => {
    const { state } = await office.petition('没有转送')
    expect(state).toMatchObject({ stage: 'registered', assignments: [], proposedUnit: await office.unit('柳河镇') })
    expect(Object.keys(state.duties)).toEqual(['dispatch'])
  })
})

test('全部核对无误', async () => {
  expect(await office.verify()).toEqual([])
})
