import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlerOf } from '../../petition/testing.ts'
import { expectFigures, openWorld } from '../testing.ts'
import type { World } from '../testing.ts'

/**
 *  日期        类别      成果            上半年
 *  2024-12-31  联席会议                  否：前一日
 *  2025-01-01  联席会议                  是：首日
 *  2025-06-30  联席会议                  是：末日
 *  2025-07-01  联席会议                  否：后一日
 *  2025-02-01  法治宣传 ×2               是
 *  2025-02-02  业务培训                  是
 *  2025-02-03  排查化解                  是
 *  2025-02-04  带案下访                  是
 *  2025-03-01  依法处置  3人，甲局，有文号   是
 *  2025-03-02  依法处置  1人，乙局，无文号   是
 *  2025-07-02  依法处置  9人             否
 */
describe('会议活动', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    const { activities } = world
    for (const on of ['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01']) {
      await activities.enter(`联席会议${on}`, on, { kind: 'jointConference' })
    }
    await activities.enter('宣传一', '2025-02-01', { kind: 'publicity' })
    await activities.enter('宣传二', '2025-02-01', { kind: 'publicity' })
    await activities.enter('培训', '2025-02-02', { kind: 'training' })
    await activities.enter('排查', '2025-02-03', { kind: 'screening' })
    await activities.enter('下访', '2025-02-04', { kind: 'leaderVisit' })
    const disposition = { kind: 'lawfulDisposition' } as const
    await activities.enter('处置一', '2025-03-01', {
      ...disposition,
      persons: 3,
      organs: '青禾县公安局',
      documentNumber: '青公（治）行罚决字〔2025〕7号',
    })
    await activities.enter('处置二', '2025-03-02', { ...disposition, persons: 1, organs: '柳河派出所' })
    await activities.enter('处置三', '2025-07-02', { ...disposition, persons: 9, organs: '青禾县公安局' })
  })
  afterAll(() => world.drop())

  test('日期在首尾两日之间的记录', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), {
      'conference.count': '2',
      'publicity.count': '2',
      'training.count': '1',
      'screening.count': '1',
      'leaderVisits.count': '1',
      'order.lawfulDispositions': '4',
    })
  })

  test('依法处置只有人数、决定机关和文号；没有文号的写明「文号未登记」', async () => {
    const { figures } = await world.figures('2025-01-01', '2025-06-30')
    expect(figures['order.lawfulDispositions']).toMatchObject({ value: 4, count: 2 })
    const basis = figures['order.lawfulDispositions']?.basis
    expect(basis).toContain('青禾县公安局（青公（治）行罚决字〔2025〕7号）')
    expect(basis).toContain('柳河派出所（文号未登记）')
  })

  test('没有记录的统计期都是 0；按当时所知，以后记录的不计', async () => {
    expectFigures(await world.figures('2025-04-01', '2025-04-30'), {
      'conference.count': '0',
      'order.lawfulDispositions': '0',
    })
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-01-31' }), {
      'conference.count': '1',
      'publicity.count': '0',
    })
  })

  test('承办单位得不到全县的数', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { viewer: handlerOf('water') }), {
      'conference.count': '0',
      'order.lawfulDispositions': '0',
    })
  })
})
