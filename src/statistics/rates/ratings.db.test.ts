import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlerOf } from '../../petition/testing.ts'
import { expectFigures, openWorld } from '../testing.ts'
import type { World } from '../testing.ts'

/**
 *  件  办结        对单位的评价            对信访局的评价    上半年办结
 *  1   2025-01-01  满意 01-05              满意 01-05        是：首日
 *  2   2025-03-01  基本满意 03-05                            是
 *  3   2025-03-02  不满意 03-06            不满意 03-06      是
 *  4   2025-03-03  满意 07-02（期后）                        是：按 asOf 所知
 *  5   2025-06-30  没有                                      是：末日
 *  6   2025-07-01  满意 07-01                                否：后一日
 *  7   没有办结    —                                         否
 *  8   2025-03-04  满意 03-10，改为不满意 03-20              是：以后一次为准
 *  上半年：办结6件。06-30所知：单位评价4件（满意、基本满意、不满意、不满意），参评率 4/6=66.67%，满意率 2/4=50%；
 *  07-31所知：又有4号满意，5/6=83.33%，3/5=60%。信访局：2/6=33.33%，1/2=50%。
 */
describe('参评率、满意率', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    const { petitions } = world
    const concluded = async (key: string, on: string, units: Parameters<typeof petitions.send>[2] = ['water']) => {
      await petitions.register(key, { on: '2024-12-20' })
      await petitions.send(key, '2024-12-21', units)
      await petitions.accept(key, '2024-12-25')
      await petitions.reply(key, on)
    }
    await concluded('1', '2025-01-01', ['housing'])
    await petitions.rate('1', '2025-01-05', 'unit', 'satisfied')
    await petitions.rate('1', '2025-01-05', 'office', 'satisfied')
    await concluded('2', '2025-03-01')
    await petitions.rate('2', '2025-03-05', 'unit', 'basicallySatisfied')
    await concluded('3', '2025-03-02')
    await petitions.rate('3', '2025-03-06', 'unit', 'dissatisfied')
    await petitions.rate('3', '2025-03-06', 'office', 'dissatisfied')
    await concluded('4', '2025-03-03')
    await petitions.rate('4', '2025-07-02', 'unit', 'satisfied')
    await concluded('5', '2025-06-30')
    await concluded('6', '2025-07-01')
    await petitions.rate('6', '2025-07-01', 'unit', 'satisfied')
    await petitions.register('7', { on: '2025-03-01' })
    await petitions.send('7', '2025-03-01')
    await concluded('8', '2025-03-04')
    await petitions.rate('8', '2025-03-10', 'unit', 'satisfied')
    await petitions.rate('8', '2025-03-20', 'unit', 'dissatisfied')
  })
  afterAll(() => world.drop())

  test('统计期内办结的为分母；期后才评的，看截至哪一天', async () => {
    const june = await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-06-30' })
    expectFigures(june, { 'rates.participation': '66.67%', 'rates.satisfaction': '50%' })
    expect(june.figures['rates.participation']).toMatchObject({ value: 4 / 6, count: 6 })
    expect(june.figures['rates.satisfaction']).toMatchObject({ value: 2 / 4, count: 4 })
    const july = await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-07-31' })
    expectFigures(july, { 'rates.participation': '83.33%', 'rates.satisfaction': '60%' })
  })

  test('对信访局的评价另计', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), {
      'rates.office.participation': '33.33%',
      'rates.office.satisfaction': '50%',
    })
  })

  test('改评以后以后一次为准，改评以前所知的是前一次', async () => {
    expectFigures(await world.figures('2025-03-04', '2025-03-04', { asOf: '2025-03-15' }), {
      'rates.satisfaction': '100%',
    })
    expectFigures(await world.figures('2025-03-04', '2025-03-04'), { 'rates.satisfaction': '0%' })
  })

  test('没有办结的统计期，两率都是「—」；有办结而没有人评，参评率 0%，满意率「—」', async () => {
    expectFigures(await world.figures('2025-04-01', '2025-04-30'), {
      'rates.participation': '—',
      'rates.satisfaction': '—',
    })
    expectFigures(await world.figures('2025-06-30', '2025-06-30'), {
      'rates.participation': '0%',
      'rates.satisfaction': '—',
    })
  })

  test('承办单位看到的只有自己的件', async () => {
    const { figures } = await world.figures('2025-01-01', '2025-06-30', { viewer: handlerOf('housing') })
    expect(figures['rates.participation']).toMatchObject({ text: '100%', count: 1 })
  })
})
