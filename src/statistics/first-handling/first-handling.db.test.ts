import { afterAll, beforeAll, describe, test } from 'vitest'
import { handlerOf } from '../../petition/testing.ts'
import { expectFigures, openWorld } from '../testing.ts'
import type { World } from '../testing.ts'

/**
 *  件  登记     主办    答复     说明
 *  甲  01-06   水利局  02-10   观察期至5月11日；乙在观察期内又来
 *  乙  04-01   住建局  04-20   甲的重复件：不是初次信访
 *  丙  01-06   柳河镇  02-10   观察期至5月11日；丁在5月12日，观察期外
 *  丁  05-12   柳河镇  —       丙的重复件
 *  戊  01-06   水利局  04-02   观察期至7月1日：不在上半年
 */
let world: World
beforeAll(async () => {
  world = await openWorld()
  const { petitions } = world
  const handled = async (key: string, unit: 'water' | 'town', repliedOn: string) => {
    await petitions.register(key, { on: '2025-01-06' })
    await petitions.send(key, '2025-01-07', [unit])
    await petitions.accept(key, '2025-01-10')
    await petitions.reply(key, repliedOn)
  }
  await handled('甲', 'water', '2025-02-10')
  await handled('丙', 'town', '2025-02-10')
  await handled('戊', 'water', '2025-04-02')
  await petitions.register('乙', { on: '2025-04-01' })
  await petitions.send('乙', '2025-04-02', ['housing'])
  await petitions.relate('乙', '2025-04-03', 'repeat', '甲')
  await petitions.register('丁', { on: '2025-05-12' })
  await petitions.relate('丁', '2025-05-12', 'repeat', '丙')
})
afterAll(() => world.drop())

describe('首接首办：办结以后九十日内没有又来的', () => {
  test('观察期在上半年届满的两件，一件又来；观察期次日才来的不算', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), {
      'firstHandling.watched': '2',
      'firstHandling.returned': '1',
      'firstHandling.oneTimeRate': '50%',
    })
  })

  test('观察期届满的那一天分两期；关联确认以前不知道又来', async () => {
    expectFigures(await world.figures('2025-07-01', '2025-12-31'), { 'firstHandling.watched': '1' })
    expectFigures(await world.figures('2025-01-01', '2025-05-10'), { 'firstHandling.watched': '0' })
    expectFigures(await world.figures('2025-05-11', '2025-05-11', { asOf: '2025-04-02' }), {
      'firstHandling.watched': '2',
      'firstHandling.returned': '0',
      'firstHandling.oneTimeRate': '100%',
    })
  })

  test('没有观察期届满的，比率是“—”；单位只看见自己的', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-03-31'), { 'firstHandling.oneTimeRate': '—' })
    const town = await world.figures('2025-01-01', '2025-06-30', { viewer: handlerOf('town') })
    expectFigures(town, { 'firstHandling.watched': '1', 'firstHandling.returned': '0' })
  })
})
