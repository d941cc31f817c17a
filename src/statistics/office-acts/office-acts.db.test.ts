import { afterAll, beforeAll, describe, test } from 'vitest'
import { expectFigures, openWorld } from '../testing.ts'
import type { World } from '../testing.ts'

/**
 * 第四十一条第二项：转送、交办、督办各几次，从行为本身数出来。
 *
 *  件  转送    督办            作废
 *  甲  03-05   05-12、05-20    —
 *  乙  03-06   —               —
 *  丙  03-07   —               03-20
 */
let world: World
beforeAll(async () => {
  world = await openWorld()
  const { petitions } = world
  for (const [key, on] of [
    ['甲', '2025-03-05'],
    ['乙', '2025-03-06'],
    ['丙', '2025-03-07'],
  ] as const) {
    await petitions.register(key, { on: '2025-03-03' })
    await petitions.send(key, on)
  }
  await petitions.supervise('甲', '2025-05-12')
  await petitions.supervise('甲', '2025-05-20', { recorded: '2025-07-01' })
  await petitions.strikeOut('丙', '2025-03-20')
})
afterAll(() => world.drop())

describe('转送、交办、督办', () => {
  test('三月转送二次：作废的那件不计', async () => {
    expectFigures(await world.figures('2025-03-01', '2025-03-31'), {
      'acts.transferred': '2',
      'acts.assigned': '0',
      'acts.supervised': '0',
      'mediation.started': '0',
    })
  })

  test('作废以前所知，三月转送三次', async () => {
    expectFigures(await world.figures('2025-03-01', '2025-03-31', { asOf: '2025-03-10' }), { 'acts.transferred': '3' })
  })

  test('五月督办二次；六月底时后一次还没有录入', async () => {
    expectFigures(await world.figures('2025-05-01', '2025-05-31'), { 'acts.supervised': '2' })
    expectFigures(await world.figures('2025-05-01', '2025-05-31', { asOf: '2025-06-30' }), { 'acts.supervised': '1' })
  })

  test('建议条数和采纳情况总在，没有的写零', async () => {
    expectFigures(await world.figures('2025-05-01', '2025-05-31'), {
      'advice.improvement': '0',
      'advice.policy': '0',
      'advice.accountability': '0',
      'advice.adopted': '0',
    })
  })
})
