import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectFigures, openWorld, sidesOf } from '../testing.ts'
import type { World } from '../testing.ts'

/**
 *  案  级别  包案        化解        上半年          下半年
 *  1   市级  2024-03-01  2024-12-31  期首以前已化解，不计
 *  2   市级  2024-04-01  2025-01-01  计，化解：首日   不计
 *  3   县级  2025-02-01  2025-06-30  计，化解：末日   不计
 *  4   县级  2025-06-30  2025-07-01  计，未化解       计，化解
 *  5   县级  2025-03-01  —           计，未化解       计，未化解
 *  6   县级  2025-07-01  —           期后包案，不计   计，未化解
 *  上半年 2/4 = 50%；下半年 1/3 = 33.33%
 */
describe('领导包案', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    const { leaderCases } = world
    await leaderCases.enter('1', '2024-03-01', { level: 'city' })
    await leaderCases.close('1', '2024-12-31')
    await leaderCases.enter('2', '2024-04-01', { level: 'city' })
    await leaderCases.close('2', '2025-01-01')
    await leaderCases.enter('3', '2025-02-01', { level: 'county' })
    await leaderCases.close('3', '2025-06-30')
    await leaderCases.enter('4', '2025-06-30', { level: 'county' })
    await leaderCases.close('4', '2025-07-01')
    await leaderCases.enter('5', '2025-03-01', { level: 'county' })
    await leaderCases.enter('6', '2025-07-01', { level: 'county' })
  })
  afterAll(() => world.drop())

  test('期末以前包案、期首以前还没有化解的', async () => {
    const sheet = await world.figures('2025-01-01', '2025-06-30')
    expectFigures(sheet, {
      'leaderCases.city': '1',
      'leaderCases.county': '3',
      'leaderCases.total': '4',
      'leaderCases.resolved': '2',
      'leaderCases.resolutionRate': '50%',
    })
    expect(sheet.figures['leaderCases.resolutionRate']).toMatchObject({ value: 0.5, count: 4 })
    expect(sidesOf(sheet, 'leaderCases')).toEqual({ 'leaderCases.levels': 4 })
  })

  test('已在上一期化解的，下一期不再计', async () => {
    expectFigures(await world.figures('2025-07-01', '2025-12-31'), {
      'leaderCases.city': '0',
      'leaderCases.county': '3',
      'leaderCases.resolved': '1',
      'leaderCases.resolutionRate': '33.33%',
    })
  })

  test('按当时所知：化解还没有记录的不算化解', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-06-29' }), {
      'leaderCases.total': '3',
      'leaderCases.resolved': '1',
    })
  })

  test('一案也没有的统计期：件数是 0，化解率是「—」', async () => {
    expectFigures(await world.figures('2023-01-01', '2023-12-31'), {
      'leaderCases.total': '0',
      'leaderCases.resolutionRate': '—',
    })
  })
})
