import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { handlerOf, registrar } from '../../petition/testing.ts'
import { scopeOf } from '../../store/journal.ts'
import { inTx } from '../../store/open-db.ts'
import { openFigure } from '../figure-sheet.ts'
import { expectFigures, openWorld } from '../testing.ts'
import type { World } from '../testing.ts'
import { endOfDay } from '../view.ts'

/**
 *  件  主办    受理     应答复   后来                                         到9月30日
 *  甲  水利局  01-10    03-11    没有答复；督办；丙是它的重复件               积案
 *  乙  住建局  01-10    03-11    07-01答复，逾期                              已答复；到6月30日是积案
 *  丙  水利局  —        —        甲的重复件，没有转送                         不是
 *  丁  柳河镇  01-10    03-11    02-10按期答复                                不是
 *  戊  柳河镇  07-10    09-08    没有答复，未满90日                           不是
 *  己  水利局  01-10    03-11    06-20撤回                                    不是
 *  庚  水利局  01-10    03-11    没有答复；7月2日登记作废                     从来不算
 */
let world: World
beforeAll(async () => {
  world = await openWorld()
  const { petitions } = world
  const leads = { 甲: 'water', 乙: 'housing', 丁: 'town', 己: 'water', 庚: 'water' } as const
  for (const [key, unit] of Object.entries(leads)) {
    await petitions.register(key, { on: '2025-01-06' })
    await petitions.send(key, '2025-01-07', [unit])
    await petitions.accept(key, '2025-01-10')
  }
  await petitions.reply('丁', '2025-02-10')
  await petitions.supervise('甲', '2025-04-01')
  await petitions.register('丙', { on: '2025-05-06' })
  await petitions.relate('丙', '2025-05-06', 'repeat', '甲')
  await petitions.withdraw('己', '2025-06-20')
  await petitions.reply('乙', '2025-07-01', { recorded: '2025-07-03' })
  await petitions.strikeOut('庚', '2025-07-02')
  await petitions.register('戊', { on: '2025-07-07' })
  await petitions.send('戊', '2025-07-08', ['town'])
  await petitions.accept('戊', '2025-07-10')
})
afterAll(() => world.drop())

const old = (total: string, supervised: string, returned: string) => ({
  'oldMatters.total': total,
  'oldMatters.supervised': supervised,
  'oldMatters.returned': returned,
})

describe('积案：第三十四条的期限届满已满90日，仍未答复', () => {
  test('到统计期末仍未答复的才是，不论何时登记；按期答复、逾期答复、撤回的都不是', async () => {
    expectFigures(await world.figures('2025-07-01', '2025-09-30'), old('1', '1', '1'))
  })

  test('三月十一日届满：六月八日还不是，六月九日是', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-08'), old('0', '0', '0'))
    expectFigures(await world.figures('2025-01-01', '2025-06-09'), old('3', '1', '1'))
  })

  test('期后答复的，期末仍是积案；登记作废的，作废录入以后就从来不是', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), old('2', '1', '1'))
  })

  test('当时所知：作废、答复录入以前，那两件都还是积案', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-07-01' }), old('3', '1', '1'))
    expectFigures(await world.figures('2025-01-01', '2025-07-31', { asOf: '2025-07-02' }), old('2', '1', '1'))
    expectFigures(await world.figures('2025-01-01', '2025-07-31', { asOf: '2025-07-03' }), old('1', '1', '1'))
  })

  test('还没有到的日子不算已经届满', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-12-31', { asOf: '2025-06-08' }), old('0', '0', '0'))
  })

  test('第三十条第三款：看不到这一件的单位，从数字里也看不到', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { viewer: handlerOf('housing') }), old('1', '0', '0'))
  })

  test('点开这个数字，看到的就是那两件', async () => {
    const [from, to] = [plainDate('2025-01-01'), plainDate('2025-06-30')]
    const knownBefore = endOfDay(plainDate('2025-12-31'))
    const view = { region: '990123000000', from, to, knownBefore, asOf: '2025-12-31', viewer: registrar }
    const numbers = await inTx(world.db, scopeOf(view.region), async (tx) => {
      const { cases = [] } = (await openFigure(tx, view, 'oldMatters.total')) ?? {}
      const ids = cases.map(({ subject }) => subject)
      return tx.query<{ number: string }>('select number from subject where id = any($1)', [ids])
    })
    expect(numbers.rows.map(({ number }) => number).toSorted()).toEqual(['乙', '甲'].toSorted())
  })
})
