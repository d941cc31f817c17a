import { afterAll, beforeAll, describe, test } from 'vitest'
import { expectFigures, openWorld } from '../testing.ts'
import type { World } from '../testing.ts'

/**
 * 第三十一条：导入法定途径的，60日不再适用，但导入以前已经逾期的仍是逾期；导入几件与按期答复率一并列出。
 *
 *  件  受理    答复期限  导入                 按期答复率五月   五月导入
 *  甲  03-10   05-09     05-06 行政复议       —              行政程序 1
 *  乙  03-10   05-09     05-12 行政复议，逾期 逾期           行政程序 1
 *  丙  03-10   05-09     05-06 履行法定职责   —              履行职责 1
 *  丁  03-10   05-09     没有导入，05-08 答复 按期           —
 *  戊  03-10   05-09     04-08 诉讼，04-20 转回，重新起算到 06-19   —   —（四月诉讼 1）
 */
async function enter({ petitions }: World): Promise<void> {
  for (const key of ['甲', '乙', '丙', '丁', '戊']) {
    await petitions.register(key, { on: '2025-03-03' })
    await petitions.send(key, '2025-03-05')
    await petitions.accept(key, '2025-03-10')
  }
  await petitions.route('甲', '2025-05-06', 'administrative')
  await petitions.route('乙', '2025-05-12', 'administrative')
  await petitions.route('丙', '2025-05-06', 'statutoryDuty')
  await petitions.reply('丁', '2025-05-08')
  await petitions.route('戊', '2025-04-08', 'judicial')
  await petitions.returnToProcedure('戊', '2025-04-20')
}

let world: World
beforeAll(async () => {
  world = await openWorld()
  await enter(world)
})
afterAll(() => world.drop())

describe('导入法定途径', () => {
  test('五月：导入行政程序二件、履行职责一件；逾期以后才导入的，按期答复率照样计为逾期', async () => {
    const may = await world.figures('2025-05-01', '2025-05-31')
    expectFigures(may, {
      'routes.judicial': '0',
      'routes.arbitration': '0',
      'routes.partyAppeal': '0',
      'routes.administrative': '2',
      'routes.statutoryDuty': '1',
      'rates.onTimeReply': '50%',
    })
  })

  test('转回信访程序的，导入过仍是导入过', async () => {
    expectFigures(await world.figures('2025-04-01', '2025-04-30'), { 'routes.judicial': '1' })
  })
})
